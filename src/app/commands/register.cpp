// The register of expressions of interest: rows from elsewhere, and two records of one person made one.
#include <algorithm>

#include "app/session.hpp"
#include "base/limits.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/form_stage.hpp"
#include "domain/joining.hpp"
#include "domain/people.hpp"
#include "share/register_csv.hpp"
#include "share/row_review.hpp"

namespace bothways {
namespace {

bool writable(const State& state) { return state.writable(); }
bool open(const State& state) { return state.shown(); }
bool some_pasted(const State& state) { return !state.pasted.empty(); }

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

// Whether the rows say how far each form has come; rows that do not are answers that came today.
bool says_dates(const share::Columns& columns) {
  constexpr std::string_view steps[] = {"application.requested", "application.sent", "application.chased", "application.received"};
  return std::any_of(columns.targets.begin(), columns.targets.end(),
                     [&](const share::Target& target) { return std::find(std::begin(steps), std::end(steps), share::key_of(target)) != std::end(steps); });
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
  const bool dated = says_dates(columns);
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
    if (!dated) edit.change<Application>(application, [&](Application& a) { a.received = state.today; });
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

enum class Again : bool { no, yes };

// What happened today to the ones that are ticked. A day that is there already stays, but for a reminder.
template <Date Application::*Day, Again again>
About step_today(Edit& edit, const Arguments& arguments, const State& state) {
  long noted = 0;
  for (const std::uint64_t key : arguments.keys) {
    const auto* form = edit.programme().find<Application>(Id{key});
    if (form == nullptr || form->*Day == state.today || (form->*Day && again == Again::no)) continue;
    edit.change<Application>(form->id, [&](Application& a) { a.*Day = state.today; });
    ++noted;
  }
  return {RecordKind::scheme, state.programme.id(), number_in_words(noted)};
}

std::string one_line(std::string_view text) { return shortened(trimmed(text), limits::line_bytes); }

// Somebody who rang or wrote: `text` the name, `more` an e-mail address or a telephone number, `value` the
// organisation, `columns` where they heard of it and the FormStage they are at.
About type_in(Edit& edit, const Arguments& arguments, const State& state) {
  const auto stage = arguments.columns.size() > 1 ? static_cast<FormStage>(arguments.columns[1]) : FormStage::requested;
  share::ReviewedRow row;
  row.organisation_name = one_line(arguments.value.text);
  const Id organisation = organisation_of(edit, row);
  const Id person = edit.add<Person>([&](Person& p) {
    p.name = one_line(arguments.text);
    p.side = Side::a;
    p.organisation.id = organisation;
    (arguments.more.find('@') != std::string::npos ? p.email : p.phone) = one_line(arguments.more);
  });
  const Id id = edit.add<Application>([&](Application& a) {
    a.person.id = person;
    if (!arguments.columns.empty() && arguments.columns[0] < ChoiceNames<HeardFrom>::names.size()) a.heard_from = static_cast<HeardFrom>(arguments.columns[0]);
    (stage == FormStage::returned ? a.received : stage == FormStage::sent ? a.sent : a.requested) = state.today;
  });
  return {RecordKind::application, id};
}

void download_register(Session& session, const Arguments&) {
  const State& state = session.state();
  const std::string name = say("applications.csv.file", {{"date", to_iso(state.today)}});
  session.effect({Effect::Kind::download, {}, name, "text/csv", share::register_csv(state.programme)});
}

constexpr Command all[] = {
    {.name = "application.type_in", .available = writable, .change = type_in},
    {.name = "applications.sent", .change = step_today<&Application::sent, Again::no>},
    {.name = "applications.chased", .change = step_today<&Application::chased, Again::yes>},
    {.name = "applications.received", .change = step_today<&Application::received, Again::no>},
    {.name = "applications.informed", .change = step_today<&Application::information_given, Again::no>},
    {.name = "register.download", .available = open, .act = download_register, .listed = true},
    {.name = "people.join", .change = join_people},
    {.name = "people.apart", .change = tell_apart},
    {.name = "rows.add", .takes_in = some_pasted, .change = add_rows},
};

}  // namespace

std::span<const Command> register_commands() { return all; }

}  // namespace bothways
