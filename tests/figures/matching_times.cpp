// Times the best total on problems from files: for each, its name and the median milliseconds of a whole answer,
// proof included; then of another one after a veto, a lock and a changed row. Native and as WebAssembly.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <string>
#include <vector>

#include "matching/assignment.hpp"

using namespace bothways::matching;

namespace {

double now() { return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

// What work() takes in the middle, over at least five rounds and a tenth of a second.
double median(const std::function<void()>& work) {
  std::vector<double> times;
  work();
  for (double begun = now(); times.size() < 5 || (now() - begun < 100 && times.size() < 501);) {
    const double before = now();
    work();
    times.push_back(now() - before);
  }
  std::sort(times.begin(), times.end());
  return times[times.size() / 2];
}

// The table: rows, columns, 1 where there are column capacities, these, then the values, 32 bits each.
AssignmentProblem read(const char* path) {
  AssignmentProblem problem;
  std::FILE* file = std::fopen(path, "rb");
  if (file == nullptr) return problem;
  std::int32_t head[3];
  if (std::fread(head, sizeof head, 1, file) == 1) {
    problem.rows = static_cast<std::size_t>(head[0]);
    problem.columns = static_cast<std::size_t>(head[1]);
    problem.column_capacity.resize(head[2] != 0 ? problem.columns : 0);
    problem.to_rows.resize(problem.rows * problem.columns);
    if (std::fread(problem.column_capacity.data(), 4, problem.column_capacity.size(), file) + std::fread(problem.to_rows.data(), 4, problem.to_rows.size(), file) != problem.column_capacity.size() + problem.to_rows.size()) problem = {};
  }
  std::fclose(file);
  return problem;
}

void tell(const std::string& name, const char* what, double ms) { std::printf("%s\t%s\t%.4f\n", name.c_str(), what, ms); }

// The middle of nine different changes.
double time_change(const AssignmentProblem& problem, const Answer& answer, const std::function<void(AssignmentProblem&, Cell)>& change) {
  std::vector<double> times;
  for (std::size_t i = 0; i < 9; ++i) {
    AssignmentProblem changed = problem;
    change(changed, answer.pairs[i * answer.pairs.size() / 9]);
    times.push_back(median([&] { solve(changed, Objective::total, answer); }));
  }
  std::sort(times.begin(), times.end());
  return times[4];
}

void time_all(const char* path) {
  const AssignmentProblem problem = read(path);
  const std::string name = std::string(path).substr(std::string(path).find_last_of('/') + 1);
  const Answer answer = solve(problem, Objective::total);
  if (!answer.faults.empty() || answer.pairs.empty()) {
    std::printf("%s\trefused\t0\n", name.c_str());
    return;
  }
  std::printf("%s\ttotal_is\t%lld\n", name.c_str(), static_cast<long long>(answer.total));
  tell(name, "fresh", median([&] { solve(problem, Objective::total); }));
  tell(name, "warm-veto", time_change(problem, answer, [&](AssignmentProblem& changed, Cell pair) { changed.to_rows[pair.row * problem.columns + pair.column] = ruled_out; }));
  tell(name, "warm-lock", time_change(problem, answer, [&](AssignmentProblem& changed, Cell pair) {
         const auto column = static_cast<std::uint32_t>((pair.column + 1) % problem.columns);
         if (!problem.is_ruled_out(pair.row, column)) changed.locked = {{pair.row, column}};
       }));
  // A weight is moved: a tenth of all values go up by a hundredth.
  tell(name, "warm-weight", time_change(problem, answer, [&](AssignmentProblem& changed, Cell pair) {
         for (std::size_t i = pair.row % 10; i < changed.to_rows.size(); i += 10) changed.to_rows[i] += changed.to_rows[i] == ruled_out ? 0 : changed.to_rows[i] / 100;
       }));
  if (problem.rows <= 1000) tell(name, "fairest", median([&] { solve(problem, Objective::fairest); }));
}

}  // namespace

int main(int count, char** arguments) {
  for (int i = 1; i < count; ++i) time_all(arguments[i]);
}
