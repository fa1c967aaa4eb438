// Safety copies, worked by role and name: the list, one of them, restoring it, and the question where none can
// be kept.
#include <doctest/doctest.h>

#include "domain/people.hpp"
#include "unit/ui/sample_stage.hpp"

using namespace bothways;
using namespace bothways::test;

namespace {

struct Pasting : Sample {
  std::size_t people = programme().all<Person>().size();
  void paste(const std::string& name) {
    go("paste");
    type("Rows", "Name\tE-mail\n" + name + "\tnew@example.org\n");
    button("Add 1 expression of interest");
  }
  std::size_t added() const { return programme().all<Person>().size() - people; }
};

constexpr std::string_view look = "Look at the safety copy of 21 September 2026, 15:13";

}  // namespace

TEST_CASE("a safety copy is listed, looked at, saved, restored, and restoring is undone") {
  Pasting stage;
  stage.go("safety");
  CHECK(stage.says("There is none yet"));
  stage.paste("Nina Neu");
  CHECK(stage.added() == 1);
  stage.go("share");
  stage.follow("Safety copies");
  CHECK(stage.says("Kept before pasted rows were added"));
  CAPTURE(stage.transcript());
  stage.follow(look);
  CHECK(stage.says("What restoring would change"));
  CHECK(stage.says("Nina Neu"));
  stage.button("Save it as a file");
  CHECK(stage.platform.downloads.back().name.ends_with("-before.json"));
  CHECK(stage.platform.downloads.back().bytes.find("Nina Neu") == std::string::npos);
  stage.platform.moment.utc_ms += 60'000;
  stage.button("Restore this copy");
  CHECK(stage.added() == 0);
  CHECK(stage.says("There is nothing to restore"));
  stage.follow("Back to safety copies");
  CHECK(stage.says("Kept before another safety copy was restored"));
  stage.shortcut("ctrl+z");
  CHECK(stage.added() == 1);
  stage.visit("/" + stage.state().scheme + "/safety/7");
  CHECK(stage.says("This safety copy is not kept any more"));
}

TEST_CASE("where no safety copy can be kept, a dialog asks before anything is taken in") {
  for (const char* fault : {"full", "blocked"}) {
    CAPTURE(fault);
    Pasting stage;
    stage.platform.safety_fault = fault;
    stage.paste("Nina Neu");
    CHECK(stage.added() == 0);
    CHECK(stage.has(Role::dialog, "No safety copy could be kept"));
    CHECK(stage.says("Nothing was taken in"));
    stage.button("Leave it", "No safety copy could be kept");
    CHECK(stage.added() == 0);
    CHECK(stage.value("Rows").find("Nina Neu") != std::string::npos);
    stage.button("Add 1 expression of interest");
    stage.button("Go on without one", "No safety copy could be kept");
    CHECK(stage.added() == 1);
    CHECK_FALSE(stage.has(Role::dialog, "No safety copy could be kept"));
  }
}
