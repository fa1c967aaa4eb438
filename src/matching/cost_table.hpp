// A problem's worths as costs for the solvers of the best total: what a pair is worth less than the best one.
#pragma once

#include <cstdint>
#include <vector>

#include "matching/assignment.hpp"
#include "matching/dense_assignment.hpp"
#include "matching/layout.hpp"
#include "matching/tie_order.hpp"
#include "matching/transport.hpp"

namespace bothways::matching {

struct WorthRange {
  std::int64_t least = 0, most = 0;  // of the cells that are not ruled out
  std::size_t cells = 0;             // how many these are
  std::int64_t width() const { return most - least; }
};
WorthRange worth_range(const AssignmentProblem& problem);

// With `leaving_out` at 0 nothing may be ruled out.
template <class T>
DenseAssignment<T> dense_table(const AssignmentProblem& problem, const Layout& layout, const WorthRange& range, T leaving_out);
extern template DenseAssignment<std::int32_t> dense_table(const AssignmentProblem&, const Layout&, const WorthRange&, std::int32_t);
extern template DenseAssignment<std::int64_t> dense_table(const AssignmentProblem&, const Layout&, const WorthRange&, std::int64_t);

// Rows and columns are the problem's own, rows in the seed's order.
Transport sparse_table(const AssignmentProblem& problem, const TieOrder& order, const WorthRange& range, std::int64_t leaving_out);

}  // namespace bothways::matching
