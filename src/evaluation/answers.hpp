// What people answered, counted: at one moment, and how the same person's answer changed from start to
// end. Counts only, "3 of 6", never a percentage; "prefer not to say" is not an answer.
#pragma once

#include <vector>

#include "domain/pair.hpp"
#include "domain/programme.hpp"

namespace bothways::evaluation {

struct ItemCount {
  const Field* field = nullptr;  // of Pulse, a Score
  int agreed = 0;                // 4 or 5
  int answered = 0;              // 1 to 5
};
// The score items that anybody answered at that moment, in table order. Nobody as cohort: all cohorts.
std::vector<ItemCount> counts_at(const Programme& programme, PulseMoment moment, Id cohort = {});

// One person's answer at the start and at the end, both given.
struct PersonChange {
  const Pair* pair = nullptr;
  Side side{};
  int start = 0, end = 0;  // 1 to 5
};
std::vector<PersonChange> person_changes(const Programme& programme, const Field& field, Id cohort = {});

struct ItemChange {
  const Field* field = nullptr;
  int up = 0, same = 0, down = 0;
  int both() const { return up + same + down; }  // people who answered at the start and at the end
};
std::vector<ItemChange> changes(const Programme& programme, Id cohort = {});

struct YesCount {
  int yes = 0, answered = 0;
};
YesCount plan_to_continue(const Programme& programme, Id cohort = {});  // end answers
YesCount found_harmful(const Programme& programme, Id cohort = {});     // anything but "no", every moment

// End answers with words that may be quoted.
std::vector<const Pulse*> quotable(const Programme& programme, Id cohort = {});
// People in introduced pairs of the cohort: those who were asked.
int people_asked(const Programme& programme, Id cohort = {});

}  // namespace bothways::evaluation
