// Cohorts and who has a place in them; the body, its roster and the workshops where its members get ready.
#include "app/command.hpp"
#include "base/words.hpp"
#include "domain/people.hpp"
#include "matching/suggestion.hpp"

namespace bothways {
namespace {

bool writable(const State& state) { return state.writable(); }

About add_cohort(Edit& edit, const Arguments&, const State&) {
  const auto letter = static_cast<char>('A' + edit.programme().all<Cohort>().size() % 26);
  const Id id = edit.add<Cohort>([&](Cohort& cohort) {
    cohort.name = say("cohort.new_name", {{"letter", std::string(1, letter)}});
    cohort.months = edit.programme().scheme().months;
  });
  return {RecordKind::cohort, id};
}

About place(Edit& edit, const Arguments& arguments, const State&) {
  edit.change<Application>(arguments.id, [&](Application& a) { a.cohort.id = arguments.other; });
  return {RecordKind::application, arguments.id};
}

// Only who is selected gets a place, and only they are counted.
About place_all(Edit& edit, const Arguments& arguments, const State& state) {
  long placed = 0;
  for (const std::uint64_t key : arguments.keys) {
    const auto* form = edit.programme().find<Application>(Id{key});
    if (form == nullptr || !form->has_place()) continue;
    place(edit, {.id = Id{key}, .other = arguments.other}, state);
    ++placed;
  }
  return several(state, placed);
}

// What the screen shows is worked out from the same records, so that this does what was looked at.
// `number`: matching::Placed.
About place_as_suggested(Edit& edit, const Arguments& arguments, const State& state) {
  const auto placed = arguments.number == 0 ? matching::Placed::stay : matching::Placed::may_move;
  long changed = 0;
  for (const matching::Placing& one : matching::suggest(state.programme, placed).placings) {
    const auto* form = edit.programme().find<Application>(one.application);
    if (form == nullptr || form->cohort.id == one.cohort) continue;
    place(edit, {.id = one.application, .other = one.cohort}, state);
    ++changed;
  }
  return several(state, changed);
}

About add_body(Edit& edit, const Arguments&, const State&) {
  const Id id = edit.add<Body>([&](Body& body) { body.name = edit.programme().scheme().body_name; });
  return {RecordKind::body, id};
}

About add_member(Edit& edit, const Arguments& arguments, const State&) {
  const Id person = edit.add<Person>([](Person& p) { p.side = Side::b; });
  const Id id = edit.add<Member>([&](Member& member) {
    member.person.id = person;
    member.body.id = arguments.id;
    member.capacity.value = 1;
  });
  return {RecordKind::member, id};
}

About add_workshop(Edit& edit, const Arguments& arguments, const State&) {
  const Id id = edit.add<Workshop>([&](Workshop& workshop) { workshop.body.id = arguments.id; });
  return {RecordKind::workshop, id};
}

About brief_all(Edit& edit, const Arguments& arguments, const State& state) {
  for (const std::uint64_t key : arguments.keys) {
    edit.change<Member>(Id{key}, [&](Member& member) {
      if (member.briefed != YesNo::yes) member.briefed_on = state.today;
      member.briefed = YesNo::yes;
    });
  }
  return several(state, static_cast<long>(arguments.keys.size()));
}

// They came to the workshop: briefed on its day.
About came(Edit& edit, const Arguments& arguments, const State& state) {
  const auto* workshop = edit.programme().find<Workshop>(arguments.other);
  if (workshop == nullptr) return {};
  for (const std::uint64_t key : arguments.keys) {
    edit.change<Member>(Id{key}, [&](Member& member) {
      member.workshop.id = workshop->id;
      member.briefed = YesNo::yes;
      member.briefed_on = workshop->held ? workshop->held : state.today;
    });
  }
  return several(state, static_cast<long>(arguments.keys.size()));
}

// They are asked to come to it.
About invite(Edit& edit, const Arguments& arguments, const State& state) {
  for (const std::uint64_t key : arguments.keys) edit.change<Member>(Id{key}, [&](Member& member) { member.workshop.id = arguments.other; });
  return several(state, static_cast<long>(arguments.keys.size()));
}

constexpr Command all[] = {
    {.name = "cohort.add", .available = writable, .change = add_cohort, .listed = true, .goes = "cohort"},
    {.name = "application.place", .change = place},
    {.name = "applications.place", .change = place_all},
    {.name = "cohorts.suggested", .change = place_as_suggested},
    {.name = "body.add", .available = writable, .change = add_body},
    {.name = "member.add", .change = add_member, .goes = "roster"},
    {.name = "workshop.add", .change = add_workshop, .goes = "roster"},
    {.name = "members.brief", .change = brief_all},
    {.name = "members.invite", .change = invite},
    {.name = "members.came", .change = came},
};

}  // namespace

std::span<const Command> cohort_commands() { return all; }

}  // namespace bothways
