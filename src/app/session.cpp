// What is asked for, and which scheme is open. Steps and undo are in session_steps.cpp, what the machine answers in
// session_answers.cpp, what comes in in session_files.cpp.
#include "app/session.hpp"

#include "app/packs.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "document/equality_text.hpp"

namespace bothways {

Session::Session(Moment now, std::uint64_t random) : random_(~random) { clock(now, random * 0x9E3779B97F4A7C15ull); }

std::vector<Effect> Session::take_effects() { return std::exchange(effects_, {}); }

void Session::end_of_typing() { ++typing_; }

bool Session::shortcut(std::string_view keys) {
  for (const Command* command : commands()) {
    if (keys.empty() || (command->shortcut != keys && command->also != keys)) continue;
    if (keys == "?" && !state_.question_key) return false;
    if (command->available == nullptr || command->available(state_)) ask(command->name);
    return true;
  }
  return false;
}

void Session::ask(std::string_view name, const Arguments& arguments) {
  const Command* command = command_named(name);
  if (command == nullptr || !may_ask(state_, name)) return;
  const bool needs = needs_copy(*command);
  if (state_.safety.asked == 0) return needs ? keep_safety(*command, arguments) : carry_out(*command, arguments);
  if (needs) return;  // pressed twice
  if (state_.safety.refused.empty()) later_.push_back({command, arguments});
  else carry_out(*command, arguments);
}

void Session::carry_out(const Command& command, const Arguments& arguments) {
  seal_ahead();  // what changed since is not sent as it was
  if (command.change != nullptr && !state_.writable()) {
    tell({say("notice.not_writable"), say("notice.not_writable.next"), true, false});
    return;
  }
  if (command.available != nullptr && !command.available(state_)) {
    tell({say("notice.not_available", {{"command", say("command." + std::string(command.name))}}), {}, true, false});
    return;
  }
  const std::size_t first = effects_.size();
  leaving_ = arguments.leave;
  if (command.change != nullptr) change(command, arguments);
  if (command.act != nullptr) command.act(*this, arguments);
  leaving_ = Leave::saved;
  leave_by(first, arguments.leave);
  seal_ahead();
}

// Files that were made just now leave another way than into the downloads, where the sentence says they are.
void Session::leave_by(std::size_t first, Leave leave) {
  if (leave == Leave::saved) return;
  for (std::size_t i = first; i < effects_.size(); ++i) {
    if (effects_[i].kind != Effect::Kind::download) continue;
    effects_[i].kind = leave == Leave::shared ? Effect::Kind::share_file : Effect::Kind::copy;
    state_.notice.reset();
  }
}

void Session::close_scheme() {
  snapshot();
  if (state_.folder.access == FolderAccess::open) effect({Effect::Kind::folder, state_.scheme, "close"});
  state_.folder = {};
  state_.safety = {};
  later_.clear();
  sheet_open_.reset();
  state_.scheme.clear();
  state_.programme = {};
  programme_changed();
  state_.history = {};
  state_.views.clear();
  state_.incoming.reset();
  state_.answers_in.clear();
  state_.applying.reset();
  state_.replies_in.clear();
  state_.replying.reset();
  state_.journal.clear();
  state_.journal_lost = false;
}

void Session::rest() { snapshot(); }

bool Session::wants_rest() const { return !state_.scheme.empty() && state_.pen && snapshot_at_ != sequence_; }

void Session::go_to(const Route& route, bool replace) {
  going_ = route != state_.route;
  effect({Effect::Kind::go_to, {}, {}, {}, fragment_of(route), 0, replace});
}

void Session::remember(std::string_view what) {
  constexpr std::size_t most = 8;
  std::vector<std::string>& recent = state_.recent;
  std::erase(recent, what);
  recent.insert(recent.begin(), std::string(what));
  if (recent.size() > most) recent.resize(most);
  effect({Effect::Kind::set_setting, {}, "recent", {}, joined(recent, "\n")});
}

void Session::adopt(Programme programme, std::string_view screen) {
  const std::string scheme = kept_as(programme);
  state_.safety = {};
  later_.clear();
  sheet_open_.reset();
  state_.programme = std::move(programme);
  programme_changed();
  state_.scheme = scheme;
  state_.opening = state_.following = state_.missing = state_.mended = false;
  state_.unread.clear();
  state_.pen = true;
  state_.history = {};
  state_.views.clear();
  state_.copied_utc_ms = 0;
  state_.marks.clear();
  state_.waiting_slips = {};
  state_.journal.clear();
  sequence_ = kept_at_ = 0;
  snapshot_at_ = ~std::uint64_t{0};
  state_.saving = Saving::saving;
  snapshot();
  effect({Effect::Kind::open_scheme, scheme});
  watch_folder();
  go_to({scheme, std::string(screen), {}});
}

// A box goes into the scheme with a whole snapshot: the journal gets a line without changes, so that the
// snapshot has a number of its own. What waits is put away after it, and is known by the box's name if the
// machine stops in between.
void Session::keep_slips(document::WaitingSlips waiting, std::shared_ptr<const EqualityTally> tally) {
  if (tally != state_.programme.equality) {
    state_.programme.equality = std::move(tally);
    programme_changed();
    keep({});
    snapshot();
  }
  state_.waiting_slips = std::move(waiting);
  effect({Effect::Kind::set_setting, {}, slips_setting(state_.scheme), {}, document::write_waiting(state_.waiting_slips)});
}

void Session::forget(std::string_view scheme) {
  effect({Effect::Kind::forget_scheme, std::string(scheme)});
  effect({Effect::Kind::forget_safety, std::string(scheme)});
  effect({Effect::Kind::set_setting, {}, slips_setting(scheme), {}, {}});
  effect({Effect::Kind::set_setting, {}, copied_setting(scheme), {}, {}});
  effect({Effect::Kind::set_setting, {}, folder_setting(scheme), {}, {}});
  effect({Effect::Kind::folder, std::string(scheme), "leave"});
  effect({Effect::Kind::set_setting, {}, journal_setting(scheme), {}, {}});
  effect({Effect::Kind::set_setting, {}, marks_setting(scheme), {}, {}});
  std::erase_if(state_.recent, [&](const std::string& what) { return what.starts_with("#/" + std::string(scheme) + "/"); });
  effect({Effect::Kind::set_setting, {}, "recent", {}, joined(state_.recent, "\n")});
  if (state_.scheme == scheme) {
    state_.scheme.clear();
    state_.programme = {};
    programme_changed();
    state_.history = {};
    state_.journal.clear();
  }
  go_to({});
}

}  // namespace bothways
