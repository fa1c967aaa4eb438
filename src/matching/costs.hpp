// What the solvers of the best total agree on.
#pragma once

#include <cstdint>
#include <limits>

namespace bothways::matching {

inline constexpr std::uint32_t nobody = std::numeric_limits<std::uint32_t>::max();

// How large costs and the price of leaving out may be, so that no sum overflows.
template <class T>
inline constexpr T largest_cost = T{1} << (sizeof(T) * 8 - 4);
// The cost of a cell that cannot be had. Only where rows can be left out.
template <class T>
inline constexpr T never = T{1} << (sizeof(T) * 8 - 2);

}  // namespace bothways::matching
