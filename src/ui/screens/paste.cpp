// Rows of a spreadsheet or a forms product become expressions of interest: paste, say what each column
// holds, look at what each row becomes, add them in one step.
#include <algorithm>

#include "base/text.hpp"
#include "base/words.hpp"
#include "share/row_review.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/screens/screens.hpp"

namespace bothways::ui {
namespace {

constexpr std::size_t rows_shown = 200;

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

void draw_row(Desk& desk, Table& table, const share::ReviewedRow& row) {
  table.row(row.line);
  table.cell();
  text(std::to_string(row.line), Tone::muted);
  table.cell();
  strong(row.name.empty() ? say("title.no_name") : row.name);
  if (!row.organisation_name.empty()) small(row.organisation_name);
  table.cell();
  tag(say("fate." + std::string(share::name_of(row.fate))), tone_of(row.fate));
  if (row.late) tag(say("applications.late"), Tone::late);
  table.cell();
  if (row.same_as_line > 0) text(say("paste.same_as", {{"line", std::to_string(row.same_as_line)}}), Tone::muted);
  if (row.fate == share::Fate::there) {
    const std::string spoken = say("paste.see.spoken", {{"name", row.name}, {"line", std::to_string(row.line)}});
    link_for(say("paste.see"), spoken, desk.to("application", row.application));
  }
  for (const share::CellProblem& problem : row.problems) text(share::in_words(desk.programme(), row, problem), Tone::watch);
}

void review(Desk& desk, const share::RowReview& found, bool may_add) {
  auto part = section(say("paste.review"));
  const auto comes_in = [](const share::ReviewedRow& row) { return row.fate == share::Fate::fresh || row.fate == share::Fate::known; };
  const auto adding = std::count_if(found.rows.begin(), found.rows.end(), comes_in);
  const auto late = std::count_if(found.rows.begin(), found.rows.end(), [&](const auto& row) { return comes_in(row) && row.late; });
  const auto leaving = static_cast<long>(found.rows.size()) - adding;
  text(adding == 0 ? say("paste.nothing_to_add") : say_count("paste.adding", adding));
  if (leaving > 0) text(say_count("paste.leaving", leaving), Tone::muted);
  if (late > 0) text(say_count("paste.late", late), Tone::muted);
  {
    Table table(say("paste.review"), {{say("paste.line"), 0.1f}, {say("paste.who"), 0.3f}, {say("paste.becomes"), 0.25f},
                                      {say("paste.look_at"), 0.35f}});
    for (std::size_t i = 0; i < found.rows.size() && i < rows_shown; ++i) draw_row(desk, table, found.rows[i]);
  }
  if (found.rows.size() > rows_shown) {
    small(say("paste.first_rows", {{"n", std::to_string(rows_shown)}, {"of", std::to_string(found.rows.size())}}));
  }
  auto row = actions();
  const std::string add = say_count("paste.add", adding);
  if (adding > 0 && change_button(add, add, Weight::primary, may_add)) {
    desk.ask("rows.add", {.columns = chosen.meanings});
    desk.ask("rows.clear");
  }
  if (button(say("paste.leave"), Weight::quiet)) desk.ask("rows.clear");
}

}  // namespace

void draw_paste(Desk& desk) {
  page_title(say("screen.paste"), say("paste.lead"));
  const std::string& pasted = desk.state.pasted;
  if (auto typed = text_area(say("paste.rows"), pasted, {say("paste.rows.hint"), ""}, 6)) {
    desk.ask("rows.set", {.text = std::move(*typed)});
  }
  if (trimmed(pasted).empty()) {
    chosen = {};
    nothing_yet(say("paste.empty"));
    auto row = actions();
    if (button(say("paste.open_file"))) desk.ask("file.ask");
    button_link(say("paste.back"), desk.to("applications"), Weight::quiet);
    return;
  }
  const auto grid = share::read_grid(pasted);
  if (!grid) {
    banner(say("paste.problem." + std::string(name_of(grid.problem().error)), {{"where", grid.problem().where}}), Tone::late);
    return;
  }
  const std::vector<share::Target> targets = share::targets();
  choose_columns(desk, *grid, columns_for(desk, *grid, targets), targets);
  const share::Columns columns = columns_for(desk, *grid, targets);  // with what was chosen just now
  const std::vector<std::string> twice = chosen_twice(desk, targets);
  for (const std::string& sentence : twice) banner(sentence, Tone::late);
  review(desk, share::review_rows(desk.programme(), *grid, columns), twice.empty());
}

}  // namespace bothways::ui
