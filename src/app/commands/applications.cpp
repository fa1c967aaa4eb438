// The call, expressions of interest and decisions, and organisations.
#include "app/command.hpp"
#include "base/limits.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/joining.hpp"
#include "domain/people.hpp"
#include "share/row_review.hpp"

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

template <class T>
Id fill(Edit& edit, Id id, const std::vector<share::FieldValue>& fields) {
  for (const share::FieldValue& cell : fields) edit.set(T::kind, id, *cell.field, cell.value);
  return id;
}

// Somebody known keeps what is here. What the row says otherwise goes into the notes, so that nothing is lost.
void fill_known(Edit& edit, Id id, const share::ReviewedRow& row) {
  std::string said;
  const auto also = [&](const Field& field, std::string value) {
    said += "\n" + say("paste.also", {{"field", label_of(edit.programme(), RecordKind::person, field)}, {"value", std::move(value)}});
  };
  for (const share::FieldValue& cell : row.person_fields) {
    const auto* now = edit.programme().find<Person>(id);
    if (now == nullptr) return;
    if (is_empty(*now, *cell.field)) {
      edit.set(RecordKind::person, id, *cell.field, cell.value);
    } else if (get(*now, *cell.field) != cell.value) {
      Person other = *now;
      set(other, *cell.field, cell.value);
      also(*cell.field, value_in_words(edit.programme(), other, *cell.field));
    }
  }
  const auto* person = edit.programme().find<Person>(id);
  const auto* here = person != nullptr ? edit.programme().find<Organisation>(person->organisation.id) : nullptr;
  if (here != nullptr && !row.organisation_name.empty() && folded(here->name) != folded(row.organisation_name)) {
    also(*field_named(type_of(RecordKind::person), "organisation"), row.organisation_name);
  }
  if (said.empty()) return;
  edit.change<Person>(id, [&](Person& one) { one.notes = shortened(std::string(trimmed(one.notes + said)), limits::paragraph_bytes); });
}

void remember_columns(Edit& edit, const share::Grid& grid, const share::Columns& columns) {
  for (const share::Remembered& one : share::to_remember(edit.programme(), grid, columns)) {
    const Id id = one.known ? one.known : edit.add<KnownColumn>([&](KnownColumn& column) { column.header = one.header; });
    edit.change<KnownColumn>(id, [&](KnownColumn& column) { column.means = one.means; });
  }
}

Id organisation_of(Edit& edit, const share::ReviewedRow& row) {
  if (row.organisation || row.organisation_name.empty()) return row.organisation;
  const std::string wanted = folded(row.organisation_name);  // an earlier row may have made it
  for (const Organisation* known : edit.programme().all<Organisation>()) {
    if (folded(known->name) == wanted) return known->id;
  }
  const Id made = edit.add<Organisation>([&](Organisation& o) { o.name = row.organisation_name; });
  return fill<Organisation>(edit, made, row.organisation_fields);
}

// All rows in one step, so that one undo takes the paste back.
About add_rows(Edit& edit, const Arguments& arguments, const State& state) {
  const auto grid = share::read_grid(state.pasted);
  if (!grid) return {};
  const std::vector<share::Target> targets = share::targets();
  share::Columns columns = share::match_columns(state.programme, *grid);
  for (std::size_t i = 0; i < columns.targets.size() && i < arguments.columns.size(); ++i) {
    if (arguments.columns[i] < targets.size()) columns.targets[i] = targets[arguments.columns[i]];
    else columns.targets[i] = {};
  }
  int added = 0;
  for (const share::ReviewedRow& row : share::review_rows(state.programme, *grid, columns).rows) {
    if (row.fate != share::Fate::fresh && row.fate != share::Fate::known) continue;
    const Id person = row.person ? row.person : edit.add<Person>([](Person& p) { p.side = Side::a; });
    if (row.person) fill_known(edit, person, row);
    else fill<Person>(edit, person, row.person_fields);
    const bool has_one = static_cast<bool>(edit.programme().find<Person>(person)->organisation);
    const Id organisation = has_one ? Id{} : organisation_of(edit, row);
    if (organisation) edit.change<Person>(person, [&](Person& p) { p.organisation.id = organisation; });
    const Id application = edit.add<Application>([&](Application& a) { a.person.id = person; });
    fill<Application>(edit, application, row.application_fields);
    edit.change<Application>(application, [&](Application& a) { if (!a.received) a.received = state.today; });
    ++added;
  }
  if (added > 0) remember_columns(edit, *grid, columns);
  return {RecordKind::scheme, state.programme.id(), std::to_string(added)};
}

// `columns`: for each field in which the two differ, what is taken (Take); suggestions where there is none.
About join_people(Edit& edit, const Arguments& arguments, const State& state) {
  Join join = plan_join(state.programme, arguments.id, arguments.other);
  for (std::size_t i = 0; i < join.fields.size() && i < arguments.columns.size(); ++i) {
    if (arguments.columns[i] <= static_cast<std::size_t>(Take::both)) join.fields[i].take = static_cast<Take>(arguments.columns[i]);
  }
  const JoinSteps steps = steps_of(state.programme, join);
  for (const JoinSteps::Set& step : steps.sets) edit.set(step.kind, step.id, *step.field, step.value);
  for (const auto& [kind, id] : steps.removed) edit.remove(kind, id);
  return {RecordKind::person, arguments.id, ""};
}

constexpr Command all[] = {
    {.name = "application.add", .available = writable, .change = add_application, .listed = true, .goes = "application"},
    {.name = "application.decide", .change = decide},
    {.name = "applications.decide", .change = decide_all},
    {.name = "statement.add", .change = add_statement},
    {.name = "organisation.add", .change = add_organisation},
    {.name = "people.join", .change = join_people},
    {.name = "rows.add", .change = add_rows},
};

}  // namespace

std::span<const Command> application_commands() { return all; }

}  // namespace bothways
