#include "ui/theme.hpp"

#include <doctest/doctest.h>

using namespace bothways::ui;

TEST_CASE("contrast is that of WCAG 2.2") {
  CHECK(contrast(0x000000, 0xffffff) == doctest::Approx(21));
  CHECK(contrast(0xffffff, 0xffffff) == doctest::Approx(1));
  CHECK(contrast(0x767676, 0xffffff) == doctest::Approx(4.54).epsilon(0.01));
}

TEST_CASE("every pair of colours that is drawn on each other can be told apart, in every theme") {
  for (const ThemeName name : {ThemeName::light, ThemeName::dark, ThemeName::light_contrast, ThemeName::dark_contrast}) {
    CAPTURE(static_cast<int>(name));
    for (const Pair& pair : pairs(tokens(name))) {
      const double found = contrast(pair.front, pair.back);
      CHECK_MESSAGE(found >= pair.least, pair.what << ": " << found << " of " << pair.least);
    }
  }
}

TEST_CASE("themes for more contrast give text seven to one") {
  for (const ThemeName name : {ThemeName::light_contrast, ThemeName::dark_contrast}) {
    const Tokens& t = tokens(name);
    CHECK(contrast(t.ink, t.page) > 15);
    CHECK(contrast(t.muted, t.page) >= 7);
    CHECK(contrast(t.accent, t.page) >= 7);
    CHECK(contrast(t.hairline, t.page) >= 3);
  }
}

TEST_CASE("the light theme is that of the mock-ups") {
  const Tokens& t = tokens(ThemeName::light);
  CHECK(t.ink == 0x1f2328);
  CHECK(t.accent == 0x0b5f63);
  CHECK(t.side_a == 0x3949ab);
  CHECK(t.side_b == 0xb3470b);
  CHECK(t.focus == 0xffbf47);
}
