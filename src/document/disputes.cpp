#include "document/disputes.hpp"

#include <algorithm>

#include "document/document.hpp"

namespace bothways::document {
namespace {

const Table* table_named(const Programme& programme, std::string_view name) {
  const auto it = std::find_if(programme.tables.begin(), programme.tables.end(), [&](const Table& table) { return table.name == name; });
  return it != programme.tables.end() ? &*it : nullptr;
}

// What the programme says of that, and since when; without a stamp where it says nothing.
Candidate standing(const Programme& programme, std::string_view collection, const Dispute& dispute) {
  const Table* table = table_named(programme, collection);
  const RecordPointer record = table != nullptr ? table->find(dispute.id) : nullptr;
  if (!record) return {};
  if (dispute.field != nullptr) {
    const auto index = static_cast<std::size_t>(dispute.field - table->type->fields.data());
    return {get(*record, *dispute.field), record->stamps[index]};
  }
  if (dispute.newer.empty()) return record->live() ? Candidate{{}, record->touched()} : Candidate{{{}, 1}, record->removed};
  for (const UnknownField& one : record->unknown) {
    if (one.name == dispute.newer) return {{one.json, 0}, one.stamp};
  }
  return {};
}

bool holds(const Dispute& dispute, const Value& value) {
  return std::any_of(dispute.candidates.begin(), dispute.candidates.end(), [&](const Candidate& one) { return one.value == value; });
}

void add(Dispute& dispute, const Candidate& one) {
  if (one.at && !holds(dispute, one.value)) dispute.candidates.push_back(one);
}

Dispute dispute_of(const Conflict& conflict) {
  return {conflict.table, conflict.id, conflict.field, conflict.newer, {{conflict.mine, conflict.mine_at}, {conflict.theirs, conflict.theirs_at}}, 0};
}

// What `copy` knew and holds otherwise is settled there; what it set itself is one value more.
void follow(Dispute& dispute, const Programme& copy, const VersionVector& seen_so_far, std::string_view collection) {
  const Candidate own = standing(copy, collection, dispute);
  std::erase_if(dispute.candidates, [&](const Candidate& one) { return own.at && one.at != own.at && has_seen(copy.seen, one.at); });
  if (!has_seen(seen_so_far, own.at)) add(dispute, own);
}

}  // namespace

Result<Together> merge_all(const Programme& mine, std::span<const Programme> copies) {
  Together all;
  all.programme = mine;
  for (const Programme& copy : copies) {
    auto merged = merge(all.programme, copy);
    if (!merged) return merged.problem();
    for (Dispute& dispute : all.disputes) follow(dispute, copy, all.programme.seen, all.programme.tables[dispute.table].name);
    for (const Conflict& conflict : merged->conflicts) {
      Dispute found = dispute_of(conflict);
      const auto known = std::find_if(all.disputes.begin(), all.disputes.end(), [&](const Dispute& one) { return one.is_same(found); });
      if (known == all.disputes.end()) all.disputes.push_back(std::move(found));
      else for (const Candidate& one : found.candidates) add(*known, one);
    }
    all.programme = std::move(merged->programme);
  }
  for (Dispute& dispute : all.disputes) {
    const Candidate now = standing(all.programme, all.programme.tables[dispute.table].name, dispute);
    if (!dispute.candidates.empty()) add(dispute, now);  // never dropped for what stands being none of them
    const auto kept = std::find_if(dispute.candidates.begin(), dispute.candidates.end(), [&](const Candidate& one) { return one.value == now.value; });
    dispute.kept = static_cast<std::size_t>(kept - dispute.candidates.begin());
  }
  std::erase_if(all.disputes, [](const Dispute& one) { return one.candidates.size() < 2 || one.kept == one.candidates.size(); });
  all.changes = differences(mine, all.programme);
  return all;
}

}  // namespace bothways::document
