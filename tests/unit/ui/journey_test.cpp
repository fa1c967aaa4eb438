#include <doctest/doctest.h>

#include "stage.hpp"
#include "ui/screens/screens.hpp"

using namespace bothways;
using namespace bothways::test;

TEST_CASE("the start page says what this is and offers the ways in") {
  for (const int width : {1280, 375, 320}) {
    Stage stage(width);
    CHECK(stage.has(Role::heading, "Mentoring where both learn"));
    CHECK(stage.has(Role::button, "Start from this: Parity"));
    CHECK(stage.says("Nothing you write leaves this computer"));
  }
}

TEST_CASE("every screen of a sample keeps the rules at each width") {
  for (const char* sample : {"Partners in progress", "Parity"}) {
    for (const int width : {1280, 375, 320}) {
      CAPTURE(sample);
      CAPTURE(width);
      Stage stage(width);
      stage.button(std::string("Look at a finished sample: ") + sample);
      const std::string scheme = stage.state().scheme;
      REQUIRE_FALSE(scheme.empty());
      for (const ui::Screen& screen : ui::screens()) {
        CAPTURE(screen.path);
        stage.visit("/" + scheme + "/" + std::string(screen.path));
      }
    }
  }
}
