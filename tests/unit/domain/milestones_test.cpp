#include "domain/milestones.hpp"

#include <doctest/doctest.h>

#include "domain/bank_holiday.hpp"
#include "unit/made.hpp"

using namespace bothways;
using tests::day;

namespace {

Date on(const std::vector<Milestone>& all, std::string_view key) {
  for (const Milestone& one : all) {
    if (one.key == key) return one.on;
  }
  return {};
}

}  // namespace

TEST_CASE("a cohort's dates follow from its start and its length") {
  const tests::Small small;  // six months from Wednesday, 3 June 2026
  const auto all = milestones_of(small.programme, *small.programme.find<Cohort>(small.cohort));
  CHECK(on(all, "starts") == day(2026, 6, 3));
  CHECK(on(all, "first_contact") == day(2026, 6, 10));
  CHECK(on(all, "start_questions") == day(2026, 6, 17));
  CHECK(on(all, "first_meetings") == day(2026, 7, 1));
  CHECK(on(all, "middle") == day(2026, 9, 2));
  CHECK(on(all, "end_questions") == day(2026, 11, 19));
  CHECK(on(all, "ends") == day(2026, 12, 3));
  CHECK(on(all, "after_3") == day(2027, 3, 3));
  CHECK(on(all, "after_6") == day(2027, 6, 3));
  CHECK(on(all, "after_12") == day(2027, 12, 3));
  for (std::size_t i = 1; i < all.size(); ++i) CHECK(all[i - 1].on <= all[i].on);
  REQUIRE(next_of(all, day(2026, 6, 11)) != nullptr);
  CHECK(next_of(all, day(2026, 6, 11))->key == "start_questions");
  CHECK(next_of(all, day(2028, 1, 1)) == nullptr);
}

TEST_CASE("nothing is due on a day on which nobody works") {
  tests::Small small;
  small.edit<Cohort>(small.cohort, [](Cohort& cohort) { cohort.starts = day(2021, 3, 29); });  // a week before Easter Monday
  const auto all = milestones_of(small.programme, *small.programme.find<Cohort>(small.cohort));
  CHECK(on(all, "first_contact") == day(2021, 4, 6));
  for (Date start = day(2025, 1, 1); start < day(2026, 1, 1); start = add_days(start, 1)) {
    small.edit<Cohort>(small.cohort, [&](Cohort& cohort) { cohort.starts = start; });
    for (const Milestone& one : milestones_of(small.programme, *small.programme.find<Cohort>(small.cohort))) {
      if (one.key == "starts" || one.key == "ends") continue;
      const bool works = !is_weekend(one.on) && bank_holiday(one.on).empty();
      CHECK(works);
    }
  }
}

TEST_CASE("without a start there are no dates, without a length none after the first weeks") {
  tests::Small small;
  small.edit<Scheme>(small.scheme, [](Scheme& scheme) { scheme.months = {}; });
  const auto some = milestones_of(small.programme, *small.programme.find<Cohort>(small.cohort));
  CHECK(some.size() == 4);
  CHECK(on(some, "ends") == Date{});
  small.edit<Cohort>(small.cohort, [](Cohort& cohort) { cohort.starts = {}; });
  CHECK(milestones_of(small.programme, *small.programme.find<Cohort>(small.cohort)).empty());
}
