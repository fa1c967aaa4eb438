// bothways bench, who with whom: best total, fairest (and how many best totals that costs) and stable, each with
// its proof, for values of either direction by chance, values with many ties, and some people who gain little
// of anybody.
#include <algorithm>

#include "cli/bench.hpp"
#include "cli/system.hpp"
#include "matching/assignment.hpp"

namespace bothways::cli {
namespace {

using matching::AssignmentProblem;
using matching::Objective;

AssignmentProblem problem_of(std::size_t people, std::size_t values, std::size_t gain_little) {
  BenchDice dice;
  AssignmentProblem problem;
  problem.rows = problem.columns = people;
  problem.seed = 1;
  for (std::size_t at = 0; at < people * people; ++at) {
    const auto value = static_cast<matching::Value>(dice.below(values));
    problem.to_rows.push_back(at / people < gain_little ? value / static_cast<matching::Value>(2 + at / people) : value);
    problem.to_columns.push_back(static_cast<matching::Value>(dice.below(values)));
  }
  return problem;
}

std::vector<double> times_of(const AssignmentProblem& problem, Objective objective) {
  std::vector<double> times;
  for (int round = 0; round < bench_rounds; ++round) {
    const double begun = running_milliseconds();
    if (!matching::solve(problem, objective).faults.empty()) return {};  // unproven: a fault of ours
    times.push_back(running_milliseconds() - begun);
  }
  return times;
}

double median(std::vector<double> times) {
  std::sort(times.begin(), times.end());
  return times.empty() ? 0 : times[times.size() / 2];
}

void compare(const std::string& name, const AssignmentProblem& problem, Streams streams) {
  const std::vector<double> total = times_of(problem, Objective::total), fairest = times_of(problem, Objective::fairest);
  bench_row(name + ", best total", total, streams);
  bench_row(name + ", fairest, " + bench_number(median(fairest) / std::max(median(total), 0.001)) + " best totals", fairest, streams);
}

}  // namespace

void bench_matching(Streams streams) {
  for (const std::size_t people : {100u, 500u, 1'000u}) {
    const std::string size = std::to_string(people) + " and " + std::to_string(people) + " people, ";
    compare(size + "values 0 to 1,000", problem_of(people, 1'001, 0), streams);
    compare(size + "values 0 to 20", problem_of(people, 21, 0), streams);
    if (people <= 500) compare(size + "10 gain little", problem_of(people, 1'001, 10), streams);
  }
  bench_row("500 and 500 people, stable", times_of(problem_of(500, 1'001, 0), Objective::stable), streams);
}

}  // namespace bothways::cli
