#include <doctest/doctest.h>

#include "document/document.hpp"
#include "unit/document/files.hpp"

using namespace bothways;

TEST_CASE("The published schema is the one that the field tables make") {
  // To publish a new one: bothways schema > assets/schema/bothways-scheme.schema.json
  CHECK(document::schema() == test::whole_file("assets/schema/bothways-scheme.schema.json"));
}
