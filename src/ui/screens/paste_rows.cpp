// What each pasted row becomes, and the rows that do not come in.
#include <algorithm>

#include "app/per_change.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/people.hpp"
#include "ui/data_table.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/screens/paste_parts.hpp"

namespace bothways::ui {
namespace {

constexpr std::size_t most_aside_shown = 20;
constexpr share::Fate fates[] = {share::Fate::fresh, share::Fate::known, share::Fate::there, share::Fate::repeated, share::Fate::nameless};

Tone tone_of(share::Fate fate) {
  switch (fate) {
    case share::Fate::fresh: return Tone::good;
    case share::Fate::known: return Tone::accent;
    case share::Fate::there:
    case share::Fate::repeated: return Tone::muted;
    case share::Fate::nameless: return Tone::late;
  }
  return Tone::plain;
}

bool comes_in(const share::ReviewedRow& row) { return row.fate == share::Fate::fresh || row.fate == share::Fate::known; }
bool to_look_at(const share::ReviewedRow& row) { return row.same_as_line > 0 || row.alike || row.fate == share::Fate::there || !row.problems.empty(); }
std::string fate_in_words(share::Fate fate) { return say("fate." + std::string(share::name_of(fate))); }
std::string name_of_row(const share::ReviewedRow& row) { return row.name.empty() ? say("title.no_name") : row.name; }

PastedRows review_of(const Programme& programme, const share::Grid& grid, const share::Columns& columns) {
  PastedRows made;
  made.found = share::review_rows(programme, grid, columns);
  made.aside = share::all_aside(grid, made.found);
  std::uint64_t number = 0;
  for (const share::ReviewedRow& row : made.found.rows) {
    const bool look = to_look_at(row);
    made.adding += comes_in(row) ? 1 : 0;
    made.late += comes_in(row) && row.late ? 1 : 0;
    made.to_look_at += look ? 1 : 0;
    made.table.rows.push_back({++number, name_of_row(row), folded(row.name + " " + row.organisation_name),
                               {by_words(name_of_row(row)), by_number(static_cast<std::int64_t>(row.line)), by_words(fate_in_words(row.fate)), by_number(look ? 0 : 1)},
                               {static_cast<std::size_t>(row.fate) + 1, look ? 1u : 2u}});
  }
  return made;
}

// "Column 4, When: “the 6th of never” is not a date. …"
std::string problem_in_words(const Desk& desk, const share::Grid& grid, const share::ReviewedRow& row, const share::CellProblem& problem) {
  const std::string& header = grid.rows.front()[problem.column];
  const std::string where = header.empty() ? say("paste.column", {{"n", std::to_string(problem.column + 1)}})
                                           : say("paste.column_named", {{"n", std::to_string(problem.column + 1)}, {"header", shortened(header, 60)}});
  return say("paste.problem_in", {{"column", where}, {"sentence", share::in_words(desk.programme(), row, problem)}});
}

void draw_alike(Desk& desk, const share::ReviewedRow& row) {
  const auto* person = desk.programme().find<Person>(row.alike);
  if (person == nullptr) return;
  text(say("paste.alike", {{"name", named(desk.programme(), *person)}, {"email", person->email}}), Tone::watch);
  const Application* form = application_of(desk.programme(), person->id);
  const std::string spoken = say("paste.see.spoken", {{"name", person->name}, {"line", std::to_string(row.line)}});
  if (form != nullptr) link_for(say("paste.see"), spoken, desk.to("application", form->id));
}

void draw_row(Desk& desk, const share::Grid& grid, DataTable& table, const share::ReviewedRow& row) {
  table.cell();
  strong(name_of_row(row));
  if (!row.organisation_name.empty()) small(row.organisation_name);
  table.cell();
  text(std::to_string(row.line), Tone::muted);
  table.cell();
  tag(fate_in_words(row.fate), tone_of(row.fate));
  if (row.late) tag(say("applications.late"), Tone::late);
  table.cell();
  if (row.same_as_line > 0) text(say("paste.same_as", {{"line", std::to_string(row.same_as_line)}}), Tone::muted);
  if (row.fate == share::Fate::there) {
    const std::string spoken = say("paste.see.spoken", {{"name", row.name}, {"line", std::to_string(row.line)}});
    link_for(say("paste.see"), spoken, desk.to("application", row.application));
  }
  if (row.alike) draw_alike(desk, row);
  for (const share::CellProblem& problem : row.problems) text(problem_in_words(desk, grid, row, problem), Tone::watch);
}

std::string option(const std::string& words, long n) { return say("applications.option", {{"decision", words}, {"n", number_in_words(n)}}); }

std::vector<Narrowing> narrowings(const PastedRows& rows) {
  const auto all = static_cast<long>(rows.found.rows.size());
  const std::string everything = say("applications.all", {{"n", number_in_words(all)}});
  Narrowing by_fate{say("paste.becomes"), {everything}};
  for (const share::Fate fate : fates) by_fate.options.push_back(option(fate_in_words(fate), rows.found.count(fate)));
  return {by_fate, {say("paste.look_at"), {everything, option(say("paste.with_something"), rows.to_look_at), option(say("paste.with_nothing"), all - rows.to_look_at)}}};
}

}  // namespace

const PastedRows& pasted_rows_now(const State& state, const share::Grid& grid, const share::Columns& columns) {
  static PerChange<PastedRows> kept;
  static std::string pasted;
  static share::Columns known;
  if (pasted != state.pasted || known.targets != columns.targets || known.doubtful != columns.doubtful) {
    kept = {};
    pasted = state.pasted;
    known = columns;
  }
  return kept.get(state, [&] { return review_of(state.programme, grid, columns); });
}

void draw_kept_aside(Desk& desk, const share::Grid& grid, const share::Columns& columns, const PastedRows& rows) {
  if (rows.aside.empty()) return;
  const auto n = static_cast<long>(rows.aside.size());
  auto part = section(say("paste.aside"));
  text(say_count("paste.aside.lead", n));
  {
    auto all = list(say("paste.aside"));
    for (std::size_t i = 0; i < std::min(rows.aside.size(), most_aside_shown); ++i) {
      auto line = item();
      text(share::in_words(rows.aside[i]));
      small(shortened(rows.aside[i].text, 200));
    }
  }
  if (rows.aside.size() > most_aside_shown) small(say_count("paste.aside.more", n - static_cast<long>(most_aside_shown)));
  auto row = actions();
  const std::string text_of_them = share::rows_aside(grid, columns, rows.found);
  if (button(say_count("paste.aside.copy", n))) desk.ask("text.copy", {.text = text_of_them});
  // Spreadsheets take rows with tabs as text, and UTF-8 by its mark.
  const std::string name = say("paste.aside.file") + (grid.separator == '\t' ? ".txt" : ".csv");
  if (button(say_count("paste.aside.save", n))) desk.ask("text.download", {.text = "\xEF\xBB\xBF" + text_of_them, .more = name});
}

void draw_pasted_table(Desk& desk, const share::Grid& grid, const PastedRows& rows) {
  DataTable table(desk,
                  {.name = "paste",
                   .title = say("paste.review"),
                   .filter = say_count("paste.find", static_cast<long>(rows.found.rows.size())),
                   .columns = {{{say("paste.who"), 0.3f}, SortAs::words},
                               {{say("paste.line"), 0.1f}, SortAs::number},
                               {{say("paste.becomes"), 0.25f}, SortAs::words},
                               {{say("paste.look_at"), 0.35f}}},
                   .narrowings = narrowings(rows)},
                  rows.table);
  while (const TableRow* row = table.next()) draw_row(desk, grid, table, rows.found.rows[static_cast<std::size_t>(row->key - 1)]);
}

}  // namespace bothways::ui
