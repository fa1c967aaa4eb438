// The suggestion against exhaustive search on small cases, its rules, and the reasons it gives.
#include "matching/suggestion.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "unit/made.hpp"

using namespace bothways;
using namespace bothways::matching;

namespace {

// Every way there is: the least imbalance.
Imbalance best_of_all(const std::vector<Newcomer>& people, const std::vector<Room>& rooms) {
  std::vector<int> cohort(people.size(), unplaced);
  int room = 0;
  for (const Room& one : rooms) room += one.capacity;
  Imbalance best;
  bool any = false;
  const auto place = [&](const auto& self, std::size_t i) -> void {
    if (i == people.size()) {
      const Imbalance now = imbalance_of(people, rooms, cohort);
      if (!any || now < best) best = now;
      any = true;
      return;
    }
    // Who is further down than there is room for waits.
    const bool waits = static_cast<int>(i) >= room;
    for (int to = waits ? unplaced : 0; to < (waits ? 0 : static_cast<int>(rooms.size())); ++to) {
      if (people[i].locked != unplaced && to != people[i].locked) continue;
      if (to != unplaced && std::count(cohort.begin(), cohort.begin() + static_cast<std::ptrdiff_t>(i), to) >= rooms[static_cast<std::size_t>(to)].capacity) continue;
      cohort[i] = to;
      self(self, i + 1);
    }
    cohort[i] = unplaced;
  };
  place(place, 0);
  REQUIRE(any);
  return best;
}

struct Dice {
  std::mt19937_64 engine;
  int below(int n) { return static_cast<int>(engine() % static_cast<std::uint64_t>(n)); }
};

Newcomer anybody(Dice& dice) {
  return {dice.below(4), dice.below(4), dice.below(3) == 0 ? Times(1u << dice.below(3)) : 0, unplaced};
}

}  // namespace

TEST_CASE("on small cases nothing is more balanced, and it says that it knows") {
  Dice dice{std::mt19937_64(7)};
  for (int round = 0; round < 400; ++round) {
    CAPTURE(round);
    std::vector<Room> rooms(static_cast<std::size_t>(1 + dice.below(3)));
    for (Room& room : rooms) room = {1 + dice.below(4), dice.below(2) == 0 ? Times(1u << dice.below(3)) : 0};
    std::vector<Newcomer> people(static_cast<std::size_t>(dice.below(8)));
    for (Newcomer& one : people) one = anybody(dice);
    const bool locks = dice.below(2) == 0;
    for (std::size_t room = 0; locks && room < std::min(rooms.size(), people.size()); ++room) people[room].locked = static_cast<int>(room);
    const Allocation found = allocate(people, rooms);
    CHECK(found.proven);
    CHECK(found.imbalance == imbalance_of(people, rooms, found.cohort));
    CHECK(found.imbalance == best_of_all(people, rooms));
  }
}

TEST_CASE("room is kept to, locked people stay, the last of the list wait, and it is the same each time") {
  Dice dice{std::mt19937_64(11)};
  for (int round = 0; round < 30; ++round) {
    std::vector<Room> rooms(static_cast<std::size_t>(2 + dice.below(6)));
    int room = 0;
    for (Room& one : rooms) room += (one = {1 + dice.below(6), 0}).capacity;
    std::vector<Newcomer> people(static_cast<std::size_t>(5 + dice.below(40)));
    for (Newcomer& one : people) one = anybody(dice);
    people[0].locked = 1;
    const Allocation found = allocate(people, rooms);
    CHECK(found.cohort[0] == 1);
    for (std::size_t one = 0; one < rooms.size(); ++one) CHECK(std::count(found.cohort.begin(), found.cohort.end(), static_cast<int>(one)) <= rooms[one].capacity);
    for (std::size_t i = 0; i < people.size(); ++i) CHECK((found.cohort[i] == unplaced) == (static_cast<int>(i) >= room));
    CHECK(allocate(people, rooms).cohort == found.cohort);
  }
}

TEST_CASE("hostile numbers do no harm") {
  CHECK(allocate({}, {}).cohort.empty());
  CHECK(allocate({{1, 1, 0, unplaced}}, {}).cohort == std::vector<int>{unplaced});
  const Allocation odd = allocate({{1, 1, 0, 7}, {-5, INT32_MAX, all_times, -9}}, {{INT32_MAX, 0}, {-3, 0}});
  CHECK(odd.cohort == std::vector<int>{0, 0});
  // Five in a room for two stay there; the others go elsewhere.
  std::vector<Newcomer> crowd(5, Newcomer{1, 1, 0, 0});
  crowd.push_back({1, 1, 0, unplaced});
  CHECK(allocate(crowd, {{2, 0}, {2, 0}}).cohort == std::vector<int>{0, 0, 0, 0, 0, 1});
  CHECK(allocate(std::vector<Newcomer>(200, Newcomer{1, 2, 0, unplaced}), std::vector<Room>(150, Room{1, 0})).imbalance.waiting == 100);
}

