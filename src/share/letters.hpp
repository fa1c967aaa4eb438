// Letters to the partners of a pair, from the coordinator; those to applicants are in share/letter_text.hpp.
// A letter holds only what its reader may see: the partner's profile, never an application, a reason about
// others or anybody's access needs.
#pragma once

#include "domain/pair.hpp"
#include "domain/people.hpp"
#include "domain/programme.hpp"
#include "share/message.hpp"

namespace bothways::share {

// To the partner on side `to`: who the other is, who makes first contact and by when.
Message introduction(const Programme& programme, const Pair& pair, Side to, Date today);
// To the partner who owes the next move.
Message first_contact_reminder(const Programme& programme, const Pair& pair, Side to, Date today);
// To whoever chairs the meeting: who visits and how they take part.
Message chair_briefing(const Programme& programme, const LeadershipMeeting& meeting);
// To both partners at the end: the questions, and that answers in a small cohort are not anonymous.
Message end_questions(const Programme& programme, const Pair& pair, Side to);

}  // namespace bothways::share
