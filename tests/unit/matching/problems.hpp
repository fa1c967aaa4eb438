// Made-up problems for the solvers, and the best answer by trying every one.
#pragma once

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "matching/assignment.hpp"

namespace bothways::test {

// xorshift64 (Marsaglia 2003): the same problems each time.
struct Dice {
  std::uint64_t state = 88172645463325252ull;
  std::uint64_t roll() {
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return state;
  }
  int below(int n) { return static_cast<int>(roll() % static_cast<std::uint64_t>(n)); }
};

inline matching::AssignmentProblem table(std::size_t rows, std::size_t columns, std::vector<matching::Value> to_rows, std::vector<matching::Value> to_columns = {}) {
  matching::AssignmentProblem problem;
  problem.rows = rows;
  problem.columns = columns;
  problem.to_rows = std::move(to_rows);
  problem.to_columns = std::move(to_columns);
  return problem;
}

struct Made {
  int rows = 3, columns = 3;
  int values = 10;      // from -values / 2 on
  int ruled_out = 0;    // in a hundred
  int capacity = 1;     // up to this
  bool both_ways = false;
};

inline matching::AssignmentProblem made_problem(const Made& made, Dice& dice) {
  matching::AssignmentProblem problem;
  problem.rows = static_cast<std::size_t>(made.rows);
  problem.columns = static_cast<std::size_t>(made.columns);
  problem.seed = dice.roll();
  for (std::size_t i = 0; i < problem.rows * problem.columns; ++i) {
    const bool out = dice.below(100) < made.ruled_out;
    problem.to_rows.push_back(out ? matching::ruled_out : dice.below(made.values) - made.values / 2);
    if (made.both_ways) problem.to_columns.push_back(out && dice.below(2) == 0 ? matching::ruled_out : dice.below(made.values) - made.values / 2);
  }
  if (made.capacity > 1) {
    for (std::size_t i = 0; i < problem.rows; ++i) problem.row_capacity.push_back(dice.below(made.capacity + 1));
    for (std::size_t i = 0; i < problem.columns; ++i) problem.column_capacity.push_back(dice.below(made.capacity + 1));
  }
  return problem;
}

// Every choice of cells that the capacities allow: the most pairs, and the most worth of these.
class EveryAnswer {
 public:
  explicit EveryAnswer(const matching::AssignmentProblem& problem) : problem_(problem) {
    for (std::size_t row = 0; row < problem.rows; ++row) rows_.push_back(problem.capacity_of_row(row));
    for (std::size_t column = 0; column < problem.columns; ++column) columns_.push_back(problem.capacity_of_column(column));
    step(0, 0, 0);
  }
  std::pair<int, std::int64_t> best() const { return best_; }

 private:
  void step(std::size_t cell, int pairs, std::int64_t worth) {
    best_ = std::max(best_, std::pair(pairs, worth));
    for (; cell < problem_.rows * problem_.columns; ++cell) {
      const std::size_t row = cell / problem_.columns, column = cell % problem_.columns;
      if (problem_.is_ruled_out(row, column) || rows_[row] == 0 || columns_[column] == 0) continue;
      --rows_[row];
      --columns_[column];
      step(cell + 1, pairs + 1, worth + problem_.worth(row, column));
      ++rows_[row];
      ++columns_[column];
    }
  }

  const matching::AssignmentProblem& problem_;
  std::vector<int> rows_, columns_;
  std::pair<int, std::int64_t> best_{0, 0};
};

}  // namespace bothways::test
