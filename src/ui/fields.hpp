// Forms and facts straight from the field tables: the right control for each kind of field, its label
// and hint from assets/words, its changes as commands. A screen names fields; it never copies them.
#pragma once

#include <functional>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/command.hpp"
#include "app/state.hpp"
#include "ui/controls.hpp"

namespace bothways::ui {

// What a screen has before it: the state to read, and a way to ask for commands. What is asked is done
// after the frame.
class Desk {
 public:
  explicit Desk(const State& read) : state(read) {}
  const State& state;
  const Programme& programme() const { return state.programme; }
  const Scheme& scheme() const { return state.programme.scheme(); }
  void ask(std::string_view command, Arguments arguments = {}) { asked.push_back({std::string(command), std::move(arguments)}); }
  // "#/<scheme>/<screen>/<item>" of the open scheme.
  std::string to(std::string_view screen, Id item = {}) const { return address_of(state.scheme, screen, item); }

  // A part of a screen that is no record.
  std::string to_part(std::string_view screen, std::string_view part) const {
    return address_of(Route{state.scheme, std::string(screen), std::string(part)});
  }

  // Drawn over the page when the screen is done: a dialog.
  std::vector<std::function<void()>> over;

  struct Asked { std::string command; Arguments arguments; };
  std::vector<Asked> asked;
};

// One control for each named field, in this order, below each other. Names are those of the field table.
void form(Desk& desk, RecordKind kind, const Record& record, std::span<const std::string_view> fields);
template <class T>
void form(Desk& desk, const T& record, std::span<const std::string_view> fields) {
  form(desk, T::kind, record, fields);
}
template <class T>
void form(Desk& desk, const T& record, std::initializer_list<std::string_view> fields) {
  form(desk, T::kind, record, {fields.begin(), fields.size()});
}

// A reference field as a choice among these records only (first: nobody yet).
void form_choice(Desk& desk, RecordKind kind, const Record& record, std::string_view field, const std::vector<Id>& among);

// A summary list: label and value of each named field; empty ones are left out.
void facts(Desk& desk, RecordKind kind, const Record& record, std::initializer_list<std::string_view> fields);

// A button that asks a command: its label is `command.<name>`. `spoken` adds whom it is about.
void command_button(Desk& desk, std::string_view command, const Arguments& arguments = {}, Weight weight = Weight::secondary,
                    std::string_view spoken = {});

// Beside the button of a command that makes a file: by the device's sheet, where it takes files, and as text where
// `text` says so. `whom` tells several of a page apart.
enum class AsText : std::uint8_t { no, yes };
void other_ways(Desk& desk, std::string_view command, const Arguments& arguments, AsText text, std::string_view whom = {}, bool ready = true);

// "Remove", spoken with the record's title.
void remove_button(Desk& desk, RecordKind kind, const Record& record);

// The record the address names, or null after saying in words that it is not here (with a way back).
const Record* record_or_words(Desk& desk, RecordKind kind, std::string_view back_screen);
template <class T>
const T* record_here(Desk& desk, std::string_view back_screen) {
  return static_cast<const T*>(record_or_words(desk, T::kind, back_screen));
}

// The scheme's own words for a side: "community partner" / "community partners".
std::string side_one(const Scheme& scheme, Side side);
std::string side_many(const Scheme& scheme, Side side);
std::string capitalised(std::string_view text);

}  // namespace bothways::ui
