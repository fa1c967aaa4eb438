// The register of expressions of interest: rows from elsewhere, and two records of one person made one.
#include "app/command.hpp"
#include "base/limits.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/joining.hpp"
#include "domain/people.hpp"
#include "share/row_review.hpp"

namespace bothways {
namespace {

template <class T>
Id fill(Edit& edit, Id id, const std::vector<share::FieldValue>& fields) {
  for (const share::FieldValue& cell : fields) edit.set(T::kind, id, *cell.field, cell.value);
  return id;
}

void add_note(Edit& edit, Id person, const std::string& lines) {
  if (lines.empty()) return;
  edit.change<Person>(person, [&](Person& one) { one.notes = shortened(std::string(trimmed(one.notes + lines)), limits::paragraph_bytes); });
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
  add_note(edit, id, said);
}

// Answers that no field can hold stay with the person, in the words they came in.
void keep_unread(Edit& edit, Id person, const share::ReviewedRow& row) {
  std::string said;
  for (const share::CellProblem& problem : row.problems) {
    if (problem.key == "email") continue;  // it is in its field all the same
    said += "\n" + say("paste.unread", {{"field", share::field_in_words(edit.programme(), problem)}, {"cell", problem.cell}});
  }
  add_note(edit, person, said);
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

// All rows in one step, so that one undo takes the paste back. `number`: the order of dates that read both ways.
About add_rows(Edit& edit, const Arguments& arguments, const State& state) {
  const auto grid = share::read_grid(state.pasted);
  if (!grid) return {};
  const std::vector<share::Target> targets = share::targets();
  share::Columns columns = share::match_columns(state.programme, *grid);
  for (std::size_t i = 0; i < columns.targets.size() && i < arguments.columns.size(); ++i) {
    if (arguments.columns[i] < targets.size()) columns.targets[i] = targets[arguments.columns[i]];
    else columns.targets[i] = {};
  }
  columns.doubtful = static_cast<share::DateOrder>(arguments.number);
  int added = 0;
  for (const share::ReviewedRow& row : share::review_rows(state.programme, *grid, columns).rows) {
    if (row.fate != share::Fate::fresh && row.fate != share::Fate::known) continue;
    const Id person = row.person ? row.person : edit.add<Person>([](Person& p) { p.side = Side::a; });
    if (row.person) fill_known(edit, person, row);
    else fill<Person>(edit, person, row.person_fields);
    const bool has_one = static_cast<bool>(edit.programme().find<Person>(person)->organisation);
    const Id organisation = has_one ? Id{} : organisation_of(edit, row);
    if (organisation) edit.change<Person>(person, [&](Person& p) { p.organisation.id = organisation; });
    keep_unread(edit, person, row);
    const Id application = edit.add<Application>([&](Application& a) { a.person.id = person; });
    fill<Application>(edit, application, row.application_fields);
    edit.change<Application>(application, [&](Application& a) { if (!a.received) a.received = state.today; });
    ++added;
  }
  if (added > 0) remember_columns(edit, *grid, columns);
  return {RecordKind::scheme, state.programme.id(), number_in_words(added)};
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

About tell_apart(Edit& edit, const Arguments& arguments, const State&) {
  const Id id = edit.add<ToldApart>([&](ToldApart& two) {
    two.one.id = arguments.id;
    two.other.id = arguments.other;
  });
  return {RecordKind::told_apart, id};
}

constexpr Command all[] = {
    {.name = "people.join", .change = join_people},
    {.name = "people.apart", .change = tell_apart},
    {.name = "rows.add", .change = add_rows},
};

}  // namespace

std::span<const Command> register_commands() { return all; }

}  // namespace bothways
