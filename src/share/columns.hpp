// Which column means which field: guessed from the header words, to be corrected by a person. Synonyms
// are words too: `columns.<record>.<field> = name|full name|your name` in assets/words.
#pragma once

#include <string>
#include <vector>

#include "domain/programme.hpp"
#include "share/cell_date.hpp"
#include "share/grid.hpp"

namespace bothways::share {

// A field that a column can fill; no field means "leave this column out".
struct Target {
  RecordKind kind = RecordKind::person;
  const Field* field = nullptr;
  bool operator==(const Target&) const = default;
};
// Everything a column may mean, in the order in which to offer it: person, organisation, application.
std::vector<Target> targets();
std::string in_words(const Programme& programme, const Target& target);  // "Leave out" for no field
std::string key_of(const Target& target);                                 // "person.name"; "" for no field

struct Columns {
  bool header_row = true;          // the first row names the columns
  bool remembered = false;         // some were pasted before, and mean what they were said to mean then
  std::vector<Target> targets;     // one for each column of the grid
  DateOrder doubtful = DateOrder::day_first;  // of dates that read both ways, until a person says otherwise
};
// Each field is given to one column at most, the best match first; a first and a last name are both the
// name. Two columns that a person gives to one text field are joined.
// A column where nobody answers is given to nothing, whatever it is called.
Columns match_columns(const Programme& programme, const Grid& grid);

// What is to be kept for the next paste: a KnownColumn to change, or to make where `known` is nobody. Empty
// where everything is known already.
struct Remembered {
  Id known;
  std::string header, means;  // as KnownColumn holds them
};
std::vector<Remembered> to_remember(const Programme& programme, const Grid& grid, const Columns& columns);

// An empty cell, or what a forms product writes for nobody.
bool is_no_answer(std::string_view cell);

}  // namespace bothways::share
