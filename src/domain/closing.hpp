// The closing date of a call: whether it is a day on which people work, how much notice it gives, how long
// it is to go, and what cannot be known yet.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/scheme.hpp"

namespace bothways {

inline constexpr int least_notice_days = 14;          // from publishing to closing
inline constexpr int least_notice_working_days = 9;   // of them; two weeks with one bank holiday

struct ClosingCheck {
  bool weekend = false;
  std::string_view holiday;      // words key; "" for none
  Date day_before, day_after;    // the nearest working days, where it is none itself
  bool before_opening = false;
  bool past = false;
  int notice_days = 0;           // from the opening day, or from today where that is later or missing
  int notice_working_days = 0;
  bool short_notice = false;
  bool may_still_change = false; // the year's one-off bank holidays are not known yet
  bool sound() const { return !weekend && holiday.empty() && !before_opening && !past && !short_notice; }
};
// Precondition: the scheme has a closing date.
ClosingCheck check_closing(const Scheme& scheme, Date today);
// A sentence for each finding: lacks and cautions, then what cannot be known.
std::vector<std::string> in_words(const Scheme& scheme, const ClosingCheck& check);

// "Closes in 12 days, on a Monday", "Closes today", "Closes tomorrow, on a Friday", "Closed 3 days ago".
std::string countdown_in_words(Date closes, Date today);

// Days past the closing date; 0 in time or where one of the two is missing.
int days_late(const Scheme& scheme, Date received);

}  // namespace bothways
