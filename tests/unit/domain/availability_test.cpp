#include "domain/availability.hpp"

#include <doctest/doctest.h>

#include <initializer_list>

using namespace bothways;

namespace {
constexpr Times bit(int day, int part) { return 1u << (3 * day + part); }
Times days(std::initializer_list<int> all, int part = -1) {
  Times times = 0;
  for (const int day : all) {
    for (int p = 0; p < 3; ++p) times |= part < 0 || part == p ? bit(day, p) : 0;
  }
  return times;
}
}  // namespace

TEST_CASE("what people write about when they can come") {
  CHECK(times_in("Tuesday mornings, Friday") == (days({1}, 0) | days({4})));
  CHECK(times_in("Tuesday and Thursday mornings") == days({1, 3}, 0));
  CHECK(times_in("tues am; thurs pm") == (days({1}, 0) | days({3}, 1)));
  CHECK(times_in("Mon-Fri") == days({0, 1, 2, 3, 4}));
  CHECK(times_in("Wednesday – Friday evenings") == days({2, 3, 4}, 2));
  CHECK(times_in("evenings") == days({0, 1, 2, 3, 4}, 2));
  CHECK(times_in("weekdays after 5pm") == days({0, 1, 2, 3, 4}, 2));
  CHECK(times_in("weekends\n10am Monday") == (days({5, 6}) | days({0}, 0)));
  CHECK(times_in("any time but not Mondays") == (all_times & ~days({0})));
  CHECK(times_in("any time except Friday afternoons") == (all_times & ~days({4}, 1)));
  CHECK(times_in("not Mondays") == (all_times & ~days({0})));
  CHECK(times_in("Flexible") == all_times);
}

TEST_CASE("what says nothing about times stands in nobody's way") {
  for (const char* text : {"", "ask me", "in term time", "…", "I mark essays", "14", "نعم"}) {
    CAPTURE(text);
    CHECK(times_in(text) == 0);
  }
  CHECK(can_meet(0, days({1})));
  CHECK(can_meet(days({1}), days({1}, 0)));
  CHECK_FALSE(can_meet(days({1}), days({2})));
}
