// Locked pairs are no choice: solvers get the rest of the problem, in which they are ruled out and have taken
// their share of the capacities.
#pragma once

#include "matching/assignment.hpp"

namespace bothways::matching {

// Precondition: the problem has no faults.
AssignmentProblem without_locks(const AssignmentProblem& problem);
// Puts the locked pairs back into an answer to the rest.
void put_locks_back(const AssignmentProblem& problem, Answer& answer);

}  // namespace bothways::matching
