// What cells are worth, for loops over whole rows: without branches, so that they become wide instructions.
#pragma once

#include "matching/assignment.hpp"

namespace bothways::matching {

inline constexpr Value no_worth = ruled_out;

struct WorthCells {
  const Value* to_rows;
  const Value* to_columns;  // or nothing

  // Or no_worth. Two values of up to a thousand million each still fit.
  Value operator[](std::size_t at) const {
    const Value a = to_rows[at];
    if (to_columns == nullptr) return a;
    const Value b = to_columns[at];
    const auto sum = static_cast<Value>(static_cast<std::uint32_t>(a) + static_cast<std::uint32_t>(b));
    return a == ruled_out || b == ruled_out ? no_worth : sum;
  }
};

inline WorthCells worth_cells(const AssignmentProblem& problem, std::size_t row) {
  const std::size_t begin = row * problem.columns;
  return {problem.to_rows.data() + begin, problem.to_columns.empty() ? nullptr : problem.to_columns.data() + begin};
}

}  // namespace bothways::matching
