#include <doctest/doctest.h>

#include "document/document.hpp"
#include "journey.hpp"

using namespace bothways;
using namespace bothways::test;

TEST_CASE("every command of the journey undone gives the starting bytes, redone the end bytes") {
  for (const char* preset : {"partners", "parity"}) {
    CAPTURE(preset);
    Machine machine;
    machine.ask("scheme.start", {.text = preset});
    REQUIRE(!machine.session.state().scheme.empty());
    std::vector<std::string> bytes{document::write(machine.programme())};
    std::vector<std::size_t> steps{0};
    for (const Action& action : journey()) {
      machine.session.end_of_typing();
      machine.pass(60'000);
      action(machine);
      if (machine.session.state().history.done.size() == steps.back()) continue;
      bytes.push_back(document::write(machine.programme()));
      steps.push_back(machine.session.state().history.done.size());
    }
    REQUIRE(steps.size() > 20);
    CHECK(machine.programme().all<Pair>().size() == 1);
    CHECK(machine.programme().all<Application>().size() == 3);
    for (std::size_t i = steps.size(); i-- > 0;) {
      while (machine.session.state().history.done.size() > steps[i]) machine.ask("edit.undo");
      CHECK(document::write(machine.programme()) == bytes[i]);
    }
    for (std::size_t i = 0; i < steps.size(); ++i) {
      while (machine.session.state().history.done.size() < steps[i]) machine.ask("edit.redo");
      CHECK(document::write(machine.programme()) == bytes[i]);
    }
    CHECK_FALSE(command_named("edit.redo")->available(machine.session.state()));
  }
}

TEST_CASE("letters typed in a row into one field are one step; another field or a pause is another") {
  Machine machine;
  machine.ask("scheme.blank");
  for (const char* text : {"H", "Ha", "Har"}) machine.ask("field.set", typing(machine.programme().scheme(), "name", text));
  CHECK(machine.session.state().history.done.size() == 1);
  machine.ask("field.set", typing(machine.programme().scheme(), "place", "Ridge"));
  CHECK(machine.session.state().history.done.size() == 2);
  machine.session.end_of_typing();
  machine.ask("field.set", typing(machine.programme().scheme(), "place", "Ridge and Vale"));
  CHECK(machine.session.state().history.done.size() == 3);
  machine.ask("edit.undo");
  machine.ask("edit.undo");
  machine.ask("edit.undo");
  CHECK(machine.programme().scheme().name.empty());
  machine.ask("edit.redo");
  CHECK(machine.programme().scheme().name == "Har");
}

TEST_CASE("what has left in a file is undone by an edit that others follow") {
  Machine machine;
  machine.ask("scheme.start", {.text = "partners"});
  const std::string name = machine.programme().scheme().name;
  machine.ask("field.set", typing(machine.programme().scheme(), "name", "Something else"));
  machine.ask("application.add");
  const Id person = newest<Person>(machine).id;
  machine.ask("scheme.download");
  const auto deputy = document::read(machine.downloaded());
  REQUIRE(deputy);
  machine.pass(1000);
  machine.ask("edit.undo");
  machine.ask("edit.undo");
  CHECK(machine.programme().scheme().name == name);
  CHECK(machine.programme().find<Person>(person) == nullptr);
  const auto merged = document::merge(*deputy, machine.programme());
  REQUIRE(merged);
  CHECK(merged->programme.scheme().name == name);
  CHECK(merged->programme.find<Person>(person) == nullptr);
  machine.pass(1000);
  machine.ask("edit.redo");
  machine.ask("edit.redo");
  CHECK(machine.programme().scheme().name == "Something else");
  REQUIRE(machine.programme().find<Person>(person) != nullptr);
}

TEST_CASE("a new command forgets what could be done again, and nothing is undone in a scheme without steps") {
  Machine machine;
  machine.ask("scheme.blank");
  machine.ask("edit.undo");
  CHECK(machine.session.state().history.undone.empty());
  machine.ask("cohort.add");
  machine.ask("edit.undo");
  CHECK(machine.session.state().history.undone.size() == 1);
  machine.ask("body.add");
  CHECK(machine.session.state().history.undone.empty());
}

TEST_CASE("what a file could not hold never gets into a record") {
  Machine machine;
  machine.ask("scheme.blank");
  machine.ask("field.set", typing(machine.programme().scheme(), "name", std::string(10'000, 'x')));
  machine.ask("field.set", typing(machine.programme().scheme(), "closes", {}, 90'000'000));
  machine.ask("field.set", typing(machine.programme().scheme(), "shape", {}, 77));
  CHECK(machine.programme().scheme().name.size() <= 2'000);
  CHECK_FALSE(machine.programme().scheme().closes);
  CHECK(machine.programme().scheme().shape == Shape::unsaid);
  CHECK(document::read(document::write(machine.programme())));
}
