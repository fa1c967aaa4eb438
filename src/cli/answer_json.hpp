// An answer as JSON: rows and columns counted from 0, numbers as in the table that was asked about.
#pragma once

#include <string>
#include <vector>

#include "cli/matrix.hpp"

namespace bothways::cli {

// Who the rows and columns are, and a sentence for each who is left out; empty for a table of numbers.
struct Named {
  std::vector<std::string> rows, columns, left_out;
};
// Precondition: the answer has no faults, so it is proven.
std::string answer_json(const Matrix& matrix, const matching::Answer& answer, const Named& named = {});

}  // namespace bothways::cli
