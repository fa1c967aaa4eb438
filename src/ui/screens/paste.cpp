// Rows of a spreadsheet or a forms product become expressions of interest: paste, say what each column
// holds, look at what each row becomes, add them in one step.
#include <algorithm>
#include <optional>

#include "app/per_change.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "share/row_review.hpp"
#include "ui/data_table.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/screens/screens.hpp"

namespace bothways::ui {
namespace {

constexpr std::size_t lines_in_box = 60;

// What the columns were said to hold, for the text they belong to: a guess first, then a person's choice.
struct Chosen {
  std::string pasted;
  std::vector<std::size_t> meanings;  // index in share::targets(); their number: left out
};
Chosen chosen;

std::size_t index_of(const std::vector<share::Target>& targets, const share::Target& target) {
  return static_cast<std::size_t>(std::find(targets.begin(), targets.end(), target) - targets.begin());
}

// The guess where the text is new, with the choices on top.
share::Columns columns_for(const Desk& desk, const share::Grid& grid, const std::vector<share::Target>& targets) {
  share::Columns columns = share::match_columns(desk.programme(), grid);
  if (chosen.pasted != desk.state.pasted || chosen.meanings.size() != columns.targets.size()) {
    chosen = {desk.state.pasted, {}};
    for (const share::Target& target : columns.targets) chosen.meanings.push_back(index_of(targets, target));
  }
  for (std::size_t i = 0; i < columns.targets.size(); ++i) {
    columns.targets[i] = chosen.meanings[i] < targets.size() ? targets[chosen.meanings[i]] : share::Target{};
  }
  return columns;
}

void choose_columns(Desk& desk, const share::Grid& grid, const share::Columns& columns, const std::vector<share::Target>& targets) {
  auto part = section(say("paste.columns"));
  small(say(columns.header_row ? "paste.with_headers" : "paste.without_headers"));
  std::vector<std::string> options;
  for (const share::Target& target : targets) options.push_back(capitalised(share::in_words(desk.programme(), target)));
  options.push_back(share::in_words(desk.programme(), {}));
  Columns boxes(2, 280);
  for (std::size_t i = 0; i < columns.targets.size(); ++i) {
    if (i > 0) boxes.next();
    const auto apart = key(i);
    const std::string number = std::to_string(i + 1);
    const std::string label = columns.header_row && !grid.rows[0][i].empty()
                                  ? say("paste.column_named", {{"n", number}, {"header", shortened(grid.rows[0][i], 60)}})
                                  : say("paste.column", {{"n", number}});
    const std::size_t first = columns.header_row ? 1 : 0;
    const std::string example = grid.rows.size() > first ? shortened(grid.rows[first][i], 60) : "";
    const Help help{example.empty() ? "" : say("paste.example", {{"cell", example}}), ""};
    if (const auto picked = choose(label, options, std::min(chosen.meanings[i], targets.size()), help)) chosen.meanings[i] = *picked;
  }
}

// Labels of what more than one column is said to hold.
std::vector<std::string> chosen_twice(const Desk& desk, const std::vector<share::Target>& targets) {
  std::vector<std::string> twice;
  for (std::size_t t = 0; t < targets.size(); ++t) {
    if (std::count(chosen.meanings.begin(), chosen.meanings.end(), t) < 2) continue;
    twice.push_back(say("paste.twice", {{"what", share::in_words(desk.programme(), targets[t])}}));
  }
  return twice;
}

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

// The text as rows and columns, and what each row becomes; worked out anew when one of them is another.
const Result<share::Grid>& grid_of(const std::string& pasted) {
  static std::string known;
  static std::optional<Result<share::Grid>> grid;
  if (!grid || known != pasted) {
    grid = share::read_grid(pasted);
    known = pasted;
  }
  return *grid;
}

bool comes_in(const share::ReviewedRow& row) { return row.fate == share::Fate::fresh || row.fate == share::Fate::known; }
std::string fate_in_words(share::Fate fate) { return say("fate." + std::string(share::name_of(fate))); }

struct Reviewed {
  share::RowReview found;
  TableRows table;
  long adding = 0, late = 0;
};

Reviewed review_of(const Programme& programme, const share::Grid& grid, const share::Columns& columns) {
  Reviewed made;
  made.found = share::review_rows(programme, grid, columns);
  std::uint64_t number = 0;
  for (const share::ReviewedRow& row : made.found.rows) {
    made.adding += comes_in(row) ? 1 : 0;
    made.late += comes_in(row) && row.late ? 1 : 0;
    const std::string name = row.name.empty() ? say("title.no_name") : row.name;
    const bool look = row.same_as_line > 0 || row.fate == share::Fate::there || !row.problems.empty();
    made.table.rows.push_back({++number, name, folded(name + " " + row.organisation_name),
                               {by_words(name), by_number(static_cast<std::int64_t>(row.line)), by_words(fate_in_words(row.fate)), by_number(look ? 0 : 1)},
                               {static_cast<std::size_t>(row.fate) + 1}});
  }
  return made;
}

const Reviewed& reviewed(const State& state, const share::Grid& grid, const share::Columns& columns) {
  static PerChange<Reviewed> kept;
  static std::string pasted;
  static std::vector<share::Target> targets;
  if (pasted != state.pasted || targets != columns.targets) {
    kept = {};
    pasted = state.pasted;
    targets = columns.targets;
  }
  return kept.get(state, [&] { return review_of(state.programme, grid, columns); });
}

void draw_row(Desk& desk, DataTable& table, const share::ReviewedRow& row) {
  table.cell();
  strong(row.name.empty() ? say("title.no_name") : row.name);
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
  for (const share::CellProblem& problem : row.problems) text(share::in_words(desk.programme(), row, problem), Tone::watch);
}

Narrowing by_fate(const share::RowReview& found) {
  Narrowing choice{say("paste.becomes"), {say("applications.all", {{"n", number_in_words(static_cast<long>(found.rows.size()))}})}};
  for (const share::Fate fate : {share::Fate::fresh, share::Fate::known, share::Fate::there, share::Fate::repeated, share::Fate::nameless}) {
    choice.options.push_back(say("applications.option", {{"decision", fate_in_words(fate)}, {"n", number_in_words(found.count(fate))}}));
  }
  return choice;
}

void ways_on(Desk& desk, long adding, bool may_add) {
  auto row = actions();
  const std::string add = say_count("paste.add", adding);
  if (adding > 0 && change_button(add, add, Weight::primary, may_add)) {
    desk.ask("rows.add", {.columns = chosen.meanings});
    desk.ask("rows.clear");
  }
  if (button(say("paste.leave"), Weight::quiet)) desk.ask("rows.clear");
}

void review(Desk& desk, const Reviewed& all, bool may_add) {
  auto part = section(say("paste.review"));
  const auto rows = static_cast<long>(all.found.rows.size());
  const long leaving = rows - all.adding;
  text(all.adding == 0 ? say("paste.nothing_to_add") : say_count("paste.adding", all.adding));
  if (leaving > 0) text(say_count("paste.leaving", leaving), Tone::muted);
  if (all.late > 0) text(say_count("paste.late", all.late), Tone::muted);
  ways_on(desk, all.adding, may_add);
  DataTable table(desk,
                  {.name = "paste",
                   .title = say("paste.review"),
                   .filter = say_count("paste.find", rows),
                   .columns = {{{say("paste.who"), 0.3f}, SortAs::words},
                               {{say("paste.line"), 0.1f}, SortAs::number},
                               {{say("paste.becomes"), 0.25f}, SortAs::words},
                               {{say("paste.look_at"), 0.35f}}},
                   .narrowings = {by_fate(all.found)}},
                  all.table);
  while (const TableRow* row = table.next()) draw_row(desk, table, all.found.rows[static_cast<std::size_t>(row->key - 1)]);
}

// A long paste is read in the table below; in a box it would only be in the way.
void pasted_rows(Desk& desk) {
  const std::string& pasted = desk.state.pasted;
  const auto lines = static_cast<std::size_t>(std::count(pasted.begin(), pasted.end(), '\n'));
  if (lines <= lines_in_box) {
    if (auto typed = text_area(say("paste.rows"), pasted, {say("paste.rows.hint"), ""}, 6)) desk.ask("rows.set", {.text = std::move(*typed)});
    return;
  }
  text(say_count("paste.pasted", static_cast<long>(lines)));
  auto row = actions();
  if (button(say("paste.others"))) desk.ask("rows.set", {.text = {}});
}

}  // namespace

void draw_paste(Desk& desk) {
  page_title(say("screen.paste"), say("paste.lead"));
  pasted_rows(desk);
  const std::string& pasted = desk.state.pasted;
  if (trimmed(pasted).empty()) {
    chosen = {};
    nothing_yet(say("paste.empty"));
    auto row = actions();
    if (button(say("paste.open_file"))) desk.ask("file.ask");
    button_link(say("paste.back"), desk.to("applications"), Weight::quiet);
    return;
  }
  const Result<share::Grid>& grid = grid_of(pasted);
  if (!grid) {
    banner(say("paste.problem." + std::string(name_of(grid.problem().error)), {{"where", grid.problem().where}}), Tone::late);
    return;
  }
  const std::vector<share::Target> targets = share::targets();
  choose_columns(desk, *grid, columns_for(desk, *grid, targets), targets);
  const share::Columns columns = columns_for(desk, *grid, targets);  // with what was chosen just now
  const std::vector<std::string> twice = chosen_twice(desk, targets);
  for (const std::string& sentence : twice) banner(sentence, Tone::late);
  review(desk, reviewed(desk.state, *grid, columns), twice.empty() && desk.state.writable());
}

}  // namespace bothways::ui
