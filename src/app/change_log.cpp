#include "app/change_log.hpp"

#include <algorithm>

namespace bothways {
namespace {

constexpr int farthest = 3;  // an answer leads to the form, and the form to the person

void add_people(std::vector<Id>& people, const Programme& programme, RecordKind kind, const Record& record, int steps) {
  if (kind == RecordKind::person) {
    if (std::find(people.begin(), people.end(), record.id) == people.end()) people.push_back(record.id);
    return;
  }
  if (steps == 0) return;
  for (const Field& field : type_of(kind).fields) {
    if (field.kind != Kind::reference || is_empty(record, field)) continue;
    const RecordPointer to = programme.table(field.refers_to).find(Id{static_cast<std::uint64_t>(get(record, field).number)});
    if (to && !to->erased) add_people(people, programme, field.refers_to, *to, steps - 1);
  }
}

// "people/6b2k…" as the record it names.
void find_subject(LogLine& line, const Programme& programme) {
  const std::string_view about = line.entry->about;
  const std::size_t slash = about.find('/');
  if (slash == std::string_view::npos) return;
  const auto id = id_from_text(about.substr(slash + 1));
  for (const RecordType& type : record_types()) {
    if (!id || type.collection != about.substr(0, slash)) continue;
    line.type = &type;
    line.record = programme.table(type.kind).find(*id);
    line.field = field_named(type, line.entry->detail);
    if (line.record && !line.record->erased) line.people = people_of(programme, type.kind, *line.record);
  }
}

}  // namespace

std::vector<Id> people_of(const Programme& programme, RecordKind kind, const Record& record) {
  std::vector<Id> people;
  add_people(people, programme, kind, record, farthest);
  return people;
}

std::vector<LogLine> change_log(const Programme& programme) {
  std::vector<LogLine> lines;
  for (const LogEntry* entry : programme.all<LogEntry>()) {
    lines.push_back({entry, nullptr, nullptr, nullptr, {}});
    find_subject(lines.back(), programme);
  }
  std::sort(lines.begin(), lines.end(), [](const LogLine& one, const LogLine& two) { return one.entry->made > two.entry->made; });
  return lines;
}

std::vector<FieldNow> fields_about(const Programme& programme, Id person) {
  std::vector<FieldNow> all;
  for (const RecordType& type : record_types()) {
    if (type.kind == RecordKind::log_entry || type.kind == RecordKind::replica) continue;
    for (const RecordPointer& record : programme.table(type.kind).rows) {
      if (!record->live()) continue;
      const auto people = people_of(programme, type.kind, *record);
      if (std::find(people.begin(), people.end(), person) == people.end()) continue;
      for (std::size_t i = 0; i < type.fields.size(); ++i) {
        if (record->stamps[i] && !is_empty(*record, type.fields[i])) all.push_back({&type, record.get(), &type.fields[i], record->stamps[i]});
      }
    }
  }
  std::stable_sort(all.begin(), all.end(), [](const FieldNow& one, const FieldNow& two) { return one.at > two.at; });
  return all;
}

}  // namespace bothways
