// Which person of the problem stands where in a table of costs. It may lie on its side: its rows are then columns
// of the problem. Rows are those with a place, in the seed's order; columns begin at the one that the seed says.
#pragma once

#include <cstdint>
#include <vector>

#include "matching/assignment.hpp"

namespace bothways::matching {

struct Layout {
  bool on_its_side = false;
  std::vector<std::uint32_t> rows;     // persons
  std::vector<std::uint32_t> columns;
};
Layout layout_of(const AssignmentProblem& problem, bool on_its_side);

}  // namespace bothways::matching
