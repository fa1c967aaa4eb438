// Safety copies: looked at, saved as a file, restored; and what is said where one could not be kept.
#include "app/safety.hpp"

#include "app/session.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "document/document.hpp"

namespace bothways {
namespace {

std::string moment_in_words(const State& state, std::uint64_t kept) {
  const auto utc_ms = static_cast<std::int64_t>(kept);
  return say("history.moment", {{"date", in_words(date_of(utc_ms, state.now.offset_minutes))}, {"time", time_in_words(utc_ms, state.now.offset_minutes)}});
}

bool some_open(const State& state) { return state.safety.open && state.safety.open->programme; }
bool may_restore(const State& state) { return some_open(state) && !state.safety.open->changes.empty(); }
bool was_refused(const State& state) { return !state.safety.refused.empty(); }

About restore_it(Edit& edit, const Arguments&, const State& state) {
  restore(edit, *state.safety.open->programme);
  return {RecordKind::scheme, state.programme.id(), moment_in_words(state, state.safety.open->kept)};
}

// "Partners in progress" kept on 3 June at 14:12 gives "partners-in-progress-2026-06-03-1412-before.json".
void save(Session& session, const Arguments&) {
  const State& state = session.state();
  const auto kept = static_cast<std::int64_t>(state.safety.open->kept);
  std::string time = time_in_words(kept, state.now.offset_minutes);
  std::erase(time, ':');
  const std::string name = file_name_of(state.programme.scheme().name, "scheme") + "-" + to_iso(date_of(kept, state.now.offset_minutes)) + "-" + time + "-before.json";
  session.effect({Effect::Kind::download, state.scheme, name, "application/json", document::write(*state.safety.open->programme)});
  session.tell({say("notice.safety_saved", {{"file", name}}), {}, false, false});
}

void go_on(Session& session, const Arguments&) { session.go_on_without(); }
void leave(Session& session, const Arguments&) { session.leave_what_waits(); }

constexpr Command all[] = {
    {.name = "safety.restore", .available = may_restore, .takes_in = may_restore, .change = restore_it},
    {.name = "safety.save", .available = some_open, .act = save},
    {.name = "safety.go_on", .available = was_refused, .act = go_on},
    {.name = "safety.leave", .available = was_refused, .act = leave},
};

}  // namespace

std::span<const Command> safety_commands() { return all; }

}  // namespace bothways
