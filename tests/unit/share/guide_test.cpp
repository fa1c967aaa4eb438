#include "share/guide.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace bothways;
using namespace bothways::share;

TEST_CASE("every guide has a title, headings and things to do") {
  for (const std::string_view key : guide_keys()) {
    CAPTURE(key);
    const Passages passages = guide(key);
    REQUIRE(passages.size() > 5);
    CHECK(passages.front().kind == PassageKind::title);
    const auto count = [&](PassageKind kind) {
      return std::count_if(passages.begin(), passages.end(), [&](const Passage& p) { return p.kind == kind; });
    };
    CHECK(count(PassageKind::title) == 1);
    CHECK(count(PassageKind::heading) >= 2);
    CHECK(count(PassageKind::list_item) >= 5);
  }
  CHECK(guide("no such guide").empty());
}
