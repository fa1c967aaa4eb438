#include "matching/layout.hpp"

#include <utility>

#include "matching/tie_order.hpp"

namespace bothways::matching {

Layout layout_of(const AssignmentProblem& problem, bool on_its_side) {
  const std::size_t rows = on_its_side ? problem.columns : problem.rows, columns = on_its_side ? problem.rows : problem.columns;
  TieOrder order = tie_order(rows, columns, problem.seed);
  Layout layout;
  layout.on_its_side = on_its_side;
  std::erase_if(order.rows, [&](std::uint32_t row) { return (on_its_side ? problem.capacity_of_column(row) : problem.capacity_of_row(row)) == 0; });
  layout.rows = std::move(order.rows);
  layout.columns.resize(columns);
  for (std::size_t i = 0; i < columns; ++i) layout.columns[i] = static_cast<std::uint32_t>((i + order.first_column) % columns);
  return layout;
}

}  // namespace bothways::matching
