// What each pasted row would become, before anything changes: a new expression of interest, one for
// somebody already known, or one that is there already. Compared by folded e-mail, else by folded name.
// Every cell that says something is in a field, in a problem, in a column that is left out, or in a line
// that is kept aside.
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

// A cell that could not be read: its field stays empty, and a person is told. With `email` the
// text is in its field all the same.
struct CellProblem {
  const Field* field = nullptr;
  std::string_view key;  // `row_problem.<key>`: date, choice, several, number, cohort, email, email_name, too_long
  std::string cell;
  std::size_t column = 0;
};

struct ReviewedRow {
  std::size_t line = 0;        // of the paste, from 1
  Fate fate = Fate::fresh;
  std::string name;            // to show: the name, else the e-mail
  Id person;                   // for known and there
  Id application;              // for there
  Id alike;                    // somebody of this name in this organisation, with another e-mail
  Id organisation;             // a known organisation of that name; nobody where it is new or not said
  std::string organisation_name;
  std::size_t same_as_line = 0;                    // for repeated
  bool late = false;                               // received after the closing date
  std::vector<FieldValue> person_fields;           // what the row says, empty cells left out; without
  std::vector<FieldValue> organisation_fields;     //   references: the caller makes those
  std::vector<FieldValue> application_fields;
  std::vector<CellProblem> problems;
};

struct LeftOut {
  std::size_t column = 0;
  std::string header;  // may be empty
  int cells = 0;       // that say something
};

struct RowReview {
  std::vector<ReviewedRow> rows;
  std::vector<Aside> aside;              // lines that are no rows, in their order
  std::vector<LeftOut> left_out;         // columns with answers that go nowhere
  std::vector<std::size_t> doubtful;     // columns whose dates could be day first or month first
  std::string doubtful_example;          // one of these dates
  int count(Fate fate) const;
  int late() const;
  int unread() const;  // answers that no field can hold
};
RowReview review_rows(const Programme& programme, const Grid& grid, const Columns& columns);

std::string field_in_words(const Programme& programme, const CellProblem& problem);
std::string in_words(const Programme& programme, const ReviewedRow& row, const CellProblem& problem);
std::string in_words(const Aside& aside);
// What does not come in: the lines kept aside and the rows without a name, in their order.
std::vector<Aside> all_aside(const Grid& grid, const RowReview& review);
// The same to be put right and pasted again, with the header, in the separator of the paste; empty where
// there is nothing.
std::string rows_aside(const Grid& grid, const Columns& columns, const RowReview& review);

}  // namespace bothways::share
