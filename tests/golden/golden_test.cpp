// What a released version wrote is read for ever, and written back as the same bytes. One file or more for
// each version, never edited; v1-entry is a line of the journal.
#include <doctest/doctest.h>

#include "document/document.hpp"
#include "document/merge.hpp"
#include "unit/document/files.hpp"

using namespace bothways;
using namespace bothways::test;

TEST_CASE("Golden scheme files come back byte by byte") {
  for (const char* name : {"v1-smallest", "v1-every", "v1-newer"}) {
    const std::string bytes = whole_file("tests/golden/" + std::string(name) + ".json");
    const auto programme = document::read(bytes);
    REQUIRE_MESSAGE(programme, name << ": " << name_of(programme.problem().error) << " " << programme.problem().where);
    CHECK(document::write(*programme) == bytes);
    const auto merged = document::merge(*programme, *programme);
    REQUIRE(merged);
    CHECK(merged->changes.empty());
    CHECK(document::write(merged->programme) == bytes);
  }
}

TEST_CASE("The golden file named every holds every field of every record") {
  const auto programme = document::read(whole_file("tests/golden/v1-every.json"));
  REQUIRE(programme);
  for (const RecordType& type : record_types()) {
    const auto& rows = programme->table(type.kind).rows;
    REQUIRE_FALSE(rows.empty());
    for (std::size_t i = 0; i < type.fields.size(); ++i) {
      // A field that came after version 1 was released is not in its golden file.
      CHECK_MESSAGE(rows[0]->stamps[i], type.name << "." << type.fields[i].name);
    }
  }
}

TEST_CASE("A golden journal entry comes back byte by byte") {
  const std::string bytes = whole_file("tests/golden/v1-entry.json");
  Programme programme;
  const auto entry = document::read_entry(bytes, programme);
  REQUIRE(entry);
  CHECK(entry->changes.size() > 10);
  CHECK(document::write_entry(programme, *entry) + "\n" == bytes);
}
