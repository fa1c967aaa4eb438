#include "domain/closing.hpp"

#include <doctest/doctest.h>

#include "unit/made.hpp"

using namespace bothways;
using tests::day;

namespace {
Scheme closing(Date opens, Date closes) {
  Scheme scheme;
  scheme.opens = opens;
  scheme.closes = closes;
  return scheme;
}
std::string only(const Scheme& scheme, Date today) {
  const auto sentences = in_words(scheme, check_closing(scheme, today));
  REQUIRE(sentences.size() == 1);
  return sentences[0];
}
}  // namespace

TEST_CASE("5 April 2021 was Easter Monday: the days around it are offered") {
  const Scheme parity = closing(day(2021, 3, 1), day(2021, 4, 5));
  const ClosingCheck check = check_closing(parity, day(2021, 3, 1));
  CHECK(check.holiday == "holiday.easter_monday");
  CHECK(check.day_before == day(2021, 4, 1));
  CHECK(check.day_after == day(2021, 4, 6));
  CHECK_FALSE(check.short_notice);
  CHECK_FALSE(check.sound());
  CHECK(only(parity, day(2021, 3, 1)) ==
        "Monday 5 April 2021 is Easter Monday. Close on Thursday 1 April 2021 or Tuesday 6 April 2021, so that people can reach you on the last day.");
}

TEST_CASE("a working day with enough notice has nothing against it; weekends do") {
  CHECK(check_closing(closing(day(2026, 2, 16), day(2026, 3, 16)), day(2026, 2, 1)).sound());
  CHECK(in_words(closing({}, day(2026, 3, 16)), check_closing(closing({}, day(2026, 3, 16)), day(2026, 2, 1))).empty());
  CHECK(only(closing({}, day(2026, 3, 15)), day(2026, 2, 1)).find("is at the weekend") != std::string::npos);
  CHECK(only(closing(day(2026, 3, 20), day(2026, 3, 16)), day(2026, 2, 1)) == "The closing date must be after the opening date, 20 March 2026");
  CHECK(only(closing({}, day(2026, 3, 16)), day(2026, 3, 17)).find("is in the past") != std::string::npos);
}

TEST_CASE("notice counts from the opening day or from today, in days and in working days") {
  const Scheme late = closing(day(2026, 3, 1), day(2026, 3, 16));
  CHECK(check_closing(late, day(2026, 2, 1)).notice_days == 15);
  CHECK(check_closing(late, day(2026, 3, 11)).notice_days == 5);
  CHECK(only(late, day(2026, 3, 11)) == "That gives people 5 days, 3 of them working days. Give them at least 14.");
  // Two weeks over Christmas are too few working days.
  const ClosingCheck christmas = check_closing(closing({}, day(2026, 1, 5)), day(2025, 12, 22));
  CHECK(christmas.notice_days == 14);
  CHECK(christmas.notice_working_days == 7);
  CHECK(christmas.short_notice);
}

TEST_CASE("a later year says that its bank holidays are not settled") {
  const Scheme later = closing({}, day(2031, 3, 17));
  CHECK(check_closing(later, day(2026, 3, 1)).sound());
  CHECK(only(later, day(2026, 3, 1)) == "A bank holiday can still be added or moved in 2031. Check the government’s list before you publish.");
}

TEST_CASE("the countdown in words") {
  const Date closes = day(2021, 4, 5);
  CHECK(countdown_in_words(closes, day(2021, 3, 24)) == "Closes in 12 days, on a Monday");
  CHECK(countdown_in_words(closes, day(2021, 4, 4)) == "Closes tomorrow, on a Monday");
  CHECK(countdown_in_words(closes, closes) == "Closes today");
  CHECK(countdown_in_words(closes, day(2021, 4, 6)) == "Closed 1 day ago, on a Monday");
  CHECK(countdown_in_words(closes, day(2021, 4, 8)) == "Closed 3 days ago, on a Monday");
  CHECK(countdown_in_words({}, closes).empty());
}

TEST_CASE("late is after the closing date") {
  const Scheme scheme = closing({}, day(2021, 4, 5));
  CHECK(days_late(scheme, day(2021, 4, 5)) == 0);
  CHECK(days_late(scheme, day(2021, 4, 7)) == 2);
  CHECK(days_late(scheme, {}) == 0);
  CHECK(days_late(Scheme{}, day(2021, 4, 7)) == 0);
}
