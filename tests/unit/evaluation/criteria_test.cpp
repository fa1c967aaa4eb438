// Criteria in words: their order, what a score means, and how much each counts.
#include "evaluation/criteria.hpp"

#include <doctest/doctest.h>

#include "unit/evaluation/panel_call.hpp"

using namespace bothways;
using namespace bothways::evaluation;
using tests::PanelCall;

TEST_CASE("criteria stand by place, and those without one behind them by age") {
  PanelCall call;
  const Id old = call.criterion("Old", 1, 4), late = call.criterion("Late", 1, 4), first = call.criterion("First", 1, 4);
  call.edit<Criterion>(late, [](Criterion& one) { one.place = Position::of(2); });
  call.edit<Criterion>(first, [](Criterion& one) { one.place = Position::of(1); });
  std::vector<Id> order;
  for (const Criterion* one : criteria_in_order(call.programme)) order.push_back(one->id);
  CHECK(order == std::vector<Id>{first, late, old});
}

TEST_CASE("what a score means is the line with its number, else the line in its place") {
  Criterion numbered;
  numbered.descriptors = "2: a clear wish\n0 – nothing said\n\n1 100 people reached";
  CHECK(meaning_of(numbered, 0) == "nothing said");
  CHECK(meaning_of(numbered, 1) == "100 people reached");
  CHECK(meaning_of(numbered, 2) == "a clear wish");
  CHECK(meaning_of(numbered, 3) == "");
  Criterion plain;
  plain.descriptors = "nothing\n3rd sector only\nboth";
  CHECK(meaning_of(plain, 0) == "nothing");
  CHECK(meaning_of(plain, 1) == "3rd sector only");
  CHECK(meaning_of(plain, 2) == "both");
  CHECK(score_in_words(plain, 2) == "2: both");
  CHECK(score_in_words(plain, 3) == "3");
}

TEST_CASE("shares follow the weights, in words where people have one") {
  PanelCall call;
  const Id one = call.criterion("One", 1, 4);
  const auto share = [&](Id id) { return share_in_words(call.programme, *call.programme.find<Criterion>(id)); };
  CHECK(share(one) == "all of the total");
  const Id two = call.criterion("Two", 2, 4);
  CHECK(share(one) == "a third of the total");
  CHECK(share(two) == "two thirds of the total");
  call.criterion("Three", 1, 4);
  CHECK(share(one) == "a quarter of the total");
  CHECK(share(two) == "half of the total");
  call.criterion("Four", 3, 4);
  CHECK(share(one) == "14% of the total");
  CHECK(share(two) == "29% of the total");
}
