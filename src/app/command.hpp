// A command as one record: its name is the key of all its words (`command.<name>` is the label,
// `command.<name>.done` the history's sentence with {what} and {detail}); menu, keyboard, palette, button
// and undo come from it. A command either changes the programme, through an Edit, or acts on the session.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/edit.hpp"
#include "app/effect.hpp"
#include "app/state.hpp"

namespace bothways {

class Session;

// What a command is asked with; each uses what it needs.
struct Arguments {
  RecordKind kind = RecordKind::scheme;
  Id id{}, other{}, third{};
  const Field* field = nullptr;
  Value value{};
  std::string text{}, more{};
  std::size_t number = 0;
  std::vector<std::uint64_t> keys{};  // of several records or rows
  std::vector<std::size_t> columns{};  // pasted rows: for each column, what it holds
  Leave leave = Leave::saved;          // of a command that makes a file: how it leaves
};

// What a change was about: for the log, and for going there. `detail` holds no personal data.
struct About {
  RecordKind kind = RecordKind::scheme;
  Id id{};
  std::string detail{};
};

// A change of several at once is about the scheme, with how many.
About several(const State& state, long count);

struct Command {
  std::string_view name;
  std::string_view shortcut{};  // "ctrl+z"; empty for none
  std::string_view also{};      // a second one, which is not taken on a Mac
  bool (*available)(const State&) = nullptr;
  // Whether something from outside comes into the scheme: a safety copy of it is kept before (app/safety.hpp).
  bool (*takes_in)(const State&) = nullptr;
  About (*change)(Edit&, const Arguments&, const State&) = nullptr;
  void (*act)(Session&, const Arguments&) = nullptr;
  bool listed = false;  // in the palette: it needs no arguments
  std::string_view goes{};  // after the change, to this screen of what it was about
};

// All commands, in the palette's order.
const std::vector<const Command*>& commands();
const Command* command_named(std::string_view name);  // null where there is none

// Every key of the program's own: for the page, which keeps just these from the browser, and for the list
// that people see.
struct Shortcut {
  std::string_view keys;
  const Command* command = nullptr;
};
std::vector<Shortcut> shortcuts(bool mac);

// The groups, each in the file named after it under commands/.
std::span<const Command> applying_commands();
std::span<const Command> editing_commands();
std::span<const Command> application_commands();
std::span<const Command> cohort_commands();
std::span<const Command> equality_commands();
std::span<const Command> folder_commands();
std::span<const Command> form_commands();
std::span<const Command> journal_commands();
std::span<const Command> letter_commands();
std::span<const Command> mark_commands();
std::span<const Command> matching_commands();
std::span<const Command> pack_commands();
std::span<const Command> pair_commands();
std::span<const Command> proposal_commands();
std::span<const Command> register_commands();
std::span<const Command> replying_commands();
std::span<const Command> copies_commands();
std::span<const Command> safety_commands();
std::span<const Command> scheme_commands();
std::span<const Command> sealing_commands();
std::span<const Command> selection_commands();
std::span<const Command> table_commands();
std::span<const Command> view_commands();

}  // namespace bothways
