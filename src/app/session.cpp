// Commands, steps and undo; answers from the machine are in session_answers.cpp.
#include "app/session.hpp"

#include "app/keeping.hpp"
#include "app/packs.hpp"
#include "base/limits.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "document/document.hpp"
#include "domain/history.hpp"
#include "share/pack.hpp"

namespace bothways {
namespace {

constexpr std::uint64_t snapshot_every = 50;  // entries; a snapshot costs the file, an entry the change

std::string about_text(const About& about) {
  if (!about.id) return "";
  return std::string(type_of(about.kind).collection) + "/" + to_text(about.id);
}

// Follows the step it belongs to: first what was before, last what is after.
void join(std::vector<Change>& into, const std::vector<Change>& changes) {
  for (const Change& change : changes) {
    bool found = false;
    for (Change& earlier : into) {
      if (earlier.table != change.table || earlier.id != change.id) continue;
      earlier.after = change.after;
      found = true;
    }
    if (!found) into.push_back(change);
  }
}

std::uint64_t mixed(std::uint64_t a, std::uint64_t b) { return (a ^ b) * 0x9E3779B97F4A7C15ull + (a >> 29); }

}  // namespace

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

void Session::change(const Command& command, const Arguments& arguments) {
  History& history = state_.history;
  const Programme& now = state_.programme;
  const std::uint64_t together =
      arguments.field == nullptr
          ? 0
          : mixed(mixed(arguments.id.value, typing_), reinterpret_cast<std::uintptr_t>(arguments.field)) | 1;
  const bool joins = together != 0 && !history.done.empty() && history.done.back().together == together &&
                     !history.done.back().shared && history.undone.empty();
  Edit edit(now, next_stamp(now.seen, editing_as(state_), state_.now.utc_ms), random());
  const About about = command.change(edit, arguments, state_);
  if (!edit.changed()) return;
  if (now.pack && !share::may_make(now, edit.changes(), editing_as(state_))) return tell({say("notice.not_yours"), say("notice.not_yours.next"), true, false});

  const std::string done = "command." + std::string(command.name) + ".done";
  const RecordPointer subject = edit.programme().table(about.kind).find(about.id);
  const std::string what = subject ? title_of(edit.programme(), *subject, about.kind) : std::string();
  std::string detail = about.detail;
  if (const Field* field = field_named(type_of(about.kind), about.detail)) detail = label_of(now, about.kind, *field);
  std::string sentence = say(done, {{"what", what}, {"detail", detail}});
  if (!joins) {
    const RecordPointer self_now = now.table(RecordKind::replica).find(Id{editing_as(state_)});
    if (!self_now) {
      auto self = std::make_shared<ReplicaRecord>();
      self->id = Id{editing_as(state_)};
      self->made = edit.stamp();
      self->name = state_.your_name;
      self->stamps.assign(1, edit.stamp());
      edit.put(static_cast<std::size_t>(RecordKind::replica), self->id, self);
    } else if (static_cast<const ReplicaRecord&>(*self_now).name != state_.your_name) {
      edit.change<ReplicaRecord>(self_now->id, [&](ReplicaRecord& self) { self.name = state_.your_name; });
    }
    edit.add<LogEntry>([&](LogEntry& entry) {
      entry.command = command.name;
      entry.about = about_text(about);
      entry.detail = about.detail;
    });
  }
  const std::vector<Change> changes = edit.changes();
  VersionVector seen_before = now.seen;
  const VersionVector seen_after = edit.programme().seen;
  put(changes, true, seen_after);
  if (joins) {
    join(history.done.back().changes, changes);
    history.done.back().seen_after = seen_after;
  } else {
    history.done.push_back({std::string(command.name), sentence, changes, std::move(seen_before), seen_after, together, false});
    if (history.done.size() > limits::undo_steps) history.done.erase(history.done.begin());
  }
  history.undone.clear();
  keep(changes);
  state_.notice.reset();
  if (together == 0) tell({std::move(sentence), {}, false, true});
  if (!command.goes.empty() && subject) go_to({state_.scheme, std::string(command.goes), to_text(about.id)});
}

// One count for all sessions of the process: what is kept by it is never taken for another scheme's.
void Session::programme_changed() {
  static std::uint64_t latest = 0;
  state_.revision = ++latest;
  if (state_.incoming && state_.incoming->together) work_out(*state_.incoming, state_.programme);
  look_at_safety();
}

void Session::put(const std::vector<Change>& changes, bool forward, const VersionVector& seen) {
  for (const Change& change : changes) {
    state_.programme.put(change.table, change.id, forward ? change.after : change.before);
  }
  state_.programme.seen = seen;
  programme_changed();
}

void Session::keep(const std::vector<Change>& changes) {
  ++sequence_;
  const document::Entry entry{sequence_, state_.programme.seen, changes};
  state_.saving = Saving::saving;
  effect({Effect::Kind::keep_entry, state_.scheme, {}, {}, entry_text(document::write_entry(state_.programme, entry)), sequence_});
  if (sequence_ - snapshot_at_ >= snapshot_every) snapshot();
}

void Session::snapshot() {
  if (snapshot_at_ == sequence_ || state_.scheme.empty() || !state_.pen) return;
  snapshot_at_ = sequence_;
  effect({Effect::Kind::keep_snapshot, state_.scheme, kept_name(state_.programme), {},
          snapshot_text(state_.programme, sequence_), sequence_});
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

void Session::undo() { take_back(state_.history.done, state_.history.undone, false); }
void Session::redo() { take_back(state_.history.undone, state_.history.done, true); }

void Session::take_back(std::vector<Step>& from, std::vector<Step>& to, bool forward) {
  if (from.empty() || !state_.writable()) return;
  Step step = std::move(from.back());
  from.pop_back();
  end_of_typing();
  const std::string sentence = say(forward ? "notice.redone" : "notice.undone", {{"what", step.what}});
  if (!step.shared) {
    put(step.changes, forward, forward ? step.seen_after : step.seen_before);
    std::vector<Change> changes = step.changes;
    if (!forward) {
      for (Change& change : changes) std::swap(change.before, change.after);
    }
    to.push_back(std::move(step));
    keep(changes);
  } else {
    // Others may have seen it: take it back as an edit of its own, which they will see as well.
    std::vector<Change> wanted = step.changes;
    if (forward) {
      for (Change& change : wanted) std::swap(change.before, change.after);
    }
    const VersionVector seen_before = state_.programme.seen;
    Edit edit(state_.programme, next_stamp(seen_before, editing_as(state_), state_.now.utc_ms), random());
    set_back(edit, wanted);
    std::vector<Change> changes = edit.changes();
    put(changes, true, edit.programme().seen);
    keep(changes);
    if (!forward) {
      for (Change& change : changes) std::swap(change.before, change.after);
    }
    to.push_back({step.command, step.what, std::move(changes), seen_before, state_.programme.seen, 0, true});
  }
  tell({sentence, {}, false, false});
}

void Session::apply(std::string_view command, std::vector<Change> changes, VersionVector seen, std::string sentence) {
  VersionVector before = state_.programme.seen;
  put(changes, true, seen);
  keep(changes);
  state_.history.done.push_back({std::string(command), sentence, std::move(changes), std::move(before), std::move(seen), 0, false});
  state_.history.undone.clear();
  tell({std::move(sentence), {}, false, true});
}

void Session::mark_shared() {
  // What was taken back before is not in the file, and is done again as it was.
  for (Step& step : state_.history.done) step.shared = true;
}

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
