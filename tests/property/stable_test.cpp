// Stable pairs against every way to pair, in thousands of small problems: the egalitarian one where it is
// promised, and the same people without a partner in all. Larger ones prove themselves: solve() refuses an
// answer with a blocking pair.
#include <doctest/doctest.h>

#include "matching/stable.hpp"
#include "property/matching_problems.hpp"
#include "unit/matching/every_answer.hpp"

using namespace bothways;
using namespace bothways::matching;
using namespace bothways::test;

namespace {

// How many partners each has: rows, then columns.
std::vector<int> partners(const AssignmentProblem& problem, const std::vector<Cell>& pairs) {
  std::vector<int> count(problem.rows + problem.columns);
  for (const Cell pair : pairs) {
    ++count[pair.row];
    ++count[problem.rows + pair.column];
  }
  return count;
}

bool is_right(const AssignmentProblem& problem) {
  const Ranks ranks(problem);
  const Answer answer = solve(problem, Objective::stable);
  if (!answer.faults.empty() || !ranks.is_stable(answer.pairs)) return false;
  bool right = true;
  every_answer(problem, [&](const std::vector<Cell>& pairs) {
    if (!ranks.is_stable(pairs)) return;
    right = right && partners(problem, pairs) == partners(problem, answer.pairs);
    right = right && (!answer.egalitarian || ranks.of(pairs) >= ranks.of(answer.pairs));
  });
  return right;
}

}  // namespace

TEST_CASE("stable pairs are stable, and the egalitarian ones of every way there is") {
  const std::uint64_t seed = seed_of_run();
  for (std::size_t i = 0; i < 3'000; ++i) {
    Dice dice{seed + i * 0xD1B54A32D192ED03u};
    const AssignmentProblem problem = i % 40 == 0 ? random_problem(dice, 5, 1) : random_problem(dice, i % 2 == 0 ? 3 : 4, i % 2 == 0 ? 3 : 1);
    if (!is_right(problem)) FAIL("round " << i << " of BOTHWAYS_SEED=" << seed);
  }
}

// One side's first choices are the other's last, all the way round, but for some changes: as many stable answers
// as there can be, each a rotation from the next.
TEST_CASE("the egalitarian pairs of opposed sides, rotation after rotation") {
  const std::uint64_t seed = seed_of_run();
  for (std::size_t i = 0; i < 600; ++i) {
    Dice dice{seed + i * 0x9E6C63D0876A9A47u};
    AssignmentProblem problem;
    problem.rows = problem.columns = 4 + dice.below(i % 10 == 0 ? 3 : 2);
    problem.seed = dice.below(4);
    const std::size_t n = problem.rows;
    for (std::size_t at = 0; at < n * n; ++at) {
      const std::size_t step = (at % n + n - at / n) % n;
      problem.to_rows.push_back(dice.chance(8) ? static_cast<Value>(dice.below(n)) : static_cast<Value>(n - step));
      problem.to_columns.push_back(dice.chance(8) ? static_cast<Value>(dice.below(n)) : static_cast<Value>(step));
    }
    if (dice.chance(3)) problem.row_capacity.assign(n, 2);
    if (!is_right(problem)) FAIL("round " << i << " of BOTHWAYS_SEED=" << seed);
  }
}

TEST_CASE("larger problems have stable pairs that prove themselves") {
  const std::uint64_t seed = seed_of_run();
  for (std::size_t i = 0; i < 1'500; ++i) {
    Dice dice{seed + i * 0xA24BAED4963EE407u};
    const AssignmentProblem problem = random_problem(dice, 40, 1 + static_cast<int>(i % 4));
    const Answer answer = solve(problem, Objective::stable);
    bool right = answer.faults.empty() && blocking_pairs(problem, answer.pairs).empty() && solve(problem, Objective::stable).pairs == answer.pairs;
    if (answer.pairs.size() > 1) {  // one less would come back together
      const std::vector<Cell> rest(answer.pairs.begin() + 1, answer.pairs.end());
      const std::vector<Cell> blocking = blocking_pairs(problem, rest);
      right = right && std::find(blocking.begin(), blocking.end(), answer.pairs.front()) != blocking.end();
    }
    if (!right) FAIL("round " << i << " of BOTHWAYS_SEED=" << seed);
  }
}
