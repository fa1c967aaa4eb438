// What is due or wrong today, to whom: the coordinator's list (mission, C26), as far as the records tell.
// Most urgent first, then by date; the same records and day give the same list.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/choices.hpp"
#include "domain/programme.hpp"

namespace bothways {

enum class Urgency : std::uint8_t { late, watch, this_week };

struct TodayItem {
  // harm_call, harm, first_contact (one has confirmed), first_contact_neither, first_contact_both (nobody
  // was named), not_briefed, out_of_reach, tight, only_observing, chair_not_briefed, meeting_not_logged,
  // consent_missing, closing_soon, closing_past, undecided, scores_owed, reserve, not_asked (about the pair), no_answer (to
  // a proposal; waiting_answer while there is time), not_introduced, no_first_meeting, end_questions, alike, unsettled (n things that two copies changed), letters (n people are due one kind), no_reply (to an offer), recovery (its file is not kept yet)
  std::string_view key;
  Urgency urgency = Urgency::watch;
  RecordKind about = RecordKind::scheme;  // the record to open …
  Id id;                                  // … and its id
  Side side = Side::unsaid;               // whose move or trouble it is
  Id person;                              // the person it is about or to write to; may be nobody
  Id partner;                             // the other one of the pair; may be nobody
  Date date;                              // when it was or is due; may be nothing
  int days = 0;                           // days late; days until `date`; chances left (tight, out_of_reach)
  int n = 0, of = 0;                      // what is counted
  LetterKind letter = LetterKind::unsaid; // of letters
};

std::vector<TodayItem> today_items(const Programme& programme, Date today);

// `today.<key>`, `today.<key>.detail` and `today.<key>.action` with {person} {partner} {date} {n}
// {of} {days} and the role words; the tag is "2 days late", "Watch" or "This week".
std::string title_in_words(const Programme& programme, const TodayItem& item);
std::string detail_in_words(const Programme& programme, const TodayItem& item);
std::string action_in_words(const Programme& programme, const TodayItem& item);
std::string tag_in_words(const TodayItem& item);
std::string_view name_of(Urgency urgency);

}  // namespace bothways
