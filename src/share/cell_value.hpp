// One cell as what a field holds, and a field as a cell that reads back to it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "domain/programme.hpp"
#include "share/cell_date.hpp"

namespace bothways::share {

struct CellValue {
  std::optional<Value> value;  // nothing: the cell says "not said yet", or has a problem
  std::string_view problem;    // as CellProblem::key; "" for none
};
// Choices by their words, their file names or, for yes and no, what other forms write; the two sides in the
// scheme's own words; a cohort by its name. Notes keep the column's header, since they take any column.
CellValue value_of_cell(const Programme& programme, RecordKind kind, const Field& field, std::string_view header, std::string_view cell,
                        DateOrder order);

// "" for an empty field. Choices and references in words where the words read back, dates as in ISO 8601.
std::string cell_of_value(const Programme& programme, const Record& record, RecordKind kind, const Field& field);

struct MailAddress {
  std::string address, name;
  bool sound = false;
};
// "lin@example.org", "Lin Chen <lin@example.org>", "mailto:lin@example.org"; the whole cell as the address
// where it is none.
MailAddress mail_address(std::string_view cell);

}  // namespace bothways::share
