#include <doctest/doctest.h>

#include "app/route.hpp"

using namespace bothways;

TEST_CASE("an address and its route say the same") {
  for (const char* fragment : {"/", "/review", "/help", "/guide/first_meeting", "/accessibility", "/6b2k/today", "/6b2k/pair/9c", "/6b2k/roster"}) {
    CHECK(fragment_of(route_from(fragment)) == fragment);
  }
  CHECK(route_from("#/6b2k").screen == "today");
  CHECK(route_from("/6b2k/pair/9c").id() == id_from_text("9c"));
}

TEST_CASE("an address that cannot be read is the start page") {
  for (const char* fragment : {"", "#", "pairs", "/../etc", "/ü/today", "//today"}) {
    CAPTURE(fragment);
    CHECK(route_from(fragment).scheme.empty());
    CHECK(route_from(fragment).screen == "start");
  }
}
