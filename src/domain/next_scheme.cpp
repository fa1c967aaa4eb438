#include "domain/next_scheme.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace bothways {
namespace {

constexpr std::string_view of_one_run[] = {"state", "opens", "closes", "competitive_from", "form_issued", "report_background",
                                           "report_process", "report_achievements", "report_reflections", "report_future"};

bool stays_behind(const RecordType& type, const Field& field) {
  return type.kind == RecordKind::scheme && std::find(std::begin(of_one_run), std::end(of_one_run), field.name) != std::end(of_one_run);
}

using Names = std::map<std::pair<RecordKind, Id>, Id>;  // the old ones to the new ones

std::shared_ptr<const Record> carried(const RecordType& type, const Record& from, const Names& names, Stamp stamp) {
  const std::shared_ptr<Record> record = type.make();
  record->id = names.at({type.kind, from.id});
  record->made = stamp;
  for (std::size_t i = 0; i < type.fields.size(); ++i) {
    const Field& field = type.fields[i];
    if (stays_behind(type, field) || is_empty(from, field)) continue;
    Value value = get(from, field);
    if (field.kind == Kind::reference) {
      const auto it = names.find({field.refers_to, Id{static_cast<std::uint64_t>(value.number)}});
      if (it == names.end()) continue;
      value.number = static_cast<std::int64_t>(it->second.value);
    }
    set(*record, field, value);
    record->stamps[i] = stamp;
  }
  return record;
}

}  // namespace

Programme next_scheme(const Programme& from, Stamp stamp, std::uint64_t random) {
  Names names;
  Id next = make_id(stamp.utc_ms(), random);
  for (const RecordType& type : record_types()) {
    if (!type.carried_over) continue;
    for (const RecordPointer& record : from.table(type.kind).rows) {
      if (record->live()) names[{type.kind, record->id}] = std::exchange(next, Id{next.value + 1});
    }
  }
  Programme made;
  for (const RecordType& type : record_types()) {
    if (!type.carried_over) continue;
    for (const RecordPointer& record : from.table(type.kind).rows) {
      if (record->live()) made.table(type.kind).rows.push_back(carried(type, *record, names, stamp));
    }
  }
  note_seen(made.seen, stamp);
  return made;
}

}  // namespace bothways