namespace {

struct Call : tests::Small {
  Id other;
  Call() {
    edit<Cohort>(cohort, [](Cohort& one) { one.starts = {}; });
    Cohort second;
    second.name = "Cohort B";
    second.capacity = {3};
    other = add(second);
    edit<Person>(nadia, [](Person&) {});
  }
  Id select(std::string name, Sector sector, std::string place, std::string available = "", Id now = {}) {
    const Id at = organisation(name + "’s organisation");
    edit<Organisation>(at, [&](Organisation& one) { one.sector = sector, one.place = place; });
    Application form;
    form.person = {person(name, Side::a, at)};
    edit<Person>(form.person.id, [&](Person& one) { one.available = available; });
    form.decision = Decision::selected;
    form.cohort = {now};
    return add(form);
  }
  Placing placing_of(const Suggestion& suggestion, Id application) {
    for (const Placing& placing : suggestion.placings) {
      if (placing.application == application) return placing;
    }
    FAIL("no placing");
    return {};
  }
};

}  // namespace

TEST_CASE("six people, two cohorts of three: sectors and places come apart evenly, each with a reason") {
  Call call;
  for (const char* name : {"Ann", "Ben"}) call.select(name, Sector::faith, "Milltown");
  for (const char* name : {"Cem", "Dia"}) call.select(name, Sector::community, "Ridge End");
  for (const char* name : {"Eve", "Fay"}) call.select(name, Sector::third_sector, "Milltown");
  const Suggestion suggestion = suggest(call.programme, Placed::stay);
  CHECK(suggestion.proven);
  CHECK(suggestion.imbalance_after == 0);
  REQUIRE(suggestion.placings.size() == 6);
  for (const Placing& placing : suggestion.placings) {
    CHECK(placing.cohort);
    CHECK(placing.other != placing.cohort);
    CHECK(in_words(call.programme, placing).find("⟦") == std::string::npos);
  }
  CHECK(in_words(call.programme, suggestion.placings[0]) == "Ann goes to Cohort A. It has 0 from “Faith group” so far, and Cohort B has 1.");
}

TEST_CASE("times come before balance, and a clash that cannot be helped is told") {
  Call call;
  call.edit<Cohort>(call.cohort, [](Cohort& one) { one.meets = "Tuesday mornings"; });
  call.edit<Cohort>(call.other, [](Cohort& one) { one.meets = "Thursday evenings"; });
  const Id a = call.select("Ann", Sector::faith, "Milltown", "Tuesdays");
  const Id b = call.select("Ben", Sector::faith, "Milltown", "Mon-Wed");
  const Id c = call.select("Cem", Sector::faith, "Milltown", "weekends");
  const Suggestion suggestion = suggest(call.programme, Placed::stay);
  for (const Id id : {a, b}) {
    CHECK(call.placing_of(suggestion, id).cohort == call.cohort);
    CHECK(call.placing_of(suggestion, id).why == Why::times);
  }
  CHECK(call.placing_of(suggestion, c).clash);
  CHECK(call.placing_of(suggestion, c).cohort == call.other);
  CHECK(in_words(call.programme, call.placing_of(suggestion, c)).ends_with("But they cannot come when it meets."));
}

TEST_CASE("who is placed stays, unless they may move; cohorts that run or have no number are left alone") {
  Call call;
  Cohort running;
  running.name = "Old";
  running.state = CohortState::active;
  running.capacity = {9};
  const Id old = call.add(running);
  Cohort open;
  open.name = "No number";
  const Id without = call.add(open);
  const Id stays = call.select("Ann", Sector::faith, "Milltown", "", call.other);
  const Id second = call.select("Ben", Sector::faith, "Milltown", "", call.other);
  const Id gone = call.select("Cem", Sector::faith, "Milltown", "", old);
  const Suggestion suggestion = suggest(call.programme, Placed::stay);
  CHECK(suggestion.placings.size() == 2);
  CHECK(suggestion.without_capacity == std::vector<Id>{without});
  CHECK(call.placing_of(suggestion, stays).why == Why::stays);
  CHECK(call.placing_of(suggestion, second).cohort == call.other);
  CHECK(suggest(call.programme, Placed::may_move).imbalance_after < suggestion.imbalance_after);
  for (const Placing& placing : suggestion.placings) CHECK(placing.application != gone);
}
