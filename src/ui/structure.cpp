// Containers: regions, cards, lists, rows. Each is laid out, drawn and said when it closes.
#include <algorithm>

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

Ground draw_card(const Area& card, Tone bar) {
  const Place from = picture_so_far();
  const Area area = ground_area(card);
  if (bar == Tone::plain) {
    fill(area, paint(colours().card), 8);
    outline(area, paint(colours().hairline), 8);
    return ground_since(from, area);
  }
  // The bar follows the corners: it is what a ground in its colour leaves uncovered.
  fill(area, paint(colours().hairline), 8);
  fill({area.x, area.y, area.width, px(24)}, paint(colour_of(colours(), bar)), 8, ImDrawFlags_RoundCornersTop);
  const float side = hair(), high = px(4);
  fill({area.x, area.y + px(12), side, px(16)}, paint(colours().hairline));
  fill({area.right() - side, area.y + px(12), side, px(16)}, paint(colours().hairline));
  fill({area.x + side, area.y + high, area.width - 2 * side, px(24)}, paint(colours().card), 5, ImDrawFlags_RoundCornersTop);
  fill({area.x + side, area.y + px(20), area.width - 2 * side, area.height - px(20) - side}, paint(colours().card), 7, ImDrawFlags_RoundCornersBottom);
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

Scope measure() {
  Area area = begin_block();
  area.width = std::min(area.width, px(640));
  open_flow(area, 24);
  return Scope(close_row);
}

}  // namespace bothways::ui
