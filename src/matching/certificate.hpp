// Checking an answer without trusting the solver that found it: one look at each cell.
//
// Best total. A weight `bonus` is added to each pair's worth. By linear programming duality (Kuhn, "The
// Hungarian method for the assignment problem", Naval Research Logistics Quarterly 2, 1955) the dual values
// prove that nothing is worth more with the bonus: each row and column that still has room has the dual 0,
// no cell that could be chosen is worth more than its two duals, no chosen one less. That gives the most worth
// among all answers of as many pairs. That no answer has more pairs is seen in one of two ways: a side has no
// room left; or the bonus is so large that one more pair would outdo all the worth that it could cost.
// Locked pairs are no choice: they take their share of the capacities and are left out of the proof.
#pragma once

#include "matching/assignment.hpp"

namespace bothways::matching {

// Precondition: the problem has no faults.
bool proves_total(const AssignmentProblem& problem, const Answer& answer);

}  // namespace bothways::matching
