// The fairest pairs equal those found by trying every way to pair, in thousands of small problems: square and
// not, with ties, ruled-out pairs, capacities, and one table or two.
#include <doctest/doctest.h>

#include "property/matching_problems.hpp"
#include "unit/matching/every_answer.hpp"

using namespace bothways;
using namespace bothways::matching;
using namespace bothways::test;

namespace {
constexpr std::size_t rounds = 10'000;
}

TEST_CASE("the fairest pairs are the fairest of every way there is") {
  const std::uint64_t seed = seed_of_run();
  for (std::size_t i = 0; i < rounds; ++i) {
    Dice dice{seed + i * 0xD1B54A32D192ED03u};
    const AssignmentProblem problem = i % 40 == 0 ? random_problem(dice, 5, 1) : random_problem(dice, i % 3 == 0 ? 3 : 4, i % 3 == 0 ? 2 : 1);
    const Answer answer = solve(problem, Objective::fairest);
    if (!answer.faults.empty() || values_of(problem, answer.pairs) != fairest_values(problem)) FAIL("round " << i << " of BOTHWAYS_SEED=" << seed);
  }
}
