// The parts of the paste screen: what each column holds, and what each row becomes. Worked out anew only
// when the text, the columns or the programme are others.
#pragma once

#include "app/table_view.hpp"
#include "share/row_review.hpp"
#include "ui/fields.hpp"

namespace bothways::ui {

struct PastedRows {
  share::RowReview found;
  std::vector<share::Aside> aside;
  TableRows table;
  long adding = 0, late = 0, to_look_at = 0;
};

// The columns as guessed, or as a person has said.
share::Columns pasted_columns(const Desk& desk, const share::Grid& grid);
// The boxes in which a person says what each column holds.
void choose_pasted_columns(Desk& desk, const share::Grid& grid, const share::Columns& columns);
// What goes nowhere, by name and number, and which way round doubtful dates are.
void draw_left_out(const PastedRows& rows);
// Sentences about what more than one column is said to hold.
std::vector<std::string> columns_chosen_twice(const Desk& desk);
// As rows.add takes them.
Arguments chosen_columns();
void forget_pasted_columns();

const PastedRows& pasted_rows_now(const State& state, const share::Grid& grid, const share::Columns& columns);
// The rows that do not come in, and the ways to keep them.
void draw_kept_aside(Desk& desk, const share::Grid& grid, const share::Columns& columns, const PastedRows& rows);
void draw_pasted_table(Desk& desk, const share::Grid& grid, const PastedRows& rows);

}  // namespace bothways::ui
