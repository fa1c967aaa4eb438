#include "domain/names.hpp"

#include <doctest/doctest.h>

using namespace bothways;

TEST_CASE("the first name, and the whole name after a title or an initial") {
  CHECK(short_name("Joseph Adeyemi") == "Joseph");
  CHECK(short_name("  Zoë Nguyễn-O’Brien ") == "Zoë");
  CHECK(short_name("Dr Amina Yusuf") == "Dr Amina Yusuf");
  CHECK(short_name("Prof. Lin Chen") == "Prof. Lin Chen");
  CHECK(short_name("A Begum") == "A Begum");
  CHECK(short_name("Priya") == "Priya");
  CHECK(short_name("محمد علي") == "محمد");
  CHECK(short_name(" ").empty());
}
