// Tables: headers and hairlines where there is room, cards of label and value where there is not; the
// same rows and cells to a screen reader.
#include <algorithm>

#include "ui/canvas.hpp"
#include "ui/controls.hpp"

namespace bothways::ui {
namespace {

struct Cell {
  Place from;
  int node = -1;
  float height = 0, used = 0;
};
struct OpenTable {
  std::vector<Column> columns;
  std::vector<float> lefts, widths;
  Area area;
  int node = -1, row_node = -1;
  float pad = 0;          // left of what is in a cell
  float row_top = 0, row_height = 0;
  std::vector<Cell> cells;  // of the row
  Ground ground;            // of the row's card
  bool in_row = false, in_cell = false, cards = false, titled = false;
};

std::vector<OpenTable>& open_tables() {
  static std::vector<OpenTable> list;
  return list;
}

void draw_titles(const OpenTable& table, const Area& row, const std::vector<std::vector<Line>>& titles) {
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const Column& column = table.columns[i];
    if (column.unseen) continue;
    const Area cell{table.lefts[i] + table.pad, row.y + px(4), table.widths[i] - table.pad, 0};
    float x = cell.x;
    if (column.dot != Tone::plain) {
      canvas().list->AddCircleFilled({x + px(5), cell.y + line_height(type::small) / 2}, px(5), paint(colour_of(colours(), column.dot)), 24);
      x += px(18);
    }
    if (column.at_end) x = cell.right() - widest(titles[i]);
    draw_lines(titles[i], Face::bold, type::small, {x, cell.y, cell.right() - x, 0}, paint(colours().muted));
  }
  hairline(row.x, row.bottom() - hair(), row.width, paint(colours().control, colours().forced ? 1 : 0.7f));
}

void header_row(OpenTable& table) {
  std::vector<std::vector<Line>> titles;
  float height = 0;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const Column& column = table.columns[i];
    const float dot = column.dot == Tone::plain ? 0 : px(18);
    titles.push_back(broken(Face::bold, type::small, column.title, table.widths[i] - table.pad - dot));
    height = std::max(height, static_cast<float>(titles.back().size()) * line_height(type::small));
  }
  const bool drawn = table.titled && !table.cards;
  const Area row = table.cards ? Area{table.area.x, table.area.y, table.area.width, 0} : take(flow().width, drawn ? height + px(13) : 0);
  open_node(Role::row, row, {});
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const Area cell{table.cards ? row.x : table.lefts[i], row.y, table.widths[i], row.height};
    say_node(id_for(Role::column_header, table.columns[i].title), Role::column_header, cell, table.columns[i].title);
  }
  close_node();
  if (drawn) draw_titles(table, row, titles);
  else if (!table.cards) hairline(row.x, row.y, row.width, paint(colours().hairline));
}

void end_cell(OpenTable& table) {
  if (!table.in_cell) return;
  table.in_cell = false;
  Cell& cell = table.cells.back();
  cell.used = flow().used;
  const Area inner = close_flow();
  cell.height = inner.height;
  set_box(cell.node, inner);
  close_node();
  if (table.cards) table.row_height = inner.bottom() - table.row_top;
  else table.row_height = std::max(table.row_height, inner.height);
}

// The cells of a row of one or two lines stand in its middle; long ones all begin at the top.
void align_cells(OpenTable& table) {
  const bool in_middle = table.row_height <= px(104);
  const std::size_t count = std::min(table.cells.size(), table.columns.size());
  for (std::size_t i = 0; i < count; ++i) {
    const Cell& cell = table.cells[i];
    const Place to = i + 1 < table.cells.size() ? table.cells[i + 1].from : picture_so_far();
    const float room = table.widths[i] - table.pad - cell.used - px(4);
    move(cell.from, to, table.columns[i].at_end && room > 0 ? snapped(room) : 0, in_middle ? snapped((table.row_height - cell.height) / 2) : 0);
    Box& box = node_at(cell.node).box;
    box = {table.lefts[i], table.row_top, table.widths[i], table.row_height};
  }
}

