// What each column of pasted rows holds: guessed, known from last time, or said by a person.
#include <algorithm>

#include "base/text.hpp"
#include "base/words.hpp"
#include "ui/screens/paste_parts.hpp"

namespace bothways::ui {
namespace {

// What the columns were said to hold, for the text they belong to: a guess first, then a person's choice.
struct Chosen {
  std::string pasted;
  std::vector<std::size_t> meanings;  // index in share::targets(); their number: left out
  share::DateOrder doubtful = share::DateOrder::day_first;
};
Chosen chosen;

std::size_t index_of(const std::vector<share::Target>& targets, const share::Target& target) {
  return static_cast<std::size_t>(std::find(targets.begin(), targets.end(), target) - targets.begin());
}

std::string column_label(const share::Grid& grid, const share::Columns& columns, std::size_t i) {
  const std::string number = std::to_string(i + 1);
  return columns.header_row && !grid.rows[0][i].empty() ? say("paste.column_named", {{"n", number}, {"header", shortened(grid.rows[0][i], 60)}})
                                                        : say("paste.column", {{"n", number}});
}

void ask_for_order(const PastedRows& rows) {
  const std::string& example = rows.found.doubtful_example;
  std::vector<std::string> options;
  for (const share::DateOrder order : {share::DateOrder::day_first, share::DateOrder::month_first}) {
    const auto date = share::date_of_cell(example, order);
    const bool day_first = order == share::DateOrder::day_first;
    options.push_back(say(day_first ? "paste.day_first" : "paste.month_first", {{"date", date ? in_words(*date) : ""}}));
  }
  const std::string question = say("paste.which_date", {{"cell", example}});
  if (const auto picked = radios(question, options, static_cast<std::size_t>(chosen.doubtful), {say("paste.which_date.hint"), ""})) {
    chosen.doubtful = static_cast<share::DateOrder>(*picked);
  }
}

}  // namespace

share::Columns pasted_columns(const Desk& desk, const share::Grid& grid) {
  const std::vector<share::Target> targets = share::targets();
  share::Columns columns = share::match_columns(desk.programme(), grid);
  if (chosen.pasted != desk.state.pasted || chosen.meanings.size() != columns.targets.size()) {
    chosen = {desk.state.pasted, {}, share::DateOrder::day_first};
    for (const share::Target& target : columns.targets) chosen.meanings.push_back(index_of(targets, target));
  }
  for (std::size_t i = 0; i < columns.targets.size(); ++i) {
    columns.targets[i] = chosen.meanings[i] < targets.size() ? targets[chosen.meanings[i]] : share::Target{};
  }
  columns.doubtful = chosen.doubtful;
  return columns;
}

void choose_pasted_columns(Desk& desk, const share::Grid& grid, const share::Columns& columns) {
  const std::vector<share::Target> targets = share::targets();
  small(say(columns.remembered ? "paste.remembered" : columns.header_row ? "paste.with_headers" : "paste.without_headers"));
  std::vector<std::string> options;
  for (const share::Target& target : targets) options.push_back(capitalised(share::in_words(desk.programme(), target)));
  options.push_back(share::in_words(desk.programme(), {}));
  Columns boxes(2, 280);
  for (std::size_t i = 0; i < columns.targets.size(); ++i) {
    if (i > 0) boxes.next();
    const auto apart = key(i);
    const std::size_t first = columns.header_row ? 1 : 0;
    const std::string example = grid.rows.size() > first ? shortened(grid.rows[first][i], 60) : "";
    const Help help{example.empty() ? "" : say("paste.example", {{"cell", example}}), ""};
    const auto picked = choose(column_label(grid, columns, i), options, std::min(chosen.meanings[i], targets.size()), help);
    if (picked) chosen.meanings[i] = *picked;
  }
}

void draw_left_out(const PastedRows& rows) {
  if (!rows.found.left_out.empty()) {
    text(say("paste.left_out"), Tone::watch);
    auto all = list(say("paste.left_out"));
    for (const share::LeftOut& one : rows.found.left_out) {
      auto line = item();
      const std::string header = one.header.empty() ? say("paste.column", {{"n", std::to_string(one.column + 1)}}) : shortened(one.header, 120);
      text(say_count("paste.left_out.one", one.cells, {{"header", header}}));
    }
  }
  if (!rows.found.doubtful.empty()) ask_for_order(rows);
}

std::vector<std::string> columns_chosen_twice(const Desk& desk) {
  const std::vector<share::Target> targets = share::targets();
  std::vector<std::string> twice;
  for (std::size_t t = 0; t < targets.size(); ++t) {
    if (std::count(chosen.meanings.begin(), chosen.meanings.end(), t) < 2) continue;
    const bool joins = targets[t].field->kind <= Kind::phone;  // texts
    twice.push_back(say(joins ? "paste.twice" : "paste.twice.first", {{"what", share::in_words(desk.programme(), targets[t])}}));
  }
  return twice;
}

Arguments chosen_columns() { return {.number = static_cast<std::size_t>(chosen.doubtful), .columns = chosen.meanings}; }
void forget_pasted_columns() { chosen = {}; }

}  // namespace bothways::ui
