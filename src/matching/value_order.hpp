// Cells by the value they have, lowest first.
#pragma once

#include <compare>
#include <cstdint>
#include <vector>

#include "matching/assignment.hpp"

namespace bothways::matching {

struct ValueAt {
  std::uint32_t above = 0;  // the value, as how much it is above some lowest one
  std::uint32_t place = 0;  // row and column
  auto operator<=>(const ValueAt&) const = default;
};
inline std::uint32_t above(Value lowest, Value value) { return static_cast<std::uint32_t>(value) - static_cast<std::uint32_t>(lowest); }
inline Value value_above(Value lowest, std::uint32_t above) { return static_cast<Value>(static_cast<std::uint32_t>(lowest) + above); }

inline constexpr unsigned column_bits = 13;
static_assert(most_people <= std::size_t{1} << column_bits);
inline std::uint32_t place_of(std::size_t row, std::size_t column) { return static_cast<std::uint32_t>(row << column_bits | column); }
inline std::uint32_t row_of(std::uint32_t place) { return place >> column_bits; }
inline std::uint32_t column_of(std::uint32_t place) { return place & ((1u << column_bits) - 1); }

// Equal values keep their order.
void sort_by_value(std::vector<ValueAt>& values);

}  // namespace bothways::matching
