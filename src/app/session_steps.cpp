// Steps: what a command changes, how it is kept, taken back and done again.
#include "app/keeping.hpp"
#include "app/packs.hpp"
#include "app/session.hpp"
#include "base/limits.hpp"
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

}  // namespace bothways
