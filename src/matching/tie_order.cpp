#include "matching/tie_order.hpp"

#include <numeric>
#include <utility>

namespace bothways::matching {
namespace {

// splitmix64 (Steele, Lea, Flood, "Fast Splittable Pseudorandom Number Generators", 2014). The remainder
// prefers low numbers by less than one in 2^50.
struct Dice {
  std::uint64_t state;
  std::size_t below(std::size_t n) {
    std::uint64_t z = state += 0x9e3779b97f4a7c15ull;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ull;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebull;
    return static_cast<std::size_t>((z ^ (z >> 31)) % n);
  }
};

}  // namespace

TieOrder tie_order(std::size_t rows, std::size_t columns, std::uint64_t seed) {
  Dice dice{seed};
  TieOrder order;
  order.rows.resize(rows);
  std::iota(order.rows.begin(), order.rows.end(), 0u);
  for (std::size_t i = rows; i > 1; --i) std::swap(order.rows[i - 1], order.rows[dice.below(i)]);
  if (columns > 0) order.first_column = dice.below(columns);
  return order;
}

}  // namespace bothways::matching
