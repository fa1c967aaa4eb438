// The best total against every answer there is, and what a problem is refused for.
#include <doctest/doctest.h>

#include "matching/assignment.hpp"
#include "matching/certificate.hpp"
#include "matching/fault_words.hpp"
#include "unit/matching/problems.hpp"

using namespace bothways;
using namespace bothways::matching;
using namespace bothways::test;

namespace {

std::vector<FaultKind> kinds(const AssignmentProblem& problem) {
  std::vector<FaultKind> found;
  for (const Fault& fault : solve(problem, Objective::total).faults) found.push_back(fault.kind);
  return found;
}

void check_against_every_answer(const Made& made, int times, Dice& dice) {
  for (int i = 0; i < times; ++i) {
    const AssignmentProblem problem = made_problem(made, dice);
    const Answer answer = solve(problem, Objective::total);
    REQUIRE(answer.faults.empty());
    const auto best = EveryAnswer(problem).best();
    CHECK(static_cast<int>(answer.pairs.size()) == best.first);
    CHECK(answer.total == best.second);
    CHECK(solve(problem, Objective::total).pairs == answer.pairs);
  }
}

}  // namespace

TEST_CASE("the best total is the best of every answer there is") {
  Dice dice;
  for (const int out : {0, 30, 60, 90}) {
    check_against_every_answer({4, 4, 9, out}, 60, dice);
    check_against_every_answer({3, 5, 1'000'000, out}, 60, dice);
    check_against_every_answer({5, 3, 4, out, 1, true}, 60, dice);
    check_against_every_answer({1, 6, 9, out}, 20, dice);
  }
}

TEST_CASE("capacities on either side and on both: a pair still counts once") {
  Dice dice;
  for (const int out : {0, 40, 80}) {
    check_against_every_answer({3, 4, 9, out, 2}, 60, dice);
    check_against_every_answer({4, 3, 2'000'000, out, 3, true}, 60, dice);
  }
  for (int side = 0; side < 2; ++side) {
    for (int i = 0; i < 60; ++i) {
      AssignmentProblem problem = made_problem({4, 4, 6, 30, 3}, dice);
      (side == 0 ? problem.row_capacity : problem.column_capacity).clear();
      const Answer answer = solve(problem, Objective::total);
      REQUIRE(answer.faults.empty());
      CHECK(std::pair(static_cast<int>(answer.pairs.size()), answer.total) == EveryAnswer(problem).best());
    }
  }
}

TEST_CASE("as many as possible come before worth") {
  const Answer answer = solve(table(2, 2, {1000, -500, -500, ruled_out}), Objective::total);
  CHECK(answer.pairs == std::vector<Cell>{{0, 1}, {1, 0}});
  CHECK(answer.total == -1000);
}

TEST_CASE("nobody to choose from is an answer, not a fault") {
  CHECK(solve(table(0, 0, {}), Objective::total).faults.empty());
  CHECK(solve(table(3, 0, {}), Objective::total).pairs.empty());
  CHECK(solve(table(0, 3, {}), Objective::total).pairs.empty());
  const Answer none = solve(table(2, 2, std::vector<Value>(4, ruled_out)), Objective::total);
  CHECK(none.faults.empty());
  CHECK(none.pairs.empty());
}

TEST_CASE("locked pairs are in the answer and take their share") {
  AssignmentProblem problem = table(2, 2, {10, 1, 1, 10});
  problem.locked = {{0, 1}};
  const Answer answer = solve(problem, Objective::total);
  CHECK(answer.pairs == std::vector<Cell>{{0, 1}, {1, 0}});
  CHECK(answer.total == 2);
  problem.row_capacity = {2, 1};
  problem.column_capacity = {1, 1};
  CHECK(solve(problem, Objective::total).total == 11);
}

