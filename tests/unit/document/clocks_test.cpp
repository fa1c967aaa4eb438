// Copies whose clock is wrong: what they wrote stays readable, and so does whatever comes after them.
#include <doctest/doctest.h>

#include "document/document.hpp"
#include "document/merge.hpp"
#include "domain/people.hpp"
#include "unit/document/files.hpp"

using namespace bothways;
using namespace bothways::test;

namespace {

std::string outcome(const std::string& file) {
  const auto programme = document::read(file);
  return programme ? "read" : std::string(name_of(programme.problem().error)) + ": " + programme.problem().where;
}

// The small file with Amina's e-mail set by b2 at the last moment that a stamp can be from.
const std::string at_the_end = replaced(replaced(small_file, "\"1kt6nnmg5.2\"", "\"69sezqmbzz.1zzz\""), "email=1+5.2", "email=1+685ms1yqfz.1zzz");

}  // namespace

TEST_CASE("Clocks: no stamp beyond the year 9000 is read") {
  CHECK(outcome(at_the_end) == "read");
  CHECK(outcome(replaced(small_file, "\"1kt6nnmg5.2\"", "\"69sezqmc00\"")) == "far_ahead: seen");
  CHECK(outcome(replaced(small_file, "\"1kt6nnmg5.2\"", "\"76ez91zpzz\"")) == "far_ahead: seen");  // the end of the year 9999
  CHECK(outcome(replaced(small_file, "email=1+5.2", "email=1+685ms1yqg0")) == "far_ahead: people, record 1, changed");
  CHECK(outcome(replaced(small_file, "\"removed\": \"1+5\"", "\"removed\": \"1+685ms1yqg0\"")) == "far_ahead: people, record 2, removed");
  CHECK(outcome(replaced(small_file, "\"id\": \"7c3m3\", \"made\": \"0@1kt6nnmg0\"", "\"id\": \"7c3m3\", \"made\": \"0@69sezqmc00\"")) == "far_ahead: people, record 2, made");
  Programme programme;
  const auto entry = document::read_entry(R"({"sequence":1,"seen":{"a1":"69sezqmc00"},"changes":[]})", programme);
  REQUIRE_FALSE(entry);
  CHECK(entry.problem().error == Error::far_ahead);
}

TEST_CASE("Clocks: what is edited after a copy from the end of all time can be read and merged") {
  Programme programme = *document::read(at_the_end);
  const Stamp stamp = next_stamp(programme.seen, 0xc3, 1'780'488'000'000);
  const auto& people = programme.table(RecordKind::person);
  auto record = people.type->copy(*people.rows[0]);
  set(*record, *field_named(*people.type, "email"), {"later@example.org", 0});
  record->stamps[index_of(*people.type, *field_named(*people.type, "email"))] = stamp;
  note_seen(programme.seen, stamp);
  programme.put(static_cast<std::size_t>(RecordKind::person), record->id, record);
  const std::string file = document::write(programme);
  CHECK(outcome(file) == "read");
  const auto merged = document::merge(*document::read(small_file), *document::read(file));
  REQUIRE(merged);
  CHECK(document::write(merged->programme) == file);
}

TEST_CASE("Clocks: a copy that is years behind or ahead keeps the order of the edits") {
  Programme programme = *document::read(small_file);
  const std::int64_t year = 365LL * 86'400'000, now = programme.seen.begin()->second >> 16;
  Stamp before;
  for (const std::int64_t clock : {now, now + 30 * year, now, std::int64_t{0}, now - 20 * year, now + 99 * year, now + 1}) {
    const Stamp stamp = next_stamp(programme.seen, 0xc3, clock);
    CHECK(stamp > before);
    CHECK(stamp.time > programme.seen.begin()->second);
    note_seen(programme.seen, before = stamp);
  }
}
