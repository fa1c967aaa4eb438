// What small tables and long ones are built from: header, rows and cells, as columns or as cards. Calls
// come in this order: open_table, then open_row_of and open_cell as often as there are, then close_table.
#pragma once

#include "ui/canvas.hpp"
#include "ui/controls.hpp"

namespace bothways::ui {

// A column header that can be pressed, and the order its column is in.
struct Head {
  bool acts = false;
  Mark order = Mark::none;
};

struct TableShape {
  std::vector<Column> columns;
  std::vector<Head> heads;        // by column; fewer where the others are plain
  bool ticks = false;             // the first cell of each row holds a check box only
  std::uint32_t all_rows = 0;     // where only some are drawn: how many there are, the header too
};

// The column whose header was pressed, -1 for none.
int open_table(std::string_view name, TableShape shape);
// `position` counts the header too; 0 where all rows are drawn.
void open_row_of_table(std::uint64_t key, std::uint32_t position = 0);
void open_cell();
// Ends the row, so that `flow` stands below it.
void close_row_of_table();
bool drawn_as_cards();
void close_table();

}  // namespace bothways::ui
