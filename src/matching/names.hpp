// People of a pool by name.
#pragma once

#include <string>

#include "base/words.hpp"
#include "matching/proposal.hpp"

namespace bothways::matching {

inline std::string name_of_person(const Programme& programme, Id id) {
  const auto* person = programme.find<Person>(id);
  return person != nullptr ? title_of(programme, *person, RecordKind::person) : say("title.gone");
}
inline std::string name_of_row(const Pool& pool, std::size_t row) { return name_of_person(pool.facts.programme(), pool.a[row]->person->id); }
inline std::string name_of_column(const Pool& pool, std::size_t column) { return name_of_person(pool.facts.programme(), pool.b[column]->person->id); }

}  // namespace bothways::matching
