#include <doctest/doctest.h>

#include "base/words.hpp"
#include "document/document.hpp"
#include "domain/history.hpp"
#include "journey.hpp"

using namespace bothways;
using namespace bothways::test;

namespace {

Machine with_journey() {
  Machine machine;
  machine.ask("scheme.start", {.text = "partners"});
  for (const Action& action : journey()) {
    machine.session.end_of_typing();
    machine.pass(1000);
    action(machine);
  }
  return machine;
}

}  // namespace

TEST_CASE("a file opened in another browser is the same scheme, byte for byte") {
  Machine mine = with_journey();
  mine.ask("scheme.download");
  const std::string file = mine.downloaded();
  Machine theirs;
  theirs.session.setting("replica", "9");
  theirs.session.file("scheme.json", file, false);
  theirs.settle();
  REQUIRE(theirs.session.state().incoming.has_value());
  CHECK(theirs.session.state().scheme.empty());
  theirs.ask("file.accept");
  CHECK(document::write(theirs.programme()) == file);
  theirs.ask("scheme.download");
  CHECK(theirs.downloaded() == file);
}

TEST_CASE("a deputy's copy comes back as a list of changes, one step that can be undone") {
  Machine mine = with_journey();
  mine.ask("scheme.download");
  Machine deputy;
  deputy.session.setting("replica", "9");
  deputy.pass(5000);
  deputy.session.file("scheme.json", mine.downloaded(), false);
  deputy.settle();
  deputy.ask("file.accept");
  deputy.ask("field.set", typing(deputy.programme().scheme(), "place", "The Vale"));
  deputy.ask("field.set", typing(deputy.programme().scheme(), "host", "Vale Council"));
  deputy.ask("scheme.download");
  mine.pass(9000);
  mine.ask("field.set", typing(mine.programme().scheme(), "host", "Harbour Trust"));
  const std::string before = document::write(mine.programme());
  mine.session.file("back.json", deputy.downloaded(), false);
  mine.settle();
  REQUIRE(mine.session.state().incoming.has_value());
  REQUIRE(mine.session.state().incoming->together.has_value());
  CHECK(mine.session.state().incoming->changes.size() == 1);
  REQUIRE(mine.session.state().incoming->together->disputes.size() == 1);
  CHECK(mine.session.state().incoming->together->disputes[0].kept == 0);
  CHECK(mine.session.state().incoming->chosen[0] == 0);
  CHECK(document::write(mine.programme()) == before);
  mine.ask("dispute.choose", {.value = {{}, 1}, .number = 0});
  mine.ask("file.accept");
  CHECK(mine.programme().scheme().place == "The Vale");
  CHECK(mine.programme().scheme().host == "Vale Council");
  mine.ask("edit.undo");
  CHECK(document::write(mine.programme()) == before);
}

TEST_CASE("a bad file gets a sentence and changes nothing") {
  Machine machine = with_journey();
  const std::string before = document::write(machine.programme());
  for (const std::string& bytes : {std::string(), std::string("no"), std::string("{}"), before.substr(0, before.size() / 2),
                                   std::string(100'000, '['), std::string("{\"format\":\"bothways-scheme\",\"version\":2}")}) {
    machine.session.file("bad.json", bytes, false);
    machine.settle();
    REQUIRE(machine.session.state().notice.has_value());
    CHECK(machine.session.state().notice->problem);
    CHECK(machine.session.state().notice->sentence.find("⟦") == std::string::npos);
    CHECK_FALSE(machine.session.state().incoming.has_value());
    CHECK(document::write(machine.programme()) == before);
  }
  machine.session.file("huge.json", {}, true);
  CHECK(machine.session.state().notice->problem);
}

TEST_CASE("every command has its words, and those that change have a history sentence") {
  for (const Command* command : commands()) {
    CAPTURE(command->name);
    CHECK(has_words("command." + std::string(command->name)));
    if (command->change != nullptr) CHECK(has_words("command." + std::string(command->name) + ".done"));
    CHECK((command->change == nullptr) != (command->act == nullptr));
    CHECK(command_named(command->name) == command);
  }
}

TEST_CASE("two browsers are two replicas, and the history knows a name that was given later") {
  Session one(Moment{Machine::noon, 0}, 7), two(Moment{Machine::noon, 0}, 8);
  one.setting("replica", "");
  two.setting("replica", "");
  CHECK(one.state().replica != two.state().replica);
  CHECK(one.state().replica != 0);
  Machine machine;
  machine.ask("scheme.blank");
  machine.ask("cohort.add");
  machine.ask("name.set", {.text = "Asha"});
  machine.ask("cohort.add");
  const auto replicas = machine.programme().all<ReplicaRecord>();
  REQUIRE(replicas.size() == 1);
  CHECK(replicas[0]->name == "Asha");
}

TEST_CASE("a removal there and an edit here can be settled either way") {
  for (const bool keep : {true, false}) {
    CAPTURE(keep);
    Machine mine = with_journey();
    mine.ask("scheme.download");
    Machine deputy;
    deputy.session.setting("replica", "9");
    deputy.session.file("scheme.json", mine.downloaded(), false);
    deputy.settle();
    deputy.ask("file.accept");
    const Id cohort = newest<Cohort>(mine).id;
    mine.pass(1000);
    mine.ask("field.set", typing(newest<Cohort>(mine), "notes", "Meets on Tuesdays"));
    deputy.pass(60'000'000);
    Arguments gone = with(cohort);
    gone.kind = RecordKind::cohort;
    deputy.ask("record.remove", gone);
    deputy.ask("scheme.download");
    mine.session.file("back.json", deputy.downloaded(), false);
    mine.settle();
    REQUIRE(mine.session.state().incoming.has_value());
    const auto& disputes = mine.session.state().incoming->together->disputes;
    REQUIRE(disputes.size() == 1);
    CHECK(disputes[0].field == nullptr);
    mine.ask("dispute.choose", {.value = {{}, keep ? 0 : 1}, .number = 0});
    mine.ask("file.accept");
    CHECK((mine.programme().find<Cohort>(cohort) != nullptr) == keep);
  }
}

TEST_CASE("an address of a scheme that is not here is said, and leaving it forgets that") {
  Machine machine;
  machine.session.route("/1jm98nkz44c29/today");
  machine.settle();
  CHECK(machine.session.state().missing);
  machine.session.route("/");
  CHECK_FALSE(machine.session.state().missing);
}

TEST_CASE("a scheme whose storage does not answer is not said to be gone, and opens when it does") {
  Machine machine;
  machine.ask("scheme.start", {.text = "partners"});
  const std::string scheme = machine.session.state().scheme;
  const std::vector<std::string> kept{machine.disks[scheme].database};

  Session late{machine.session.state().now, 9};
  late.route("/" + scheme + "/today");
  for (const char* why : {"silent", "blocked"}) {
    late.opened(scheme, {}, {}, why);
    CHECK(late.state().unread == why);
    CHECK_FALSE(late.state().missing);
    CHECK_FALSE(late.state().shown());
    CHECK_FALSE(late.state().writable());
  }
  late.ask("scheme.read_again");
  CHECK(late.state().unread.empty());
  late.opened(scheme, kept, {});
  CHECK(late.state().shown());
  CHECK(late.state().writable());
  CHECK_FALSE(command_named("scheme.read_again")->available(late.state()));
}
