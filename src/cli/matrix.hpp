// A table of numbers as CSV: what each row and column of people would be worth to each other. Decimals are
// kept exactly: all numbers are taken times the same power of ten.
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "matching/assignment.hpp"

namespace bothways::cli {

inline constexpr int most_decimals = 6;

struct Matrix {
  matching::AssignmentProblem problem;  // an empty cell is ruled out
  int decimals = 0;                     // numbers in the problem are 10 to the power of this times those of the table
};

// The table, or the sentence that says what is wrong with it. Commas between cells; every line is a row.
std::variant<Matrix, std::string> read_matrix(std::string_view text);

// "1,2,0" as capacities; nothing where one of them is not a whole number.
std::variant<std::vector<int>, std::string> read_capacities(std::string_view text);

// 1250 with two decimals: "12.5".
std::string with_decimals(std::int64_t number, int decimals);

}  // namespace bothways::cli
