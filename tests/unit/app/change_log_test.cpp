// The history by person and by field.
#include <doctest/doctest.h>

#include "app/change_log.hpp"
#include "domain/pair.hpp"
#include "domain/people.hpp"
#include "journey.hpp"

using namespace bothways;
using namespace bothways::test;

TEST_CASE("change log: what leads to a person is about them, and nothing else is") {
  Machine machine;
  machine.ask("scheme.sample", {.text = "partners"});
  const Programme& programme = machine.programme();
  const Pair* pair = programme.all<Pair>().front();
  const auto people = people_of(programme, RecordKind::pair, *pair);
  CHECK(std::find(people.begin(), people.end(), pair->a.id) != people.end());
  CHECK(std::find(people.begin(), people.end(), pair->b.id) != people.end());
  CHECK(people.size() == 2);
  for (const Ask* ask : programme.all<Ask>()) {
    if (ask->pair.id == pair->id) CHECK(people_of(programme, RecordKind::ask, *ask).size() == 2);
  }
  CHECK(people_of(programme, RecordKind::scheme, programme.scheme()).empty());
}

TEST_CASE("change log: newest first, each with the field that it changed and those whom it was about") {
  Machine machine;
  machine.ask("scheme.start", {.text = "partners"});
  machine.pass(1000);
  machine.ask("application.add");
  const Id person = newest<Person>(machine).id;
  machine.pass(1000);
  machine.ask("field.set", typing(newest<Person>(machine), "name", "Nina Neu"));
  machine.session.end_of_typing();
  machine.pass(1000);
  machine.ask("field.set", typing(machine.programme().scheme(), "host", "The Vale"));
  const auto lines = change_log(machine.programme());
  REQUIRE(lines.size() == 3);
  CHECK(lines[0].field == field_named(type_of(RecordKind::scheme), "host"));
  CHECK(lines[0].people.empty());
  CHECK(lines[1].field == field_named(type_of(RecordKind::person), "name"));
  CHECK(lines[1].people == std::vector<Id>{person});
  CHECK(lines[2].people == std::vector<Id>{person});  // the form leads to them
  CHECK(lines[2].field == nullptr);
}

TEST_CASE("change log: each field of somebody as it stands, newest first") {
  Machine machine;
  machine.ask("scheme.start", {.text = "partners"});
  machine.ask("application.add");
  const Id person = newest<Person>(machine).id;
  machine.pass(1000);
  machine.ask("field.set", typing(newest<Person>(machine), "email", "nina@example.org"));
  machine.pass(1000);
  machine.ask("field.set", typing(newest<Person>(machine), "name", "Nina Neu"));
  const auto fields = fields_about(machine.programme(), person);
  REQUIRE(fields.size() >= 3);
  CHECK(fields[0].field->name == "name");
  CHECK(fields[1].field->name == "email");
  CHECK(fields[0].at > fields[1].at);
  for (const FieldNow& one : fields) CHECK(one.at);
  CHECK(fields_about(machine.programme(), Id{7}).empty());
}

TEST_CASE("change log: entries that name nothing, or what is gone, are lines all the same") {
  Machine machine;
  machine.ask("scheme.start", {.text = "partners"});
  Programme programme = machine.programme();
  std::uint64_t id = 1000;
  for (const char* about : {"", "people", "people/", "people/!", "nowhere/7c3m2", "people/7c3m2"}) {
    auto entry = std::make_shared<LogEntry>();
    entry->id = Id{++id};
    entry->made = Stamp{id, 5};
    entry->about = about;
    entry->detail = "name";
    entry->stamps.assign(3, Stamp{id, 5});
    programme.put(static_cast<std::size_t>(RecordKind::log_entry), entry->id, entry);
  }
  const auto lines = change_log(programme);
  CHECK(lines.size() == 6);
  for (const LogLine& line : lines) CHECK(line.people.empty());
}
