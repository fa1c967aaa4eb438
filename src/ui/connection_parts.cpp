#include "ui/connection_parts.hpp"

#include <array>
#include <cmath>

namespace bothways::ui {
namespace {

constexpr float bar_css = 4;

using Curve = std::array<ImVec2, 33>;

Curve curve(ImVec2 from, ImVec2 to) {
  Curve points;
  const float bend = (to.x - from.x) * 0.5f;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const float t = static_cast<float>(i) / static_cast<float>(points.size() - 1), u = 1 - t;
    const float a = u * u * u, b = 3 * u * u * t, c = 3 * u * t * t, d = t * t * t;
    points[i] = {a * from.x + b * (from.x + bend) + c * (to.x - bend) + d * to.x, (a + b) * from.y + (c + d) * to.y};
  }
  return points;
}

}  // namespace

ConnectionGrid connection_grid(const Area& area) {
  ConnectionGrid grid;
  grid.area = area;
  grid.stacked = area.width < px(640);
  grid.between = grid.stacked ? 0 : snapped(area.width * 0.36f);
  grid.card = grid.stacked ? area.width : snapped((area.width - grid.between) / 2);
  grid.right_x = area.right() - grid.card;
  grid.between_x = area.x + grid.card;
  return grid;
}

CardLines card_lines(const CardPerson& person, float width, bool to_pick) {
  const float room = width - px(2 * card_pad_css + bar_css) - (to_pick ? px(34) : 0);
  CardLines lines{broken(Face::bold, type::body, person.name, room), {}, 0};
  if (!person.about.empty()) lines.about = broken(Face::regular, type::small, person.about, room);
  lines.height = static_cast<float>(lines.name.size()) * line_height(type::body) +
                 static_cast<float>(lines.about.size()) * line_height(type::small) + px(24);
  return lines;
}

void draw_person(const CardLines& lines, const Area& area, const CardLook& look) {
  const Tokens& t = colours();
  const Colour side = colour_of(t, side_tone(look.side_a));
  fill(area, paint(look.picked ? soft_of(t, side_tone(look.side_a)) : t.card), 6);
  outline(area, paint(look.picked ? side : look.hovered ? t.control : t.hairline), 6, look.picked ? 2 : 1);
  fill({area.x, area.y, px(bar_css), area.height}, paint(side), 2);
  float x = area.x + px(bar_css + card_pad_css);
  if (look.to_pick) {
    const ImVec2 middle(snapped(x + px(10)), snapped(area.y + area.height / 2));
    canvas().list->AddCircleFilled(middle, px(10), paint(t.card), 32);
    canvas().list->AddCircle(middle, px(10), paint(look.picked ? side : t.control), 32, px(look.picked || look.hovered ? 2.0f : 1.5f));
    if (look.picked) canvas().list->AddCircleFilled(middle, px(5), paint(side), 24);
    x += px(34);
  }
  const float text_height = lines.height - px(24);
  Area text_area{x, snapped(area.y + (area.height - text_height) / 2), area.right() - px(card_pad_css) - x, 0};
  draw_lines(lines.name, Face::bold, type::body, text_area, paint(t.ink));
  text_area.y += static_cast<float>(lines.name.size()) * line_height(type::body);
  draw_lines(lines.about, Face::regular, type::small, text_area, paint(t.muted));
}

void draw_curve(ImVec2 from, ImVec2 to, ImU32 colour, bool in_dashes) {
  const Curve points = curve(from, to);
  if (!in_dashes) {
    canvas().list->AddPolyline(points.data(), static_cast<int>(points.size()), colour, 0, px(2.5f));
    return;
  }
  float on = 0;  // how far the present dash, or the room behind it, has come
  bool drawn = true;
  for (std::size_t i = 0; i + 1 < points.size(); ++i) {
    if (drawn) canvas().list->AddLine(points[i], points[i + 1], colour, px(1.5f));
    on += std::hypot(points[i + 1].x - points[i].x, points[i + 1].y - points[i].y);
    if (on < px(6)) continue;
    on = 0;
    drawn = !drawn;
  }
}

void draw_side_title(std::string_view title, bool side_a, const Area& area) {
  canvas().list->AddCircleFilled({area.x + px(5), area.y + area.height / 2}, px(5), paint(colour_of(colours(), side_tone(side_a))), 24);
  const std::string words = cut(Face::bold, type::small, title, area.width - px(18));
  draw_line_in(Face::bold, type::small, area.x + px(18), area.y, area.height, paint(colours().muted), words);
}

}  // namespace bothways::ui
