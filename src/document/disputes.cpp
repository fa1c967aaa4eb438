#include "document/disputes.hpp"

#include <algorithm>
#include <tuple>

#include "document/gathering.hpp"

namespace bothways::document {
namespace {

// What a version of the record says of that, and since when; without a stamp where it says nothing. A newer
// version's choice may stand where another version has one of ours: the later one counts.
Candidate standing(const Record& record, const Dispute& dispute) {
  if (dispute.is_removal()) return record.live() ? Candidate{{}, record.touched()} : Candidate{{{}, 1}, record.removed};
  const RecordType* type = dispute.table < record_kinds ? &type_of(static_cast<RecordKind>(dispute.table)) : nullptr;
  const Field* field = type != nullptr ? field_named(*type, dispute.name()) : nullptr;
  Candidate says;
  if (field != nullptr && record.stamps[index_of(*type, *field)]) says = {get(record, *field), record.stamps[index_of(*type, *field)]};
  for (const UnknownField& one : record.unknown) {
    if (one.name == dispute.name() && one.stamp > says.at) says = {{one.json, 0}, one.stamp};
  }
  return says;
}

// Two that set the same value are kept apart until the end: whoever knew of one may not have known of the other.
void add(Dispute& dispute, const Candidate& one) {
  auto& all = dispute.candidates;
  if (one.at && std::find(all.begin(), all.end(), one) == all.end()) all.push_back(one);
}

// Each value once, as it came first.
void leave_values(std::vector<Candidate>& all) {
  std::vector<Candidate> values;
  for (Candidate& one : all) {
    const bool there = std::any_of(values.begin(), values.end(), [&](const Candidate& other) { return other.value == one.value; });
    if (!there) values.push_back(std::move(one));
  }
  all = std::move(values);
}

Dispute dispute_of(const Conflict& conflict) {
  return {conflict.table, conflict.id, conflict.field, conflict.newer, {{conflict.mine, conflict.mine_at}, {conflict.theirs, conflict.theirs_at}}, 0};
}

// What that copy knew and holds otherwise is settled there; what it set itself is one value more.
void follow(Dispute& dispute, const Record& theirs, const VersionVector& their_seen, const VersionVector& seen_so_far) {
  const Candidate own = standing(theirs, dispute);
  std::erase_if(dispute.candidates, [&](const Candidate& one) { return own.at && one.value != own.value && has_seen(their_seen, one.at); });
  if (!has_seen(seen_so_far, own.at)) add(dispute, own);
}

// Whether there is still something to settle, with what stands now as one of the values. In a record that is gone
// there is not, but whether it should be.
bool is_open(Dispute& dispute, const Record& record) {
  if (!dispute.is_removal() && !record.live()) return false;
  const Candidate now = standing(record, dispute);
  if (!dispute.candidates.empty()) add(dispute, now);  // never dropped for what stands being none of them
  leave_values(dispute.candidates);
  const auto kept = std::find_if(dispute.candidates.begin(), dispute.candidates.end(), [&](const Candidate& one) { return one.value == now.value; });
  dispute.kept = static_cast<std::size_t>(kept - dispute.candidates.begin());
  return dispute.candidates.size() >= 2 && kept != dispute.candidates.end();
}

class Taker : public Gathering {
 public:
  using Gathering::Gathering;
  Together together() {
    all_.programme = run();
    return std::move(all_);
  }

 private:
  void met(std::size_t number, const Record& theirs, std::vector<Conflict> conflicts) override {
    versions_.push_back({&theirs, &copy(number).seen});
    for (Dispute& dispute : of_record_) follow(dispute, theirs, copy(number).seen, seen_before(number));
    for (const Conflict& conflict : conflicts) {
      Dispute found = dispute_of(conflict);
      const auto known = std::find_if(of_record_.begin(), of_record_.end(), [&](const Dispute& one) { return one.is_same(found); });
      if (known == of_record_.end()) {
        of_record_.push_back(std::move(found));
        continue;
      }
      for (const Candidate& one : found.candidates) add(*known, one);
      if (found.field == nullptr) std::tie(known->field, known->newer) = std::tie(found.field, found.newer);
    }
  }
  void done(std::size_t table, const RecordPointer& mine, const RecordPointer& record) override {
    if (record != mine) all_.changes.push_back({table, record->id, mine, record});
    std::size_t asked = 0;
    for (Dispute& dispute : of_record_) {
      if (!is_open(dispute, *record)) continue;
      all_.disputes.push_back(std::move(dispute));
      ++asked;
    }
    if (mine && !versions_.empty()) versions_.push_back({mine.get(), &seen_before(0)});
    if (asked == 0 && !record->live() && !record->erased) ask_whether_gone(table, *record);
    of_record_.clear();
    versions_.clear();
  }

  // Where no two of the copies alone would have asked: an edit that nobody knew of who removed the record, and that
  // had been overtaken by another before the two met.
  void ask_whether_gone(std::size_t table, const Record& record) {
    const auto known = [&](Stamp at) {
      return !at || std::any_of(versions_.begin(), versions_.end(), [&](const Version& one) { return !one.record->live() && has_seen(*one.seen, at); });
    };
    for (const Version& one : versions_) {
      if (!one.record->live()) continue;
      const auto edit = std::find_if_not(one.record->stamps.begin(), one.record->stamps.end(), known);
      const auto newer = std::find_if_not(one.record->unknown.begin(), one.record->unknown.end(), [&](const UnknownField& field) { return known(field.stamp); });
      if (edit == one.record->stamps.end() && newer == one.record->unknown.end()) continue;
      const Stamp at = edit != one.record->stamps.end() ? *edit : newer->stamp;
      all_.disputes.push_back({table, record.id, nullptr, {}, {{{}, at}, {{{}, 1}, record.removed}}, 1});
      return;
    }
  }

  struct Version {
    const Record* record;
    const VersionVector* seen;
  };
  Together all_;
  std::vector<Dispute> of_record_;  // what is asked of the record that the walk is at
  std::vector<Version> versions_;   // that met there
};

}  // namespace

Result<Together> merge_all(const Programme& mine, std::span<const Programme> copies) {
  for (const Programme& copy : copies) {
    if (mine.id() != copy.id()) return Problem{Error::other_scheme, copy.scheme().name};
  }
  return Taker(mine, copies).together();
}

}  // namespace bothways::document