TEST_CASE("the largest values are added up exactly") {
  AssignmentProblem problem = table(3, 3, std::vector<Value>(9, largest_value));
  problem.to_columns = problem.to_rows;
  problem.to_rows[4] = -largest_value;
  problem.to_columns[4] = -largest_value;
  problem.to_rows[0] = ruled_out;
  const Answer answer = solve(problem, Objective::total);
  REQUIRE(answer.faults.empty());
  CHECK(answer.total == 6'000'000'000);
}

TEST_CASE("what a problem is refused for, each with a sentence") {
  AssignmentProblem problem = table(2, 2, {1, 2, 3});
  CHECK(kinds(problem) == std::vector{FaultKind::wrong_size});
  problem = table(2, 2, {1, 2, 3, 4});
  problem.row_capacity = {1};
  CHECK(kinds(problem) == std::vector{FaultKind::wrong_size});
  CHECK(kinds(table(most_people + 1, 0, {})) == std::vector{FaultKind::too_many_people});
  CHECK(kinds(table(1, 2, {largest_value, -largest_value - 1})) == std::vector{FaultKind::value_out_of_range});
  problem = table(2, 2, {1, 2, 3, ruled_out});
  problem.column_capacity = {-1, largest_capacity + 1};
  CHECK(kinds(problem) == std::vector{FaultKind::capacity_out_of_range, FaultKind::capacity_out_of_range});
  problem.column_capacity.clear();
  problem.locked = {{0, 2}, {1, 1}, {0, 0}, {0, 0}};
  CHECK(kinds(problem) == std::vector{FaultKind::lock_twice, FaultKind::lock_outside, FaultKind::lock_ruled_out});
  problem.locked = {{0, 0}, {0, 1}};
  CHECK(kinds(problem) == std::vector{FaultKind::lock_beyond_capacity});
  CHECK(in_words(Fault{FaultKind::value_out_of_range, 0, 1}) == "A number is larger than 1,000,000,000. It is in row 1, column 2.");
  for (int kind = 0; kind <= static_cast<int>(FaultKind::unproven); ++kind) CHECK(in_words(Fault{static_cast<FaultKind>(kind), nowhere, 0}).find("⟦") == std::string::npos);
}

TEST_CASE("a damaged answer or proof is seen") {
  Dice dice;
  int seen = 0;
  for (int i = 0; i < 40; ++i) {
    const AssignmentProblem problem = made_problem({4, 4, 20, i % 2 == 0 ? 0 : 40}, dice);
    const Answer good = solve(problem, Objective::total);
    REQUIRE(good.faults.empty());
    CHECK(proves_total(problem, good));
    if (good.pairs.size() < 2) continue;
    ++seen;
    Answer bad = good;
    ++bad.total;
    CHECK_FALSE(proves_total(problem, bad));
    bad = good;
    bad.total -= problem.worth(bad.pairs.back().row, bad.pairs.back().column);
    bad.pairs.pop_back();  // one pair fewer
    CHECK_FALSE(proves_total(problem, bad));
    bad = good;
    bad.pairs[1] = bad.pairs[0];  // twice the same
    CHECK_FALSE(proves_total(problem, bad));
    bad = good;
    bad.pairs[0].column = 7;
    CHECK_FALSE(proves_total(problem, bad));
    for (std::vector<std::int64_t> Certificate::* duals : {&Certificate::row_dual, &Certificate::column_dual}) {
      bad = good;
      const Cell pair = good.pairs[0];
      (bad.certificate.*duals)[duals == &Certificate::row_dual ? pair.row : pair.column] += 1;
      CHECK_FALSE(proves_total(problem, bad));
      (bad.certificate.*duals)[0] = std::numeric_limits<std::int64_t>::max();
      CHECK_FALSE(proves_total(problem, bad));
      (bad.certificate.*duals).pop_back();
      CHECK_FALSE(proves_total(problem, bad));
    }
  }
  CHECK(seen > 20);
  // Fewer pairs of more worth: the duals fit each other, but the bonus does not prove that there are no more pairs.
  const AssignmentProblem problem = table(2, 2, {1000, -500, -500, ruled_out});
  Answer fewer;
  fewer.pairs = {{0, 0}};
  fewer.total = 1000;
  fewer.certificate = {{1000, 0}, {0, 0}, 0};
  CHECK_FALSE(proves_total(problem, fewer));
}

TEST_CASE("another seed may choose among equals, and gives the same total") {
  AssignmentProblem problem = table(6, 6, std::vector<Value>(36, 5));
  std::vector<std::vector<Cell>> answers;
  for (problem.seed = 0; problem.seed < 8; ++problem.seed) {
    answers.push_back(solve(problem, Objective::total).pairs);
    CHECK(solve(problem, Objective::total).total == 30);
  }
  std::sort(answers.begin(), answers.end());
  CHECK(std::unique(answers.begin(), answers.end()) - answers.begin() > 1);
}

TEST_CASE("from the answer before, after locks, vetoes and changed values: as good as from nothing") {
  Dice dice;
  for (int i = 0; i < 300; ++i) {
    AssignmentProblem problem = made_problem({2 + dice.below(12), 2 + dice.below(12), i % 3 == 0 ? 4 : 1000, i % 2 == 0 ? 0 : 50, 1 + (i % 5 == 0 ? 2 : 0), i % 7 == 0}, dice);
    if (i % 10 == 0) problem.row_capacity.clear();
    Answer answer = solve(problem, Objective::total);
    for (int change = 0; change < 6 && !answer.pairs.empty(); ++change) {
      const int kind = dice.below(4);
      const Cell pair = answer.pairs[static_cast<std::size_t>(dice.below(static_cast<int>(answer.pairs.size())))];
      const Cell other{static_cast<std::uint32_t>(dice.below(static_cast<int>(problem.rows))), static_cast<std::uint32_t>(dice.below(static_cast<int>(problem.columns)))};
      AssignmentProblem changed = problem;
      if (kind == 0) changed.to_rows[pair.row * problem.columns + pair.column] = ruled_out;
      if (kind == 1) changed.locked.push_back(other);
      if (kind == 2) changed.to_rows[other.row * problem.columns + other.column] = dice.below(3000) - 1500;
      if (kind == 3) {
        for (Value& value : changed.to_rows) value = value == ruled_out ? value : value + dice.below(30);
      }
      const Answer fresh = solve(changed, Objective::total), again = solve(changed, Objective::total, answer);
      REQUIRE(again.faults.size() == fresh.faults.size());
      CHECK(again.total == fresh.total);
      CHECK(again.pairs.size() == fresh.pairs.size());
      if (!fresh.faults.empty()) continue;
      answer = again;
      problem = changed;
    }
  }
}
