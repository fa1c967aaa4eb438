// Stable pairs: what they are, on examples, and that a damaged answer or proof is seen. Against every answer
// there is, in thousands of cases: tests/property.
#include <doctest/doctest.h>

#include "matching/deferred_acceptance.hpp"
#include "matching/stable.hpp"
#include "unit/matching/every_answer.hpp"
#include "unit/matching/problems.hpp"

using namespace bothways;
using namespace bothways::matching;
using namespace bothways::test;

namespace {

Answer settled(const AssignmentProblem& problem) {
  const Answer answer = solve(problem, Objective::stable);
  CHECK(answer.faults.empty());
  return answer;
}

}  // namespace

TEST_CASE("two who would both rather have each other are paired") {
  const AssignmentProblem problem = table(2, 2, {5, 4, 4, ruled_out});
  CHECK(settled(problem).pairs == std::vector<Cell>{{0, 0}});
  CHECK(blocking_pairs(problem, {{0, 1}, {1, 0}}) == std::vector<Cell>{{0, 0}});
  CHECK(blocking_pairs(problem, {{0, 0}}).empty());
  CHECK(blocking_pairs(problem, {}).size() == 3);
}

TEST_CASE("equal gains are no reason to leave") {
  CHECK(blocking_pairs(table(2, 2, {1, 1, 1, 1}), {{0, 1}, {1, 0}}).empty());
}

TEST_CASE("neither side's answer is taken, but that of fewest ranks") {
  Dice dice;
  int between = 0;
  for (int i = 0; i < 50; ++i) {
    const AssignmentProblem problem = made_problem({25, 25, 1'000'000, i % 20, 1, true}, dice);
    const Orders rows = orders_of(problem, Side::row), columns = orders_of(problem, Side::column);
    const std::int64_t rows_ask = ranks_of(rows, columns, deferred_acceptance(rows, columns));
    const std::int64_t columns_ask = ranks_of(columns, rows, deferred_acceptance(columns, rows));
    const int ranks = Ranks(problem).of(settled(problem).pairs);
    CHECK(ranks <= std::min(rows_ask, columns_ask));
    between += ranks < std::min(rows_ask, columns_ask);
  }
  CHECK(between > 20);
}

TEST_CASE("of as few ranks, the seed decides which side has its first choices") {
  AssignmentProblem problem = table(2, 2, {2, 1, 1, 2}, {1, 2, 2, 1});
  CHECK(settled(problem).pairs == std::vector<Cell>{{0, 0}, {1, 1}});
  problem.seed = 1;
  CHECK(settled(problem).pairs == std::vector<Cell>{{0, 1}, {1, 0}});
}

TEST_CASE("stable: nobody to choose from is an answer") {
  CHECK(settled(table(0, 0, {})).pairs.empty());
  CHECK(settled(table(3, 0, {})).pairs.empty());
  CHECK(settled(table(0, 3, {})).pairs.empty());
  CHECK(settled(table(2, 2, std::vector<Value>(4, ruled_out))).pairs.empty());
}

TEST_CASE("stable: locked pairs are in the answer, and the rest is stable without them") {
  AssignmentProblem problem = table(2, 2, {9, 1, 1, 9});
  problem.locked = {{0, 1}};
  CHECK(settled(problem).pairs == std::vector<Cell>{{0, 1}, {1, 0}});
  CHECK(blocking_pairs(problem, {{0, 1}, {1, 0}}).empty());
}

TEST_CASE("stable: capacities on one side and on both") {
  Dice dice;
  for (int i = 0; i < 100; ++i) {
    AssignmentProblem problem = made_problem({6, 5, 4, 20, 3, i % 2 == 0}, dice);
    const Ranks ranks(problem);
    CHECK(ranks.is_stable(settled(problem).pairs));
    problem.row_capacity.clear();
    CHECK(settled(problem).egalitarian);
  }
}

TEST_CASE("stable: the same seed gives the same answer on every machine, another may give another") {
  Dice dice;
  AssignmentProblem problem = made_problem({60, 50, 4, 30, 1, true}, dice);
  std::vector<std::vector<Cell>> answers;
  for (problem.seed = 0; problem.seed < 6; ++problem.seed) {
    answers.push_back(settled(problem).pairs);
    CHECK(settled(problem).pairs == answers.back());
  }
  std::uint64_t sum = 0;
  for (const Cell pair : answers[3]) sum = sum * 31 + pair.row * 60 + pair.column;
  CHECK(sum == 4561662689326719139u);
  std::sort(answers.begin(), answers.end());
  CHECK(std::unique(answers.begin(), answers.end()) - answers.begin() > 1);
}

TEST_CASE("stable: a damaged answer or proof is seen") {
  Dice dice;
  int seen = 0, refused_choices = 0;
  for (int i = 0; i < 60; ++i) {
    const AssignmentProblem problem = made_problem({5, 5, 20, i % 2 == 0 ? 0 : 30, 1, true}, dice);
    const Answer good = settled(problem);
    if (good.pairs.size() < 2) continue;
    ++seen;
    const Ranks ranks(problem);
    CHECK(proves_stable(problem, good));
    const auto refused = [&](auto&& damage) {
      Answer bad = good;
      damage(bad);
      CHECK_FALSE(proves_stable(problem, bad));
    };
    const auto pairs_of = [&](const std::vector<Cell>& pairs) {
      return [&](Answer& bad) {
        bad.pairs = pairs;
        bad.total = 0;
        for (const Cell pair : pairs) bad.total += problem.worth(pair.row, pair.column);
      };
    };
    refused([](Answer& bad) { ++bad.total; });
    refused([](Answer& bad) { bad.pairs[1] = bad.pairs[0]; });
    refused([](Answer& bad) { bad.pairs[0].column = 7; });
    refused([](Answer& bad) { bad.egalitarian = false; });
    refused([](Answer& bad) { --bad.certificate.first_ranks; });
    refused([](Answer& bad) { bad.certificate.rotation_ranks.push_back(-1); });
    refused([](Answer& bad) { bad.certificate.needs.push_back({7, 3, 1}); });
    every_answer(problem, [&](const std::vector<Cell>& pairs) {
      if (pairs.size() + 1 < good.pairs.size()) return;
      const bool as_good = ranks.is_stable(pairs) && ranks.of(pairs) == ranks.of(good.pairs);
      if (as_good) return;
      ++refused_choices;
      refused(pairs_of(pairs));
    });
  }
  CHECK(seen > 40);
  CHECK(refused_choices > 1'000);
}
