// Rows from elsewhere: whatever their bytes, what is known stays, the columns are remembered, and one undo
// takes all of it back.
#include <doctest/doctest.h>

#include "base/words.hpp"
#include "document/document.hpp"
#include "domain/people.hpp"
#include "machine.hpp"
#include "share/columns.hpp"

using namespace bothways;
using namespace bothways::test;

namespace {

Machine with_scheme() {
  Machine machine;
  machine.ask("scheme.blank");
  return machine;
}

void bring(Machine& machine, std::string_view name, std::string_view bytes) {
  machine.session.file(name, bytes, false);
  machine.settle();
}

const Person* person_named(const Machine& machine, std::string_view name) {
  for (const Person* one : machine.programme().all<Person>()) {
    if (one->name == name) return one;
  }
  return nullptr;
}

std::size_t place_of(std::string_view key) {
  const auto all = share::targets();
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (share::key_of(all[i]) == key) return i;
  }
  return all.size();
}

}  // namespace

TEST_CASE("a file of rows comes in as the same text, whatever its encoding") {
  for (const std::string& bytes : {std::string("Name,E-mail\nZo\xEB,zoe@example.org\n"), std::string("\xEF\xBB\xBFName,E-mail\nZoë,zoe@example.org\n")}) {
    Machine machine = with_scheme();
    bring(machine, "rows.csv", bytes);
    CHECK(machine.session.state().route.screen == "paste");
    machine.ask("rows.add");
    CHECK(person_named(machine, "Zoë") != nullptr);
  }
}

TEST_CASE("a workbook is told as one") {
  Machine machine = with_scheme();
  bring(machine, "answers.xlsx", "PK\x03\x04 and so on");
  REQUIRE(machine.session.state().notice);
  CHECK(machine.session.state().notice->sentence == say("error.workbook"));
}

TEST_CASE("somebody known keeps what is here, and what the row says besides is in the notes") {
  Machine machine = with_scheme();
  bring(machine, "one.csv", "Name,E-mail,Phone,Organisation\nLin Chen,lin@example.org,01632 960001,Tideway\n");
  machine.ask("rows.add");
  const Id form = machine.programme().all<Application>()[0]->id;
  machine.ask("record.remove", {.kind = RecordKind::application, .id = form});
  bring(machine, "two.csv", "Name,E-mail,Phone,Role,Organisation\nLin M. Chen,lin@example.org,01632 960002,manager,Elsewhere\n");
  machine.ask("rows.add");
  const Person* lin = person_named(machine, "Lin Chen");
  REQUIRE(lin != nullptr);
  CHECK(lin->phone == "01632 960001");
  CHECK(lin->role == "manager");
  CHECK(lin->notes == "Name, in a row pasted later: Lin M. Chen\nPhone number, in a row pasted later: 01632 960002\n"
                      "Organisation, in a row pasted later: Elsewhere");
}

TEST_CASE("what the columns were said to hold is known at the next paste; undo forgets it with the rows") {
  const std::string rows = "Who,E-mail,Where they write from\nLin Chen,lin@example.org,Milltown\n";
  Machine machine = with_scheme();
  bring(machine, "rows.csv", rows);
  const std::string before = document::write(machine.programme());
  machine.ask("rows.add", {.columns = {place_of("person.name"), place_of("person.email"), place_of("organisation.place")}});
  CHECK(person_named(machine, "Lin Chen") != nullptr);
  const auto columns = share::match_columns(machine.programme(), *share::read_grid(rows));
  CHECK(columns.remembered);
  CHECK(share::key_of(columns.targets[2]) == "organisation.place");
  machine.ask("edit.undo");
  CHECK(document::write(machine.programme()) == before);
}

TEST_CASE("two records of one person become one, in one step") {
  Machine machine = with_scheme();
  bring(machine, "rows.csv", "Name,E-mail,Phone\nLin Chen,lin@example.org,\nLin Chen,lin.chen@example.org,01632 960001\n");
  machine.ask("rows.add");
  const auto people = machine.programme().all<Person>();
  REQUIRE(people.size() == 2);
  const std::string before = document::write(machine.programme());
  machine.ask("people.join", {.id = people[0]->id, .other = people[1]->id});
  CHECK(machine.programme().all<Person>().size() == 1);
  CHECK(machine.programme().all<Application>().size() == 1);
  CHECK(person_named(machine, "Lin Chen")->phone == "01632 960001");
  machine.ask("edit.undo");
  CHECK(document::write(machine.programme()) == before);
}
