#include <doctest/doctest.h>

#include "document/document.hpp"
#include "domain/people.hpp"
#include "unit/document/files.hpp"

using namespace bothways;
using namespace bothways::test;

namespace {

constexpr auto people = static_cast<std::size_t>(RecordKind::person);

std::string failure(const std::string& line) {
  Programme programme;
  const auto entry = document::read_entry(line, programme);
  return entry ? "read" : std::string(name_of(entry.problem().error));
}

}  // namespace

TEST_CASE("An entry is one line, and puts and takes what it says") {
  auto programme = document::read(small_file);
  REQUIRE(programme);
  const RecordPointer amina = programme->table(RecordKind::person).rows[0];
  const RecordPointer tomasz = programme->table(RecordKind::person).rows[1];
  const document::Entry entry{3, programme->seen, {{people, amina->id, nullptr, amina}, {people, tomasz->id, tomasz, nullptr}}};
  const std::string line = document::write_entry(*programme, entry);
  CHECK(line == R"({"sequence":3,"seen":{"a1":"1kt6nnmg0","b2":"1kt6nnmg5.2"},"changes":[)"
                R"({"in":"people","put":{"id":"7c3m2","made":"0@1kt6nnmg0","changed":"email=1+5.2","name":"Amina Yusuf","side":"a","email":"amina@example.org"}},)"
                R"({"in":"people","take":"7c3m3"}]})");
  const auto read = document::read_entry(line, *programme);
  REQUIRE(read);
  CHECK(read->sequence == 3);
  CHECK(read->seen == programme->seen);
  REQUIRE(read->changes.size() == 2);
  CHECK(same_record(&type_of(RecordKind::person), *read->changes[0].after, *amina));
  CHECK(read->changes[1].id == tomasz->id);
  CHECK_FALSE(read->changes[1].after);
}

TEST_CASE("Collections that the programme lacks are made before they are numbered") {
  Programme programme;
  const auto entry = document::read_entry(
      R"({"sequence":1,"seen":{"a":"1"},"changes":[{"in":"rings","put":{"id":"1","made":"0@1"}},{"in":"circles","put":{"id":"2","made":"0@1","size":3}}]})", programme);
  REQUIRE(entry);
  REQUIRE(programme.tables.size() == record_kinds + 2);
  CHECK(programme.tables[entry->changes[0].table].name == "rings");
  CHECK(programme.tables[entry->changes[1].table].name == "circles");
  CHECK(entry->changes[1].after->unknown[0].json == "3");
}

TEST_CASE("A damaged entry is refused") {
  CHECK(failure(R"({"sequence":1,"seen":{},"changes":[]})") == "read");
  CHECK(failure("") == "empty_file");
  CHECK(failure(R"({"sequence":1,"seen":{},"changes":[)") == "cut_off");
  CHECK(failure(R"({"sequence":1,"seen":{}})") == "missing_part");
  CHECK(failure(R"({"sequence":0,"seen":{},"changes":[]})") == "bad_value");
  CHECK(failure(R"({"sequence":"1","seen":{},"changes":[]})") == "wrong_type");
  CHECK(failure(R"({"sequence":1.5,"seen":{},"changes":[]})") == "not_whole_number");
  CHECK(failure(R"({"sequence":1,"seen":{},"changes":{}})") == "wrong_type");
  CHECK(failure(R"({"sequence":1,"seen":{},"changes":[],"more":1})") == "bad_value");
  CHECK(failure(R"({"sequence":1,"seen":{},"changes":[{"in":"people"}]})") == "missing_part");
  CHECK(failure(R"({"sequence":1,"seen":{},"changes":[{"in":"people","take":"1","put":{}}]})") == "missing_part");
  CHECK(failure(R"({"sequence":1,"seen":{},"changes":[{"in":"people","take":1}]})") == "wrong_type");
  CHECK(failure(R"({"sequence":1,"seen":{},"changes":[{"in":"people","take":"0"}]})") == "bad_value");
  CHECK(failure(R"({"sequence":1,"seen":{},"changes":[{"in":"format","take":"1"}]})") == "bad_value");
  CHECK(failure(R"({"sequence":1,"seen":{},"changes":[{"in":"people","put":{"id":"1","made":"0@1"}}]})") == "bad_value");
  CHECK(failure("[]") == "missing_part");
}
