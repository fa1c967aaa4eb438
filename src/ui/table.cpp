// Tables: headers and hairlines where there is room, cards of label and value where there is not; the
// same rows and cells to a screen reader.
#include "ui/canvas.hpp"
#include "ui/controls.hpp"

namespace bothways::ui {
namespace {

struct OpenTable {
  std::vector<Column> columns;
  std::vector<float> lefts, widths;
  Area area;
  int node = -1, row_node = -1, cell_node = -1;
  float row_top = 0, row_height = 0;
  std::size_t column = 0;
  bool in_row = false, in_cell = false, cards = false;
};

std::vector<OpenTable>& open_tables() {
  static std::vector<OpenTable> list;
  return list;
}

constexpr float pad_css = 12;

void draw_header(OpenTable& table) {
  Canvas& c = canvas();
  const Tokens& t = *c.colours;
  float height = 0;
  std::vector<std::vector<Line>> titles;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const float dot = table.columns[i].dot == Tone::plain ? 0 : px(18);
    titles.push_back(broken(Face::bold, type::small, table.columns[i].title, table.widths[i] - px(pad_css) - dot));
    height = std::max(height, static_cast<float>(titles.back().size()) * line_height(type::small));
  }
  height += px(16);
  if (table.cards) height = 0;
  const Area row = take(flow().width, height);
  open_node(Role::row, row, {});
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const Area cell{table.cards ? row.x : table.lefts[i], row.y, table.widths[i], height};
    const Column& column = table.columns[i];
    say_node(id_for(Role::column_header, column.title), Role::column_header, cell, column.title);
    if (table.cards) continue;
    float x = cell.x;
    if (column.dot != Tone::plain) {
      c.list->AddCircleFilled({x + px(5), row.y + px(8) + line_height(type::small) / 2}, px(5), paint(colour_of(t, column.dot)));
      x += px(18);
    }
    draw_lines(titles[i], Face::bold, type::small, {x, row.y + px(8), cell.width, 0}, paint(t.muted));
  }
  close_node();
  if (!table.cards) c.list->AddRectFilled({row.x, row.bottom() - 1}, {row.right(), row.bottom()}, paint(t.control, 0.6f));
}

void end_cell(OpenTable& table) {
  if (!table.in_cell) return;
  table.in_cell = false;
  const Area inner = close_flow();
  const Area cell{inner.x, table.cards ? inner.y : table.row_top, inner.width, inner.height};
  set_box(table.cell_node, cell);
  close_node();
  if (table.cards) table.row_height = inner.bottom() - table.row_top + px(10);
  else table.row_height = std::max(table.row_height, inner.bottom() - table.row_top + px(pad_css));
}

void end_row(OpenTable& table) {
  if (!table.in_row) return;
  end_cell(table);
  table.in_row = false;
  canvas().keys.pop_back();
  Area row{table.area.x, table.row_top, table.area.width, table.row_height};
  set_box(table.row_node, row);
  close_node();
  canvas().list->AddRectFilled({row.x, row.bottom() - 1}, {row.right(), row.bottom()}, paint(canvas().colours->hairline));
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
  float shares = 0;
  for (const Column& column : table.columns) shares += column.share;
  float x = table.area.x;
  for (const Column& column : table.columns) {
    const float width = table.cards ? table.area.width : snapped(table.area.width * column.share / shares);
    table.lefts.push_back(x);
    table.widths.push_back(width);
    if (!table.cards) x += width;
  }
  open_flow(table.area, 0);
  draw_header(table);
  open_tables().push_back(std::move(table));
}

void Table::row(std::uint64_t row_key) {
  OpenTable& table = open_tables().back();
  end_row(table);
  table.in_row = true;
  table.column = 0;
  const Area area = begin_block();
  table.row_top = area.y;
  table.row_height = px(table.cards ? 24.0f : 48.0f);
  push_key(row_key);
  open_node(Role::row, area, {});
  table.row_node = open_index();
}

void Table::cell() {
  OpenTable& table = open_tables().back();
  end_cell(table);
  const std::size_t i = table.column++;
  if (i >= table.columns.size()) return;
  const float top = table.cards ? (i == 0 ? table.row_top + px(12) : table.row_top + table.row_height) : table.row_top + px(pad_css);
  const Area area{table.lefts[i], top, table.widths[i] - (table.cards ? 0 : px(pad_css)), 0};
  const std::string title = table.columns[i].title;
  open_node(i == 0 ? Role::row_header : Role::cell, area, {});
  table.cell_node = open_index();
  open_flow(area, 4);
  if (table.cards && i > 0 && !title.empty()) draw_text(Face::bold, type::small, canvas().colours->muted, title);
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
