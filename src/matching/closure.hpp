// Of things that need others, the set that adds least, with everything that its members need: a minimum cut
// (Picard 1976), found by Dinic's algorithm (1970).
#pragma once

#include <cstdint>
#include <vector>

#include "matching/assignment.hpp"

namespace bothways::matching {

struct Closure {
  std::vector<char> chosen;
  std::vector<Need> needs;  // those with flow, which prove that nothing adds less
};
// `needs[i]` are the numbers of those that i needs. Of sets that add as little, the smallest or the largest.
Closure least_closure(const std::vector<std::int64_t>& adds, const std::vector<std::vector<std::uint32_t>>& needs, bool largest);

}  // namespace bothways::matching
