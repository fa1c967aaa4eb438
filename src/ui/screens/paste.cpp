// Rows of a spreadsheet or a forms product become expressions of interest: paste, say what each column
// holds, look at what each row becomes, add them in one step. What does not come in stays, to be put right.
#include <algorithm>
#include <optional>

#include "base/text.hpp"
#include "base/words.hpp"
#include "ui/screens/paste_parts.hpp"
#include "ui/screens/screens.hpp"

namespace bothways::ui {
namespace {

constexpr std::size_t lines_in_box = 60;

// The text as rows and columns, worked out anew when it is another.
const Result<share::Grid>& grid_of(const std::string& pasted) {
  static std::string known;
  static std::optional<Result<share::Grid>> grid;
  if (!grid || known != pasted) {
    grid = share::read_grid(pasted);
    known = pasted;
  }
  return *grid;
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

void no_rows_yet(Desk& desk) {
  forget_pasted_columns();
  nothing_yet(say("paste.empty"));
  auto row = actions();
  if (button(say("paste.open_file"))) desk.ask("file.ask");
  button_link(say("paste.back"), desk.to("applications"), Weight::quiet);
}

// The rows that were kept aside stay in the box when the others are added.
void add_rows(Desk& desk, const share::Grid& grid, const share::Columns& columns, const PastedRows& rows) {
  const std::string rest = share::rows_aside(grid, columns, rows.found);
  desk.ask("rows.add", chosen_columns());
  if (rest.empty()) desk.ask("rows.clear");
  else desk.ask("rows.keep", {.text = rest});
}

void ways_on(Desk& desk, const share::Grid& grid, const share::Columns& columns, const PastedRows& rows) {
  auto row = actions();
  const std::string add = say_count("paste.add", rows.adding);
  if (rows.adding > 0 && change_button(add, add, Weight::primary)) add_rows(desk, grid, columns, rows);
  if (button(say("paste.leave"), Weight::quiet)) desk.ask("rows.clear");
}

void review(Desk& desk, const share::Grid& grid, const share::Columns& columns, const PastedRows& rows) {
  auto part = section(say("paste.review"));
  const long left = static_cast<long>(rows.found.rows.size()) - rows.adding - rows.found.count(share::Fate::nameless);
  text(rows.adding == 0 ? say("paste.nothing_to_add") : say_count("paste.adding", rows.adding));
  if (left > 0) text(say_count("paste.leaving", left), Tone::muted);
  if (rows.late > 0) text(say_count("paste.late", rows.late), Tone::muted);
  if (const int unread = rows.found.unread(); unread > 0) text(say_count("paste.unread_count", unread), Tone::watch);
  ways_on(desk, grid, columns, rows);
  if (!rows.found.rows.empty()) draw_pasted_table(desk, grid, rows);
}

}  // namespace

void draw_paste(Desk& desk) {
  page_title(say("screen.paste"), say("paste.lead"));
  const std::string& pasted = desk.state.pasted;
  const bool some = !trimmed(pasted).empty();
  if (some && desk.state.route.item == "rest") banner(say("paste.rest"), Tone::watch);
  if (some && desk.state.pasted_guessed) banner(say("paste.guessed"), Tone::watch);
  pasted_rows(desk);
  if (!some) return no_rows_yet(desk);
  const Result<share::Grid>& grid = grid_of(pasted);
  if (!grid) {
    banner(say("paste.problem." + std::string(name_of(grid.problem().error)), {{"where", grid.problem().where}}), Tone::late);
    return;
  }
  share::Columns columns = pasted_columns(desk, *grid);
  {
    auto part = section(say("paste.columns"));
    choose_pasted_columns(desk, *grid, columns);
    columns = pasted_columns(desk, *grid);  // with what was chosen just now
    for (const std::string& sentence : columns_chosen_twice(desk)) banner(sentence, Tone::watch);
    draw_left_out(pasted_rows_now(desk.state, *grid, columns));
    columns = pasted_columns(desk, *grid);
  }
  const PastedRows& rows = pasted_rows_now(desk.state, *grid, columns);
  draw_kept_aside(desk, *grid, columns, rows);
  review(desk, *grid, columns, rows);
}

}  // namespace bothways::ui
