// An answer as JSON: rows and columns counted from 0, numbers as in the table that was asked about.
#pragma once

#include <string>

#include "cli/matrix.hpp"

namespace bothways::cli {

// Precondition: the answer has no faults, so it is proven.
std::string answer_json(const Matrix& matrix, const matching::Answer& answer);

}  // namespace bothways::cli
