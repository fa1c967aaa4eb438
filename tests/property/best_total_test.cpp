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

// From this size on, and where values differ, the best total looks at the cheapest few cells of each row. From an answer
// of nobody it looks at whole rows: another solver, which has to find as much.
TEST_CASE("large problems, with up to 95 in 100 ruled out: both solvers find as many pairs of as much worth") {
  Dice dice{seed_of_run()};
  for (int i = 0; i < 16; ++i) {
    AssignmentProblem problem;
    problem.rows = 256 + dice.below(i % 2 == 0 ? 1 : 60);
    problem.columns = i % 4 < 2 ? problem.rows : 256 + dice.below(60);
    problem.seed = dice.below(1000);
    const std::size_t out = i < 4 ? 0 : 50 + dice.below(50), span = i % 3 == 0 ? 400 : i % 3 == 1 ? 1'000'000 : 200'000'000;
    for (std::size_t cell = 0; cell < problem.rows * problem.columns; ++cell) problem.to_rows.push_back(dice.below(100) < out ? ruled_out : static_cast<Value>(dice.below(span)));
    if (i % 5 == 4) {
      problem.column_capacity.assign(problem.columns, 1);
      for (int shut = 0; shut < 9; ++shut) problem.column_capacity[dice.below(problem.columns)] = 0;
    }
    const Answer answer = solve(problem, Objective::total), other = solve(problem, Objective::total, Answer{});
    REQUIRE(answer.faults.empty());
    REQUIRE(other.faults.empty());
    CHECK(std::pair(answer.pairs.size(), answer.total) == std::pair(other.pairs.size(), other.total));
    CHECK(solve(problem, Objective::total).pairs == answer.pairs);
    const Cell vetoed = answer.pairs[dice.below(answer.pairs.size())];
    problem.to_rows[vetoed.row * problem.columns + vetoed.column] = ruled_out;
    const Answer again = solve(problem, Objective::total, answer), fresh = solve(problem, Objective::total);
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
