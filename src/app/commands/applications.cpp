// The call, expressions of interest and decisions, organisations and the roster.
#include "app/command.hpp"
#include "base/limits.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/people.hpp"

namespace bothways {
namespace {

bool writable(const State& state) { return state.writable(); }

About add_statement(Edit& edit, const Arguments& arguments, const State&) {
  const Id id = edit.add<Statement>([&](Statement& s) { s.of_kind = static_cast<StatementKind>(arguments.number); });
  return {RecordKind::statement, id};
}

About add_application(Edit& edit, const Arguments&, const State& state) {
  const Id person = edit.add<Person>([](Person& p) { p.side = Side::a; });
  const Id id = edit.add<Application>([&](Application& a) {
    a.person.id = person;
    a.received = state.today;
  });
  return {RecordKind::application, id};
}

// The day of the decision goes with it; taking a decision back takes the place in a cohort back too.
About decide(Edit& edit, const Arguments& arguments, const State& state) {
  edit.change<Application>(arguments.id, [&](Application& a) {
    a.decision = static_cast<Decision>(arguments.number);
    a.decided_on = a.decision == Decision::undecided ? Date{} : state.today;
    if (a.decision != Decision::selected) a.cohort.id = {};
  });
  return {RecordKind::application, arguments.id};
}

About place(Edit& edit, const Arguments& arguments, const State&) {
  edit.change<Application>(arguments.id, [&](Application& a) { a.cohort.id = arguments.other; });
  return {RecordKind::application, arguments.id};
}

About several(const State& state, long count) { return {RecordKind::scheme, state.programme.id(), number_in_words(count)}; }

// The same decision and the same reason for all of them, in one step.
About decide_all(Edit& edit, const Arguments& arguments, const State& state) {
  for (const std::uint64_t key : arguments.keys) {
    decide(edit, {.id = Id{key}, .number = arguments.number}, state);
    if (!arguments.text.empty()) edit.change<Application>(Id{key}, [&](Application& a) { a.reason = shortened(arguments.text, limits::paragraph_bytes); });
  }
  return several(state, static_cast<long>(arguments.keys.size()));
}

// Only who is selected gets a place, and only they are counted.
About place_all(Edit& edit, const Arguments& arguments, const State& state) {
  long placed = 0;
  for (const std::uint64_t key : arguments.keys) {
    const auto* form = edit.programme().find<Application>(Id{key});
    if (form == nullptr || form->decision != Decision::selected) continue;
    place(edit, {.id = Id{key}, .other = arguments.other}, state);
    ++placed;
  }
  return several(state, placed);
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

About add_organisation(Edit& edit, const Arguments& arguments, const State&) {
  const Id organisation = edit.add<Organisation>([](Organisation&) {});
  edit.change<Person>(arguments.id, [&](Person& p) { p.organisation.id = organisation; });
  return {RecordKind::person, arguments.id};
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

About add_cohort(Edit& edit, const Arguments&, const State&) {
  const auto letter = static_cast<char>('A' + edit.programme().all<Cohort>().size() % 26);
  const Id id = edit.add<Cohort>([&](Cohort& cohort) {
    cohort.name = say("cohort.new_name", {{"letter", std::string(1, letter)}});
    cohort.months = edit.programme().scheme().months;
  });
  return {RecordKind::cohort, id};
}

constexpr Command all[] = {
    {.name = "application.add", .available = writable, .change = add_application, .listed = true, .goes = "application"},
    {.name = "application.decide", .change = decide},
    {.name = "application.place", .change = place},
    {.name = "applications.decide", .change = decide_all},
    {.name = "applications.place", .change = place_all},
    {.name = "members.brief", .change = brief_all},
    {.name = "statement.add", .change = add_statement},
    {.name = "organisation.add", .change = add_organisation},
    {.name = "body.add", .available = writable, .change = add_body},
    {.name = "member.add", .change = add_member, .goes = "roster"},
    {.name = "cohort.add", .available = writable, .change = add_cohort, .listed = true, .goes = "cohort"},
};

}  // namespace

std::span<const Command> application_commands() { return all; }

}  // namespace bothways
