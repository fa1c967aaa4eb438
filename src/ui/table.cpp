// Tables: headers and hairlines where there is room, cards of label and value where there is not; the
// same rows and cells to a screen reader.
#include <algorithm>

#include "ui/table_parts.hpp"

namespace bothways::ui {
namespace {

constexpr float card_pad_css = 16, card_gap_css = 12, tick_css = 44;

struct Cell {
  Place from;
  int node = -1, label = -1;  // `label`: in a card, what stands before the value
  float height = 0, used = 0;
  Area label_area;
};
struct OpenTable {
  TableShape shape;
  std::vector<float> lefts, widths;
  Area area;
  int node = -1, row_node = -1;
  float pad = 0;          // left of what is in a cell
  float row_top = 0, row_height = 0;
  std::vector<Cell> cells;  // of the row
  Ground ground;            // of the row's card
  bool in_row = false, in_cell = false, cards = false, titled = false, has_rows = false;
};

std::vector<OpenTable>& open_tables() {
  static std::vector<OpenTable> list;
  return list;
}

std::size_t name_cell(const OpenTable& table) { return table.shape.ticks ? 1 : 0; }
Head head_of(const OpenTable& table, std::size_t i) { return i < table.shape.heads.size() ? table.shape.heads[i] : Head{}; }

// Up or down in a sorted column; both, fainter, in one that can be.
float draw_arrow(float x, float middle, const Head& head) {
  ImDrawList& list = *canvas().list;
  const float half = px(4), high = px(5);
  const auto triangle = [&](float base, float tip, ImU32 colour) { list.AddTriangleFilled({x, base}, {x + 2 * half, base}, {x + half, tip}, colour); };
  if (head.order == Mark::ascending) triangle(middle + high / 2, middle - high / 2, paint(colours().accent));
  else if (head.order == Mark::descending) triangle(middle - high / 2, middle + high / 2, paint(colours().accent));
  else {
    triangle(middle - px(2), middle - px(2) - high, paint(colours().control, 0.8f));
    triangle(middle + px(2), middle + px(2) + high, paint(colours().control, 0.8f));
  }
  return 2 * half;
}

// Title, dot and arrow of a column; in a pressable one it says the button, too.
bool draw_title(const OpenTable& table, std::size_t i, const Area& row, const std::vector<Line>& title) {
  const Column& column = table.shape.columns[i];
  const Head head = head_of(table, i);
  const float text_height = static_cast<float>(title.size()) * line_height(type::small);
  Area cell{table.lefts[i] + table.pad, row.y, table.widths[i] - table.pad, row.height - px(5)};
  const float top = head.acts ? snapped(cell.y + (cell.height - text_height) / 2) : cell.y + px(4);
  float x = cell.x;
  if (column.dot != Tone::plain) {
    canvas().list->AddCircleFilled({x + px(5), top + line_height(type::small) / 2}, px(5), paint(colour_of(colours(), column.dot)), 24);
    x += px(18);
  }
  const float arrow = head.acts ? px(14) : 0;
  if (column.at_end) x = cell.right() - widest(title) - arrow;
  const bool sorted = head.order != Mark::none;
  std::uint32_t id = 0;
  Pointed state;
  const Area button{cell.x - px(4), cell.y, std::max(std::min(x + widest(title) + arrow + px(8), cell.right()) - cell.x + px(4), px(24)), cell.height};
  if (head.acts) {
    id = id_for(Role::button, column.title);
    state = point_at(id, button);
    if (state.hovered) fill(button, paint(colours().accent, 0.08f), 4);
  }
  draw_lines(title, Face::bold, type::small, {x, top, cell.right() - x, 0}, paint(sorted || state.hovered ? colours().ink : colours().muted));
  if (!head.acts) return false;
  draw_arrow(x + title.back().width + px(6), top + text_height - line_height(type::small) / 2, head);
  say_node(id, Role::button, button, column.title);
  show_focus(state, button, 4);
  return was(Event::Kind::activated, id);
}

int header_row(OpenTable& table) {
  std::vector<std::vector<Line>> titles;
  float height = 0;
  bool acts = false;
  for (std::size_t i = 0; i < table.shape.columns.size(); ++i) {
    const Column& column = table.shape.columns[i];
    const bool pressable = head_of(table, i).acts;
    const float taken = (column.dot == Tone::plain ? 0 : px(18)) + (pressable ? px(16) : 0);
    titles.push_back(broken(Face::bold, type::small, column.title, table.widths[i] - table.pad - taken));
    if (!column.unseen) height = std::max(height, static_cast<float>(titles.back().size()) * line_height(type::small));
    acts = acts || pressable;
  }
  height = acts ? std::max(height + px(13), px(45)) : height + px(13);
  const bool drawn = table.titled && !table.cards;
  const Area row = table.cards ? Area{table.area.x, table.area.y, table.area.width, 0} : take(flow().width, drawn ? height : 0);
  int pressed = -1;
  open_node(Role::row, row, {});
  if (table.shape.all_rows > 0) node_at(open_index()).position = 1;
  for (std::size_t i = 0; i < table.shape.columns.size(); ++i) {
    const Area cell{table.cards ? row.x : table.lefts[i], row.y, table.widths[i], row.height};
    open_node(Role::column_header, cell, table.shape.columns[i].title);
    Node& node = node_at(open_index());
    node.marks = node.marks | head_of(table, i).order;
    if (drawn && !table.shape.columns[i].unseen && draw_title(table, i, row, titles[i])) pressed = static_cast<int>(i);
    close_node();
  }
  close_node();
  if (drawn) hairline(row.x, row.bottom() - hair(), row.width, paint(colours().control, 0.7f));
  else if (!table.cards) hairline(row.x, row.y, row.width, paint(colours().hairline));
  return pressed;
}

// A label without a value says nothing.
void end_label(Cell& cell, float& height) {
  if (cell.label < 0) return;
  if (static_cast<std::size_t>(cell.label) + 1 == canvas().meaning.nodes.size()) {
    canvas().ids.erase(canvas().meaning.nodes.back().id);
    canvas().meaning.nodes.pop_back();
    canvas().node_clips.pop_back();
    height = 0;
    return;
  }
  const std::vector<Line> lines = broken(Face::regular, type::small, node_at(cell.label).name, cell.label_area.width);
  draw_lines(lines, Face::regular, type::small, cell.label_area, paint(colours().muted));
  const float label_height = static_cast<float>(lines.size()) * line_height(type::small) + px(2);
  node_at(cell.label).box.height = label_height;
  height = std::max(height, label_height);
}

void end_cell(OpenTable& table) {
  if (!table.in_cell) return;
  table.in_cell = false;
  Cell& cell = table.cells.back();
  cell.used = flow().used;
  Area inner = close_flow();
  float height = inner.height;
  end_label(cell, height);
  cell.height = inner.height = height;
  Area box = inner;
  if (cell.label_area.width > 0) box = {cell.label_area.x, inner.y, inner.right() - cell.label_area.x, height};
  set_box(cell.node, box);
  close_node();
  const bool tick = table.shape.ticks && table.cells.size() == 1;
  if (!table.cards) table.row_height = std::max(table.row_height, inner.height);
  else if (!tick && height > 0) table.row_height = inner.bottom() - table.row_top;
}

// The cells of a row of one or two lines stand in its middle; long ones all begin at the top.
void align_cells(OpenTable& table) {
  const bool in_middle = table.row_height <= px(104);
  const std::size_t count = std::min(table.cells.size(), table.shape.columns.size());
  for (std::size_t i = 0; i < count; ++i) {
    const Cell& cell = table.cells[i];
    const Place to = i + 1 < table.cells.size() ? table.cells[i + 1].from : picture_so_far();
    const float room = table.widths[i] - table.pad - cell.used - px(4);
    move(cell.from, to, table.shape.columns[i].at_end && room > 0 ? snapped(room) : 0, in_middle ? snapped((table.row_height - cell.height) / 2) : 0);
    node_at(cell.node).box = {table.lefts[i], table.row_top, table.widths[i], table.row_height};
  }
}

float room_above(const OpenTable& table) { return px(table.cards ? 14.0f : 12.0f); }

// Where the next cell's content goes.
Area cell_area(OpenTable& table, std::size_t i) {
  if (!table.cards) return {table.lefts[i] + table.pad, table.row_top, table.widths[i] - table.pad - px(8), 0};
  const float pad = px(card_pad_css);
  const Area whole{table.area.x + pad, table.row_top + (table.row_height > 0 ? table.row_height + px(6) : 0), table.area.width - 2 * pad, 0};
  if (!table.shape.ticks) return whole;
  if (table.cells.empty()) return {whole.right() - px(tick_css - 8), table.row_top - px(4), px(tick_css), 0};
  if (table.cells.size() == 1) return {whole.x, whole.y, whole.width - px(tick_css), 0};
  return whole;
}

// In a card the label stands before its value, said by the column's header already.
Area with_label(Cell& cell, const Column& column, const Area& area) {
  const float label_width = snapped(area.width * 0.36f);
  cell.label_area = {area.x, area.y + px(1.5f), label_width - px(12), 0};
  Node& node = say_node(id_for(Role::text, column.title), Role::text, cell.label_area, column.title);
  node.marks = Mark::decorative;
  cell.label = static_cast<int>(canvas().meaning.nodes.size()) - 1;
  return {area.x + label_width, area.y, area.width - label_width, 0};
}

}  // namespace

int open_table(std::string_view name, TableShape shape) {
  OpenTable table;
  table.area = begin_block();
  open_node(Role::table, table.area, name);
  table.node = open_index();
  node_at(table.node).set_size = shape.all_rows;
  table.shape = std::move(shape);
  table.cards = table.area.width < px(560);
  const auto& columns = table.shape.columns;
  table.titled = std::any_of(columns.begin(), columns.end(), [](const Column& column) { return !column.unseen; });
  table.pad = table.cards ? 0 : px(table.titled ? 12.0f : 4.0f);
  float shares = 0, x = table.area.x, room = table.area.width;
  for (std::size_t i = name_cell(table); i < columns.size(); ++i) shares += columns[i].share;
  if (table.shape.ticks && !table.cards) room -= px(tick_css);
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const bool tick = i < name_cell(table);
    const float width = table.cards ? table.area.width : tick ? px(tick_css) : snapped(room * columns[i].share / shares);
    table.lefts.push_back(x);
    table.widths.push_back(width);
    if (!table.cards) x += width;
  }
  open_flow(table.area, 0);
  const int pressed = header_row(table);
  open_tables().push_back(std::move(table));
  return pressed;
}

