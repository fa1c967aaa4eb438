#include "app/incoming.hpp"

#include <algorithm>

#include "app/edit.hpp"
#include "domain/disagreement.hpp"

namespace bothways {
namespace {

using document::Candidate;
using document::Dispute;

// What was chosen before, in the disputes as they are now.
std::size_t carried_over(const Dispute& dispute, const std::vector<Dispute>& before, const std::vector<std::size_t>& chosen) {
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (!before[i].is_same(dispute)) continue;
    if (chosen[i] == before[i].candidates.size()) return dispute.candidates.size();
    const Value& value = before[i].candidates[chosen[i]].value;
    const auto found = std::find_if(dispute.candidates.begin(), dispute.candidates.end(), [&](const Candidate& one) { return one.value == value; });
    if (found != dispute.candidates.end()) return static_cast<std::size_t>(found - dispute.candidates.begin());
  }
  return dispute.kept;
}

void say_which(Edit& edit, RecordKind kind, const Dispute& dispute, const Value& value) {
  if (dispute.field != nullptr) return edit.confirm(kind, dispute.id, *dispute.field, value);
  const RecordPointer record = edit.programme().table(kind).find(dispute.id);
  if (!record || record->erased) return;
  if (value.number == 1) return edit.remove(kind, dispute.id);
  if (!record->live()) return edit.bring_back(kind, dispute.id);
  const Field& first = type_of(kind).fields.front();
  edit.confirm(kind, dispute.id, first, get(*record, first));
}

void leave_for_later(Edit& edit, RecordKind kind, const Dispute& dispute) {
  const Candidate& kept = dispute.candidates[dispute.kept];
  for (const Candidate& other : dispute.candidates) {
    if (other == kept) continue;
    edit.add_known(disagreement_of({kind, dispute.id, dispute.field}, {kept.value, kept.at}, {other.value, other.at}));
  }
}

}  // namespace

bool work_out(Incoming& incoming, const Programme& mine) {
  auto together = document::merge_all(mine, incoming.copies);
  if (!together) return false;
  const std::vector<Dispute> before = incoming.together ? std::move(incoming.together->disputes) : std::vector<Dispute>{};
  const std::vector<std::size_t> chosen = std::move(incoming.chosen);
  incoming.chosen.clear();
  for (const Dispute& dispute : together->disputes) incoming.chosen.push_back(carried_over(dispute, before, chosen));
  incoming.changes = document::in_words(together->programme, together->changes);
  incoming.together = std::move(*together);
  return true;
}

bool all_older(const Incoming& incoming, const Programme& mine) {
  return std::all_of(incoming.copies.begin(), incoming.copies.end(), [&](const Programme& copy) {
    return copy.seen != mine.seen &&
           std::all_of(copy.seen.begin(), copy.seen.end(), [&](const auto& seen) { return has_seen(mine.seen, {seen.second, seen.first}); });
  });
}

void settle(Edit& edit, const Incoming& incoming) {
  for (std::size_t i = 0; i < incoming.together->disputes.size(); ++i) {
    const Dispute& dispute = incoming.together->disputes[i];
    if (dispute.table >= record_kinds || !dispute.newer.empty()) continue;  // what only a newer version can show
    const auto kind = static_cast<RecordKind>(dispute.table);
    if (incoming.chosen[i] < dispute.candidates.size()) say_which(edit, kind, dispute, dispute.candidates[incoming.chosen[i]].value);
    else leave_for_later(edit, kind, dispute);
  }
}

}  // namespace bothways
