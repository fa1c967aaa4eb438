#include <doctest/doctest.h>

#include <set>

#include "base/assets.hpp"
#include "document/document.hpp"
#include "domain/history.hpp"
#include "domain/pair.hpp"
#include "domain/people.hpp"

using namespace bothways;

namespace {

const document::Fresh fresh{{std::uint64_t{1'780'000'000'000} << 16, 77}, 5, 30};

const std::string preset = R"({"format": "bothways-scheme", "version": 1, "anchor": "2026-01-05",
  "schemes": [{"id": "s1", "name": "Sample", "opens": "2026-01-05", "closes": ""}],
  "people": [{"id": "p2", "name": "Second in name"}, {"id": "p1", "name": "First in name"}],
  "pairs": [{"id": "p1", "a": "p1", "b": "p2"}],
  "log": [{"id": "e1", "command": "add_person", "about": "people/p1"}]})";

std::string failure(const std::string& what, const std::string& by) {
  std::string text = preset;
  text.replace(text.find(what), what.size(), by);
  const auto programme = document::read_preset(text, fresh);
  return programme ? "read" : std::string(name_of(programme.problem().error));
}

}  // namespace

TEST_CASE("A preset becomes a programme of its own: new ids, one stamp, moved dates") {
  const auto programme = document::read_preset(preset, fresh);
  REQUIRE(programme);
  const auto people = programme->all<Person>();
  REQUIRE(people.size() == 2);
  CHECK(people[0]->name == "Second in name");  // the preset's order
  const Pair& pair = *programme->all<Pair>()[0];
  CHECK(pair.a.id == people[1]->id);
  CHECK(pair.b.id == people[0]->id);
  CHECK(programme->all<LogEntry>()[0]->about == "people/" + to_text(people[1]->id));
  CHECK(to_iso(programme->scheme().opens) == "2026-02-04");
  CHECK_FALSE(programme->scheme().closes);
  std::set<Id> ids;
  for (const Table& table : programme->tables) {
    for (const RecordPointer& record : table.rows) {
      CHECK(ids.insert(record->id).second);
      CHECK(record->made == fresh.stamp);
    }
  }
  CHECK(programme->seen == VersionVector{{77, fresh.stamp.time}});
  CHECK(to_iso(document::anchor_of(preset)) == "2026-01-05");
  CHECK_FALSE(document::anchor_of("{}"));

  document::Fresh other = fresh;
  other.random = 6;
  CHECK(document::read_preset(preset, other)->id() != programme->id());
  CHECK(document::write(*document::read_preset(preset, fresh)) == document::write(*programme));
  const auto again = document::read(document::write(*programme));
  REQUIRE(again);
  CHECK(document::write(*again) == document::write(*programme));
}

TEST_CASE("A slip in a preset is found") {
  CHECK(failure("\"a\": \"p1\"", "\"a\": \"p9\"") == "no_such_record");
  CHECK(failure("\"id\": \"p2\"", "\"id\": \"p1\"") == "duplicate_key");
  CHECK(failure("\"closes\"", "\"closed\"") == "bad_value");
  CHECK(failure("\"people\"", "\"persons\"") == "bad_value");
  CHECK(failure("\"name\": \"Sample\"", "\"shape\": \"square\"") == "unknown_choice");
  CHECK(failure("\"name\": \"Sample\"", "\"made\": \"0@1\"") == "bad_value");
  CHECK(failure("\"opens\": \"2026-01-05\"", "\"opens\": \"9999-12-31\"") == "bad_value");
  CHECK(failure("{\"id\": \"s1\", ", "{") == "missing_part");
  CHECK(failure("\"version\": 1", "\"version\": 2") == "newer_version");
}

TEST_CASE("The presets and samples that ship can be read") {
  for (const char* name : {"presets/partners.json", "presets/parity.json", "samples/partners.json", "samples/parity.json"}) {
    const std::string_view bytes = asset(name);
    if (bytes.empty()) {
      MESSAGE("there is no " << name);
      CHECK_FALSE(std::string_view(name).starts_with("presets/"));
      continue;
    }
    const auto programme = document::read_preset(bytes, fresh);
    CHECK_MESSAGE(programme, name << ": " << (programme ? "" : std::string(name_of(programme.problem().error)) + " at " + programme.problem().where));
    if (programme) CHECK(programme->id());
    CHECK(document::anchor_of(bytes));
  }
}
