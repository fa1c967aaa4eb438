// Copies of the open scheme that came in: taken together, left, and what they disagree about settled – in the
// review or later.
#include <algorithm>

#include "app/session.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "document/document.hpp"
#include "domain/disagreement.hpp"
#include "domain/history.hpp"

namespace bothways {
namespace {

void discard(Session& session, const Arguments&) {
  session.mutable_state().incoming.reset();
  session.go_to(session.state().scheme.empty() ? Route{} : Route{session.state().scheme, "share", {}});
}

// A new scheme stands beside the others, and changes none.
bool brings_something(const State& state) {
  if (!state.incoming || !state.incoming->together) return false;
  return !state.incoming->brings_nothing() || state.incoming->together->programme.equality != state.programme.equality;
}

// Slips may have been put in since the file was looked at.
std::shared_ptr<const EqualityTally> both(const std::shared_ptr<const EqualityTally>& mine, const std::shared_ptr<const EqualityTally>& settled) {
  return mine && settled ? std::make_shared<const EqualityTally>(::bothways::merged(*mine, *settled)) : settled;
}

std::string files_in_words(const Incoming& incoming) {
  return incoming.file_names.size() == 1 ? incoming.file_names.front() : say_count("review.files", static_cast<long>(incoming.file_names.size()));
}

// All copies as one step, with what they disagree about settled as chosen.
void accept(Session& session, const Arguments&) {
  State& state = session.mutable_state();
  if (!state.incoming) return;
  // What came in waits on until it can be taken.
  if (state.incoming->together && !state.writable()) return session.tell({say("notice.not_writable"), say("notice.not_writable.next"), true, false});
  Incoming incoming = std::move(*state.incoming);
  state.incoming.reset();
  if (!incoming.together) {
    session.adopt(std::move(incoming.copies.front()), "today");
    return session.note_taken(files_in_words(incoming));
  }
  const Programme& joined = incoming.together->programme;
  Edit edit(joined, next_stamp(joined.seen, state.replica, state.now.utc_ms), session.random());
  settle(edit, incoming);
  const bool slips = joined.equality != state.programme.equality;
  if (incoming.together->changes.empty() && !edit.changed() && !slips) {
    session.go_to({state.scheme, "share", {}});
    return session.tell({say("notice.nothing_new", {{"file", files_in_words(incoming)}}), {}, false, false});
  }
  // A copy that knew all that is known here is taken as it is, byte for byte: copies that go round come to rest.
  const bool as_it_is = incoming.returns == 0 && !edit.changed() && std::any_of(incoming.copies.begin(), incoming.copies.end(), [&](const Programme& copy) { return copy.seen == joined.seen; });
  if (!as_it_is) edit.add<LogEntry>([](LogEntry& entry) { entry.command = "file.accept"; });
  const Programme& settled = as_it_is ? joined : edit.programme();
  std::vector<Change> changes = document::differences(state.programme, settled);
  const std::string sentence = say("command.file.accept.done", {{"what", files_in_words(incoming)}});
  for (const Table& table : settled.tables) {
    if (table.type == nullptr) state.programme.unknown_table(table.name);
  }
  session.apply("file.accept", std::move(changes), settled.seen, sentence);
  session.note_taken(files_in_words(incoming));
  if (slips) session.keep_slips(state.waiting_slips, both(state.programme.equality, settled.equality));
  session.go_to({state.scheme, "today", {}});
}

// `number`: the dispute; the value's number: which candidate, or how many there are for later.
void choose(Session& session, const Arguments& arguments) {
  auto& incoming = session.mutable_state().incoming;
  if (!incoming || !incoming->together || arguments.number >= incoming->chosen.size()) return;
  const auto most = static_cast<std::int64_t>(incoming->together->disputes[arguments.number].candidates.size());
  if (arguments.value.number >= 0 && arguments.value.number <= most) incoming->chosen[arguments.number] = static_cast<std::size_t>(arguments.value.number);
}

const Unsettled* open_one(const std::vector<Unsettled>& open, Id id) {
  const auto it = std::find_if(open.begin(), open.end(), [&](const Unsettled& one) { return one.id == id; });
  return it != open.end() ? &*it : nullptr;
}

About settled(Edit& edit, const Arguments& arguments, const State& state, bool as_it_stands) {
  const auto open = unsettled(state.programme);
  const Unsettled* one = open_one(open, arguments.id);
  if (one == nullptr) return {};
  const Subject& subject = one->subject;
  const Value& value = as_it_stands ? one->stands.value : one->other.value;
  if (subject.field != nullptr) edit.confirm(subject.kind, subject.id, *subject.field, value);
  else if (value.number == 1) edit.remove(subject.kind, subject.id);
  else if (!as_it_stands) edit.bring_back(subject.kind, subject.id);
  edit.remove(RecordKind::disagreement, one->id);
  return {subject.kind, subject.id, subject.field != nullptr ? std::string(subject.field->name) : std::string()};
}

About keep_standing(Edit& edit, const Arguments& arguments, const State& state) { return settled(edit, arguments, state, true); }
About take_other(Edit& edit, const Arguments& arguments, const State& state) { return settled(edit, arguments, state, false); }

constexpr Command all[] = {
    {.name = "file.accept", .takes_in = brings_something, .act = accept},
    {.name = "file.discard", .act = discard},
    {.name = "dispute.choose", .act = choose},
    {.name = "disagreement.keep", .change = keep_standing},
    {.name = "disagreement.take", .change = take_other},
};

}  // namespace

std::span<const Command> copies_commands() { return all; }

}  // namespace bothways
