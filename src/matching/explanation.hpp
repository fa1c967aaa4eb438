// A proposal in sentences: why these two, why not that other one, what a lock or a veto costs, and for whoever
// is left out what stands in the way and the smallest change that would help.
#pragma once

#include <string>
#include <vector>

#include "matching/proposal.hpp"

namespace bothways::matching {

// "Nadia Rahman would gain 14 of 60 points of Paul Whitmore: …"
std::string gain_in_words(const Pool& pool, Cell cell, Side side);

// The same cohort with one thing different, against what is proposed now.
struct Comparison {
  bool possible = false;
  std::string why_not;       // in words, where it is not possible
  int pairs = 0, least = 0;  // how many more there would be, and by how much more the worst-served would gain
  std::int64_t here = 0;     // what these two would gain more than with those they have now
  std::int64_t elsewhere = 0;// and all others
  std::vector<Moved> moves;
};
// If these two were together.
Comparison if_together(const Proposal& now, Cell cell, Objective objective);
// If they were not: of a pair that is proposed or locked.
Comparison if_apart(const Proposal& now, Cell cell, Objective objective);
// If a lock, or what keeps two apart, were taken back; nothing where it is not about two who are free, is about
// whole organisations, or would change nothing since another rule stands there too.
std::optional<Comparison> if_taken_back(const Proposal& now, const Relation& relation, Objective objective);
// "Nadia Rahman and Ruth Calloway would gain 3 here, but it would cost 5 elsewhere."
std::string in_words(const Pool& pool, Cell cell, const Comparison& comparison);
// "Joseph Adeyemi would be with Ruth Calloway instead of Helen Osei."
std::string in_words(const Programme& programme, const Moved& move);

struct LeftOut {
  Id person;
  Side side{};
  std::string why;
  std::vector<std::string> in_the_way;  // one sentence for each on the other side who is ruled out
  std::string would_help;               // the smallest change that would; "" where none was found
};
// Who is with nobody, in the order of the pool. What would help costs some answers each, and is looked for
// for the first ones only.
inline constexpr std::size_t most_helped = 10;
std::vector<LeftOut> left_out(const Proposal& proposal, Objective objective);

// What is wrong with a problem, with the names of those it is about.
std::string in_words(const Pool& pool, const Fault& fault);

}  // namespace bothways::matching
