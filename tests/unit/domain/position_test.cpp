#include "domain/position.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace bothways;

TEST_CASE("numbers keep their order as places") {
  CHECK(Position::of(0).text == "a0");
  CHECK(Position::of(1).text == "a1");
  CHECK(Position::of(61).text == "az");
  CHECK(Position::of(62).text == "b00");
  CHECK(Position::of(-1).text == "Zz");
  CHECK(Position::of(-63).text == "Yzz");
  const std::int32_t numbers[] = {INT32_MIN, -4000, -3907, -3906, -63, -62, -1, 0, 1, 61, 62, 3905, 3906, 242'233, 242'234, INT32_MAX};
  for (std::size_t i = 0; i < std::size(numbers); ++i) {
    CHECK(is_position(Position::of(numbers[i]).text));
    if (i > 0) CHECK(Position::of(numbers[i - 1]) < Position::of(numbers[i]));
  }
  CHECK(Position::of(INT32_MAX) < Position{});
}

TEST_CASE("what can be a place") {
  for (const char* text : {"", "a0", "Zz", "b00", "a1V", "a101", "fzzzzzzz", "U000000"}) CHECK_MESSAGE(is_position(text), text);
  for (const char* text : {"a", "b0", "g0000000", "T0000000", "1", "a1V0", "a!", "a1 ", "aé", "first"}) CHECK_MESSAGE(!is_position(text), text);
  CHECK_FALSE(is_position("a1" + std::string(200, 'z')));
}

TEST_CASE("between two places there is another, also at the ends of all") {
  const auto check = [](const char* before, const char* after, const char* expected) {
    CHECK(between({before}, {after}).text == expected);
  };
  check("", "", "a1");
  check("a1", "", "a2");
  check("", "a1", "a0");
  check("", "a0", "Zz");
  check("a1", "a2", "a1V");
  check("a1", "a1V", "a1F");
  check("a1", "a11", "a10V");
  check("a1", "a1001", "a1000V");
  check("a1V", "a2", "a1k");
  check("a1z", "a2", "a1zV");
  check("a1", "a3", "a2");
  check("a1", "a2V", "a2");
  check("az", "", "b00");
  check("fzzzzzz", "", "fzzzzzzV");
  check("", "U000000V", "U000000F");
  CHECK_FALSE(between({"a1"}, {"a1"}));
  CHECK_FALSE(between({"a2"}, {"a1"}));
  CHECK_FALSE(between({}, {"U000000"}));  // nothing is smaller
}

TEST_CASE("two copies that put something into the same gap give it different places") {
  for (const auto& [before, after] : {std::pair{"a1", "a2"}, {"a1", ""}, {"", "a1"}, {"a1", "a1V"}}) {
    const Position mine = between({before}, {after}, 0x1234'5678'9abc'def0), theirs = between({before}, {after}, 0x0fed'cba9'8765'4321);
    CHECK(mine != theirs);
    for (const Position& one : {mine, theirs}) {
      CHECK(Position{before}.text < one.text);
      CHECK(one < Position{after});
      CHECK(is_position(one.text));
    }
  }
}

TEST_CASE("whatever is moved where, the order is the one that was wanted; almost always one place is set") {
  std::mt19937_64 engine(7);
  std::vector<Position> order;
  std::size_t alone = 0, moves = 0;
  for (int round = 0; round < 20'000; ++round) {
    std::vector<Position> wanted = order;
    Position moved;
    if (wanted.size() >= 60 || (wanted.size() > 2 && engine() % 4 > 0)) {
      const auto from = static_cast<std::ptrdiff_t>(engine() % wanted.size());
      moved = wanted[static_cast<std::size_t>(from)];
      wanted.erase(wanted.begin() + from);
    }
    const std::size_t at = engine() % (round % 3 == 0 ? std::min<std::size_t>(3, wanted.size() + 1) : wanted.size() + 1);
    wanted.insert(wanted.begin() + static_cast<std::ptrdiff_t>(at), moved);
    const auto set = placed(wanted, at, engine());
    for (const auto& [index, place] : set) wanted[index] = place;
    ++moves;
    alone += set.size() == 1 ? 1 : 0;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      REQUIRE(is_position(wanted[i].text));
      REQUIRE(wanted[i]);
      if (i > 0) REQUIRE(wanted[i - 1] < wanted[i]);
    }
    order = std::move(wanted);
  }
  CHECK(alone * 100 > moves * 99);
}

TEST_CASE("two with the same place, or one without, are placed anew with all the others") {
  const Position a1 = Position::of(1), a2 = Position::of(2), a3 = Position::of(3);
  const std::vector<std::pair<std::size_t, Position>> anew{{0, a1}, {1, a2}, {2, a3}};
  CHECK(placed({a1, a3, a1}, 1, 0) == anew);           // between two that are the same
  CHECK(placed({Position{}, a1, a2}, 1, 0) == anew);   // behind one without
  CHECK(placed({a1, Position{}, Position{}}, 1, 0) == std::vector<std::pair<std::size_t, Position>>{{1, a2}});
  CHECK(placed({a2, a1, a1}, 0, 0) == std::vector<std::pair<std::size_t, Position>>{{0, Position::of(0)}});
  // Until the gap is too narrow: the places stay short.
  std::vector<Position> order{a1, a2};
  std::size_t tries = 0, set = 1;
  for (; set == 1 && tries < 1000; ++tries) {
    order.insert(order.begin() + 1, Position{});
    const auto places = placed(order, 1, 99);
    set = places.size();
    for (const auto& [index, place] : places) order[index] = place;
    for (const Position& one : order) REQUIRE(one.text.size() <= 60);
  }
  CHECK(set == order.size());
  CHECK(order.back() == Position::of(static_cast<std::int32_t>(order.size())));
}
