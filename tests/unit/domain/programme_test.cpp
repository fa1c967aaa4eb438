#include "domain/programme.hpp"

#include <doctest/doctest.h>

#include "domain/pair.hpp"
#include "domain/people.hpp"

using namespace bothways;

namespace {

constexpr auto people = static_cast<std::size_t>(RecordKind::person);

std::shared_ptr<Person> person(std::uint64_t id, const char* name) {
  auto record = std::static_pointer_cast<Person>(type_of(RecordKind::person).make());
  record->id = Id{id};
  record->made = {1, 1};
  record->name = name;
  return record;
}

}  // namespace

TEST_CASE("Records stand by id, and a copy of the programme keeps the old ones") {
  Programme programme;
  programme.put(people, Id{5}, person(5, "Five"));
  programme.put(people, Id{2}, person(2, "Two"));
  const Programme before = programme;
  programme.put(people, Id{5}, person(5, "Fünf"));
  programme.put(people, Id{2}, nullptr);
  programme.put(people, Id{9}, nullptr);
  REQUIRE(before.all<Person>().size() == 2);
  CHECK(before.all<Person>()[0]->name == "Two");
  CHECK(before.find<Person>(Id{5})->name == "Five");
  REQUIRE(programme.all<Person>().size() == 1);
  CHECK(programme.find<Person>(Id{5})->name == "Fünf");
  CHECK(programme.find<Person>(Id{2}) == nullptr);
  CHECK(programme.scheme().name.empty());
}

TEST_CASE("An ordinary deletion gives way to a later edit, an erasure does not") {
  auto record = person(1, "Nadia");
  CHECK(record->live());
  record->removed = {5, 1};
  CHECK_FALSE(record->live());
  record->stamps[0] = {6, 2};
  CHECK(record->live());
  CHECK(record->touched() == Stamp{6, 2});
  record->unknown.push_back({"new", "1", {9, 1}});
  CHECK(record->touched() == Stamp{9, 1});
  record->erased = {2, 1};
  CHECK_FALSE(record->live());
}

TEST_CASE("Collections of a newer version stand behind the known ones, each once, as they were met") {
  Programme programme;
  programme.unknown_table("later");
  programme.unknown_table("circles");
  programme.unknown_table("later");
  REQUIRE(programme.tables.size() == record_kinds + 2);
  CHECK(programme.tables[record_kinds].name == "later");
  CHECK(programme.tables[record_kinds + 1].name == "circles");
  CHECK(programme.tables[record_kinds].type == nullptr);
}

TEST_CASE("Titles and values are in words, with the scheme's own role words") {
  Programme programme;
  auto scheme = std::static_pointer_cast<Scheme>(type_of(RecordKind::scheme).make());
  scheme->id = Id{1};
  scheme->made = {1, 1};
  scheme->side_a_one = "mentor";
  scheme->side_b_one = "board member";
  programme.put(0, Id{1}, scheme);
  auto nadia = person(2, "Nadia Rahman");
  nadia->side = Side::a;
  programme.put(people, Id{2}, nadia);
  auto pair = std::static_pointer_cast<Pair>(type_of(RecordKind::pair).make());
  pair->id = Id{3};
  pair->made = {1, 1};
  pair->a.id = Id{2};
  pair->b.id = Id{99};
  programme.put(static_cast<std::size_t>(RecordKind::pair), Id{3}, pair);

  const RecordType& type = type_of(RecordKind::person);
  CHECK(value_in_words(programme, *nadia, *field_named(type, "side")) == "mentor");
  CHECK(title_of(programme, *nadia, RecordKind::person) == "Nadia Rahman");
  CHECK(title_of(programme, *pair, RecordKind::pair).starts_with("Nadia Rahman"));
  const RecordType& pairs = type_of(RecordKind::pair);
  CHECK(value_in_words(programme, *pair, *field_named(pairs, "a")) == "Nadia Rahman");
  CHECK(value_in_words(programme, *pair, *field_named(pairs, "b")).find("99") == std::string::npos);
  CHECK(value_in_words(programme, *pair, *field_named(pairs, "met")).empty());
}