bool drawn_as_cards() { return open_tables().back().cards; }

void close_row_of_table() {
  OpenTable& table = open_tables().back();
  if (!table.in_row) return;
  end_cell(table);
  table.in_row = false;
  canvas().keys.pop_back();
  Area row{table.area.x, table.row_top - room_above(table), table.area.width, 0};
  if (table.cards) {
    row.height = snapped(table.row_height + 2 * room_above(table));
    stretch(table.ground, row.height);
  } else {
    table.row_height = std::max(table.row_height, px(24));
    // What is higher than a line of text gets more air around it.
    const float more = table.row_height > px(32) ? px(3) : 0;
    move(table.cells.empty() ? picture_so_far() : table.cells.front().from, picture_so_far(), 0, more);
    table.row_top += more;
    align_cells(table);
    row.height = snapped(table.row_height + 2 * (room_above(table) + more) + hair());
    hairline(row.x, row.bottom() - hair(), row.width, paint(colours().hairline));
  }
  set_box(table.row_node, row);
  close_node();
  end_block(row);
  if (table.cards) flow().y += px(card_gap_css);
}

void open_row_of_table(std::uint64_t row_key, std::uint32_t position) {
  OpenTable& table = open_tables().back();
  close_row_of_table();
  table.in_row = table.has_rows = true;
  table.cells.clear();
  const Area area = begin_block();
  table.row_top = area.y + room_above(table);
  table.row_height = 0;
  push_key(row_key);
  open_node(Role::row, area, {});
  table.row_node = open_index();
  node_at(table.row_node).position = position;
  if (!table.cards) return;
  const Place from = picture_so_far();
  const Area card = ground_area(area);
  fill(card, paint(colours().card), 8);
  outline(card, paint(colours().hairline), 8);
  table.ground = ground_since(from, card);
}

