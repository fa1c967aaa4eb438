// What the parts of `bothways bench` share.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "cli/command.hpp"

namespace bothways::cli {

inline constexpr int bench_rounds = 15;

// xorshift64 (Marsaglia 2003): the same work each time.
struct BenchDice {
  std::uint64_t state = 88172645463325252ull;
  std::uint64_t roll() {
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return state;
  }
  std::size_t below(std::size_t n) { return static_cast<std::size_t>(roll() % n); }
};

std::string bench_number(double number);
// A line with the median and the least of these times.
void bench_row(std::string name, std::vector<double> times, Streams streams);

void bench_matching(Streams streams);

}  // namespace bothways::cli
