// What the search for shortest paths does with one row of costs, all columns at once. Lengths are a multiple
// of `row_step`. Distances are zero or more, and `finished` where the column's is settled or never wanted: as
// a signed number it is less than every distance, so nothing gets nearer; as an unsigned one it is more.
#pragma once

#include <algorithm>
#include <limits>
#include <type_traits>

#include "matching/four.hpp"

namespace bothways::matching {

inline constexpr std::size_t row_step = 8;
template <class T>
inline constexpr T finished = std::numeric_limits<T>::min();

template <class T>
struct Nearest {
  std::make_unsigned_t<T> of_all, of_open;  // `finished` and more: there is none
};
template <class T>
struct TwoLeast {
  T least, second;
};

// Takes shorter distances over: cost - price + offset. `shut` is `finished` for columns without room, else 0.
template <class T>
Nearest<T> relax(const T* cost, const T* price, T offset, T* distance, const T* shut, std::size_t count) {
  using U = std::make_unsigned_t<T>;
  U all = std::numeric_limits<U>::max(), open = all;
  for (std::size_t i = 0; i < count; ++i) {
    distance[i] = std::min<T>(distance[i], cost[i] - price[i] + offset);
    all = std::min(all, static_cast<U>(distance[i]));
    open = std::min(open, static_cast<U>(distance[i] | shut[i]));
  }
  return {all, open};
}

// The two least of cost - price; they are equal where two columns are.
template <class T>
TwoLeast<T> two_least(const T* cost, const T* price, std::size_t count) {
  T least = std::numeric_limits<T>::max(), second = least;
  for (std::size_t i = 0; i < count; ++i) {
    const T value = cost[i] - price[i];
    second = std::min(second, std::max(least, value));
    least = std::min(least, value);
  }
  return {least, second};
}

// The first place, from `from` on, of a number that is there; `count` where it is not.
template <class T>
std::size_t find_number(const T* numbers, T wanted, std::size_t count) {
  return static_cast<std::size_t>(std::find(numbers, numbers + count, wanted) - numbers);
}
template <class T>
std::size_t find_reduced(const T* cost, const T* price, T wanted, std::size_t from, std::size_t count) {
  while (from < count && cost[from] - price[from] != wanted) ++from;
  return from;
}

template <>
inline Nearest<std::int32_t> relax(const std::int32_t* cost, const std::int32_t* price, std::int32_t offset, std::int32_t* distance, const std::int32_t* shut, std::size_t count) {
  const Four by = all_of(offset);
  Four all_a = all_of(-1), all_b = all_a, open_a = all_a, open_b = all_a;
  for (std::size_t i = 0; i < count; i += 8) {
    const Four a = lesser(load(distance + i), plus(minus(load(cost + i), load(price + i)), by));
    const Four b = lesser(load(distance + i + 4), plus(minus(load(cost + i + 4), load(price + i + 4)), by));
    store(distance + i, a);
    store(distance + i + 4, b);
    all_a = lesser_unsigned(all_a, a);
    all_b = lesser_unsigned(all_b, b);
    open_a = lesser_unsigned(open_a, either(a, load(shut + i)));
    open_b = lesser_unsigned(open_b, either(b, load(shut + i + 4)));
  }
  std::int32_t all[4], open[4];
  store(all, lesser_unsigned(all_a, all_b));
  store(open, lesser_unsigned(open_a, open_b));
  Nearest<std::int32_t> nearest{~0u, ~0u};
  for (int i = 0; i < 4; ++i) {
    nearest.of_all = std::min(nearest.of_all, static_cast<std::uint32_t>(all[i]));
    nearest.of_open = std::min(nearest.of_open, static_cast<std::uint32_t>(open[i]));
  }
  return nearest;
}

template <>
inline TwoLeast<std::int32_t> two_least(const std::int32_t* cost, const std::int32_t* price, std::size_t count) {
  Four least_a = all_of(std::numeric_limits<std::int32_t>::max()), least_b = least_a, second_a = least_a, second_b = least_a;
  for (std::size_t i = 0; i < count; i += 8) {
    const Four a = minus(load(cost + i), load(price + i)), b = minus(load(cost + i + 4), load(price + i + 4));
    second_a = lesser(second_a, greater(least_a, a));
    second_b = lesser(second_b, greater(least_b, b));
    least_a = lesser(least_a, a);
    least_b = lesser(least_b, b);
  }
  std::int32_t found[16];
  store(found, least_a);
  store(found + 4, least_b);
  store(found + 8, second_a);
  store(found + 12, second_b);
  TwoLeast<std::int32_t> two{std::numeric_limits<std::int32_t>::max(), std::numeric_limits<std::int32_t>::max()};
  for (const std::int32_t value : found) {
    two.second = std::min(two.second, std::max(two.least, value));
    two.least = std::min(two.least, value);
  }
  return two;
}

template <>
inline std::size_t find_number(const std::int32_t* numbers, std::int32_t wanted, std::size_t count) {
  const Four sought = all_of(wanted);
  std::size_t i = 0;
  while (i < count && !any_equal(load(numbers + i), sought)) i += 4;
  while (i < count && numbers[i] != wanted) ++i;
  return i;
}

template <>
inline std::size_t find_reduced(const std::int32_t* cost, const std::int32_t* price, std::int32_t wanted, std::size_t from, std::size_t count) {
  const Four sought = all_of(wanted);
  for (; from < count && from % 4 != 0; ++from) {
    if (cost[from] - price[from] == wanted) return from;
  }
  while (from < count && !any_equal(minus(load(cost + from), load(price + from)), sought)) from += 4;
  while (from < count && cost[from] - price[from] != wanted) ++from;
  return from;
}

}  // namespace bothways::matching
