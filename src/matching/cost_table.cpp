#include "matching/cost_table.hpp"

#include <algorithm>
#include <numeric>

#include "matching/row_scan.hpp"
#include "matching/worth_cells.hpp"

namespace bothways::matching {
namespace {

template <class T>
T cost_of(Value worth, T most) {
  return worth == no_worth ? never<T> : static_cast<T>(most - static_cast<T>(worth));
}

template <class T>
void fill_upright(const AssignmentProblem& problem, const Layout& layout, T most, DenseAssignment<T>& out) {
  const std::size_t first = layout.columns.empty() ? 0 : layout.columns[0];
  for (std::size_t row = 0; row < out.rows; ++row) {
    const WorthCells worth = worth_cells(problem, layout.rows[row]);
    T* costs = out.cost.data() + row * out.stride;
    for (std::size_t i = first; i < problem.columns; ++i) costs[i - first] = cost_of(worth[i], most);
    for (std::size_t i = 0; i < first; ++i) costs[problem.columns - first + i] = cost_of(worth[i], most);
  }
}

// Block by block, so that neither side leaves the cache.
template <class T>
void fill_on_its_side(const AssignmentProblem& problem, const Layout& layout, T most, DenseAssignment<T>& out) {
  constexpr std::size_t block = 16;
  for (std::size_t row = 0; row < out.rows; row += block) {
    for (std::size_t column = 0; column < out.columns; ++column) {
      const WorthCells worth = worth_cells(problem, layout.columns[column]);
      for (std::size_t i = row; i < std::min(row + block, out.rows); ++i) {
        out.cost[i * out.stride + column] = cost_of(worth[layout.rows[i]], most);
      }
    }
  }
}

}  // namespace

WorthRange worth_range(const AssignmentProblem& problem) {
  constexpr Value highest = std::numeric_limits<Value>::max();
  Value least = highest, most = no_worth;
  std::size_t cells = 0;
  for (std::size_t row = 0; row < problem.rows; ++row) {
    const WorthCells worths = worth_cells(problem, row);
    std::uint32_t here = 0;
    for (std::size_t i = 0; i < problem.columns; ++i) {
      const Value worth = worths[i];
      least = std::min(least, worth == no_worth ? highest : worth);
      most = std::max(most, worth);
      here += worth == no_worth ? 0u : 1u;
    }
    cells += here;
  }
  if (cells == 0) return {};
  return {least, most, cells};
}

template <class T>
DenseAssignment<T> dense_table(const AssignmentProblem& problem, const Layout& layout, const WorthRange& range, T leaving_out) {
  DenseAssignment<T> out;
  out.rows = layout.rows.size();
  out.columns = layout.columns.size();
  out.stride = (out.columns + row_step - 1) / row_step * row_step;
  out.leaving_out = leaving_out;
  out.cost.resize(out.rows * out.stride);
  for (std::size_t row = 0; row < out.rows; ++row) {
    for (std::size_t behind = out.columns; behind < out.stride; ++behind) out.cost[row * out.stride + behind] = 0;
  }
  const T most = static_cast<T>(range.most);
  if (layout.on_its_side) fill_on_its_side(problem, layout, most, out);
  else fill_upright(problem, layout, most, out);
  for (std::size_t column = 0; column < out.columns; ++column) {
    const std::uint32_t person = layout.columns[column];
    out.room.push_back(layout.on_its_side ? problem.capacity_of_row(person) : problem.capacity_of_column(person));
    for (std::size_t row = 0; row < out.rows && out.room.back() == 0; ++row) out.cost[row * out.stride + column] = 0;
  }
  return out;
}
template DenseAssignment<std::int32_t> dense_table(const AssignmentProblem&, const Layout&, const WorthRange&, std::int32_t);
template DenseAssignment<std::int64_t> dense_table(const AssignmentProblem&, const Layout&, const WorthRange&, std::int64_t);

Transport sparse_table(const AssignmentProblem& problem, const TieOrder& order, const WorthRange& range, std::int64_t leaving_out) {
  Transport out;
  out.rows = problem.rows;
  out.columns = problem.columns;
  out.leaving_out = leaving_out;
  out.column.reserve(range.cells);
  out.cost.reserve(range.cells);
  for (const std::uint32_t row : order.rows) {
    const WorthCells worths = worth_cells(problem, row);
    out.begin.push_back(static_cast<std::uint32_t>(out.column.size()));
    out.row_capacity.push_back(problem.capacity_of_row(row));
    for (std::size_t i = 0; i < problem.columns; ++i) {
      const std::size_t column = i + order.first_column < problem.columns ? i + order.first_column : i + order.first_column - problem.columns;
      const Value worth = worths[column];
      if (worth == no_worth) continue;
      out.column.push_back(static_cast<std::uint32_t>(column));
      out.cost.push_back(range.most - worth);
    }
  }
  out.begin.push_back(static_cast<std::uint32_t>(out.column.size()));
  for (std::size_t column = 0; column < problem.columns; ++column) out.column_capacity.push_back(problem.capacity_of_column(column));
  return out;
}

}  // namespace bothways::matching
