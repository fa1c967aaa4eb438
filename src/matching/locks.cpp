#include "matching/locks.hpp"

#include <algorithm>

namespace bothways::matching {

AssignmentProblem without_locks(const AssignmentProblem& problem) {
  AssignmentProblem rest = problem;
  rest.locked.clear();
  if (rest.row_capacity.empty()) rest.row_capacity.assign(rest.rows, 1);
  if (rest.column_capacity.empty()) rest.column_capacity.assign(rest.columns, 1);
  for (const Cell lock : problem.locked) {
    rest.to_rows[lock.row * rest.columns + lock.column] = ruled_out;
    --rest.row_capacity[lock.row];
    --rest.column_capacity[lock.column];
  }
  return rest;
}

void put_locks_back(const AssignmentProblem& problem, Answer& answer) {
  for (const Cell lock : problem.locked) {
    answer.pairs.push_back(lock);
    answer.total += problem.worth(lock.row, lock.column);
  }
  std::sort(answer.pairs.begin(), answer.pairs.end());
}

}  // namespace bothways::matching