void open_cell() {
  OpenTable& table = open_tables().back();
  end_cell(table);
  const std::size_t i = std::min(table.cells.size(), table.shape.columns.size() - 1);
  const bool names = table.cells.size() == name_cell(table);
  Area area = cell_area(table, i);
  const Column& column = table.shape.columns[i];
  table.cells.push_back({.from = picture_so_far(), .label_area = {}});
  Cell& cell = table.cells.back();
  open_node(names ? Role::row_header : Role::cell, area, {});
  cell.node = open_index();
  const bool labelled = table.cards && table.cells.size() > name_cell(table) + 1 && !column.unseen && !column.title.empty();
  if (labelled) area = with_label(cell, column, area);
  open_flow(area, 4);
  flow().tags_follow = true;
  flow().heads_card = table.cards && names;
  table.in_cell = true;
}

void close_table() {
  close_row_of_table();
  OpenTable& table = open_tables().back();
  if (table.cards && table.has_rows) flow().y -= px(card_gap_css);
  const Area inner = close_flow();
  set_box(table.node, inner);
  close_node();
  open_tables().pop_back();
  end_block(inner);
}

Table::Table(std::string_view name, std::vector<Column> columns) { open_table(name, {std::move(columns), {}, false, 0}); }
void Table::row(std::uint64_t row_key) { open_row_of_table(row_key); }
void Table::cell() { open_cell(); }
Table::~Table() { close_table(); }

}  // namespace bothways::ui
