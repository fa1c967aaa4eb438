#include "domain/progress.hpp"

#include <doctest/doctest.h>

#include "unit/made.hpp"

using namespace bothways;
using tests::day;

TEST_CASE("a cohort has a clock of its own") {
  tests::Small small;
  const Cohort& cohort = *small.programme.find<Cohort>(small.cohort);
  CHECK(end_of(small.programme, cohort) == day(2026, 12, 3));
  CHECK(month_on(cohort, day(2026, 6, 2)) == 0);
  CHECK(month_on(cohort, day(2026, 6, 3)) == 1);
  CHECK(month_on(cohort, day(2026, 9, 2)) == 3);
  CHECK(month_on(cohort, day(2026, 9, 3)) == 4);
  small.edit<Cohort>(small.cohort, [](Cohort& c) { c.months = {2'000'000'000}; });
  CHECK(months_of(small.programme, *small.programme.find<Cohort>(small.cohort)) == 120);
  small.edit<Cohort>(small.cohort, [](Cohort& c) { c.starts = {}; });
  CHECK_FALSE(end_of(small.programme, *small.programme.find<Cohort>(small.cohort)));
}

TEST_CASE("prepared, attended and contributed are counted apart, for each side") {
  tests::Small small;
  small.visit(small.pair_id, Side::a, day(2026, 7, 1), YesNo::yes, YesNo::yes, YesNo::yes);
  small.visit(small.pair_id, Side::a, day(2026, 8, 1), YesNo::yes, YesNo::no, YesNo::yes);
  small.visit(small.pair_id, Side::a, day(2026, 8, 15), YesNo::no, YesNo::yes, YesNo::yes);  // was not there
  small.visit(small.pair_id, Side::a, day(2026, 10, 1));
  small.visit(small.pair_id, Side::a, day(2027, 1, 1));  // after the end
  small.visit(small.pair_id, Side::b, day(2026, 7, 2), YesNo::yes, YesNo::unsaid);
  const Date today = day(2026, 9, 16);
  const MeetingProgress a = meeting_progress(small.programme, small.the_pair(), Side::a, today);
  CHECK(a.target == 3);
  CHECK(a.attended == 2);
  CHECK(a.prepared == 2);
  CHECK(a.contributed == 1);
  CHECK(a.observed == 1);
  CHECK(a.booked == 1);
  CHECK(a.next == day(2026, 10, 1));
  CHECK_FALSE(a.only_observing());
  CHECK(a.reach == Reach::on_course);
  const MeetingProgress b = meeting_progress(small.programme, small.the_pair(), Side::b, today);
  CHECK(b.attended == 1);
  CHECK(b.only_observing());
  CHECK(b.chances == 2);  // whole months from 16 September to 3 December
  CHECK(b.reach == Reach::tight);
}

TEST_CASE("whether three can still be reached") {
  tests::Small small;
  const auto reach = [&](Date today) { return meeting_progress(small.programme, small.the_pair(), Side::a, today).reach; };
  CHECK(reach(day(2026, 6, 10)) == Reach::on_course);
  CHECK(reach(day(2026, 8, 20)) == Reach::tight);  // three months left, nothing booked
  CHECK(reach(day(2026, 9, 16)) == Reach::out_of_reach);
  for (const int month : {10, 11}) small.visit(small.pair_id, Side::a, day(2026, month, 1));
  const Id third = small.visit(small.pair_id, Side::a, day(2026, 12, 1));
  CHECK(reach(day(2026, 9, 16)) == Reach::on_course);  // all three are booked
  small.edit<LeadershipMeeting>(third, [](LeadershipMeeting& m) { m.attended = YesNo::no; });
  CHECK(reach(day(2026, 9, 16)) == Reach::out_of_reach);
  small.edit<Cohort>(small.cohort, [](Cohort& c) { c.starts = {}; });
  CHECK(reach(day(2026, 9, 16)) == Reach::on_course);  // no end, no alarm
  for (const int month : {6, 7, 8}) small.visit(small.pair_id, Side::a, day(2026, month, 20), YesNo::yes);
  CHECK(reach(day(2026, 9, 16)) == Reach::reached);
}

TEST_CASE("asks are counted by who asks and how they went") {
  tests::Small small;
  for (const AskOutcome outcome : {AskOutcome::met, AskOutcome::met, AskOutcome::partly, AskOutcome::open}) {
    Ask ask;
    ask.pair = {small.pair_id};
    ask.from = Side::a;
    ask.outcome = outcome;
    small.add(ask);
  }
  const AskCounts a = ask_counts(small.programme, small.the_pair(), Side::a);
  CHECK(a.made == 4);
  CHECK(a.met == 2);
  CHECK(a.partly == 1);
  CHECK(a.open == 1);
  CHECK(ask_counts(small.programme, small.the_pair(), Side::b).made == 0);
}

TEST_CASE("who owes the next move") {
  tests::Small small;
  FirstContact contact = first_contact(small.programme, small.the_pair(), day(2026, 6, 14));
  CHECK(contact.due == day(2026, 6, 12));
  CHECK(contact.days_late == 2);
  CHECK(contact.owes == Side::a);
  small.edit<Pair>(small.pair_id, [](Pair& p) { p.confirmed_a = day(2026, 6, 9); });
  contact = first_contact(small.programme, small.the_pair(), day(2026, 6, 10));
  CHECK(contact.owes == Side::b);
  CHECK(contact.days_late == 0);
  small.edit<Pair>(small.pair_id, [](Pair& p) { p.confirmed_b = day(2026, 6, 11); });
  contact = first_contact(small.programme, small.the_pair(), day(2026, 7, 1));
  CHECK(contact.done());
  CHECK(contact.owes == Side::unsaid);
  CHECK(contact.days_late == 0);
}

TEST_CASE("with two sets of answers the later one stands") {
  tests::Small small;
  for (const int of_month : {5, 9, 7}) {
    Pulse pulse;
    pulse.pair = {small.pair_id};
    pulse.side = Side::b;
    pulse.moment = PulseMoment::end;
    pulse.answered = day(2026, 11, of_month);
    small.add(pulse);
  }
  const Pulse* pulse = pulse_of(small.programme, small.the_pair(), Side::b, PulseMoment::end);
  REQUIRE(pulse != nullptr);
  CHECK(pulse->answered == day(2026, 11, 9));
  CHECK(pulse_of(small.programme, small.the_pair(), Side::a, PulseMoment::end) == nullptr);
}