float room_above(const OpenTable& table) {
  if (table.cards) return px(14);
  return px(12);
}

void end_row(OpenTable& table) {
  if (!table.in_row) return;
  end_cell(table);
  table.in_row = false;
  canvas().keys.pop_back();
  Area row{table.area.x, table.row_top - room_above(table), table.area.width, 0};
  if (table.cards) {
    row.height = table.row_height + 2 * room_above(table);
    stretch(table.ground, row.height);
  } else {
    table.row_height = std::max(table.row_height, px(24));
    // What is higher than a line of text gets more air around it.
    const float more = table.row_height > px(32) ? px(3) : 0;
    move(table.cells.empty() ? picture_so_far() : table.cells.front().from, picture_so_far(), 0, more);
    table.row_top += more;
    align_cells(table);
    row.height = table.row_height + 2 * (room_above(table) + more) + hair();
    hairline(row.x, row.bottom() - hair(), row.width, paint(colours().hairline));
  }
  set_box(table.row_node, row);
  close_node();
  end_block(row);
}

}  // namespace

Table::Table(std::string_view name, std::vector<Column> columns) {
  OpenTable table;
  table.area = begin_block();
  open_node(Role::table, table.area, name);
  table.node = open_index();
  table.columns = std::move(columns);
  table.cards = table.area.width < px(560);
  table.titled = std::any_of(table.columns.begin(), table.columns.end(), [](const Column& column) { return !column.unseen; });
  table.pad = table.cards ? 0 : px(table.titled ? 12.0f : 4.0f);
  float shares = 0;
  for (const Column& column : table.columns) shares += column.share;
  float x = table.area.x;
  for (const Column& column : table.columns) {
    const float width = table.cards ? table.area.width : snapped(table.area.width * column.share / shares);
    table.lefts.push_back(x);
    table.widths.push_back(width);
    if (!table.cards) x += width;
  }
  open_flow(table.area, table.cards ? 12 : 0);
  header_row(table);
  open_tables().push_back(std::move(table));
}

void Table::row(std::uint64_t row_key) {
  OpenTable& table = open_tables().back();
  end_row(table);
  table.in_row = true;
  table.cells.clear();
  const Area area = begin_block();
  table.row_top = area.y + room_above(table);
  table.row_height = 0;
  push_key(row_key);
  open_node(Role::row, area, {});
  table.row_node = open_index();
  if (!table.cards) return;
  const Place from = picture_so_far();
  const Area card = ground_area(area);
  fill(card, paint(colours().card), 8);
  outline(card, paint(colours().hairline), 8);
  table.ground = ground_since(from, card);
}

void Table::cell() {
  OpenTable& table = open_tables().back();
  end_cell(table);
  const std::size_t i = std::min(table.cells.size(), table.columns.size() - 1);
  const bool first = table.cells.empty();
  Area area{table.lefts[i] + table.pad, table.row_top, table.widths[i] - table.pad - px(8), 0};
  if (table.cards) area = {table.area.x + px(16), table.row_top + (first ? 0 : table.row_height + px(10)), table.area.width - px(32), 0};
  table.cells.push_back({picture_so_far(), -1, 0, 0});
  open_node(first ? Role::row_header : Role::cell, area, {});
  table.cells.back().node = open_index();
  open_flow(area, 4);
  flow().tags_follow = true;
  const Column& column = table.columns[i];
  if (table.cards && !first && !column.unseen && !column.title.empty()) {
    draw_text(Face::regular, type::small, colours().muted, column.title);
    flow().y -= px(4);
  }
  table.in_cell = true;
}

Table::~Table() {
  OpenTable& table = open_tables().back();
  end_row(table);
  const Area inner = close_flow();
  set_box(table.node, inner);
  close_node();
  open_tables().pop_back();
  end_block(inner);
}

}  // namespace bothways::ui
