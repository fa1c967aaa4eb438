#include "domain/bank_holiday.hpp"

#include <algorithm>
#include <array>

namespace bothways {
namespace {

Date day(int year, int month, int of_month) { return make_date(year, month, of_month).value_or(Date{}); }

Date monday_from(Date date) { return add_days(date, (7 - weekday_of(date)) % 7); }
Date last_monday_of(int year, int month) {
  const Date last = add_days(add_months(day(year, month, 1), 1), -1);
  return add_days(last, -weekday_of(last));
}

// Days that a proclamation added, and those it moved away from their usual Monday.
struct Proclaimed {
  int year, month, day;
  std::string_view key;  // "" takes the usual day away
};
constexpr std::array<Proclaimed, 17> proclaimed{{
    {1995, 5, 1, ""},
    {1995, 5, 8, "holiday.early_may"},
    {1999, 12, 31, "holiday.extra"},
    {2002, 5, 27, ""},
    {2002, 6, 3, "holiday.extra"},
    {2002, 6, 4, "holiday.spring"},
    {2011, 4, 29, "holiday.extra"},
    {2012, 5, 28, ""},
    {2012, 6, 4, "holiday.spring"},
    {2012, 6, 5, "holiday.extra"},
    {2020, 5, 4, ""},
    {2020, 5, 8, "holiday.early_may"},
    {2022, 5, 30, ""},
    {2022, 6, 2, "holiday.spring"},
    {2022, 6, 3, "holiday.extra"},
    {2022, 9, 19, "holiday.extra"},
    {2023, 5, 8, "holiday.extra"},
}};

// Christmas and Boxing Day move to the next weekdays that are free.
std::string_view of_christmas(Date date, int year) {
  const Date christmas = day(year, 12, 25);
  const int weekday = weekday_of(christmas);
  const int christmas_off = weekday == 5 ? 2 : weekday == 6 ? 2 : 0;  // Saturday → Monday, Sunday → Tuesday
  const int boxing_off = weekday == 4 ? 3 : weekday == 5 ? 3 : 1;     // Saturday → Monday, Sunday → Tuesday
  if (date == add_days(christmas, christmas_off)) return "holiday.christmas";
  if (date == add_days(christmas, boxing_off)) return "holiday.boxing_day";
  return "";
}

}  // namespace

Date easter_sunday(int year) {
  const int a = year % 19, b = year / 100, c = year % 100;
  const int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
  const int h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4;
  const int l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
  const int month = (h + l - 7 * m + 114) / 31, of_month = (h + l - 7 * m + 114) % 31 + 1;
  return day(year, month, of_month);
}

std::string_view bank_holiday(Date date) {
  if (!date) return "";
  const auto [year, month, of_month] = parts_of(date);
  for (const Proclaimed& one : proclaimed) {
    if (one.year == year && one.month == month && one.day == of_month) return one.key;
  }
  const Date new_year = day(year, 1, 1);
  if (date == (is_weekend(new_year) ? monday_from(new_year) : new_year)) return "holiday.new_year";
  const Date easter = easter_sunday(year);
  if (date == add_days(easter, -2)) return "holiday.good_friday";
  if (date == add_days(easter, 1)) return "holiday.easter_monday";
  if (date == monday_from(day(year, 5, 1))) return "holiday.early_may";
  if (date == last_monday_of(year, 5)) return "holiday.spring";
  if (date == last_monday_of(year, 8)) return "holiday.summer";
  return of_christmas(date, year);
}

bool is_weekend(Date date) { return date && weekday_of(date) >= 5; }

int proclamations_known_to() { return 2026; }

bool may_still_change(Date date) { return date && parts_of(date).year > proclamations_known_to(); }

int working_days(Date from, Date to) {
  if (!from || !to || to <= from) return 0;
  constexpr int most = 4'000;  // days looked at: a call is open for less
  int count = 0;
  const int days = std::min(days_between(from, to), most);
  for (int i = 1; i <= days; ++i) {
    const Date day_after = add_days(from, i);
    count += is_weekend(day_after) || !bank_holiday(day_after).empty() ? 0 : 1;
  }
  return count;
}

Date previous_working_day(Date date) {
  do date = add_days(date, -1);
  while (date && (is_weekend(date) || !bank_holiday(date).empty()));
  return date;
}

Date next_working_day(Date date) {
  do date = add_days(date, 1);
  while (date && (is_weekend(date) || !bank_holiday(date).empty()));
  return date;
}

}  // namespace bothways
