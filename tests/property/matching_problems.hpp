// Small problems of any kind.
#pragma once

#include "matching/assignment.hpp"
#include "property/seed.hpp"

namespace bothways::test {

inline matching::AssignmentProblem random_problem(Dice& dice, std::size_t most, int most_capacity) {
  using namespace matching;
  AssignmentProblem problem;
  problem.rows = dice.below(most + 1);
  problem.columns = dice.below(most + 1);
  problem.seed = dice.below(4);
  const std::size_t span = dice.chance(6) ? 2'000'000'001 : 1 + dice.below(9), out = dice.below(6);
  const Value lowest = span > 9 ? -largest_value : -3;
  const bool both = dice.chance(2);
  const auto value = [&] { return static_cast<Value>(static_cast<std::int64_t>(dice.below(span)) + lowest); };
  for (std::size_t i = 0; i < problem.rows * problem.columns; ++i) {
    const bool ruled = dice.below(out + 3) >= 3;
    problem.to_rows.push_back(ruled && (!both || dice.chance(2)) ? ruled_out : value());
    if (both) problem.to_columns.push_back(ruled ? ruled_out : value());
  }
  for (std::size_t i = 0; most_capacity > 1 && i < problem.rows; ++i) problem.row_capacity.push_back(static_cast<int>(dice.below(static_cast<std::size_t>(most_capacity) + 1)));
  if (most_capacity == 1 || dice.chance(3)) return problem;
  for (std::size_t i = 0; i < problem.columns; ++i) problem.column_capacity.push_back(static_cast<int>(dice.below(static_cast<std::size_t>(most_capacity) + 1)));
  return problem;
}

}  // namespace bothways::test
