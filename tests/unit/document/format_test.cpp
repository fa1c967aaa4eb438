// The file format as FORMAT.md tells it: what is written, what is read, what is made canonical.
#include <doctest/doctest.h>

#include "base/limits.hpp"
#include "base/text.hpp"
#include "document/document.hpp"
#include "domain/people.hpp"
#include "unit/document/files.hpp"

using namespace bothways;
using namespace bothways::test;

namespace {

std::string canonical(std::string_view bytes) {
  const auto programme = document::read(bytes);
  return programme ? document::write(*programme) : std::string(name_of(programme.problem().error)) + " at " + programme.problem().where;
}

}  // namespace

TEST_CASE("A canonical file is read and written as the same bytes") {
  CHECK(canonical(small_file) == small_file);
  const auto programme = document::read(small_file);
  REQUIRE(programme);
  CHECK(to_text(programme->id()) == "4z0h8");
  REQUIRE(programme->all<Person>().size() == 1);
  const Person& amina = *programme->all<Person>()[0];
  CHECK(amina.side == Side::a);
  CHECK(amina.stamps[0] == amina.made);
  CHECK(amina.stamps[4].time == amina.made.time + (5 << 16) + 2);
  CHECK(amina.stamps[4].replica == *from_base32("b2"));
  CHECK_FALSE(amina.stamps[2]);
  CHECK(programme->table(RecordKind::person).rows[1]->removed);
}

TEST_CASE("Order, spaces, escapes and a byte order mark do not matter") {
  const std::string wild = "\xEF\xBB\xBF" R"(
   {"people":[ {"name":"Tomasz \u0049nvented","removed":"0+5","id":"7c3m3","made":"1@1kt6nnmg0"},
     {"email":"amina\u0040example.org","changed":"email=0+5.2","side":"a","name":"Amina Yusuf","made":"1@1kt6nnmg0","id":"7c3m2"}],
    "seen":{"b2":"1kt6nnmg5.2","a1":"1kt6nnmg0"},"asks":[],"later":[],
    "version":1,"schemes":[{"shape":"reciprocal","id":"4z0h8","name":"Neighbours in the lead","made":"1@1kt6nnmg0"}],"format":"bothways-scheme"}  )";
  CHECK(canonical(wild) == small_file);
}

TEST_CASE("A place in an order is read as earlier files count it too, and written as a text") {
  const auto with = [](const std::string& place) {
    return canonical(replaced(small_file, "\n}\n", ",\n\"criteria\": [\n {\"id\": \"c1\", \"made\": \"0@1kt6nnmg0\",\n  \"place\": " + place + "}]\n}\n"));
  };
  const auto holds = [&](const std::string& place, const std::string& text) { return with(place).find("\"place\": \"" + text + "\"}]") != std::string::npos; };
  CHECK(holds("\"a1V\"", "a1V"));
  CHECK(holds("2", "a2"));
  CHECK(holds("0", "a0"));
  CHECK(holds("-1", "Zz"));
  CHECK(holds("null", ""));
  CHECK(with("1.5").starts_with("not_whole_number"));
  CHECK(with("2147483648").starts_with("bad_value"));
  CHECK(with("-2147483648").starts_with("bad_value"));
  CHECK(with("\"a1V0\"").starts_with("bad_value"));
  CHECK(with("true").starts_with("wrong_type"));
}

TEST_CASE("A copy has seen every stamp that it holds, even where the file forgot to say so") {
  const std::string forgot = replaced(small_file, "1kt6nnmg5.2", "1kt6nnmg0");
  CHECK(canonical(forgot) == small_file);
}

