#include "domain/bank_holiday.hpp"

#include <doctest/doctest.h>

#include <map>
#include <vector>

#include "unit/made.hpp"

using namespace bothways;
using tests::day;

TEST_CASE("Easter falls where almanacs say") {
  CHECK(easter_sunday(2021) == day(2021, 4, 4));
  CHECK(easter_sunday(2024) == day(2024, 3, 31));
  CHECK(easter_sunday(2026) == day(2026, 4, 5));
  CHECK(easter_sunday(2038) == day(2038, 4, 25));  // the latest there is
  CHECK(easter_sunday(1818) == day(1818, 3, 22));  // the earliest there is
}

TEST_CASE("bank holidays of England") {
  CHECK(bank_holiday(day(2021, 4, 5)) == "holiday.easter_monday");
  CHECK(bank_holiday(day(2021, 4, 2)) == "holiday.good_friday");
  CHECK(bank_holiday(day(2021, 4, 6)).empty());
  CHECK(bank_holiday(day(2022, 1, 3)) == "holiday.new_year");  // 1 January was a Saturday
  CHECK(bank_holiday(day(2022, 1, 1)).empty());
  CHECK(bank_holiday(day(2025, 5, 5)) == "holiday.early_may");
  CHECK(bank_holiday(day(2025, 5, 26)) == "holiday.spring");
  CHECK(bank_holiday(day(2025, 8, 25)) == "holiday.summer");
  CHECK(bank_holiday(day(2020, 5, 4)).empty());  // moved to the 75th anniversary of VE Day
  CHECK(bank_holiday(day(2020, 5, 8)) == "holiday.early_may");
  CHECK(bank_holiday(Date{}).empty());
}

TEST_CASE("Christmas moves off the weekend") {
  CHECK(bank_holiday(day(2020, 12, 25)) == "holiday.christmas");   // Friday
  CHECK(bank_holiday(day(2020, 12, 28)) == "holiday.boxing_day");  // Saturday's
  CHECK(bank_holiday(day(2021, 12, 27)) == "holiday.christmas");   // Saturday's
  CHECK(bank_holiday(day(2021, 12, 28)) == "holiday.boxing_day");  // Sunday's
  CHECK(bank_holiday(day(2022, 12, 26)) == "holiday.boxing_day");  // Monday
  CHECK(bank_holiday(day(2022, 12, 27)) == "holiday.christmas");   // Sunday's
}

TEST_CASE("the next working day skips weekends and holidays") {
  CHECK(next_working_day(day(2021, 4, 1)) == day(2021, 4, 6));
  CHECK(next_working_day(day(2026, 6, 3)) == day(2026, 6, 4));
}

TEST_CASE("the bank holidays of England and Wales from 2019 to 2028, as published") {
  const std::map<int, std::vector<std::pair<int, int>>> published{
      {2019, {{1, 1}, {4, 19}, {4, 22}, {5, 6}, {5, 27}, {8, 26}, {12, 25}, {12, 26}}},
      {2020, {{1, 1}, {4, 10}, {4, 13}, {5, 8}, {5, 25}, {8, 31}, {12, 25}, {12, 28}}},
      {2021, {{1, 1}, {4, 2}, {4, 5}, {5, 3}, {5, 31}, {8, 30}, {12, 27}, {12, 28}}},
      {2022, {{1, 3}, {4, 15}, {4, 18}, {5, 2}, {6, 2}, {6, 3}, {8, 29}, {9, 19}, {12, 26}, {12, 27}}},
      {2023, {{1, 2}, {4, 7}, {4, 10}, {5, 1}, {5, 8}, {5, 29}, {8, 28}, {12, 25}, {12, 26}}},
      {2024, {{1, 1}, {3, 29}, {4, 1}, {5, 6}, {5, 27}, {8, 26}, {12, 25}, {12, 26}}},
      {2025, {{1, 1}, {4, 18}, {4, 21}, {5, 5}, {5, 26}, {8, 25}, {12, 25}, {12, 26}}},
      {2026, {{1, 1}, {4, 3}, {4, 6}, {5, 4}, {5, 25}, {8, 31}, {12, 25}, {12, 28}}},
      {2027, {{1, 1}, {3, 26}, {3, 29}, {5, 3}, {5, 31}, {8, 30}, {12, 27}, {12, 28}}},
      {2028, {{1, 3}, {4, 14}, {4, 17}, {5, 1}, {5, 29}, {8, 28}, {12, 25}, {12, 26}}},
  };
  for (const auto& of_year : published) {
    const int year = of_year.first;
    std::vector<std::pair<int, int>> found;
    for (Date date = day(year, 1, 1); date <= day(year, 12, 31); date = add_days(date, 1)) {
      if (!bank_holiday(date).empty()) found.emplace_back(parts_of(date).month, parts_of(date).day);
    }
    CAPTURE(year);
    CHECK(found == of_year.second);
  }
}

TEST_CASE("the list does not run out, and says what it cannot know") {
  for (int year = 2029; year <= 2200; ++year) {
    int found = 0;
    for (Date date = day(year, 1, 1); date <= day(year, 12, 31); date = add_days(date, 1)) {
      if (bank_holiday(date).empty()) continue;
      ++found;
      CHECK_FALSE(is_weekend(date));
    }
    CHECK(found == 8);
  }
  CHECK_FALSE(may_still_change(day(2021, 4, 5)));
  CHECK(may_still_change(day(proclamations_known_to() + 1, 4, 5)));
  CHECK_FALSE(may_still_change({}));
}

TEST_CASE("working days between two days") {
  CHECK(working_days(day(2021, 4, 1), day(2021, 4, 6)) == 1);   // Easter between
  CHECK(working_days(day(2026, 6, 1), day(2026, 6, 8)) == 5);
  CHECK(working_days(day(2026, 6, 8), day(2026, 6, 8)) == 0);
  CHECK(working_days(day(2026, 6, 9), day(2026, 6, 8)) == 0);
  CHECK(working_days({}, day(2026, 6, 8)) == 0);
  CHECK(previous_working_day(day(2021, 4, 5)) == day(2021, 4, 1));
  CHECK(next_working_day(day(2021, 4, 5)) == day(2021, 4, 6));
}
