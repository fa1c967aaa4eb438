// Who has the form and has not sent it back: the longest wait first, and for each the reminder, ready to go.
#include <algorithm>

#include "app/per_change.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/form_stage.hpp"
#include "ui/data_table.hpp"
#include "ui/screens/letter_parts.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/screens/screens.hpp"

namespace bothways::ui {
namespace {

TableRows make_rows(const Programme& programme, Date today) {
  TableRows rows;
  for (const Application* one : programme.all<Application>()) {
    const FormProgress progress = form_progress(*one, today);
    if (!waits_for_answer(progress)) continue;
    const std::string name = named(programme, *one);
    rows.rows.push_back({one->id.value, name, folded(name), {by_words(name), by_number(progress.days)}, {}});
  }
  std::stable_sort(rows.rows.begin(), rows.rows.end(), [](const TableRow& a, const TableRow& b) { return a.values[1].number > b.values[1].number; });
  return rows;
}

const TableRows& rows_now(const State& state) {
  static PerChange<TableRows> kept;
  return kept.get(state, [&] { return make_rows(state.programme, state.today); });
}

void draw_row(Desk& desk, DataTable& table, const TableRow& row) {
  const auto* one = desk.programme().find<Application>(Id{row.key});
  if (one == nullptr) return;
  const Person* person = desk.programme().find<Person>(one->person.id);
  table.cell();
  link(row.name, desk.to("application", one->id));
  if (person != nullptr) small(person->email.empty() ? person->phone : person->email);
  table.cell();
  text(in_words(form_progress(*one, desk.state.today)));
  table.cell();
  button_link_for(say("chase.remind"), say("chase.remind.spoken", {{"name", row.name}}), desk.to("chase", one->id));
}

void list_all(Desk& desk) {
  const TableRows& rows = rows_now(desk.state);
  const auto n = static_cast<long>(rows.rows.size());
  page_title(say("screen.chase"), n == 0 ? say("chase.lead.none") : say_count("chase.lead", n));
  if (n > 0) {
    DataTable table(desk,
                    {.name = "chase", .title = say("screen.chase"), .filter = say_count("applications.find", n),
                     .columns = {{{say("applications.name"), 0.35f}, SortAs::words}, {{say("applications.waiting"), 0.45f}, SortAs::number},
                                 {{say("today_page.next"), 0.2f, Tone::plain, true, true}}}},
                    rows);
    while (const TableRow* row = table.next()) draw_row(desk, table, *row);
  }
  auto row = actions();
  button_link(say("paste.back"), desk.to("applications"), Weight::quiet);
}

void remind(Desk& desk, const Application& one) {
  const Programme& programme = desk.programme();
  const std::string name = named(programme, one);
  link(say("chase.back"), desk.to("chase"));
  page_title(say("chase.title", {{"name", name}}), in_words(form_progress(one, desk.state.today)));
  const Person* person = programme.find<Person>(one.person.id);
  if (person != nullptr && !person->phone.empty()) text(say("chase.phone", {{"phone", person->phone}}));
  draw_letter(desk, one, LetterKind::chase);
  auto row = actions();
  const std::string done = say("command.applications.chased");
  if (!change_button(done, say("chase.done.spoken", {{"what", done}, {"name", name}}))) return;
  desk.ask("applications.chased", {.keys = {one.id.value}});
  desk.ask("go", {.text = fragment_of({desk.state.scheme, "chase", {}})});
}

}  // namespace

void draw_chase(Desk& desk) {
  const auto* one = desk.programme().find<Application>(desk.state.route.id());
  if (one != nullptr) remind(desk, *one);
  else list_all(desk);
}

}  // namespace bothways::ui
