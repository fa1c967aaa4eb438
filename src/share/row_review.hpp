// What each pasted row would become, before anything changes: a new expression of interest, one for
// somebody already known, or one that is there already. Compared by folded e-mail, else by folded name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "share/columns.hpp"

namespace bothways::share {

enum class Fate : std::uint8_t {
  fresh,       // a new person with a new expression of interest
  known,       // a known person without one yet: they get this one
  there,       // that person's expression of interest is there already: left out unless asked for
  repeated,    // the same person further up in this paste: left out
  nameless,    // neither a name nor an e-mail: left out
};
std::string_view name_of(Fate fate);  // words: `fate.<name>`

struct FieldValue {
  const Field* field = nullptr;
  Value value;
};

// A cell that could not be read: its field stays empty, and a person is told.
struct CellProblem {
  const Field* field = nullptr;
  std::string_view key;  // `row_problem.<key>`: date, choice, number, email, too_long
  std::string cell;
};

struct ReviewedRow {
  std::size_t line = 0;        // of the paste, from 1
  Fate fate = Fate::fresh;
  std::string name;            // to show: the name, else the e-mail
  Id person;                   // for known and there
  Id application;              // for there
  Id organisation;             // a known organisation of that name; nobody where it is new or not said
  std::string organisation_name;
  std::size_t same_as_line = 0;                    // for repeated
  bool late = false;                               // received after the closing date
  std::vector<FieldValue> person_fields;           // what the row says, empty cells left out; without
  std::vector<FieldValue> organisation_fields;     //   references: the caller makes those
  std::vector<FieldValue> application_fields;
  std::vector<CellProblem> problems;
};

struct RowReview {
  std::vector<ReviewedRow> rows;
  int count(Fate fate) const;
  int late() const;
};
RowReview review_rows(const Programme& programme, const Grid& grid, const Columns& columns);

std::string in_words(const Programme& programme, const ReviewedRow& row, const CellProblem& problem);

}  // namespace bothways::share
