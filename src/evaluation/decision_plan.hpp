// The decisions that the ranking comes to: who gets a place, who is put in reserve and who gets a no, of
// those that nobody has decided yet. It proposes; people decide.
//
// Decisions that stand count: places and reserves that are taken are not given again. Where a tie decides
// who is in, or which reserve is asked first, nothing is proposed until the tie is broken. Who has no score
// at all is left as they are.
#pragma once

#include "evaluation/ranking.hpp"

namespace bothways::evaluation {

enum class TheRest : std::uint8_t { undecided, not_selected };

struct DecisionPlan {
  std::vector<Id> select, reserve, decline;  // applications, in the ranking's order
  std::vector<Id> tied;                      // have to be put in order first; then the others are empty
  int unranked = 0;                          // undecided, with no score
  bool empty() const { return select.empty() && reserve.empty() && decline.empty(); }
};
// `places` and `reserves` are how many there are to be in all.
DecisionPlan plan_decisions(const std::vector<Standing>& ranked, int places, int reserves, TheRest rest);

// The programme as it would be with these decisions: for looking ahead. Reserves follow those that stand.
Programme decided_as(const Programme& programme, const DecisionPlan& plan);

}  // namespace bothways::evaluation
