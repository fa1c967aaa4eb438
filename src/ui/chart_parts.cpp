#include "ui/chart_parts.hpp"

#include <algorithm>
#include <cmath>

namespace bothways::ui {
namespace {

void draw_diamond(ImVec2 middle, float r, ImU32 colour, bool hollow, float line) {
  ImDrawList& list = *canvas().list;
  const ImVec2 top(middle.x, middle.y - r), right(middle.x + r, middle.y), low(middle.x, middle.y + r), left(middle.x - r, middle.y);
  if (hollow) list.AddQuad(top, right, low, left, colour, line);
  else list.AddQuadFilled(top, right, low, left, colour);
}

void draw_square(ImVec2 middle, float r, ImU32 colour, bool hollow, float line) {
  ImDrawList& list = *canvas().list;
  const ImVec2 low(middle.x - r, middle.y - r), high(middle.x + r, middle.y + r);
  if (hollow) list.AddRect(low, high, colour, px(1), 0, line);
  else list.AddRectFilled(low, high, colour, px(1));
}

}  // namespace

void draw_spot(const Spot& spot, float x, float y, float radius) {
  ImDrawList& list = *canvas().list;
  const ImU32 colour = paint(colour_of(colours(), spot.tone));
  const ImVec2 middle(snapped(x), snapped(y));
  const bool hollow = spot.filled != Filled::whole;
  const float r = px(radius), line = px(2);
  if (hollow) list.AddCircleFilled(middle, r * 0.8f, paint(colours().card), 24);
  switch (spot.shape) {
    case Shape::circle:
      if (hollow) list.AddCircle(middle, r - line / 2, colour, 28, line);
      else list.AddCircleFilled(middle, r, colour, 28);
      break;
    case Shape::diamond: draw_diamond(middle, r * 1.25f, colour, hollow, line); break;
    case Shape::square: draw_square(middle, r * 0.8f, colour, hollow, line); break;
  }
  if (spot.filled != Filled::crossed) return;
  const float in = r * 1.15f;
  list.AddLine({middle.x - in, middle.y + in}, {middle.x + in, middle.y - in}, colour, line);
}

void key_line(const std::vector<KeyEntry>& key) {
  if (key.empty()) return;
  const Scope row = actions();
  for (const KeyEntry& entry : key) {
    const float text_x = px(20), most = flow().width - text_x;
    const std::string words = cut(Face::regular, type::small, entry.words, most);
    const Area area = take(text_x + text_width(Face::regular, type::small, words) + 1, line_height(type::small));
    draw_spot(entry.spot, area.x + px(8), area.y + area.height / 2, 5);
    draw_line(Face::regular, type::small, area.x + text_x, area.y, paint(colours().muted), words);
    say_node(id_for(Role::text, entry.words), Role::text, area, entry.words).text_size = static_cast<std::uint8_t>(type::small);
  }
}

int open_picture(std::string_view name, const Area& area) {
  open_node(Role::table, area, name);
  return open_index();
}

void say_headers(const std::vector<Header>& headers) {
  Area row = headers.front().area;
  for (const Header& header : headers) row.width = std::max(row.width, header.area.right() - row.x);
  open_node(Role::row, row, {});
  for (const Header& header : headers) say_node(id_for(Role::column_header, header.title), Role::column_header, header.area, header.title);
  close_node();
}

int open_picture_row(std::uint64_t row_key, const Area& area) {
  push_key(row_key);
  open_node(Role::row, area, {});
  return open_index();
}

void close_picture_row(int row, const Area& area) {
  set_box(row, area);
  close_node();
  canvas().keys.pop_back();
}

void say_cell(const Area& area, std::string_view words, bool row_header) {
  const Role role = row_header ? Role::row_header : Role::cell;
  say_node(id_for(role, words), role, area, words);
}

void dashed(float x1, float y1, float x2, float y2, ImU32 colour, float css_width, float css_dash) {
  const float length = std::hypot(x2 - x1, y2 - y1), step = px(css_dash);
  if (length < 1) return;
  const float dx = (x2 - x1) / length, dy = (y2 - y1) / length;
  for (float at = 0; at < length; at += 2 * step) {
    const float to = std::min(length, at + step);
    canvas().list->AddLine({x1 + dx * at, y1 + dy * at}, {x1 + dx * to, y1 + dy * to}, colour, px(css_width));
  }
}

}  // namespace bothways::ui
