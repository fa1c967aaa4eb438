// The e-mail that a copy goes with: what changed since the copy before.
#include "app/marks.hpp"
#include "app/session.hpp"
#include "share/copy_letter.hpp"

namespace bothways {
namespace {

bool open(const State& state) { return state.shown() && !state.opening; }

const VersionVector* seen_of(const CopyMark* mark) { return mark != nullptr ? &mark->seen : nullptr; }
Date day_of(const State& state, const CopyMark* mark) { return mark != nullptr ? date_of(mark->utc_ms, state.now.offset_minutes) : Date{}; }

void mail(Session& session, const Arguments&) {
  const State& state = session.state();
  const CopyMark* mark = last_sent(state.marks, state.programme.seen);
  session.effect({Effect::Kind::open_link, {}, {}, {}, share::copy_letter_link(state.programme, seen_of(mark), day_of(state, mark), state.page)});
}

void copy_text(Session& session, const Arguments&) {
  const State& state = session.state();
  const CopyMark* mark = last_sent(state.marks, state.programme.seen);
  session.effect({Effect::Kind::copy, {}, {}, {}, share::copy_letter(state.programme, seen_of(mark), day_of(state, mark), state.page).body});
}

constexpr Command all[] = {
    {.name = "copy.mail", .available = open, .act = mail},
    {.name = "copy.text", .available = open, .act = copy_text},
};

}  // namespace

void Session::keep_mark(CopyMark mark) {
  add_mark(state_.marks, std::move(mark));
  effect({Effect::Kind::set_setting, {}, marks_setting(state_.scheme), {}, write_marks(state_.marks)});
}

void Session::note_sent(const std::string& file, VersionVector seen) {
  state_.copied_utc_ms = state_.now.utc_ms;
  effect({Effect::Kind::set_setting, {}, copied_setting(state_.scheme), {}, std::to_string(state_.now.utc_ms)});
  keep_mark({CopyMark::Kind::sent, state_.now.utc_ms, file, std::move(seen)});
  mark_shared();
}

void Session::note_taken(const std::string& files) { keep_mark({CopyMark::Kind::taken, state_.now.utc_ms, files, state_.programme.seen}); }

std::span<const Command> mark_commands() { return all; }

}  // namespace bothways
