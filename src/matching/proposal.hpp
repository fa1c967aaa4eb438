// A cohort's matching: who is free, what each would gain of each, what is ruled out and why, and who is
// proposed for whom. Nobody is matched by it: a coordinator makes pairs of proposals, or others.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "matching/assignment.hpp"
#include "matching/rules.hpp"
#include "matching/scores.hpp"

namespace bothways::matching {

// The free people of a cohort as a problem: rows are side A, columns side B, both by name. The programme it
// was made from has to stay.
struct Pool {
  Id cohort;
  Facts facts;
  Settings settings;
  std::vector<const Someone*> a, b;
  AssignmentProblem problem;  // its locks are the coordinator's

  Candidate candidate(std::size_t row, std::size_t column) const { return {a[row]->person->id, b[column]->person->id, cohort, {}}; }
  std::optional<std::size_t> row_of(Id person) const;
  std::optional<std::size_t> column_of(Id person) const;
};
// With these settings instead of the scheme's, for a preview.
std::shared_ptr<const Pool> pool_of(const Programme& programme, Id cohort, const Settings& settings);
std::shared_ptr<const Pool> pool_of(const Programme& programme, Id cohort);

Objective objective_of(const Cohort& cohort);  // fairest where nothing is said

// How good an answer is, in numbers that can be compared.
struct Quality {
  std::size_t pairs = 0;
  std::int64_t total = 0;  // all that both sides gain
  int least = 0;           // what the worst-served person gains; 0 where there is no pair
  std::size_t would_rather = 0;  // pairs of people who would both rather have each other
};
struct Proposal {
  std::shared_ptr<const Pool> pool;
  Answer answer;
  Quality quality;
};
Proposal propose(std::shared_ptr<const Pool> pool, Objective objective);

int value_for(const Pool& pool, Cell cell, Side side);
bool is_locked(const Pool& pool, Cell cell);

// Who is proposed for whom, by the ids of side A. It may outlive the programme.
using Partners = std::map<Id, std::vector<Id>>;
Partners partners_of(const Proposal& proposal);
// Who is with somebody else than before, or with nobody: what a lock or a veto moved.
struct Moved {
  Id person, before, after;
};
std::vector<Moved> moves_between(const Partners& before, const Partners& after);

}  // namespace bothways::matching
