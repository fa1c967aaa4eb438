#include "domain/closing.hpp"

#include <algorithm>

#include "base/words.hpp"
#include "domain/bank_holiday.hpp"

namespace bothways {

ClosingCheck check_closing(const Scheme& scheme, Date today) {
  const Date closes = scheme.closes;
  ClosingCheck check;
  check.weekend = is_weekend(closes);
  check.holiday = bank_holiday(closes);
  if (check.weekend || !check.holiday.empty()) {
    check.day_before = previous_working_day(closes);
    check.day_after = next_working_day(closes);
  }
  check.before_opening = scheme.opens && closes <= scheme.opens;
  check.past = today && closes < today;
  check.may_still_change = may_still_change(closes);
  const Date from = std::max(scheme.opens, today);  // nothing is earlier than any day
  if (!from || check.past || check.before_opening) return check;
  check.notice_days = days_between(from, closes);
  check.notice_working_days = working_days(from, closes);
  check.short_notice = check.notice_days < least_notice_days || check.notice_working_days < least_notice_working_days;
  return check;
}

std::vector<std::string> in_words(const Scheme& scheme, const ClosingCheck& check) {
  std::vector<std::string> sentences;
  const std::string day = in_words_with_weekday(scheme.closes);
  if (check.before_opening) sentences.push_back(say("missing.closes_before_opens", {{"date", in_words(scheme.opens)}}));
  if (check.past) sentences.push_back(say("missing.closes_past", {{"date", day}}));
  const auto off = [&](std::string_view key, std::string what) {
    sentences.push_back(say(key, {{"date", day}, {"holiday", std::move(what)}, {"before", in_words_with_weekday(check.day_before)},
                                  {"after", in_words_with_weekday(check.day_after)}}));
  };
  if (!check.holiday.empty()) off("closing.on_holiday", say(check.holiday));
  else if (check.weekend) off("closing.on_weekend", "");
  if (check.short_notice) {
    sentences.push_back(say_count("closing.short_notice", check.notice_days, {{"working", number_in_words(check.notice_working_days)}, {"least", std::to_string(least_notice_days)}}));
  }
  if (check.may_still_change) sentences.push_back(say("closing.may_change", {{"year", std::to_string(parts_of(scheme.closes).year)}}));
  return sentences;
}

std::string countdown_in_words(Date closes, Date today) {
  if (!closes || !today) return "";
  const int days = days_between(today, closes);
  const std::string weekday = say("weekday." + std::to_string(weekday_of(closes) + 1));
  if (days == 0) return say("closing.today");
  if (days == 1) return say("closing.tomorrow", {{"weekday", weekday}});
  if (days > 1) return say_count("closing.in_days", days, {{"weekday", weekday}});
  return say_count("closing.days_ago", -static_cast<long>(days), {{"weekday", weekday}});
}

int days_late(const Scheme& scheme, Date received) {
  return scheme.closes && received && received > scheme.closes ? days_between(scheme.closes, received) : 0;
}

}  // namespace bothways
