// Chance that the seed of a problem decides, the same on every machine: splitmix64 (Steele, Lea & Flood 2014).
#pragma once

#include <cstddef>
#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

namespace bothways::matching {

constexpr std::uint64_t mixed(std::uint64_t z) {
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
  return z ^ (z >> 31);
}

class Seeded {
 public:
  explicit Seeded(std::uint64_t seed) : state_(seed) {}
  std::size_t below(std::size_t n) { return n == 0 ? 0 : static_cast<std::size_t>(mixed(state_ += 0x9E3779B97F4A7C15u) % n); }

 private:
  std::uint64_t state_;
};

// 0 … count − 1 in an order that the seed draws (Fisher & Yates); in ascending order for seed 0.
inline std::vector<std::uint32_t> shuffled(std::size_t count, std::uint64_t seed) {
  std::vector<std::uint32_t> order(count);
  std::iota(order.begin(), order.end(), 0u);
  if (seed == 0) return order;
  Seeded seeded(seed);
  for (std::size_t left = count; left > 1; --left) std::swap(order[left - 1], order[seeded.below(left)]);
  return order;
}

}  // namespace bothways::matching
