#include "app/edit.hpp"

#include <algorithm>

namespace bothways {

Edit::Edit(const Programme& before, Stamp stamp, std::uint64_t random)
    : before_(before), programme_(before), stamp_(stamp), next_(make_id(stamp.utc_ms(), random)) {
  note_seen(programme_.seen, stamp);
}

void Edit::note(std::size_t table, Id id) {
  const std::pair<std::size_t, Id> place{table, id};
  const auto it = std::lower_bound(touched_.begin(), touched_.end(), place);
  if (it == touched_.end() || *it != place) touched_.insert(it, place);
}

std::shared_ptr<Record> Edit::fresh(RecordKind kind) {
  auto record = type_of(kind).make();
  while (programme_.table(kind).find(next_)) ++next_.value;
  record->id = next_;
  record->made = stamp_;
  ++next_.value;
  return record;
}

void Edit::finish(RecordKind kind, const RecordPointer& before, std::shared_ptr<Record> after) {
  const RecordType& type = type_of(kind);
  const auto nothing = before ? nullptr : type.make();
  const Record& old = before ? *before : *nothing;
  bool different = !before;
  for (std::size_t i = 0; i < type.fields.size(); ++i) {
    if (get(old, type.fields[i]) == get(*after, type.fields[i])) continue;
    if (!storable(type.fields[i], get(*after, type.fields[i]))) {
      // What a file could not hold is not taken; forms cut texts to their cap before they come here.
      bothways::set(*after, type.fields[i], get(old, type.fields[i]));
      continue;
    }
    after->stamps[i] = stamp_;
    different = true;
  }
  const Id id = after->id;
  if (different) put(static_cast<std::size_t>(kind), id, std::move(after));
}

void Edit::set(RecordKind kind, Id id, const Field& field, const Value& value) {
  const RecordPointer before = programme_.table(kind).find(id);
  if (!before || before->erased) return;
  auto after = type_of(kind).copy(*before);
  bothways::set(*after, field, value);
  finish(kind, before, std::move(after));
}

void Edit::confirm(RecordKind kind, Id id, const Field& field, const Value& value) {
  const RecordPointer before = programme_.table(kind).find(id);
  if (!before || before->erased || !storable(field, value)) return;
  auto after = type_of(kind).copy(*before);
  bothways::set(*after, field, value);
  after->stamps[static_cast<std::size_t>(&field - type_of(kind).fields.data())] = stamp_;
  put(static_cast<std::size_t>(kind), id, std::move(after));
}

void Edit::remove(RecordKind kind, Id id) {
  const RecordPointer before = programme_.table(kind).find(id);
  if (!before || !before->live()) return;
  auto after = type_of(kind).copy(*before);
  after->removed = stamp_;
  put(static_cast<std::size_t>(kind), id, std::move(after));
}

void Edit::bring_back(RecordKind kind, Id id) {
  const RecordPointer before = programme_.table(kind).find(id);
  if (!before || before->live() || before->erased) return;
  auto after = type_of(kind).copy(*before);
  after->stamps[0] = stamp_;
  put(static_cast<std::size_t>(kind), id, std::move(after));
}

void Edit::put(std::size_t table, Id id, RecordPointer record) {
  programme_.put(table, id, std::move(record));
  note(table, id);
}

std::vector<Change> Edit::changes() const {
  std::vector<Change> changes;
  for (const auto& [table, id] : touched_) {
    RecordPointer before = table < before_.tables.size() ? before_.tables[table].find(id) : nullptr;
    RecordPointer after = programme_.tables[table].find(id);
    if (before != after) changes.push_back({table, id, std::move(before), std::move(after)});
  }
  return changes;
}

void set_back(Edit& edit, const std::vector<Change>& step) {
  for (const Change& change : step) {
    if (change.table >= record_kinds) continue;  // collections of newer versions are never edited here
    const auto kind = static_cast<RecordKind>(change.table);
    if (kind == RecordKind::log_entry) continue;  // what happened, happened
    const RecordPointer now = edit.programme().table(kind).find(change.id);
    if (!now || now->erased) continue;
    if (!change.before || !change.before->live()) {
      edit.remove(kind, change.id);
      continue;
    }
    // Set what the step had set to what it was. Where the step took the record away, a first field that
    // is set later than the deletion brings it back.
    auto after = type_of(kind).copy(*now);
    bool different = !now->live();
    if (different) after->stamps[0] = edit.stamp();
    const RecordType& type = type_of(kind);
    for (std::size_t i = 0; i < type.fields.size(); ++i) {
      const Value was = get(*change.before, type.fields[i]);
      const bool by_step = !change.after || was != get(*change.after, type.fields[i]);
      if (!by_step || was == get(*now, type.fields[i])) continue;
      bothways::set(*after, type.fields[i], was);
      after->stamps[i] = edit.stamp();
      different = true;
    }
    if (different) edit.put(change.table, change.id, std::move(after));
  }
}

}  // namespace bothways
