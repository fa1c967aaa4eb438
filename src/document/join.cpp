#include "document/join.hpp"

#include <algorithm>
#include <tuple>

namespace bothways::document {
namespace {

// What a record holds under one name: a known field's value, a newer version's, or nothing.
struct Slot {
  Stamp stamp;
  const UnknownField* unknown = nullptr;
};

const UnknownField* unknown_named(const Record& record, std::string_view name) {
  const auto it = std::lower_bound(record.unknown.begin(), record.unknown.end(), name,
                                   [](const UnknownField& field, std::string_view n) { return field.name < n; });
  return it != record.unknown.end() && it->name == name ? &*it : nullptr;
}

// A newer version's value under a known name (a choice that we do not have) counts if it is the later one.
Slot slot_of(const Record& record, const Field& field, std::size_t index) {
  const Slot known{record.stamps[index], nullptr};
  if (record.unknown.empty()) return known;
  const UnknownField* newer = unknown_named(record, field.name);
  return newer != nullptr && newer->stamp > known.stamp ? Slot{newer->stamp, newer} : known;
}

// Below 0 where b's is the greater. The value decides only between equal stamps.
int compare(const Slot& a, const Record& of_a, const Slot& b, const Record& of_b, const Field& field) {
  if (a.stamp != b.stamp) return a.stamp < b.stamp ? -1 : 1;
  if (!a.stamp) return 0;
  if ((a.unknown == nullptr) != (b.unknown == nullptr)) return a.unknown == nullptr ? -1 : 1;
  if (a.unknown != nullptr) return a.unknown->json.compare(b.unknown->json);
  if (same_value(of_a, of_b, field)) return 0;
  const Value x = get(of_a, field), y = get(of_b, field);
  return std::tie(x.number, x.text) < std::tie(y.number, y.text) ? -1 : 1;
}

bool is_known(const RecordType* type, std::string_view name) { return type != nullptr && field_named(*type, name) != nullptr; }

// Every name that only a newer version knows, once and in order, with what either record holds there.
template <class Visit>
void each_unknown(const RecordType* type, const Record& a, const Record& b, Visit visit) {
  auto x = a.unknown.begin(), y = b.unknown.begin();
  while (x != a.unknown.end() || y != b.unknown.end()) {
    const bool from_a = y == b.unknown.end() || (x != a.unknown.end() && x->name <= y->name);
    const bool from_b = x == a.unknown.end() || (y != b.unknown.end() && y->name <= x->name);
    const UnknownField* of_a = from_a ? &*x++ : nullptr;
    const UnknownField* of_b = from_b ? &*y++ : nullptr;
    if (!is_known(type, of_a != nullptr ? of_a->name : of_b->name)) visit(of_a, of_b);
  }
}

int compare(const UnknownField* a, const UnknownField* b) {
  if (a == nullptr || b == nullptr) return a == b ? 0 : a == nullptr ? -1 : 1;
  if (a->stamp != b->stamp) return a->stamp < b->stamp ? -1 : 1;
  return a->json.compare(b->json);
}

std::size_t field_count(const RecordType* type) { return type != nullptr ? type->fields.size() : 0; }

RecordPointer erased(const RecordType* type, const RecordPointer& a, const RecordPointer& b) {
  auto out = type != nullptr ? type->make() : std::make_shared<Record>();
  out->id = a->id;
  out->made = std::max(a->made, b->made);
  out->erased = std::max(a->erased, b->erased);
  if (same_record(type, *out, *a)) return a;
  if (same_record(type, *out, *b)) return b;
  return out;
}

// A new record, as where a newer version's fields stand among ours.
std::shared_ptr<Record> joined(const RecordType* type, const Record& a, const Record& b) {
  auto out = type != nullptr ? type->make() : std::make_shared<Record>();
  out->id = a.id;
  out->made = std::max(a.made, b.made);
  out->removed = std::max(a.removed, b.removed);
  for (std::size_t i = 0; i < field_count(type); ++i) {
    const Field& field = type->fields[i];
    const Slot x = slot_of(a, field, i), y = slot_of(b, field, i);
    const bool take_a = compare(x, a, y, b, field) >= 0;
    const Slot& taken = take_a ? x : y;
    if (taken.unknown != nullptr) {
      out->unknown.push_back(*taken.unknown);
    } else if (taken.stamp) {
      copy_value(*out, take_a ? a : b, field);
      out->stamps[i] = taken.stamp;
    }
  }
  each_unknown(type, a, b, [&](const UnknownField* x, const UnknownField* y) { out->unknown.push_back(compare(x, y) >= 0 ? *x : *y); });
  std::sort(out->unknown.begin(), out->unknown.end(), [](const UnknownField& x, const UnknownField& y) { return x.name < y.name; });
  return out;
}

}  // namespace

void Pairing::hold(const Record& mine, const Record& theirs) {
  mine_ = &mine;
  theirs_ = &theirs;
  differences_.clear();
  mine_ahead_ = theirs_ahead_ = false;
  if (&mine == &theirs || mine.erased || theirs.erased) return;
  const auto note = [&](int order) {
    mine_ahead_ = mine_ahead_ || order > 0;
    theirs_ahead_ = theirs_ahead_ || order < 0;
  };
  note(mine.made < theirs.made ? -1 : mine.made > theirs.made);
  note(mine.removed < theirs.removed ? -1 : mine.removed > theirs.removed);
  for (std::size_t i = 0; i < field_count(type_); ++i) {
    const Field& field = type_->fields[i];
    const int order = compare(slot_of(mine, field, i), mine, slot_of(theirs, field, i), theirs, field);
    if (order == 0) continue;
    note(order);
    differences_.push_back({i, order < 0});
  }
  each_unknown(type_, mine, theirs, [&](const UnknownField* x, const UnknownField* y) { note(compare(x, y)); });
}

void Pairing::join(Joined& mine, const RecordPointer& theirs) const {
  const Record& b = *theirs_;
  if (mine_ == theirs_) return;
  if (mine_->erased || b.erased) return mine.become(erased(type_, mine.record(), theirs));
  if (!theirs_ahead_) return;
  if (!mine_ahead_) return mine.become(theirs);
  if (type_ == nullptr || !mine_->unknown.empty() || !b.unknown.empty()) return mine.become(joined(type_, *mine_, b));

  Record& out = mine.own(*type_);
  out.made = std::max(out.made, b.made);
  out.removed = std::max(out.removed, b.removed);
  for (const Difference& one : differences_) {
    if (!one.theirs) continue;
    copy_value(out, b, type_->fields[one.field]);
    out.stamps[one.field] = b.stamps[one.field];
  }
}

std::vector<Meeting> Pairing::concurrent(const VersionVector& my_seen, const VersionVector& their_seen) const {
  // One stamp for two values is a replica that was copied without its knowledge: neither saw the other.
  const auto apart = [&](Stamp m, Stamp t) {
    return m && t && (m == t || (!has_seen(their_seen, m) && !has_seen(my_seen, t)));
  };
  std::vector<Meeting> met;
  for (const Difference& one : differences_) {
    const Field& field = type_->fields[one.field];
    const Slot m = slot_of(*mine_, field, one.field), t = slot_of(*theirs_, field, one.field);
    if (!apart(m.stamp, t.stamp)) continue;
    if (m.unknown == nullptr && t.unknown == nullptr && same_value(*mine_, *theirs_, field)) continue;
    if (m.unknown != nullptr && t.unknown != nullptr && m.unknown->json == t.unknown->json) continue;
    const bool newer = m.unknown != nullptr || t.unknown != nullptr;
    met.push_back({newer ? nullptr : &field, std::string(field.name),
                   m.unknown != nullptr ? Value{m.unknown->json, 0} : get(*mine_, field),
                   t.unknown != nullptr ? Value{t.unknown->json, 0} : get(*theirs_, field), one.theirs, m.stamp, t.stamp});
  }
  if (mine_->erased || theirs_->erased || mine_ == theirs_) return met;
  each_unknown(type_, *mine_, *theirs_, [&](const UnknownField* m, const UnknownField* t) {
    if (m == nullptr || t == nullptr || m->json == t->json || !apart(m->stamp, t->stamp)) return;
    met.push_back({nullptr, m->name, {m->json, 0}, {t->json, 0}, compare(m, t) < 0, m->stamp, t->stamp});
  });
  return met;
}

}  // namespace bothways::document
