// Every way to pair that the capacities allow, one after the other: what solvers are compared with.
#pragma once

#include <algorithm>
#include <vector>

#include "matching/assignment.hpp"

namespace bothways::test {

template <typename Visit>
void every_answer(const matching::AssignmentProblem& problem, std::vector<int>& rows, std::vector<int>& columns, std::vector<matching::Cell>& pairs, std::size_t cell,
                  const Visit& visit) {
  if (cell == problem.rows * problem.columns) return visit(pairs);
  const std::size_t row = cell / problem.columns, column = cell % problem.columns;
  every_answer(problem, rows, columns, pairs, cell + 1, visit);
  if (problem.is_ruled_out(row, column) || rows[row] == 0 || columns[column] == 0) return;
  --rows[row];
  --columns[column];
  pairs.push_back({static_cast<std::uint32_t>(row), static_cast<std::uint32_t>(column)});
  every_answer(problem, rows, columns, pairs, cell + 1, visit);
  pairs.pop_back();
  ++rows[row];
  ++columns[column];
}

template <typename Visit>
void every_answer(const matching::AssignmentProblem& problem, const Visit& visit) {
  std::vector<int> rows, columns;
  std::vector<matching::Cell> pairs;
  for (std::size_t row = 0; row < problem.rows; ++row) rows.push_back(problem.capacity_of_row(row));
  for (std::size_t column = 0; column < problem.columns; ++column) columns.push_back(problem.capacity_of_column(column));
  every_answer(problem, rows, columns, pairs, 0, visit);
}

// What the pairs give in each direction, lowest first.
inline std::vector<matching::Value> values_of(const matching::AssignmentProblem& problem, const std::vector<matching::Cell>& pairs) {
  std::vector<matching::Value> values;
  for (const matching::Cell pair : pairs) {
    const std::size_t at = pair.row * problem.columns + pair.column;
    values.push_back(problem.to_rows[at]);
    if (!problem.to_columns.empty()) values.push_back(problem.to_columns[at]);
  }
  std::sort(values.begin(), values.end());
  return values;
}

// Of the answers with most pairs, the values of the leximin one.
inline std::vector<matching::Value> fairest_values(const matching::AssignmentProblem& problem) {
  std::vector<matching::Value> best;
  every_answer(problem, [&](const std::vector<matching::Cell>& pairs) {
    std::vector<matching::Value> values = values_of(problem, pairs);
    if (values.size() > best.size() || (values.size() == best.size() && values > best)) best = std::move(values);
  });
  return best;
}

}  // namespace bothways::test
