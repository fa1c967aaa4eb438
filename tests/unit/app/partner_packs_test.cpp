// A pair pack in a partner's own browser, and everything that comes back at the coordinator's.
#include <doctest/doctest.h>

#include <algorithm>

#include "app/packs.hpp"
#include "document/document.hpp"
#include "domain/pair.hpp"
#include "domain/partner_tasks.hpp"
#include "domain/progress.hpp"
#include "domain/selection.hpp"
#include "machine.hpp"

using namespace bothways;
using namespace bothways::test;

namespace {

const Pair* first_under_way(const Programme& programme) {
  for (const Pair* pair : programme.all<Pair>()) {
    if (is_under_way(*pair)) return pair;
  }
  return nullptr;
}

// A coordinator with the sample, and the two of one pair, each in a browser of their own.
struct Three {
  Machine coordinator, a, b;
  Id pair, person_a, person_b;

  Three() {
    a.session.setting("replica", "9");
    b.session.setting("replica", "b");
    b.session.clock({Machine::noon, 60}, 11);  // other browsers, other chances
    coordinator.session.clock({Machine::noon, 60}, 12);
    coordinator.ask("scheme.sample", {.text = "partners"});
    const Pair* one = first_under_way(coordinator.programme());
    REQUIRE(one != nullptr);
    pair = one->id, person_a = one->a.id, person_b = one->b.id;
    open(a, pack(person_a));
    open(b, pack(person_b));
    for (Machine* machine : {&a, &b}) machine->pass(60'000);
  }
  std::string pack(Id whose) {
    coordinator.ask("pack.save", with(whose, 1));
    return coordinator.downloaded();
  }
  static void open(Machine& machine, const std::string& bytes, const std::string& name = "pack.json") {
    machine.session.file(name, bytes, false);
    machine.settle();
  }
  static std::string back(Machine& machine) {
    machine.ask("pack.send");
    return machine.downloaded();
  }
  Id meeting(Machine& machine, Side visitor, const std::string& notes) {
    machine.ask("meeting.add", with(pair, static_cast<std::size_t>(visitor)));
    const Id id = newest(machine);
    machine.pass(1'000);
    machine.ask("field.set", typing(*machine.programme().find<LeadershipMeeting>(id), "notes", notes));
    return id;
  }
  static Id newest(const Machine& machine) {
    const auto all = machine.programme().all<LeadershipMeeting>();
    return (*std::max_element(all.begin(), all.end(), [](const auto* x, const auto* y) { return x->made < y->made; }))->id;
  }
  const Incoming& incoming() const { return *coordinator.session.state().incoming; }
};

bool refused(Machine& machine, std::string_view command, const Arguments& arguments) {
  const std::string before = document::write(machine.programme());
  machine.ask(command, arguments);
  return document::write(machine.programme()) == before;
}

}  // namespace

TEST_CASE("a partner's page holds their own pair, and they change what the field table gives them and no more") {
  Three all;
  const State& state = all.a.session.state();
  CHECK(in_pair_pack(state));
  CHECK(all.a.programme().all<Pair>().size() == 1);
  CHECK(all.a.programme().all<Person>().size() == 2);
  CHECK(all.a.programme().all<Application>().empty());

  const Pair& pair = *all.a.programme().find<Pair>(all.pair);
  CHECK(refused(all.a, "scheme.download", {}));
  CHECK(refused(all.a, "pair.make", with(pair.cohort.id)));
  CHECK(refused(all.a, "pack.save", with(all.person_b, 1)));
  CHECK(refused(all.a, "pair.introduce", with(all.pair, 2)));
  CHECK(refused(all.a, "pair.other_partner", with(all.pair, 2)));
  CHECK(refused(all.a, "field.set", typing(all.a.programme().scheme(), "name", "Mine")));
  CHECK(state.notice->sentence == "That is not for you to change.");
  CHECK(refused(all.a, "field.set", typing(*all.a.programme().find<Person>(all.person_b), "name", "Somebody")));
  CHECK(refused(all.a, "field.set", typing(pair, "why", "because")));
  CHECK(refused(all.a, "field.set", typing(pair, "reason_b", "because")));
  CHECK(refused(all.a, "record.remove", typing(pair, "why", "")));
  for (const Ask* ask : all.a.programme().all<Ask>()) {
    if (ask->from == Side::b) CHECK(refused(all.a, "field.set", typing(*ask, "text", "Other words")));
    CHECK(refused(all.a, "record.remove", typing(*ask, "text", "")));
  }
  all.a.ask("palette.open");
  CHECK(state.over == Over::nothing);
  Arguments ask = with(all.pair, 2);
  ask.value.number = 1;
  CHECK(refused(all.a, "ask.add", ask));  // in the other's name
  ask.number = 1;
  CHECK_FALSE(refused(all.a, "ask.add", ask));
  CHECK(unsent_changes(state) == 1);
  Three::back(all.a);
  CHECK(unsent_changes(state) == 0);
  CHECK(own_changes(state).size() == 1);
}

TEST_CASE("each confirms first contact for themselves") {
  Three all;
  all.coordinator.ask("field.set", typing(*all.coordinator.programme().find<Pair>(all.pair), "confirmed_a", "", Date{}.days));
  all.coordinator.ask("field.set", typing(*all.coordinator.programme().find<Pair>(all.pair), "confirmed_b", "", Date{}.days));
  Three::open(all.a, all.pack(all.person_a));
  REQUIRE_FALSE(all.a.programme().find<Pair>(all.pair)->confirmed_a);
  CHECK(refused(all.a, "pair.confirm", with(all.pair, 2)));
  CHECK_FALSE(refused(all.a, "pair.confirm", with(all.pair, 1)));
}

TEST_CASE("returns of both partners and of a panel member, dropped together, are one review and one step") {
  Three all;
  Machine member;
  member.session.setting("replica", "c");
  const Id panel_member = all.coordinator.programme().all<PanelMember>().front()->id;
  all.coordinator.ask("pack.save", with(panel_member));
  Three::open(member, all.coordinator.downloaded());
  member.pass(60'000);
  const Assessment one = *member.programme().all<Assessment>().front();
  member.ask("score.give", {.id = panel_member, .other = one.application.id, .third = one.criterion.id, .number = one.score.value == 0 ? 1u : 0u});

  const Id of_a = all.meeting(all.a, Side::a, "mine alone"), of_b = all.meeting(all.b, Side::b, "for the coordinator");
  CHECK(refused(all.b, "field.set", typing(*all.b.programme().all<LeadershipMeeting>().front(), "visitor", "", 1)));
  const std::string before = document::write(all.coordinator.programme());
  // The two of them disagree about one thing.
  for (auto [machine, day] : {std::pair{&all.a, 20'000}, std::pair{&all.b, 20'001}}) {
    machine->ask("field.set", typing(*machine->programme().find<Pair>(all.pair), "review", "", day));
  }
  Three::open(all.coordinator, Three::back(all.a), "a.json");
  Three::open(all.coordinator, Three::back(all.b), "b.json");
  Three::open(all.coordinator, Three::back(member), "panel.json");
  CHECK(all.incoming().copies.size() == 3);
  CHECK(all.incoming().returns == 3);
  CHECK(all.incoming().left_out.empty());
  CHECK(all.incoming().together->disputes.size() == 1);
  CHECK(document::write(all.coordinator.programme()) == before);
  all.coordinator.ask("file.accept");
  CHECK(all.coordinator.programme().find<LeadershipMeeting>(of_a)->notes == "mine alone");
  CHECK(all.coordinator.programme().find<LeadershipMeeting>(of_b)->notes == "for the coordinator");
  // The partner's next file has the meeting, and not the notes.
  Three::open(all.a, all.pack(all.person_a));
  REQUIRE(all.a.programme().find<LeadershipMeeting>(of_b) != nullptr);
  CHECK(all.a.programme().find<LeadershipMeeting>(of_b)->notes.empty());
  CHECK(all.a.programme().find<LeadershipMeeting>(of_a)->notes == "mine alone");  // kept where it was written
  all.coordinator.ask("edit.undo");
  CHECK(all.coordinator.programme().find<LeadershipMeeting>(of_a) == nullptr);
}

TEST_CASE("notes that came back once can be written on and sent again; what was added can be taken back") {
  Three all;
  const Id id = all.meeting(all.a, Side::a, "first");
  Three::open(all.coordinator, Three::back(all.a));
  all.coordinator.ask("file.accept");
  all.a.pass(60'000);
  Three::open(all.a, all.pack(all.person_a));
  all.a.ask("field.set", typing(*all.a.programme().find<LeadershipMeeting>(id), "notes", "first and second"));
  CHECK(all.a.programme().find<LeadershipMeeting>(id)->notes == "first and second");
  all.coordinator.pass(120'000);
  Three::open(all.coordinator, Three::back(all.a));
  CHECK(all.incoming().left_out.empty());
  all.coordinator.ask("file.accept");
  CHECK(all.coordinator.programme().find<LeadershipMeeting>(id)->notes == "first and second");
  all.a.pass(240'000);
  all.a.ask("record.remove", typing(*all.a.programme().find<LeadershipMeeting>(id), "notes", ""));
  CHECK(all.a.programme().find<LeadershipMeeting>(id) == nullptr);
  all.coordinator.pass(240'000);
  Three::open(all.coordinator, Three::back(all.a));
  CHECK(all.incoming().left_out.empty());
  all.coordinator.ask("file.accept");
  CHECK(all.coordinator.programme().find<LeadershipMeeting>(id) == nullptr);
}

TEST_CASE("several files dropped on the first page open their scheme once and are one review") {
  Three all;
  all.meeting(all.a, Side::a, "x");
  all.meeting(all.b, Side::b, "y");
  const std::string scheme = all.coordinator.session.state().scheme;
  const std::string of_a = Three::back(all.a), of_b = Three::back(all.b);
  all.coordinator.ask("name.set", {.text = "Asha"});
  all.coordinator.session.rest();
  all.coordinator.session.route("/");
  all.coordinator.settle();
  Machine later;
  later.disks = all.coordinator.disks;
  later.session.shelf({{scheme, "x", 0}});
  for (const std::string& bytes : {of_a, of_b}) later.session.file("back.json", bytes, false);  // both before anything was opened
  later.settle();
  REQUIRE(later.session.state().incoming);
  CHECK(later.session.state().incoming->copies.size() == 2);
  CHECK(later.session.state().route.screen == "review");
}

TEST_CASE("a file for each of several is one press") {
  Three all;
  all.coordinator.others.clear();
  Arguments both = with({}, 1);
  both.keys = {all.person_a.value, all.person_b.value};
  all.coordinator.ask("pack.save_several", both);
  CHECK(std::count_if(all.coordinator.others.begin(), all.coordinator.others.end(), [](const Effect& one) { return one.kind == Effect::Kind::download; }) == 2);
}
