#include "domain/tasks.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/words.hpp"
#include "unit/made.hpp"

using namespace bothways;
using tests::day;

namespace {
Task task(const Programme& programme, std::string_view key, Date today) {
  const auto tasks = scheme_tasks(programme, today);
  const auto it = std::find_if(tasks.begin(), tasks.end(), [&](const Task& t) { return t.key == key; });
  REQUIRE(it != tasks.end());
  return *it;
}
constexpr std::string_view order[] = {"describe", "publish", "gather", "decide", "cohorts", "roster", "pairs",
                                      "introductions", "first_meetings", "leadership_meetings", "end_questions", "report"};
}  // namespace

TEST_CASE("the list is the journey, in order, with words for every state") {
  tests::Small small;
  for (const Programme& programme : {Programme{}, small.programme}) {
    const auto tasks = scheme_tasks(programme, day(2026, 6, 10));
    REQUIRE(tasks.size() == std::size(order));
    for (std::size_t i = 0; i < tasks.size(); ++i) {
      CHECK(tasks[i].key == order[i]);
      CHECK(title_in_words(programme, tasks[i]).find("⟦") == std::string::npos);
      CHECK(detail_in_words(programme, tasks[i]).find("⟦") == std::string::npos);
      CHECK(in_words(tasks[i].state).find("⟦") == std::string::npos);
    }
  }
}

TEST_CASE("an empty scheme begins at the beginning") {
  const Programme empty;
  CHECK(task(empty, "describe", day(2026, 1, 1)).state == TaskState::not_started);
  for (const std::string_view key : {"publish", "gather", "decide", "cohorts", "pairs", "introductions", "report"}) {
    CHECK(task(empty, key, day(2026, 1, 1)).state == TaskState::cannot_start_yet);
  }
  CHECK(task(empty, "roster", day(2026, 1, 1)).state == TaskState::not_started);
}

TEST_CASE("states follow from the records") {
  tests::Small small;
  const Date today = day(2026, 6, 10);
  CHECK(task(small.programme, "describe", today).state == TaskState::completed);
  CHECK(task(small.programme, "publish", today).state == TaskState::not_started);
  CHECK(task(small.programme, "introductions", today).state == TaskState::completed);
  CHECK(task(small.programme, "first_meetings", today).state == TaskState::not_started);

  Application form;
  form.person = {small.nadia};
  form.received = day(2026, 3, 1);
  const Id id = small.add(form);
  Application never_returned;
  never_returned.requested = day(2026, 3, 1);
  small.add(never_returned);
  CHECK(task(small.programme, "publish", today).state == TaskState::completed);
  CHECK(task(small.programme, "gather", today).state == TaskState::completed);
  CHECK(task(small.programme, "decide", today).state == TaskState::not_started);
  small.edit<Application>(id, [&](Application& a) { a.decision = Decision::selected; });
  CHECK(task(small.programme, "decide", today).state == TaskState::completed);
  CHECK(task(small.programme, "cohorts", today).state == TaskState::not_started);
  small.edit<Application>(id, [&](Application& a) { a.cohort = {small.cohort}; });
  CHECK(task(small.programme, "cohorts", today).state == TaskState::completed);

  small.visit(small.pair_id, Side::a, day(2026, 6, 8), YesNo::yes);
  const Task visits = task(small.programme, "leadership_meetings", today);
  CHECK(visits.done == 1);
  CHECK(visits.of == 6);
  CHECK(visits.state == TaskState::in_progress);
  CHECK(detail_in_words(small.programme, visits) == "1 of 6 visits made");
}
