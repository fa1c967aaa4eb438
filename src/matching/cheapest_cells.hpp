// Which cells of a row are its cheapest. Lengths are a multiple of 32.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>

#include "matching/four.hpp"

namespace bothways::matching {

struct Cheapest {
  std::int32_t few;   // at least eight cells cost no more, and about a dozen where costs are spread
  std::int32_t many;  // at least 32, and about a hundred
};

// The row is dealt out to 32 heaps, 8 to each of 4 places, and the least of each heap is found. Of these the second
// and the last of each place, and the greatest of the four.
inline Cheapest cheapest(const std::int32_t* cost, std::size_t count) {
  const Four highest = all_of(std::numeric_limits<std::int32_t>::max());
  Four least[8];
  for (Four& each : least) each = highest;
  for (std::size_t i = 0; i < count; i += 32) {
    for (std::size_t k = 0; k < 8; ++k) least[k] = lesser(least[k], load(cost + i + 4 * k));
  }
  Four first = highest, second = highest, last = least[0];
  for (const Four each : least) {
    second = lesser(second, greater(first, each));
    first = lesser(first, each);
    last = greater(last, each);
  }
  std::int32_t few[4], many[4];
  store(few, second);
  store(many, last);
  return {*std::max_element(few, few + 4), *std::max_element(many, many + 4)};
}

// Calls `take` with each place whose cost is no more than the limit.
template <class Take>
void each_at_most(const std::int32_t* cost, std::int32_t limit, std::size_t from, std::size_t to, const Take& take) {
  const Four most = all_of(limit);
  for (std::size_t i = from; i < to; i += 8) {
    unsigned places = which_at_most(load(cost + i), most) | which_at_most(load(cost + i + 4), most) << 4;
    for (; places != 0; places &= places - 1) take(i + static_cast<std::size_t>(__builtin_ctz(places)));
  }
}

}  // namespace bothways::matching
