#include <utility>

#include "matching/assignment.hpp"
#include "matching/best_total.hpp"
#include "matching/certificate.hpp"
#include "matching/fairest.hpp"
#include "matching/locks.hpp"
#include "matching/stable.hpp"

namespace bothways::matching {
namespace {

// One line for each objective that there is.
Answer solve_rest(const AssignmentProblem& problem, Objective objective, const Answer* before) {
  switch (objective) {
    case Objective::total: return best_total(problem, before);
    case Objective::fairest: return fairest(problem);
    case Objective::stable: return stable(problem);
  }
  return {};
}

bool proves(const AssignmentProblem& problem, const Answer& answer, Objective objective) {
  switch (objective) {
    case Objective::total: return proves_total(problem, answer);
    case Objective::fairest: return proves_fairest(problem, answer);
    case Objective::stable: return proves_stable(problem, answer);
  }
  return false;
}

Answer solve_from(const AssignmentProblem& problem, Objective objective, const Answer* before) {
  Answer answer;
  answer.objective = objective;
  answer.faults = faults_of(problem);
  if (!answer.faults.empty()) return answer;
  answer = problem.locked.empty() ? solve_rest(problem, objective, before) : solve_rest(without_locks(problem), objective, before);
  put_locks_back(problem, answer);
  if (proves(problem, answer, objective)) return answer;
  Answer refused;
  refused.objective = objective;
  refused.faults.push_back({FaultKind::unproven, nowhere, nowhere});
  return refused;
}

}  // namespace

Answer solve(const AssignmentProblem& problem, Objective objective) { return solve_from(problem, objective, nullptr); }
Answer solve(const AssignmentProblem& problem, Objective objective, const Answer& before) {
  return solve_from(problem, objective, before.objective == objective && before.faults.empty() ? &before : nullptr);
}

}  // namespace bothways::matching
