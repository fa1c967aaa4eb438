// What one partner has to do, in every pair they were introduced in: for the page of their own that a pair
// pack opens. Counted from the records for the day that is handed in; both sides by the same lines.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/pair.hpp"
#include "domain/programme.hpp"

namespace bothways {

enum class PartnerDue : std::uint8_t { confirm_contact, write_asks, get_ready, note_meeting, say_outcomes, end_questions };

struct PartnerTask {
  PartnerDue due{};
  Id pair;
  Id meeting;     // of get_ready and note_meeting
  Date on;        // when it is due, or the meeting's day; may be nothing
  bool late = false;
  int n = 0;      // of say_outcomes: asks without an answer
};

// Late ones first, then by day; those without a day last.
std::vector<PartnerTask> partner_tasks(const Programme& programme, Id person, Date today);

// The person's pairs that were introduced, the ones under way first.
std::vector<const Pair*> own_pairs(const Programme& programme, Id person);

// `partner_task.<name>` and `partner_task.<name>.hint`, with {partner} {date} {what} {n}.
std::string title_in_words(const Programme& programme, const PartnerTask& task, Id person);
std::string hint_in_words(const Programme& programme, const PartnerTask& task, Id person);
std::string_view name_of(PartnerDue due);

}  // namespace bothways
