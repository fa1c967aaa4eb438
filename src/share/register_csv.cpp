#include "share/register_csv.hpp"

#include "domain/people.hpp"
#include "share/cell_value.hpp"
#include "share/columns.hpp"

namespace bothways::share {

std::string register_csv(const Programme& programme) {
  const std::vector<Target> columns = targets();
  std::vector<std::vector<std::string>> rows(1);
  for (const Target& target : columns) rows.front().push_back(in_words(programme, target));
  for (const Application* application : programme.all<Application>()) {
    const auto* person = programme.find<Person>(application->person.id);
    if (person == nullptr) continue;
    const auto* organisation = programme.find<Organisation>(person->organisation.id);
    auto& row = rows.emplace_back();
    for (const Target& target : columns) {
      const Record* record = target.kind == RecordKind::person ? static_cast<const Record*>(person)
                             : target.kind == RecordKind::organisation ? static_cast<const Record*>(organisation)
                                                                       : static_cast<const Record*>(application);
      row.push_back(record != nullptr ? cell_of_value(programme, *record, target.kind, *target.field) : "");
    }
  }
  return "\xEF\xBB\xBF" + write_csv(rows);
}

}  // namespace bothways::share
