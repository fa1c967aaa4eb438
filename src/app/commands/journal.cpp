// The private journal: kept by the browser as it is written, outside the programme, its history and undo.
#include "app/journal.hpp"

#include "app/packs.hpp"
#include "app/session.hpp"
#include "base/limits.hpp"
#include "base/text.hpp"

namespace bothways {
namespace {

// One tab writes: the one with the pen.
bool writes(const State& state) { return in_pair_pack(state) && state.writable(); }

void keep(Session& session) {
  const State& state = session.state();
  session.effect({Effect::Kind::set_setting, {}, journal_setting(state.scheme), {}, write_journal(state.journal)});
}

void add(Session& session, const Arguments&) {
  State& state = session.mutable_state();
  state.journal.insert(state.journal.begin(), {state.today, {}});
  keep(session);
}

// `number`: which entry.
void write(Session& session, const Arguments& arguments) {
  Journal& journal = session.mutable_state().journal;
  if (arguments.number >= journal.size()) return;
  journal[arguments.number].text = shortened(arguments.text, limits::paragraph_bytes);
  keep(session);
}

void remove(Session& session, const Arguments& arguments) {
  Journal& journal = session.mutable_state().journal;
  if (arguments.number >= journal.size()) return;
  journal.erase(journal.begin() + static_cast<std::ptrdiff_t>(arguments.number));
  keep(session);
}

constexpr Command all[] = {
    {.name = "journal.add", .available = writes, .act = add},
    {.name = "journal.write", .available = writes, .act = write},
    {.name = "journal.remove", .available = writes, .act = remove},
};

}  // namespace

std::span<const Command> journal_commands() { return all; }

}  // namespace bothways
