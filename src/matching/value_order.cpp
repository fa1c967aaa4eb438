// Radix sort, lowest digit first (Seward 1954): as many passes as the largest value has digits.
#include "matching/value_order.hpp"

#include <algorithm>
#include <array>

namespace bothways::matching {
namespace {
constexpr unsigned digit_bits = 11;
constexpr std::size_t digits = std::size_t{1} << digit_bits;
}  // namespace

void sort_by_value(std::vector<ValueAt>& values) {
  std::uint32_t largest = 0;
  for (const ValueAt& value : values) largest = std::max(largest, value.above);
  std::vector<ValueAt> sorted(values.size());
  for (unsigned shift = 0; shift < 32 && largest >> shift != 0; shift += digit_bits) {
    std::array<std::uint32_t, digits> begin{};
    for (const ValueAt& value : values) ++begin[value.above >> shift & (digits - 1)];
    std::uint32_t place = 0;
    for (std::uint32_t& count : begin) {
      const std::uint32_t first = place;
      place += count;
      count = first;
    }
    for (const ValueAt& value : values) sorted[begin[value.above >> shift & (digits - 1)]++] = value;
    values.swap(sorted);
  }
}

}  // namespace bothways::matching
