#include "domain/passage.hpp"

#include <doctest/doctest.h>

using namespace bothways;

TEST_CASE("what people type becomes paragraphs and list items") {
  Passages passages;
  add_paragraphs(passages, "First line\nsame paragraph\n\n\nSecond\n- one\n• two\nThird\r\n");
  REQUIRE(passages.size() == 5);
  CHECK(passages[0].text == "First line\nsame paragraph");
  CHECK(passages[1].text == "Second");
  CHECK(passages[2].kind == PassageKind::list_item);
  CHECK(passages[3].text == "two");
  CHECK(passages[4].text == "Third");
  add_paragraphs(passages, "  \n ");
  CHECK(passages.size() == 5);
}

TEST_CASE("lines become a list") {
  Passages passages;
  add_list(passages, "Group discussion\n\n - Role play\nA joint project");
  REQUIRE(passages.size() == 3);
  CHECK(passages[1].text == "Role play");
}
