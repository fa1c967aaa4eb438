// The best total on problems of any size and shape: proven, the same each time, and from the answer before as good
// as from nothing; small ones against every answer there is.
#include <doctest/doctest.h>

#include <utility>

#include "matching/assignment.hpp"
#include "property/matching_problems.hpp"
#include "unit/matching/every_answer.hpp"

using namespace bothways::matching;
using namespace bothways::test;

TEST_CASE("whatever the problem, the best total is proven, and the same each time") {
  Dice dice{seed_of_run()};
  for (int i = 0; i < 400; ++i) {
    AssignmentProblem problem = random_problem(dice, 40, 1 + static_cast<int>(dice.below(3)));
    if (dice.chance(2)) problem.row_capacity.clear();
    const Answer answer = solve(problem, Objective::total);
    REQUIRE(answer.faults.empty());  // an answer that fails its proof is a fault
    CHECK(solve(problem, Objective::total).pairs == answer.pairs);
    ++problem.seed;
    CHECK(solve(problem, Objective::total).total == answer.total);
    CHECK(solve(problem, Objective::total, answer).total == answer.total);
    if (answer.pairs.empty()) continue;
    const Cell vetoed = answer.pairs[dice.below(answer.pairs.size())];
    problem.to_rows[vetoed.row * problem.columns + vetoed.column] = ruled_out;
    const Answer fresh = solve(problem, Objective::total), again = solve(problem, Objective::total, answer);
    REQUIRE(again.faults.empty());
    CHECK(std::pair(again.pairs.size(), again.total) == std::pair(fresh.pairs.size(), fresh.total));
  }
}

TEST_CASE("small problems: the best total is the best of every answer there is") {
  Dice dice{seed_of_run()};
  for (int i = 0; i < 300; ++i) {
    const AssignmentProblem problem = random_problem(dice, 4, 1 + static_cast<int>(dice.below(3)));
    std::pair<std::size_t, std::int64_t> best{0, 0};
    every_answer(problem, [&](const std::vector<Cell>& pairs) {
      std::int64_t total = 0;
      for (const Cell pair : pairs) total += problem.worth(pair.row, pair.column);
      best = std::max(best, std::pair(pairs.size(), total));
    });
    const Answer answer = solve(problem, Objective::total);
    REQUIRE(answer.faults.empty());
    CHECK(std::pair(answer.pairs.size(), answer.total) == best);
  }
}
