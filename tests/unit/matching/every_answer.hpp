// Every way to pair that the capacities allow, one after the other, and what can be said of one: what solvers
// are compared with.
#pragma once

#include <algorithm>
#include <vector>

#include "matching/assignment.hpp"
#include "matching/preferences.hpp"

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

// The strict order of each person, by counting who is better.
class Ranks {
 public:
  explicit Ranks(const matching::AssignmentProblem& problem) : problem_(problem), row_(problem.to_rows.size()), column_(problem.to_rows.size()) {
    for (std::size_t row = 0; row < problem.rows; ++row) {
      for (std::size_t column = 0; column < problem.columns; ++column) {
        const std::size_t at = row * problem.columns + column;
        row_[at] = column_[at] = 1;
        for (std::size_t other = 0; other < problem.columns; ++other) row_[at] += better(matching::Side::row, row, other, row, column);
        for (std::size_t other = 0; other < problem.rows; ++other) column_[at] += better(matching::Side::column, other, column, row, column);
      }
    }
  }

  int of_row(matching::Cell pair) const { return row_[pair.row * problem_.columns + pair.column]; }
  int of_column(matching::Cell pair) const { return column_[pair.row * problem_.columns + pair.column]; }
  int of(const std::vector<matching::Cell>& pairs) const {
    int ranks = 0;
    for (const matching::Cell pair : pairs) ranks += of_row(pair) + of_column(pair);
    return ranks;
  }

  bool is_stable(const std::vector<matching::Cell>& pairs) const {
    for (std::uint32_t row = 0; row < problem_.rows; ++row) {
      for (std::uint32_t column = 0; column < problem_.columns; ++column) {
        const matching::Cell cell{row, column};
        if (!matching::can_pair(problem_, row, column) || std::find(pairs.begin(), pairs.end(), cell) != pairs.end()) continue;
        int of_row_now = 0, of_column_now = 0, worst_of_row = 0, worst_of_column = 0;
        for (const matching::Cell pair : pairs) {
          if (pair.row == row) worst_of_row = std::max(worst_of_row, of_row(pair));
          if (pair.column == column) worst_of_column = std::max(worst_of_column, of_column(pair));
          of_row_now += pair.row == row;
          of_column_now += pair.column == column;
        }
        const bool row_would = of_row_now < problem_.capacity_of_row(row) || of_row(cell) < worst_of_row;
        const bool column_would = of_column_now < problem_.capacity_of_column(column) || of_column(cell) < worst_of_column;
        if (row_would && column_would) return false;
      }
    }
    return true;
  }

 private:
  bool better(matching::Side side, std::size_t row, std::size_t column, std::size_t than_row, std::size_t than_column) const {
    if (!matching::can_pair(problem_, row, column) || (row == than_row && column == than_column)) return false;
    const matching::Value a = gain(problem_, side, row, column), b = gain(problem_, side, than_row, than_column);
    const bool of_row = side == matching::Side::row;
    const std::size_t person = of_row ? row : column;
    return a != b ? a > b : tie_key(problem_.seed, side, person, of_row ? column : row) < tie_key(problem_.seed, side, person, of_row ? than_column : than_row);
  }

  const matching::AssignmentProblem& problem_;
  std::vector<int> row_, column_;
};

}  // namespace bothways::test
