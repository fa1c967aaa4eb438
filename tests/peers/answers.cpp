// Solves the problems that come in and writes the answers out, one after the other: how a peer in another
// language compares many without starting a program for each. Little-endian 32-bit numbers. In: objective, rows,
// columns, 1 where there are column capacities, then these, then the table. Out: faults, pairs, the total as two
// halves, then row and column of each pair.
#include <cstdint>
#include <cstdio>
#include <vector>

#include "matching/assignment.hpp"

using namespace bothways::matching;

namespace {

bool read(std::int32_t* numbers, std::size_t count) { return std::fread(numbers, sizeof *numbers, count, stdin) == count; }

void answer(const AssignmentProblem& problem, Objective objective) {
  const Answer found = solve(problem, objective);
  std::vector<std::int32_t> out{static_cast<std::int32_t>(found.faults.size()), static_cast<std::int32_t>(found.pairs.size()), static_cast<std::int32_t>(static_cast<std::uint32_t>(found.total)), static_cast<std::int32_t>(found.total >> 32)};
  for (const Cell pair : found.pairs) {
    out.push_back(static_cast<std::int32_t>(pair.row));
    out.push_back(static_cast<std::int32_t>(pair.column));
  }
  std::fwrite(out.data(), sizeof out[0], out.size(), stdout);
  std::fflush(stdout);
}

}  // namespace

int main() {
  for (std::int32_t head[4]; read(head, 4);) {
    AssignmentProblem problem;
    problem.rows = static_cast<std::size_t>(head[1]);
    problem.columns = static_cast<std::size_t>(head[2]);
    problem.column_capacity.resize(head[3] != 0 ? problem.columns : 0);
    problem.to_rows.resize(problem.rows * problem.columns);
    if (!read(problem.column_capacity.data(), problem.column_capacity.size()) || !read(problem.to_rows.data(), problem.to_rows.size())) return 1;
    answer(problem, static_cast<Objective>(head[0]));
  }
}
