// The seed of a run: printed, and repeated with BOTHWAYS_SEED=<number>; and a small random source.
#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <random>

namespace bothways::test {

inline std::uint64_t seed_of_run() {
  static const std::uint64_t seed = [] {
    const char* said = std::getenv("BOTHWAYS_SEED");
    const std::uint64_t chosen = said != nullptr ? std::strtoull(said, nullptr, 10) : std::random_device{}();
    std::printf("BOTHWAYS_SEED=%llu\n", static_cast<unsigned long long>(chosen));
    std::fflush(stdout);
    return chosen;
  }();
  return seed;
}

// splitmix64: every start is as good as any other.
struct Dice {
  std::uint64_t state;
  std::uint64_t roll() {
    state += 0x9E3779B97F4A7C15u;
    std::uint64_t z = state;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
  }
  std::size_t below(std::size_t n) { return static_cast<std::size_t>(roll() % n); }
  bool chance(std::size_t one_in) { return below(one_in) == 0; }
};

}  // namespace bothways::test