TEST_CASE("What a newer version wrote is kept: fields, collections, parts of the envelope, choices") {
  const std::string newer = replaced(replaced(small_file, "\"side\": \"a\",", "\"side\": \"third\",\n  \"colour\": {\"z\": [1, true], \"a\": null},"),
                                     "\n}\n", ",\n\"circles\": [{\"made\":\"0@1kt6nnmg0\",\"id\":\"c1\",\"size\":8}],\n\"theme\": \"sunrise\"}");
  const std::string kept = canonical(newer);
  CHECK(canonical(kept) == kept);
  CHECK(kept.find("\"colour\": {\"a\":null,\"z\":[1,true]}") != std::string::npos);
  CHECK(kept.find("\"side\": \"third\"") != std::string::npos);
  CHECK(kept.find("\"circles\": [\n {\"id\": \"c1\", \"made\": \"0@1kt6nnmg0\",\n  \"size\": 8}]") != std::string::npos);
  CHECK(kept.find("\"theme\": \"sunrise\"\n}\n") != std::string::npos);

  // A later answer of ours takes the place of a choice that we do not know; an earlier one does not.
  auto programme = document::read(kept);
  REQUIRE(programme);
  const RecordPointer record = programme->table(RecordKind::person).rows[0];
  const RecordType& type = type_of(RecordKind::person);
  auto later = type.copy(*record);
  static_cast<Person&>(*later).side = Side::b;
  later->stamps[1] = {record->made.time + 1, record->made.replica};
  programme->put(static_cast<std::size_t>(RecordKind::person), record->id, later);
  CHECK(document::write(*programme).find("\"side\": \"b\"") != std::string::npos);
  CHECK(document::write(*programme).find("third") == std::string::npos);
  auto earlier = type.copy(*later);
  earlier->stamps[1] = {record->made.time - 1, record->made.replica};
  programme->put(static_cast<std::size_t>(RecordKind::person), record->id, earlier);
  CHECK(document::write(*programme).find("third") != std::string::npos);
}

TEST_CASE("Every kind of value has an empty form, and emptied is not the same as never set") {
  Programme programme;
  const Stamp stamp{std::uint64_t{1'780'000'000'000} << 16, 9};
  for (const RecordType& type : record_types()) {
    auto empty = type.make();
    empty->id = Id{2};
    empty->made = stamp;
    for (Stamp& of_field : empty->stamps) of_field = stamp;
    programme.put(static_cast<std::size_t>(type.kind), empty->id, empty);
  }
  const std::string bytes = document::write(programme);
  CHECK(canonical(bytes) == bytes);
  const auto read = document::read(bytes);
  REQUIRE(read);
  for (const RecordType& type : record_types()) {
    const Record& empty = *read->table(type.kind).rows[0];
    for (std::size_t i = 0; i < type.fields.size(); ++i) {
      CHECK(is_empty(empty, type.fields[i]));
      CHECK(empty.stamps[i] == stamp);
    }
  }
}

TEST_CASE("The extremes that a field can hold come back") {
  Programme programme;
  const Stamp stamp{1, ~std::uint64_t{0}};
  for (const RecordType& type : record_types()) {
    auto record = type.make();
    record->id = Id{~std::uint64_t{0}};
    record->made = stamp;
    for (std::size_t i = 0; i < type.fields.size(); ++i) {
      const Field& field = type.fields[i];
      std::string all;
      for (char32_t c = 0; c < 0x300; ++c) append_utf8(all, c);
      Value value{};
      if (field.kind <= Kind::phone) value.text = all;
      else if (field.kind == Kind::position) value.text = "fzzzzzz" + std::string(limits::position_bytes - 7, 'z');
      else if (field.kind == Kind::number) value.number = i % 2 == 0 ? INT32_MAX : INT32_MIN + 1;
      else if (field.kind == Kind::date) value.number = i % 2 == 0 ? -719162 : 2932896;
      else if (field.kind == Kind::choice) value.number = static_cast<std::int64_t>(field.choices.size()) - 1;
      else value.number = -1;  // the id with all bits set
      REQUIRE(storable(field, value));
      set(*record, field, value);
      record->stamps[i] = i % 3 == 0 ? stamp : Stamp{last_time, i + 1};
    }
    programme.put(static_cast<std::size_t>(type.kind), record->id, record);
  }
  const std::string bytes = document::write(programme);
  CHECK(canonical(bytes) == bytes);
  const auto read = document::read(bytes);
  REQUIRE(read);
  for (const RecordType& type : record_types()) {
    CHECK(same_record(&type, *read->table(type.kind).rows[0], *programme.table(type.kind).rows[0]));
  }
}

TEST_CASE("An erased record is its id and its times, whatever the memory still held") {
  auto programme = document::read(small_file);
  REQUIRE(programme);
  auto record = type_of(RecordKind::person).copy(*programme->table(RecordKind::person).rows[0]);
  record->erased = {record->made.time + 9, record->made.replica};
  programme->put(static_cast<std::size_t>(RecordKind::person), record->id, record);
  const std::string bytes = document::write(*programme);
  CHECK(bytes.find("Amina") == std::string::npos);
  CHECK(bytes.find("amina@example.org") == std::string::npos);
  CHECK(bytes.find("{\"id\": \"7c3m2\", \"made\": \"0@1kt6nnmg0\", \"erased\": \"0+0.9\"}") != std::string::npos);
  CHECK(canonical(bytes) == bytes);
}
