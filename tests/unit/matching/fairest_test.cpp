// The fairest pairs: what they are, on examples, and that a damaged proof is seen. Against every answer there
// is, in thousands of cases: tests/property.
#include <doctest/doctest.h>

#include "matching/fairest.hpp"
#include "unit/matching/every_answer.hpp"
#include "unit/matching/problems.hpp"

using namespace bothways;
using namespace bothways::matching;
using namespace bothways::test;

namespace {

Answer fair(const AssignmentProblem& problem) {
  const Answer answer = solve(problem, Objective::fairest);
  CHECK(answer.faults.empty());
  return answer;
}

}  // namespace

TEST_CASE("the worst-served is lifted before the total") {
  const AssignmentProblem problem = table(2, 2, {100, 5, 6, 7});
  CHECK(solve(problem, Objective::total).pairs == std::vector<Cell>{{0, 0}, {1, 1}});
  CHECK(fair(problem).pairs == std::vector<Cell>{{0, 0}, {1, 1}});
  const AssignmentProblem other = table(2, 2, {100, 5, 6, 1});
  CHECK(solve(other, Objective::total).pairs == std::vector<Cell>{{0, 0}, {1, 1}});
  CHECK(fair(other).pairs == std::vector<Cell>{{0, 1}, {1, 0}});
}

TEST_CASE("the weaker direction is not hidden by the stronger") {
  const AssignmentProblem problem = table(2, 2, {9, 4, 4, 9}, {0, 3, 3, 0});
  CHECK(fair(problem).pairs == std::vector<Cell>{{0, 1}, {1, 0}});
}

TEST_CASE("as many as possible come before fairness") {
  CHECK(fair(table(2, 2, {1000, -500, -500, ruled_out})).pairs == std::vector<Cell>{{0, 1}, {1, 0}});
}

TEST_CASE("fairest: nobody to choose from is an answer") {
  CHECK(fair(table(0, 0, {})).pairs.empty());
  CHECK(fair(table(3, 0, {})).pairs.empty());
  CHECK(fair(table(0, 3, {})).pairs.empty());
  CHECK(fair(table(2, 2, std::vector<Value>(4, ruled_out))).pairs.empty());
}

TEST_CASE("fairest: the largest values") {
  const AssignmentProblem problem = table(2, 2, {largest_value, -largest_value, 0, largest_value}, {-largest_value, 1, 1, largest_value});
  CHECK(values_of(problem, fair(problem).pairs) == fairest_values(problem));
}

TEST_CASE("fairest: locked pairs are in the answer, and the rest is as fair as can be") {
  Dice dice;
  for (int i = 0; i < 200; ++i) {
    AssignmentProblem problem = made_problem({4, 4, 6, 20, 1 + i % 2, i % 3 == 0}, dice);
    const Cell lock{static_cast<std::uint32_t>(dice.below(4)), static_cast<std::uint32_t>(dice.below(4))};
    if (problem.is_ruled_out(lock.row, lock.column) || problem.capacity_of_row(lock.row) == 0 || problem.capacity_of_column(lock.column) == 0) continue;
    problem.locked.push_back(lock);
    const Answer answer = fair(problem);
    std::vector<Value> best;
    every_answer(problem, [&](const std::vector<Cell>& pairs) {
      if (!std::binary_search(pairs.begin(), pairs.end(), lock)) return;
      std::vector<Value> values = values_of(problem, pairs);
      if (values.size() > best.size() || (values.size() == best.size() && values > best)) best = std::move(values);
    });
    CHECK(values_of(problem, answer.pairs) == best);
    CHECK(std::binary_search(answer.pairs.begin(), answer.pairs.end(), lock));
  }
}

TEST_CASE("fairest: the same seed gives the same answer on every machine, another may give another") {
  Dice dice;
  AssignmentProblem problem = made_problem({60, 50, 4, 30, 1, true}, dice);
  std::vector<std::vector<Cell>> answers;
  for (problem.seed = 0; problem.seed < 6; ++problem.seed) {
    answers.push_back(fair(problem).pairs);
    CHECK(fair(problem).pairs == answers.back());
    CHECK(values_of(problem, answers.back()) == values_of(problem, answers.front()));
  }
  std::uint64_t sum = 0;
  for (const Cell pair : answers[3]) sum = sum * 31 + pair.row * 60 + pair.column;
  CHECK(sum == 2522346931257644745u);
  std::sort(answers.begin(), answers.end());
  CHECK(std::unique(answers.begin(), answers.end()) - answers.begin() > 1);
}

TEST_CASE("fairest: a damaged answer or proof is seen") {
  Dice dice;
  int seen = 0;
  for (int i = 0; i < 60; ++i) {
    const AssignmentProblem problem = made_problem({4, 4, 8, i % 2 == 0 ? 0 : 40, 1, i % 3 == 0}, dice);
    const Answer good = fair(problem);
    if (good.pairs.size() < 2) continue;
    ++seen;
    CHECK(proves_fairest(problem, good));
    const auto refused = [&](auto&& damage) {
      Answer bad = good;
      damage(bad);
      CHECK_FALSE(proves_fairest(problem, bad));
    };
    refused([](Answer& bad) { ++bad.total; });
    refused([&](Answer& bad) {
      bad.total -= problem.worth(bad.pairs.back().row, bad.pairs.back().column);
      bad.pairs.pop_back();
    });
    refused([](Answer& bad) { bad.pairs[1] = bad.pairs[0]; });
    refused([](Answer& bad) { bad.pairs[0].column = 7; });
    refused([](Answer& bad) { bad.certificate.levels.clear(); });
    refused([](Answer& bad) {
      bad.certificate.level_duals.resize(bad.certificate.levels.back().first);
      bad.certificate.levels.pop_back();
    });
    refused([](Answer& bad) { bad.certificate.levels.push_back(bad.certificate.levels.back()); });
    refused([](Answer& bad) { bad.certificate.levels.back().first = 1000; });
    refused([](Answer& bad) { ++bad.certificate.levels.back().value; });
    refused([](Answer& bad) { bad.certificate.level_duals.push_back({1000, 1}); });
    refused([](Answer& bad) { bad.certificate.level_duals.clear(); });
    // Another way of as many pairs that is less fair, with the same proof.
    every_answer(problem, [&](const std::vector<Cell>& pairs) {
      if (values_of(problem, pairs) == values_of(problem, good.pairs)) return;
      refused([&](Answer& bad) {
        bad.pairs = pairs;
        bad.total = 0;
        for (const Cell pair : pairs) bad.total += problem.worth(pair.row, pair.column);
      });
    });
  }
  CHECK(seen > 40);
}
