#include "domain/bank_holiday.hpp"

#include <doctest/doctest.h>

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
  CHECK(bank_holiday(day(2020, 5, 8)) == "holiday.extra");
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
