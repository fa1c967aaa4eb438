#include "domain/checks.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/words.hpp"
#include "unit/made.hpp"

using namespace bothways;
using tests::day;

namespace {
bool has(const std::vector<Missing>& missing, std::string_view key) {
  return std::any_of(missing.begin(), missing.end(), [&](const Missing& m) { return m.key == key; });
}
}  // namespace

TEST_CASE("an empty scheme lacks everything, in words that exist") {
  const Programme empty;
  const auto call = missing_for_call(empty, day(2026, 1, 5));
  CHECK(has_lack(call));
  CHECK(has(call, "closes"));
  CHECK(has(call, "contact"));
  for (const auto& missing : {call, missing_for_information(empty)}) {
    for (const Missing& one : missing) CHECK(has_words("missing." + std::string(one.key)));
  }
}

TEST_CASE("a call with everything can go out") {
  tests::Small small;
  CHECK_FALSE(has_lack(missing_for_call(small.programme, day(2026, 2, 1))));
  CHECK_FALSE(has_lack(missing_for_information(small.programme)));
}

TEST_CASE("closing dates on which nobody answers") {
  tests::Small small;
  const auto closing = [&](Date closes, Date today) {
    small.edit<Scheme>(small.scheme, [&](Scheme& s) { s.opens = day(2021, 3, 1), s.closes = closes; });
    return missing_for_call(small.programme, today);
  };
  const auto easter = closing(day(2021, 4, 5), day(2021, 3, 1));
  REQUIRE(has(easter, "closes_on_holiday"));
  const auto it = std::find_if(easter.begin(), easter.end(), [](const Missing& m) { return m.key == "closes_on_holiday"; });
  CHECK(in_words(small.programme, *it) ==
        "Monday 5 April 2021 is Easter Monday. Choose a working day, or people cannot reach you on the last day.");
  CHECK(has(closing(day(2021, 4, 10), day(2021, 3, 1)), "closes_on_weekend"));
  CHECK(has(closing(day(2021, 3, 10), day(2021, 3, 1)), "short_notice"));
  CHECK(has(closing(day(2021, 4, 7), day(2021, 4, 8)), "closes_past"));
  CHECK(closing(day(2021, 4, 7), day(2021, 3, 1)).size() == 1);  // only the aims
  CHECK(has_lack(closing(day(2021, 2, 26), day(2021, 2, 1))));   // before it opens
}

TEST_CASE("an introduction needs two people, a way to reach them and a first move") {
  tests::Small small;
  CHECK_FALSE(has_lack(missing_for_introduction(small.programme, small.the_pair())));
  small.edit<Person>(small.paul, [](Person& p) { p.email.clear(); });
  small.edit<Pair>(small.pair_id, [](Pair& p) { p.first_contact = Side::unsaid, p.a = {}; });
  const auto missing = missing_for_introduction(small.programme, small.the_pair());
  CHECK(has(missing, "pair_a"));
  CHECK(has(missing, "person_contact"));
  CHECK(has(missing, "first_contact"));
  CHECK_FALSE(has(missing, "not_briefed"));  // not on a roster
  Member seat;
  seat.person = {small.paul};
  small.add(seat);
  CHECK(has(missing_for_introduction(small.programme, small.the_pair()), "not_briefed"));
}

TEST_CASE("late is after the closing date, and an eligibility answer needs consent") {
  tests::Small small;
  Application form;
  form.received = day(2026, 3, 16);
  CHECK_FALSE(is_late(small.programme, form));
  form.received = day(2026, 3, 17);
  CHECK(is_late(small.programme, form));
  form.eligible = YesNo::yes;
  const auto missing = missing_for_decision(small.programme, form);
  CHECK(has(missing, "consent"));
  CHECK(has(missing, "late_reason"));
  CHECK(has_lack(missing));
  for (const Missing& one : missing) CHECK(has_words("missing." + std::string(one.key)));
}
