// The best total: as many pairs as possible, and of these ways one that is worth most in all.
//
// Shortest augmenting paths with dual values: rows come in one after the other, in an order that the seed
// gives; each takes the cheapest path of exchanges to a column with room, or leaves out whoever is worth
// least. Jonker and Volgenant, "A shortest augmenting path algorithm for dense and sparse linear assignment
// problems", Computing 38, 1987; for sides of different size Crouse, "On implementing 2D rectangular
// assignment algorithms", IEEE Transactions on Aerospace and Electronic Systems 52, 2016; the dual values are
// those of Kuhn, Naval Research Logistics Quarterly 2, 1955, and Munkres, Journal of the Society for
// Industrial and Applied Mathematics 5, 1957. Two solvers share the work: one that looks at the cheapest few cells of
// each row (core_assignment.hpp), and one that looks at whole rows (dense_assignment.hpp).
#pragma once

#include "matching/assignment.hpp"

namespace bothways::matching {

// Precondition: no faults, nothing locked. The answer has its certificate, not yet checked.
// With an answer to a problem that is nearly the same, prices and pairs that still fit are kept, and only the
// others look for their way.
Answer best_total(const AssignmentProblem& problem, const Answer* before = nullptr);

}  // namespace bothways::matching
