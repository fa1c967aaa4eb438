// A problem's worths as costs for the solvers of the best total, a row at a time: what a pair is worth less than
// the best one. Nothing of the table is kept but the row that was asked for last, or a few where it lies on its side.
#pragma once

#include <cstdint>
#include <vector>

#include "matching/assignment.hpp"
#include "matching/costs.hpp"
#include "matching/layout.hpp"

namespace bothways::matching {

using Cost = std::int32_t;
inline constexpr std::size_t wide_step = 32;  // rows are filled up to a multiple of this

class CostRows {
 public:
  CostRows(const AssignmentProblem& problem, const Layout& layout, std::int64_t most);
  std::size_t rows() const { return layout_.rows.size(); }
  std::size_t columns() const { return layout_.columns.size(); }
  std::size_t stride() const { return stride_; }
  // Good until the next call; `never` where nobody can be had, and behind the last column.
  const Cost* row(std::size_t row);

 private:
  void fill_upright(std::size_t row);
  void fill_on_its_side(std::size_t first, std::size_t last);

  const AssignmentProblem& problem_;  // both outlive this
  const Layout& layout_;
  Cost most_;
  std::size_t stride_, first_ = 0, last_ = 0;  // the rows that are in the buffer
  std::vector<std::uint32_t> shut_;            // columns that nobody can have
  std::vector<Cost> buffer_;
};

}  // namespace bothways::matching
