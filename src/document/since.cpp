#include "document/since.hpp"

#include <algorithm>

namespace bothways::document {
namespace {

bool is_new(const VersionVector& seen, Stamp stamp) { return stamp && !has_seen(seen, stamp); }

// Something else than what the field holds.
void differ(Record& record, const RecordType& type, const Field& field) {
  if (is_empty(record, field)) set(record, field, {"-", 1});
  else copy_value(record, *type.make(), field);
}

// Null where nothing of it is new.
std::shared_ptr<Record> before_of(const Record& after, const RecordType& type, const VersionVector& seen) {
  auto before = type.copy(after);
  bool changed = false;
  for (std::size_t i = 0; i < type.fields.size() && i < after.stamps.size(); ++i) {
    if (!is_new(seen, after.stamps[i])) continue;
    differ(*before, type, type.fields[i]);
    before->stamps[i] = {};
    changed = true;
  }
  if (is_new(seen, after.removed)) before->removed = {}, changed = true;
  if (is_new(seen, after.erased)) before->erased = {}, changed = true;
  changed |= std::erase_if(before->unknown, [&](const UnknownField& field) { return is_new(seen, field.stamp); }) > 0;
  return changed ? before : nullptr;
}

bool any_new(const Record& record, const VersionVector& seen) {
  return is_new(seen, record.made) || is_new(seen, record.removed) || is_new(seen, record.erased) ||
         std::any_of(record.unknown.begin(), record.unknown.end(), [&](const UnknownField& field) { return is_new(seen, field.stamp); });
}

}  // namespace

std::vector<Change> changes_since(const Programme& programme, const VersionVector& seen) {
  std::vector<Change> changes;
  for (std::size_t table = 0; table < programme.tables.size(); ++table) {
    const RecordType* type = programme.tables[table].type;
    for (const RecordPointer& record : programme.tables[table].rows) {
      if (type == nullptr) {
        if (any_new(*record, seen)) changes.push_back({table, record->id, nullptr, record});
      } else if (is_new(seen, record->made)) {
        changes.push_back({table, record->id, nullptr, record});
      } else if (auto before = before_of(*record, *type, seen)) {
        changes.push_back({table, record->id, std::move(before), record});
      }
    }
  }
  return changes;
}

}  // namespace bothways::document
