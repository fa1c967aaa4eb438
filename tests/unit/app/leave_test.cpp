// How a file leaves: saved, by the device's sheet, or as text; and what counts as sent.
#include <doctest/doctest.h>

#include "journey.hpp"

using namespace bothways;
using namespace bothways::test;

namespace {

const Effect* made(const Machine& machine, Effect::Kind kind) {
  for (const Effect& one : machine.others) {
    if (one.kind == kind) return &one;
  }
  return nullptr;
}

struct Leaving : Machine {
  Leaving() {
    ask("scheme.start", {.text = "partners"});
    others.clear();
  }
};

}  // namespace

TEST_CASE("leaving: by the sheet it is the same file, and counts as sent when the sheet says so") {
  Leaving machine;
  machine.ask("scheme.download", {.leave = Leave::shared});
  CHECK(made(machine, Effect::Kind::download) == nullptr);
  const Effect* file = made(machine, Effect::Kind::share_file);
  REQUIRE(file != nullptr);
  CHECK(file->name.ends_with(".json"));
  CHECK_FALSE(file->text.empty());
  CHECK_FALSE(machine.session.state().notice);
  CHECK(machine.session.state().copied_utc_ms == 0);
  machine.session.shared(true, false);
  CHECK(machine.session.state().copied_utc_ms == Machine::noon);
  CHECK(machine.session.state().marks.size() == 1);
}

TEST_CASE("leaving: a sheet that is closed sent nothing, and one that fails says what to do") {
  Leaving machine;
  machine.ask("scheme.download", {.leave = Leave::shared});
  machine.session.shared(false, false);
  CHECK(machine.session.state().marks.empty());
  CHECK_FALSE(machine.session.state().notice);
  machine.ask("scheme.download", {.leave = Leave::shared});
  machine.session.shared(false, true);
  CHECK(machine.session.state().marks.empty());
  REQUIRE(machine.session.state().notice);
  CHECK(machine.session.state().notice->problem);
  machine.session.shared(true, false);
  CHECK(machine.session.state().marks.empty());
}

TEST_CASE("leaving: as text it goes to the clipboard, and what was pasted comes in as the file would") {
  Leaving machine;
  machine.ask("form.save", {.leave = Leave::copied});
  const Effect* text = made(machine, Effect::Kind::copy);
  REQUIRE(text != nullptr);
  CHECK(text->text.starts_with("{"));
  CHECK(made(machine, Effect::Kind::download) == nullptr);
  machine.ask("scheme.download");
  const std::string whole = machine.downloaded();
  Machine fresh;
  fresh.session.setting("replica", "9");
  fresh.session.pasted(whole);
  fresh.settle();
  REQUIRE(fresh.session.state().incoming);
  fresh.ask("file.accept");
  CHECK(fresh.programme().scheme().id == machine.programme().scheme().id);
}

TEST_CASE("leaving: what is done after it is saved again") {
  Leaving machine;
  machine.ask("scheme.download", {.leave = Leave::shared});
  machine.others.clear();
  machine.ask("scheme.download");
  CHECK(made(machine, Effect::Kind::download) != nullptr);
  CHECK(machine.session.state().marks.size() == 1);
}
