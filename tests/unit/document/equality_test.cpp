// Equality monitoring in the file: canonical, refused where it is not counts, merged with the rest.
#include <doctest/doctest.h>

#include "document/document.hpp"
#include "document/equality_text.hpp"
#include "document/merge.hpp"
#include "files.hpp"

using namespace bothways;
using namespace bothways::test;

namespace {

const std::string tally = R"("equality": {"emptied":0,"boxes":{
 "5":{"slips":5,"answers":{"age":{"25_to_34":2,"Kurdish \"x\"":3}}},
 "a1":{"slips":6,"answers":{}}}})";

std::string with(const std::string& part) { return replaced(small_file, "\n}\n", ",\n" + part + "\n}\n"); }

Error error_of(const std::string& part) {
  const auto read = document::read(with(part));
  REQUIRE_FALSE(read);
  return read.problem().error;
}

}  // namespace

TEST_CASE("equality counts come back byte by byte, in whatever order they were") {
  const auto read = document::read(with(tally));
  REQUIRE(read);
  REQUIRE(read->equality);
  CHECK(total(*read->equality).slips == 11);
  CHECK(document::write(*read) == with(tally));
  const auto mixed = document::read(with(R"("equality":{"boxes":{"a1":{"answers":{},"slips":6},"5":{"slips":5,"answers":{"age":{"Kurdish \"x\"":3,"25_to_34":2}}}},"emptied":0})"));
  REQUIRE(mixed);
  CHECK(document::write(*mixed) == with(tally));
}

TEST_CASE("what is not counts is refused") {
  CHECK(error_of(R"("equality": [])") == Error::wrong_type);
  CHECK(error_of(R"("equality": {})") == Error::missing_part);
  CHECK(error_of(R"("equality": {"emptied":-1,"boxes":{}})") == Error::bad_value);
  CHECK(error_of(R"("equality": {"emptied":0,"boxes":{},"names":["Nadia"]})") == Error::missing_part);
  CHECK(error_of(R"("equality": {"emptied":0,"boxes":{"0":{"slips":1,"answers":{}}}})") == Error::bad_value);
  CHECK(error_of(R"("equality": {"emptied":0,"boxes":{"5":{"slips":1,"answers":{},"by":"Nadia"}}})") == Error::missing_part);
  CHECK(error_of(R"("equality": {"emptied":0,"boxes":{"5":{"slips":1000001,"answers":{}}}})") == Error::bad_value);
  CHECK(error_of(R"("equality": {"emptied":0,"boxes":{"5":{"slips":1,"answers":{"age":{"x":0}}}}})") == Error::bad_value);
  CHECK(error_of(R"("equality": {"emptied":0,"boxes":{"5":{"slips":1,"answers":{"age":{"x":"Nadia"}}}}})") == Error::bad_value);
  CHECK(error_of(R"("equality": {"emptied":0,"boxes":{"5":{"slips":1,"answers":{"age":{"x":1,"x":2}}}}})") == Error::duplicate_key);
}

TEST_CASE("two files merge their boxes, and nothing is told as a change of a record") {
  const auto mine = document::read(with(R"("equality": {"emptied":0,"boxes":{"5":{"slips":5,"answers":{"age":{"25_to_34":5}}}}})"));
  const auto theirs = document::read(with(R"("equality": {"emptied":0,"boxes":{"7":{"slips":6,"answers":{"age":{"25_to_34":6}}}}})"));
  REQUIRE(mine);
  REQUIRE(theirs);
  const auto merged = document::merge(*mine, *theirs), other_way = document::merge(*theirs, *mine);
  REQUIRE(merged);
  REQUIRE(other_way);
  CHECK(merged->changes.empty());
  CHECK(merged->conflicts.empty());
  CHECK(total(*merged->programme.equality).counts.at("age").at("25_to_34") == 11);
  CHECK(document::write(merged->programme) == document::write(other_way->programme));
  const auto again = document::merge(merged->programme, *theirs);
  REQUIRE(again);
  CHECK(again->programme.equality == merged->programme.equality);
  const auto without = document::read(small_file);
  CHECK(document::merge(*without, *mine)->programme.equality == mine->equality);
}

TEST_CASE("slips that wait come back, and damaged ones do not") {
  document::WaitingSlips waiting{7, {}};
  CHECK(count_in(waiting.box, {{"age", "25_to_34"}, {"religion", "own \"words\""}}));
  const std::string text = document::write_waiting(waiting);
  const auto back = document::read_waiting(text);
  REQUIRE(back);
  CHECK(*back == waiting);
  CHECK(document::write_waiting({}).empty());
  for (std::size_t cut = 0; cut < text.size(); ++cut) CHECK_FALSE(document::read_waiting(text.substr(0, cut)));
}

TEST_CASE("no journal line may speak of slips") {
  Programme programme;
  CHECK_FALSE(document::read_entry(R"({"sequence":1,"seen":{},"changes":[{"in":"equality","put":{"id":"5","made":"0@1"}}]})", programme));
}
