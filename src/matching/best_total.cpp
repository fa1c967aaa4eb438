#include "matching/best_total.hpp"

#include <algorithm>

#include "matching/tie_order.hpp"
#include "matching/transport.hpp"

namespace bothways::matching {
namespace {

struct Range {
  std::int64_t least = 0, most = 0;
};

Range range_of(const AssignmentProblem& problem) {
  Range range{std::numeric_limits<std::int64_t>::max(), std::numeric_limits<std::int64_t>::min()};
  for (std::size_t row = 0; row < problem.rows; ++row) {
    for (std::size_t column = 0; column < problem.columns; ++column) {
      if (problem.is_ruled_out(row, column)) continue;
      range.least = std::min(range.least, problem.worth(row, column));
      range.most = std::max(range.most, problem.worth(row, column));
    }
  }
  return range.least > range.most ? Range{} : range;
}

// No answer has more pairs than this.
std::int64_t most_pairs(const AssignmentProblem& problem) {
  std::int64_t row_room = 0, column_room = 0;
  for (std::size_t row = 0; row < problem.rows; ++row) row_room += std::min<std::int64_t>(problem.capacity_of_row(row), static_cast<std::int64_t>(problem.columns));
  for (std::size_t column = 0; column < problem.columns; ++column) column_room += std::min<std::int64_t>(problem.capacity_of_column(column), static_cast<std::int64_t>(problem.rows));
  return std::min(row_room, column_room);
}

Transport as_transport(const AssignmentProblem& problem, const TieOrder& order, const Range& range) {
  Transport out;
  out.rows = problem.rows;
  out.columns = problem.columns;
  out.leaving_out = (most_pairs(problem) + 1) * (range.most - range.least) + 1;
  for (const std::uint32_t row : order.rows) {
    out.begin.push_back(static_cast<std::uint32_t>(out.column.size()));
    out.row_capacity.push_back(problem.capacity_of_row(row));
    for (std::size_t i = 0; i < problem.columns; ++i) {
      const std::size_t column = (i + order.first_column) % problem.columns;
      if (problem.is_ruled_out(row, column)) continue;
      out.column.push_back(static_cast<std::uint32_t>(column));
      out.cost.push_back(range.most - problem.worth(row, column));
    }
  }
  out.begin.push_back(static_cast<std::uint32_t>(out.column.size()));
  for (std::size_t column = 0; column < problem.columns; ++column) out.column_capacity.push_back(problem.capacity_of_column(column));
  return out;
}

}  // namespace

Answer best_total(const AssignmentProblem& problem) {
  const TieOrder order = tie_order(problem.rows, problem.columns, problem.seed);
  const Range range = range_of(problem);
  const Transport cheapest = as_transport(problem, order, range);
  const Transported found = transport(cheapest);

  Answer answer;
  answer.objective = Objective::total;
  Certificate& proof = answer.certificate;
  proof.bonus = cheapest.leaving_out - range.most;
  proof.row_dual.resize(problem.rows);
  for (std::size_t i = 0; i < problem.rows; ++i) {
    const std::uint32_t row = order.rows[i];
    proof.row_dual[row] = cheapest.leaving_out - found.row_price[i];
    for (std::uint32_t cell = cheapest.begin[i]; cell < cheapest.begin[i + 1]; ++cell) {
      if (!found.chosen[cell]) continue;
      answer.pairs.push_back({row, cheapest.column[cell]});
      answer.total += problem.worth(row, cheapest.column[cell]);
    }
  }
  for (const std::int64_t price : found.column_price) proof.column_dual.push_back(-price);
  std::sort(answer.pairs.begin(), answer.pairs.end());
  return answer;
}

}  // namespace bothways::matching
