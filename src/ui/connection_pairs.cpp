// The pairs that are made: two cards, and a line between them that leads to the pair.
#include <algorithm>

#include "ui/connection_parts.hpp"

namespace bothways::ui {
namespace {

void draw_pill(const MadePair& pair, float middle_x, float middle_y) {
  const float height = px(narrow() ? 40.0f : 32.0f), width = text_width(Face::bold, type::small, pair.word) + px(28);
  const Area area{snapped(middle_x - width / 2), snapped(middle_y - height / 2), width, height};
  const Area pill{area.x, area.y + (area.height - px(28)) / 2, area.width, px(28)};
  const std::uint32_t id = id_for(Role::link, pair.spoken);
  const Pointed state = point_at(id, area);
  fill(pill, paint(colours().page), 14);
  fill(pill, paint(soft_of(colours(), pair.tone)), 14);
  if (state.hovered) outline(pill, paint(colour_of(colours(), pair.tone)), 14);
  draw_line_in(Face::bold, type::small, pill.x + px(14), pill.y, pill.height, paint(colour_of(colours(), pair.tone)), pair.word);
  say_node(id, Role::link, area, pair.spoken).href = pair.address;
  show_focus(state, pill, 14);
}

void draw_made(const MadePair& pair, const ConnectionGrid& grid, float top) {
  const CardLines a = card_lines(pair.a, grid.card, false), b = card_lines(pair.b, grid.card, false);
  const float between = px(48), beside = std::max(a.height, b.height);
  const Area left{grid.area.x, top, grid.card, grid.stacked ? a.height : beside};
  const Area right{grid.x(false), grid.stacked ? left.bottom() + between : top, grid.card, grid.stacked ? b.height : beside};
  const Area line = grid.stacked ? Area{left.x, left.bottom(), grid.card, between} : Area{left.right(), top, grid.between, beside};
  const float x = line.x + line.width / 2, y = line.y + line.height / 2;
  const Area row{grid.area.x, top, grid.area.width, right.bottom() - top};
  const int node = open_picture_row(pair.key, row);
  const ImU32 colour = paint(colour_of(colours(), pair.tone));
  if (grid.stacked) fill({snapped(x), line.y, px(2.5f), line.height}, colour);
  else fill({line.x, snapped(y - px(1)), line.width, px(2.5f)}, colour);
  draw_person(a, left, {true});
  say_cell(left, pair.a.spoken, true);
  open_node(Role::cell, line, {});
  draw_pill(pair, x, y);
  close_node();
  draw_person(b, right, {false});
  say_cell(right, pair.b.spoken);
  close_picture_row(node, row);
  flow().y = row.bottom();
}

}  // namespace

void draw_made_pairs(const Connections& spec, const ConnectionGrid& grid) {
  Area area = begin_block();
  const float head = line_height(type::small);
  const int node = open_picture(spec.name, area);
  const Area a{area.x, area.y, grid.stacked ? area.width / 2 : grid.card, head};
  const Area b{grid.stacked ? area.x + area.width / 2 : grid.right_x, area.y, a.width, head};
  draw_side_title(spec.a_title, true, a);
  draw_side_title(spec.b_title, false, b);
  say_headers({{spec.a_title, a}, {spec.line_title, {grid.between_x, area.y, std::max(px(1), grid.between), head}}, {spec.b_title, b}});
  open_flow({area.x, area.y + head + px(8), area.width, 0}, 0);
  bool first = true;
  for (const MadePair& pair : spec.pairs) {
    if (!first) flow().y += px(grid.stacked ? 24.0f : connection_gap_css);
    first = false;
    draw_made(pair, grid, flow().y);
  }
  area.height = flow().y - area.y;
  close_flow();
  set_box(node, area);
  close_node();
  end_block(area);
}

}  // namespace bothways::ui
