// Containers: regions, cards, lists, rows. Each is laid out, drawn and said when it closes.
#include <algorithm>
#include <cmath>

#include "ui/canvas.hpp"
#include "ui/controls.hpp"

namespace bothways::ui {
namespace {

// What an open container needs at its end.
struct Open {
  Area area;
  int node = -1;
  float pad = 0;
  Ground ground;
};
std::vector<Open>& open_ones() {
  static std::vector<Open> list;
  return list;
}

// A container that is said, spans the width and holds things below each other.
Open begin_container(Role role, std::string_view name, float space_css, float pad_css = 0) {
  Open one;
  one.area = begin_block();
  one.pad = px(pad_css);
  open_node(role, one.area, name);
  one.node = open_index();
  open_flow({one.area.x + one.pad, one.area.y + one.pad, one.area.width - 2 * one.pad, 0}, space_css);
  return one;
}

Open end_container() {
  Open one = open_ones().back();
  open_ones().pop_back();
  one.area.height = close_flow().height + 2 * one.pad;
  set_box(one.node, one.area);
  close_node();
  return one;
}

void close_plain() { end_block(end_container().area); }
void close_key() { canvas().keys.pop_back(); }
void close_row() { end_block(close_flow()); }

// Where the title is known: what stands at its right when there is room, and below the lead where not.
struct TitleRow {
  Place from;
  Area title;
  float y = 0;
  Thing last = Thing::nothing;
};
TitleRow title_row;

void close_title_actions() {
  const bool one_line = flow().y == flow().start_y;
  const float used = flow().used;
  const Area row = close_flow();
  const Area& title = title_row.title;
  const bool fits = one_line && used > 0 && title.width + used + px(32) <= row.width && !narrow();
  if (!fits) return end_block(row);
  move(title_row.from, picture_so_far(), snapped(row.width - used), snapped(title.y + (title.height - row.height) / 2 - row.y));
  flow().y = title_row.y;
  flow().last = title_row.last;
}

void close_item() {
  const Open one = end_container();
  hairline(one.area.x, one.area.bottom() - hair(), one.area.width, paint(colours().hairline));
  end_block(one.area);
}

void close_card() {
  Open one = end_container();
  stretch(one.ground, one.area.height);
  end_block(one.area);
  if (flow().row || flow().blocks != 1) return;
  flow().ground = one.ground;
  flow().ground_node = one.node;
}

// The upper four pixels of a card, with its round corners: what a line across them cuts off.
void draw_bar(const Area& card, ImU32 colour) {
  ImDrawList& list = *canvas().list;
  const float radius = px(8), high = px(4), end = std::asin(1 - high / radius), straight = std::acos(-1.0f);
  list.PathArcTo({card.x + radius, card.y + radius}, radius, straight + end, 1.5f * straight, 12);
  list.PathArcTo({card.right() - radius, card.y + radius}, radius, 1.5f * straight, 2 * straight - end, 12);
  list.PathFillConvex(colour);
}

Ground draw_card(const Area& card, Tone bar) {
  const Place from = picture_so_far();
  const Area area = ground_area(card);
  if (bar == Tone::plain) {
    fill(area, paint(colours().card), 8);
    outline(area, paint(colours().hairline), 8);
    return ground_since(from, area);
  }
  fill(area, paint(colours().hairline), 8);
  const float side = hair();
  fill({area.x + side, area.y + side, area.width - 2 * side, area.height - 2 * side}, paint(colours().card), 8 - side / px(1));
  draw_bar(area, paint(colour_of(colours(), bar)));
  return ground_since(from, area);
}

}  // namespace

void push_key(std::uint64_t value) {
  auto& keys = canvas().keys;
  const std::uint64_t mixed = ((keys.empty() ? 1469598103934665603ull : keys.back()) ^ value) * 0x9E3779B97F4A7C15ull;
  keys.push_back(static_cast<std::uint32_t>(mixed >> 32));
}

Scope key(std::uint64_t value) {
  push_key(value);
  return Scope(close_key);
}

Scope key(std::string_view text) {
  std::uint64_t h = 1469598103934665603ull;
  for (const char ch : text) h = (h ^ static_cast<unsigned char>(ch)) * 1099511628211ull;
  return key(h);
}

Scope section(std::string_view title) {
  gap(8);
  open_ones().push_back(begin_container(Role::region, title, 16));
  heading(2, title);
  return Scope(close_plain);
}

Scope section_shown(std::string_view title) {
  canvas().next_heading_wants_focus = true;
  return section(title);
}

Scope card(std::string_view title, Tone bar) {
  Open one = begin_container(Role::group, title, 14, narrow() ? 16 : 20);
  one.ground = draw_card(one.area, bar);
  open_ones().push_back(one);
  if (!title.empty()) {
    heading(3, title);
    flow().y -= px(2);
  }
  return Scope(close_card);
}

Scope group(std::string_view name) {
  open_ones().push_back(begin_container(Role::group, name, 16));
  return Scope(close_plain);
}

Scope list(std::string_view name) {
  open_ones().push_back(begin_container(Role::list, name, 0));
  const Area& area = open_ones().back().area;
  hairline(area.x, area.y, area.width, paint(colours().hairline));
  return Scope(close_plain);
}

Scope item() {
  Open one = begin_container(Role::list_item, {}, 4, 12);
  // Items keep to the line of the text around them: no indent, only room above and below.
  Flow& f = flow();
  f.x = f.row_x = one.area.x;
  f.width = one.area.width;
  open_ones().push_back(one);
  return Scope(close_item);
}

Scope actions() {
  open_row(begin_block(), 16);
  return Scope(close_row);
}

Scope title_actions() {
  const Canvas& c = canvas();
  title_row = {picture_so_far(), c.title, flow().y, flow().last};
  open_row(begin_block(), 16);
  return Scope(close_title_actions);
}

Scope empty_state(std::string_view sentence) {
  Open one;
  one.area = begin_block();
  one.pad = px(narrow() ? 16.0f : 24.0f);
  const Place from = picture_so_far();
  const Area drawn = ground_area(one.area);
  fill(drawn, paint(colours().rail), 8);
  one.ground = ground_since(from, drawn);
  open_node(Role::group, one.area, {});
  one.node = open_index();
  open_flow({one.area.x + one.pad, one.area.y + one.pad, one.area.width - 2 * one.pad, 0}, 16);
  open_ones().push_back(one);
  nothing_yet(sentence);
  return Scope(close_card);
}

Scope measure() {
  Area area = begin_block();
  area.width = std::min(area.width, px(640));
  open_flow(area, 24);
  return Scope(close_row);
}

}  // namespace bothways::ui
