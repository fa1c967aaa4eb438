// What the panel's scores come to: totals, spread, who is missing, and an order with its ties. Worked out
// anew from the scores each time; what people decide about it is recorded in the applications.
//
// A member's score counts as its share of the criterion's highest; a criterion's share is the plain mean
// of the members who scored it; the total is the mean of those by weight, from 0 to 100.00. It is kept in
// hundredths, as it is shown: what looks equal is equal, and no difference that nobody sees decides.
// Whoever declared a conflict about an application is not asked for scores on it, and theirs do not count.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/people.hpp"
#include "domain/programme.hpp"
#include "domain/selection.hpp"
#include "evaluation/criteria.hpp"

namespace bothways::evaluation {

inline constexpr int most_total = 10'000;  // 100.00

// One member's scores of one application. Of two scores for one criterion the later counts.
struct MemberScores {
  const PanelMember* member = nullptr;
  bool conflict = false;                         // declared: nothing is missing and nothing counts
  std::vector<const Assessment*> scores;         // one for each criterion, in their order; null: missing
  int missing() const;                           // 0 with a conflict
  std::optional<int> total;                      // over the criteria scored, in hundredths
};

struct CriterionSpread {
  const Criterion* criterion = nullptr;
  int scored = 0;                                // members whose score counts
  int least = 0, most = 0;                       // points
  int mean = 0;                                  // hundredths of a point
  // At least half of the scale lies between two members: to be talked about.
  bool apart() const;
};

struct Standing {
  const Application* application = nullptr;
  std::vector<MemberScores> members;             // the whole panel, in its order
  std::vector<CriterionSpread> criteria;
  std::optional<int> total;                      // hundredths; nothing where nobody scored yet
  int spread = 0;                                // from the lowest member's total to the highest, hundredths
  int missing = 0;                               // scores that members still owe
  bool apart = false;                            // some criterion is
  int rank = 0;                                  // 1 is first; equal for a tie that stands; 0 unranked
  bool tied = false;                             // with another of the same rank
  bool tie_broken = false;                       // same total as another, put in order on the record
};

// All applications that came back and were not withdrawn: the ranked ones in order, then the unranked by
// age. Equal totals are ordered by tie_place; without one, or with the same, they stay tied.
std::vector<Standing> ranking(const Programme& programme);
Standing standing_of(const Programme& programme, const Application& application);

// Where the line falls when `places` are given: who is in, and who is tied across it, so that a tie has to
// be broken first. An application that is not ranked is never in.
struct Cut {
  std::vector<Id> in;
  std::vector<Id> tied;  // applications of one rank, some of which would be in
};
Cut cut(const std::vector<Standing>& ranked, int places);

// Applications in reserve, in the order in which they are asked: by reserve_place, then by rank.
std::vector<const Application*> reserves(const Programme& programme);

// What a member may be shown of the others' scores: none until their own are complete.
bool may_see_others(const Programme& programme, Id panel_member, Id application);

// The one whose score counts; else one that holds a note only; null where there is none.
const Assessment* assessment_of(const Programme& programme, Id panel_member, Id application, Id criterion);

struct Owing {
  const PanelMember* member = nullptr;
  int applications = 0, scores = 0;  // with something missing, and how many scores
};
std::vector<Owing> owing(const std::vector<Standing>& ranked);  // members who owe something, in panel order

// "74.25"
std::string total_in_words(int hundredths);

}  // namespace bothways::evaluation
