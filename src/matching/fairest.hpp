// The fairest pairs: as many as possible, and of these ways the leximin one. Every pair has two values, what
// either gains of the other (or one, where there is one table); the smallest of all is as large as can be,
// then the next smallest, and so on. Answers that are equally good have the same values and so the same total;
// between these the seed decides (tie_order.hpp).
//
// This is the lexicographic bottleneck assignment problem (Burkard & Rendl, Lexicographic bottleneck problems,
// Operations Research Letters 10, 1991; Della Croce, Paschos & Tsoukias, An improved general procedure for
// lexicographic bottleneck problems, ORL 24, 1999), solved level by level as in Sokkalingam & Aneja
// (Lexicographic bottleneck combinatorial problems, ORL 23, 1998), and exactly, as a circulation (network.hpp):
//  1. as many pairs as possible, by augmenting paths (Ford & Fulkerson 1956; König 1931 for the proof);
//  2. values are looked at lowest first: pairs that have one are shifted to better ones along free ways, and a
//     value that nobody needs any more is avoided altogether;
//  3. a value that cannot be avoided is chosen as rarely as possible, by the out-of-kilter method
//     (Fulkerson 1961) with costs 0, 1 and 2; then all that its dual values forbid is given up for good
//     (complementary slackness), so that every later step stays optimal for all before; and on with 2.
#pragma once

#include "matching/assignment.hpp"

namespace bothways::matching {

// For a problem without faults and without locks.
Answer fairest(const AssignmentProblem& problem);

// Whether the dual values of each level prove that nothing is fairer. Shares no code with the solver but bit_table.hpp.
bool proves_fairest(const AssignmentProblem& problem, const Answer& answer);

}  // namespace bothways::matching
