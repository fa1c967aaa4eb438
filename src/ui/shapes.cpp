#include "ui/shapes.hpp"

#include <algorithm>
#include <cmath>

#include "ui/canvas.hpp"

namespace bothways::ui {

float snapped(float value) { return std::floor(value + 0.5f); }

ImU32 paint(Colour colour, float alpha) {
  return IM_COL32((colour >> 16) & 255, (colour >> 8) & 255, colour & 255, static_cast<int>(alpha * 255.0f + 0.5f));
}

float hair() { return std::max(1.0f, std::floor(px(1) + 0.25f)); }

void fill(const Area& area, ImU32 colour, float radius_css, ImDrawFlags corners) {
  canvas().list->AddRectFilled({area.x, area.y}, {area.right(), area.bottom()}, colour, px(radius_css), corners);
}

void outline(const Area& area, ImU32 colour, float radius_css, float css_width) {
  const float width = css_width <= 1 ? hair() : std::max(1.0f, snapped(px(css_width)));
  const float in = width / 2 - 0.5f;  // Dear ImGui's own half pixel comes to it
  canvas().list->AddRect({area.x + in, area.y + in}, {area.right() - in, area.bottom() - in}, colour, px(radius_css) - in, 0, width);
}

void hover_ground(const Area& area) {
  if (colours().forced) return outline(area, paint(colours().accent), 6, 2);
  fill(area, paint(colours().ink, 0.06f), 6);
}

void hairline(float x, float y, float width, ImU32 colour) {
  canvas().list->AddRectFilled({snapped(x), snapped(y)}, {snapped(x + width), snapped(y) + hair()}, colour);
}

Place picture_so_far() { return {canvas().list->VtxBuffer.Size, static_cast<int>(canvas().meaning.nodes.size())}; }

void move(const Place& from, const Place& to, float dx, float dy) {
  if (dx == 0 && dy == 0) return;
  Canvas& c = canvas();
  for (int i = from.vertex; i < to.vertex; ++i) {
    c.list->VtxBuffer[i].pos.x += dx;
    c.list->VtxBuffer[i].pos.y += dy;
  }
  for (int i = from.node; i < to.node; ++i) {
    node_at(i).box.x += dx;
    node_at(i).box.y += dy;
  }
}

Area ground_area(const Area& area) { return {area.x, area.y, area.width, px(64)}; }

Ground ground_since(const Place& from, const Area& drawn) {
  return {from.vertex, canvas().list->VtxBuffer.Size, drawn.y + drawn.height / 2, drawn.height};
}

// Whatever lies in the lower half goes down: corners and lines keep their shape.
void stretch(Ground& ground, float height) {
  const float by = height - ground.height;
  for (int i = ground.first; i < ground.last; ++i) {
    ImDrawVert& vertex = canvas().list->VtxBuffer[i];
    if (vertex.pos.y > ground.middle) vertex.pos.y += by;
  }
  ground.height = height;
}

void logo(float x, float y, float size) {
  ImDrawList& list = *canvas().list;
  const float s = size / 24, line = 2.6f * s;
  const auto at = [&](float in_x, float in_y) { return ImVec2(x + in_x * s, y + in_y * s); };
  const auto arrow = [&](ImU32 colour, ImVec2 from, ImVec2 bend_a, ImVec2 bend_b, ImVec2 to, ImVec2 head_a, ImVec2 head_b) {
    list.PathLineTo(from);
    list.PathBezierCubicCurveTo(bend_a, bend_b, to, 24);
    list.PathStroke(colour, 0, line);
    const ImVec2 head[] = {head_a, to, head_b};
    list.AddPolyline(head, 3, colour, 0, line);
    for (const ImVec2& end : {from, head_a, head_b}) list.AddCircleFilled(end, line / 2, colour);
  };
  arrow(paint(colours().side_a), at(2.2f, 10), at(5.5f, 3.2f), at(15.5f, 1.6f), at(21.8f, 9), at(22, 2.6f), at(15.4f, 8.6f));
  arrow(paint(colours().side_b), at(21.8f, 14), at(18.5f, 20.8f), at(8.5f, 22.4f), at(2.2f, 15), at(2, 21.4f), at(8.6f, 15.4f));
}

}  // namespace bothways::ui
