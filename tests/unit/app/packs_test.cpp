// A pack goes to a panel member's browser and back: their view, their tasks, one review, one step of undo.
#include "app/packs.hpp"

#include <doctest/doctest.h>

#include "document/document.hpp"
#include "domain/selection.hpp"
#include "machine.hpp"

using namespace bothways;
using namespace bothways::test;

namespace {

struct Two {
  Machine coordinator, reader;
  Id member;

  Two() {
    reader.session.setting("replica", "9");
    coordinator.ask("scheme.sample", {.text = "partners"});
    member = coordinator.programme().all<PanelMember>().front()->id;
  }
  std::string pack() {
    coordinator.ask("pack.save", {.id = member});
    return coordinator.downloaded();
  }
  void open(Machine& machine, const std::string& bytes) {
    machine.session.file("pack.json", bytes, false);
    machine.settle();
  }
  const Assessment& own() const { return *reader.programme().all<Assessment>().front(); }
  void scores(int points) {
    reader.pass(60'000);
    const Assessment& one = own();
    reader.ask("score.give", {.id = member, .other = one.application.id, .third = one.criterion.id, .number = static_cast<std::size_t>(points)});
  }
  std::string back() {
    reader.ask("pack.send");
    return reader.downloaded();
  }
};

}  // namespace

TEST_CASE("a panel member's page holds their forms only, apart from the scheme, and they can only score") {
  Two two;
  const std::string pack = two.pack();
  CHECK(two.coordinator.others.back().name.ends_with(".bothways-pack.json"));
  two.open(two.reader, pack);
  const State& state = two.reader.session.state();
  CHECK(in_pack(state));
  CHECK(state.scheme != two.coordinator.session.state().scheme);
  CHECK(state.programme.all<Person>().empty());
  two.reader.ask("criterion.add");
  two.reader.ask("scheme.download");
  two.reader.ask("palette.open");
  CHECK(state.programme.all<Criterion>().size() == two.coordinator.programme().all<Criterion>().size());
  CHECK(state.over == Over::nothing);
  two.scores(0);
  CHECK(two.own().score.value == 0);
  // Kept, and opened again as the same view.
  Machine again;
  again.disks = two.reader.disks;
  again.session.route("/" + state.scheme + "/today");
  again.settle();
  CHECK(in_pack(again.session.state()));
  CHECK(document::write(again.programme()) == document::write(two.reader.programme()));
}

TEST_CASE("scores come back as one review, are taken as one step, and undone as one") {
  Two two;
  two.open(two.reader, two.pack());
  const int before = two.own().score.value;
  const Id score = two.own().id;
  two.scores(before == 0 ? 1 : 0);
  const std::string whole = document::write(two.coordinator.programme());
  two.open(two.coordinator, two.back());
  const State& state = two.coordinator.session.state();
  CHECK_FALSE(in_pack(state));
  REQUIRE(state.incoming);
  CHECK(state.incoming->changes.size() == 1);
  CHECK(state.incoming->left_out.empty());
  CHECK(state.route.screen == "review");
  CHECK(document::write(state.programme) == whole);  // nothing is taken before a yes
  two.coordinator.ask("file.accept");
  CHECK(state.programme.find<Assessment>(score)->score.value != before);
  two.coordinator.ask("edit.undo");
  CHECK(state.programme.find<Assessment>(score)->score.value == before);
}

TEST_CASE("the coordinator's own browser can hold a pack's reader too: two copies, never one") {
  Two two;
  const std::string pack = two.pack();
  two.open(two.reader, pack);
  two.scores(two.own().score.value == 0 ? 1 : 0);
  const std::string back = two.back();
  // Elsewhere: nobody has the scheme, so it is a reader's view again, with what they did.
  Machine other;
  other.session.file("back.json", back, false);
  other.settle();
  CHECK(in_pack(other.session.state()));
  CHECK(other.programme().all<Assessment>().front()->score.value == two.own().score.value);
}

TEST_CASE("a newer pack keeps what was done in the older one") {
  Two two;
  two.open(two.reader, two.pack());
  const int given = two.own().score.value == 0 ? 1 : 0;
  two.scores(given);
  two.coordinator.pass(1'000);
  two.coordinator.ask("field.set", typing(two.coordinator.programme().scheme(), "purpose", "Said anew"));
  two.open(two.reader, two.pack());
  CHECK(two.reader.programme().scheme().purpose == "Said anew");
  CHECK(two.own().score.value == given);
}
