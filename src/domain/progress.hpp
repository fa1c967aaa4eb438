// How far a pair is: leadership meetings against the target, asks, first contact, answers, and the
// cohort's clock. Everything is counted from the records for the day that is handed in; both sides
// are counted in the same way.
#pragma once

#include <vector>

#include "domain/pair.hpp"
#include "domain/people.hpp"
#include "domain/programme.hpp"

namespace bothways {

// ---- the cohort's clock
int months_of(const Programme& programme, const Cohort& cohort);  // its own, else the scheme's; 0 if neither
// The day after which nothing counts for the cohort any more; nothing where start or length is missing.
Date end_of(const Programme& programme, const Cohort& cohort);
// 1 in the first month, 2 in the second …; 0 before the start or without one; may run past the length.
int month_on(const Cohort& cohort, Date today);
// A proposal that somebody said no to is not among them.
std::vector<const Pair*> pairs_of(const Programme& programme, Id cohort);

// Introduced, active or paused: a pair that somebody should look after.
bool is_under_way(const Pair& pair);
// Under way, completed or continuing.
bool was_introduced(const Pair& pair);
// The person on that side; null where there is none.
const Person* partner(const Programme& programme, const Pair& pair, Side side);

// ---- leadership meetings
enum class Reach : std::uint8_t { reached, on_course, tight, out_of_reach };

struct MeetingProgress {
  int target = 0;       // the scheme's; 3 where it says nothing
  int attended = 0;     // these four count meetings that are not in the future
  int prepared = 0;     //   … attended, and prepared for
  int contributed = 0;  //   … attended, and contributed to
  int observed = 0;     //   … attended, and not contributed to
  int booked = 0;       // from today to the cohort's end, not yet marked as attended
  int chances = 0;      // the larger of `booked` and the whole months left: leadership groups meet monthly
  Date next;            // the next one booked; nothing if none
  Reach reach = Reach::on_course;

  // Never heard: has been there, and not contributed once.
  bool only_observing() const { return observed > 0 && contributed == 0; }
};
// What the partner on side `visitor` has done at meetings of the other side. Reached: the target is met.
// Out of reach: with every chance taken it would still be missed. Tight: every chance is needed.
MeetingProgress meeting_progress(const Programme& programme, const Pair& pair, Side visitor, Date today);
// The pair's meetings for one visitor, by date; those without a date last.
std::vector<const LeadershipMeeting*> meetings_of(const Programme& programme, const Pair& pair, Side visitor);

// ---- asks
struct AskCounts {
  int made = 0, met = 0, partly = 0, not_met = 0, open = 0;
};
AskCounts ask_counts(const Programme& programme, const Pair& pair, Side from);
std::vector<const Ask*> asks_of(const Programme& programme, const Pair& pair, Side from);

// ---- first contact
int first_contact_days(const Programme& programme);  // the scheme's; 7 where it says nothing
struct FirstContact {
  bool confirmed_a = false, confirmed_b = false;
  Date due;                    // introduction and the scheme's days (7 where it says nothing)
  int days_late = 0;           // 0 where both confirmed, not introduced or not yet due
  Side owes = Side::unsaid;    // who owes the next move; unsaid: nobody, or both where neither was named

  bool done() const { return confirmed_a && confirmed_b; }
};
FirstContact first_contact(const Programme& programme, const Pair& pair, Date today);

// ---- answers
// Null where there are none. With two sets for one moment, the one answered last.
const Pulse* pulse_of(const Programme& programme, const Pair& pair, Side side, PulseMoment moment);

}  // namespace bothways
