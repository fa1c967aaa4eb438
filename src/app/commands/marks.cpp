// The e-mail that a copy goes with: what changed since the copy before.
#include "app/marks.hpp"
#include "app/session.hpp"
#include "base/words.hpp"
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
  if (mark.kind == CopyMark::Kind::sent) {
    state_.copied_utc_ms = mark.utc_ms;
    effect({Effect::Kind::set_setting, {}, copied_setting(state_.scheme), {}, std::to_string(mark.utc_ms)});
  }
  add_mark(state_.marks, std::move(mark));
  effect({Effect::Kind::set_setting, {}, marks_setting(state_.scheme), {}, write_marks(state_.marks)});
}

void Session::note_sent(const std::string& file, VersionVector seen) {
  mark_shared();
  CopyMark mark{CopyMark::Kind::sent, state_.now.utc_ms, file, std::move(seen)};
  sheet_open_.reset();
  if (leaving_ == Leave::shared) sheet_open_ = std::move(mark);
  else keep_mark(std::move(mark));
}

void Session::note_taken(const std::string& files) { keep_mark({CopyMark::Kind::taken, state_.now.utc_ms, files, state_.programme.seen}); }

// Only then is it known whether the copy went anywhere.
void Session::shared(bool done, bool failed) {
  std::optional<CopyMark> mark = std::exchange(sheet_open_, std::nullopt);
  if (done && mark) keep_mark(std::move(*mark));
  if (failed) tell({say("notice.not_shared"), say("notice.not_shared.next"), true, false});
}

std::span<const Command> mark_commands() { return all; }

}  // namespace bothways
