#include "base/date.hpp"

#include <doctest/doctest.h>

#include "base/words.hpp"

using namespace bothways;

namespace {
Date day(int y, int m, int d) { return *make_date(y, m, d); }
}  // namespace

TEST_CASE("Days follow each other through 400 years and more, with the right weekday") {
  Date expected = day(1999, 12, 31);
  int weekday = 4;  // a Friday
  for (int y = 2000; y <= 2410; ++y) {
    for (int m = 1; m <= 12; ++m) {
      for (int d = 1; d <= 31; ++d) {
        const auto made = make_date(y, m, d);
        if (!made) continue;
        expected = add_days(expected, 1);
        weekday = (weekday + 1) % 7;
        const YearMonthDay parts = parts_of(*made);
        if (*made != expected || weekday_of(*made) != weekday || parts.year != y || parts.month != m || parts.day != d) {
          FAIL(to_iso(*made));
        }
      }
    }
  }
  CHECK(day(1970, 1, 1).days == 0);
  CHECK(weekday_of(day(1970, 1, 1)) == 3);
  CHECK(weekday_of(day(2021, 4, 5)) == 0);
}

TEST_CASE("There are only the days that there are") {
  CHECK(make_date(2024, 2, 29));
  CHECK(make_date(2000, 2, 29));
  for (const auto& [y, m, d] : {YearMonthDay{2023, 2, 29}, YearMonthDay{1900, 2, 29}, YearMonthDay{2024, 4, 31}, YearMonthDay{2024, 13, 1}, YearMonthDay{2024, 0, 1},
                              YearMonthDay{2024, 1, 0}, YearMonthDay{0, 1, 1}, YearMonthDay{10000, 1, 1}}) {
    CHECK_FALSE(make_date(y, m, d));
  }
  CHECK(make_date(1, 1, 1)->days == -719162);
  CHECK(make_date(9999, 12, 31)->days == 2932896);
}

TEST_CASE("Adding months keeps to the end of a short month, and nothing stays nothing") {
  CHECK(add_months(day(2026, 1, 31), 1) == day(2026, 2, 28));
  CHECK(add_months(day(2024, 1, 31), 1) == day(2024, 2, 29));
  CHECK(add_months(day(2026, 11, 30), 3) == day(2027, 2, 28));
  CHECK(add_months(day(2026, 3, 31), -1) == day(2026, 2, 28));
  CHECK(add_months(day(2026, 1, 15), -13) == day(2024, 12, 15));
  CHECK_FALSE(add_months({}, 3));
  CHECK_FALSE(add_days({}, 3));
  CHECK(days_between(day(2026, 2, 28), day(2026, 3, 1)) == 1);
}

TEST_CASE("ISO dates are read strictly and written back the same") {
  for (const char* text : {"0001-01-01", "2026-06-03", "9999-12-31", "2024-02-29"}) CHECK(to_iso(*date_from_iso(text)) == text);
  for (const char* text : {"", "2026-6-3", "2026-02-30", "2026/06/03", "2026-06-03T", "26-06-03", "0000-01-01", "2026-0x-03", "+026-06-03"}) {
    CHECK_FALSE(date_from_iso(text));
  }
  CHECK(to_iso({}).empty());
}

TEST_CASE("A moment falls on the day of whoever looks at the clock") {
  const std::int64_t late = 1'780'527'000'000;  // 3 June 2026, 22:50 UTC
  CHECK(to_iso(date_of(late, 0)) == "2026-06-03");
  CHECK(to_iso(date_of(late, 120)) == "2026-06-04");
  CHECK(to_iso(date_of(-1, 0)) == "1969-12-31");
  CHECK(time_in_words(late, 0) == "22:50");
  CHECK(time_in_words(late, 120) == "00:50");
}

TEST_CASE("Dates in words, and as people type them") {
  CHECK(in_words(day(2026, 6, 3)) == "3 June 2026");
  CHECK(in_words_with_weekday(day(2026, 6, 3)) == "Wednesday 3 June 2026");
  CHECK(in_words(Date{}).empty());
  for (const char* text : {"5 4 2021", "5/4/2021", "05.04.2021", "5 April 2021", "5 apr 21", "2021-04-05", " 5-4-21 ", "5, APRIL, 2021"}) {
    CHECK_MESSAGE(date_from_typing(text) == day(2021, 4, 5), text);
  }
  for (const char* text : {"", "5", "5 4", "31 2 2021", "5 13 2021", "ap 5 2021", "5 ju 2021", "5 4 2021 6", "tomorrow"}) {
    CHECK_MESSAGE(!date_from_typing(text), text);
  }
  CHECK(month_from_typing("sept") == 9);
  CHECK(month_from_typing("12") == 12);
  CHECK_FALSE(month_from_typing("0"));
}
