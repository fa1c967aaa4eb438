// The call, expressions of interest and decisions, and organisations.
#include <algorithm>

#include "app/command.hpp"
#include "base/limits.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/letters_due.hpp"
#include "domain/panel_view.hpp"
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

// The day of the decision goes with it; another decision takes the place in a cohort and the reply to an
// offer back too.
About decide(Edit& edit, const Arguments& arguments, const State& state) {
  const Position behind = between(last_reserve_place(edit.programme()), {}, edit.stamp().replica);
  edit.change<Application>(arguments.id, [&](Application& a) {
    const bool waited = a.decision == Decision::reserve && a.reserve_place;
    if (a.decision != static_cast<Decision>(arguments.number)) a.reply = {}, a.reply_by = a.replied_on = {};
    a.decision = static_cast<Decision>(arguments.number);
    a.decided_on = a.decision == Decision::undecided ? Date{} : state.today;
    if (a.decision != Decision::selected) a.cohort.id = {};
    if (a.decision != Decision::reserve) a.reserve_place = {};
    else if (!waited) a.reserve_place = behind;
  });
  return {RecordKind::application, arguments.id};
}

// For the panel's screens: the sentence tells the form's number, also where the decision is taken back.
About decide_form(Edit& edit, const Arguments& arguments, const State& state) {
  decide(edit, arguments, state);
  return {RecordKind::scheme, state.programme.id(), say("panel_view.form", {{"n", std::to_string(number_of(edit.programme(), arguments.id))}})};
}

// The same decision and the same reason for all of them, in one step.
About decide_all(Edit& edit, const Arguments& arguments, const State& state) {
  for (const std::uint64_t key : arguments.keys) {
    decide(edit, {.id = Id{key}, .number = arguments.number}, state);
    if (!arguments.text.empty()) edit.change<Application>(Id{key}, [&](Application& a) { a.reason = shortened(arguments.text, limits::paragraph_bytes); });
  }
  return several(state, static_cast<long>(arguments.keys.size()));
}

About add_organisation(Edit& edit, const Arguments& arguments, const State&) {
  const Id organisation = edit.add<Organisation>([](Organisation&) {});
  edit.change<Person>(arguments.id, [&](Person& p) { p.organisation.id = organisation; });
  return {RecordKind::person, arguments.id};
}

constexpr Command all[] = {
    {.name = "application.add", .available = writable, .change = add_application, .listed = true, .goes = "application"},
    {.name = "application.decide", .change = decide},
    {.name = "form.decide", .change = decide_form},
    {.name = "applications.decide", .change = decide_all},
    {.name = "statement.add", .change = add_statement},
    {.name = "organisation.add", .change = add_organisation},
};

}  // namespace

std::span<const Command> application_commands() { return all; }

}  // namespace bothways
