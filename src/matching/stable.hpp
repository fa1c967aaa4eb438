// Stable pairs: nobody is paired with somebody they must not be, and no two people would both rather have each
// other than (one of) those they have. Each person's preferences are strict (preferences.hpp) and may leave
// people out. Some stay without a partner; they are the same in every stable answer (Roth, On the allocation of
// residents to rural hospitals, Econometrica 54, 1986).
//
// One side asks and the other holds the best who asked (deferred acceptance: Gale & Shapley, College admissions
// and the stability of marriage, American Mathematical Monthly 69, 1962). That is best for all who ask and worst
// for those who hold; so neither side's answer is taken where there is a choice, but the egalitarian one, whose
// ranks, of both sides, add up to least (Irving, Leather & Gusfield, An efficient algorithm for the "optimal"
// stable marriage, Journal of the ACM 34, 1987): all stable answers are reached from the first by rotations,
// of which some need others before them, and the best set of rotations is a minimum cut (Picard, Maximal
// closure of a graph, Management Science 22, 1976). One side may have capacities above one (Gusfield & Irving,
// The Stable Marriage Problem, 1989, section 1.6). Where both have, both sides ask in turn and the answer with
// fewer ranks is taken; it is stable, pair by pair (Roth, Stability and polarization of interests in job
// matching, Econometrica 52, 1984), but it may not be the egalitarian one.
#pragma once

#include "matching/assignment.hpp"

namespace bothways::matching {

// For a problem without faults and without locks. Of egalitarian answers that are equally good, an even seed
// takes the one nearest to what the side that asks would have, an odd one that nearest to the other's.
Answer stable(const AssignmentProblem& problem);

// Whether nobody could do better together, and no other stable answer has fewer ranks. For the latter the
// dual values (flows) of the minimum cut are checked, not that all rotations are there.
bool proves_stable(const AssignmentProblem& problem, const Answer& answer);

// The pairs that would leave these ones: both gain more of each other than of the least they have, or have
// room. Equal gains are no reason to leave. Locked pairs stay. By row, then column.
std::vector<Cell> blocking_pairs(const AssignmentProblem& problem, const std::vector<Cell>& pairs);

}  // namespace bothways::matching
