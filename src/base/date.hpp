// Civil dates without time zones: a day is a number of days since 1970-01-01 in the proleptic
// Gregorian calendar (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace bothways {

struct Date {
  static constexpr std::int32_t nothing = INT32_MIN;
  std::int32_t days = nothing;
  explicit operator bool() const { return days != nothing; }
  auto operator<=>(const Date&) const = default;
};

struct YearMonthDay {
  int year = 0, month = 0, day = 0;  // month 1–12, day 1–31
};

// Empty where there is no such day; years 1 to 9999.
std::optional<Date> make_date(int year, int month, int day);
YearMonthDay parts_of(Date date);   // precondition: date
int weekday_of(Date date);          // 0 Monday … 6 Sunday; precondition: date
Date add_days(Date date, int days);      // nothing stays nothing
Date add_months(Date date, int months);  // 31 January + 1 month = 28 or 29 February
int days_between(Date from, Date to);    // precondition: both

std::string to_iso(Date date);  // "2026-06-03"; "" for nothing
std::optional<Date> date_from_iso(std::string_view text);

// The day that a moment falls on for somebody whose clock is `offset_minutes` ahead of UTC.
Date date_of(std::int64_t utc_ms, int offset_minutes);

// In words, from `assets/words`: "3 June 2026", and "Wednesday 3 June 2026".
std::string in_words(Date date);
std::string in_words_with_weekday(Date date);
std::string month_in_words(int month);  // 1–12
// "14:02" on the clock of somebody `offset_minutes` ahead of UTC.
std::string time_in_words(std::int64_t utc_ms, int offset_minutes);

// What people type: "5 4 2021", "5/4/2021", "5 April 2021", "5 apr 21", "2021-04-05"; day before
// month, as in Britain. Two-digit years are in this century.
std::optional<Date> date_from_typing(std::string_view text);
// The month of "4", "04", "apr", "April"; empty otherwise.
std::optional<int> month_from_typing(std::string_view text);

}  // namespace bothways
