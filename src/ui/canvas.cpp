#include "ui/canvas.hpp"

#include <cmath>

#include "imgui_internal.h"
#include "ui/oracle.hpp"

namespace bothways::ui {
namespace {

std::uint32_t hashed(std::uint32_t seed, std::string_view text) {
  std::uint32_t h = seed ^ 2166136261u;
  for (const char c : text) h = (h ^ static_cast<unsigned char>(c)) * 16777619u;
  return h;
}

Area clipped(const Area& area) {
  if (canvas().clips.empty()) return area;
  const Area& clip = canvas().clips.back();
  const float x = std::max(area.x, clip.x), y = std::max(area.y, clip.y);
  return {x, y, std::min(area.right(), clip.right()) - x, std::min(area.bottom(), clip.bottom()) - y};
}

}  // namespace

Canvas& canvas() {
  static Canvas the_canvas;
  return the_canvas;
}

float snapped(float value) { return std::floor(value + 0.5f); }

ImU32 paint(Colour colour, float alpha) {
  return IM_COL32((colour >> 16) & 255, (colour >> 8) & 255, colour & 255, static_cast<int>(alpha * 255.0f + 0.5f));
}

Flow& flow() { return canvas().flows.back(); }

Area take(float width, float height) {
  Flow& f = flow();
  if (f.row) {
    const bool fits = f.row_x == f.x || f.row_x + width <= f.x + f.width + 0.5f;
    if (!fits) {
      f.y += f.row_height + f.space;
      f.row_x = f.x;
      f.row_height = 0;
    }
    const Area area{f.row_x, f.y, std::min(width, f.width), height};
    f.row_x += area.width + f.space;
    f.row_height = std::max(f.row_height, height);
    f.first = false;
    ++f.blocks;
    return area;
  }
  if (!f.first) f.y += f.space;
  f.first = false;
  const Area area{f.x, snapped(f.y), f.width, height};
  f.y = area.y + height;
  ++f.blocks;
  return area;
}

Area begin_block() { return take(flow().width, 0); }

void end_block(const Area& area) {
  Flow& f = flow();
  if (f.row) f.row_height = std::max(f.row_height, area.height);
  else f.y = area.bottom();
}

void open_flow(const Area& area, float space_css) {
  Flow f;
  f.x = f.row_x = area.x;
  f.y = f.start_y = area.y;
  f.width = area.width;
  f.space = px(space_css);
  canvas().flows.push_back(f);
}

Area close_flow() {
  const Flow f = flow();
  canvas().flows.pop_back();
  const float end = f.row ? f.y + f.row_height : f.y;
  return {f.x, f.start_y, f.width, end - f.start_y};
}

std::uint32_t id_for(Role role, std::string_view label) {
  Canvas& c = canvas();
  std::uint32_t id = hashed((c.keys.empty() ? 0 : c.keys.back()) + static_cast<std::uint32_t>(role) * 0x9E3779B9u, label);
  while (id == 0 || !c.ids.insert(id).second) id = id * 1664525u + 1013904223u;  // the second of the same name
  return id;
}

Node& say_node(std::uint32_t id, Role role, const Area& area, std::string_view name) {
  Canvas& c = canvas();
  Node node;
  node.id = id;
  node.parent = c.parents.empty() ? -1 : c.parents.back();
  node.role = role;
  node.box = {area.x, area.y, area.width, area.height};
  node.name = name;
  if (c.behind) node.marks = node.marks | Mark::covered;
  c.meaning.nodes.push_back(std::move(node));
  return c.meaning.nodes.back();
}

std::uint32_t open_node(Role role, const Area& area, std::string_view name) {
  const std::uint32_t id = id_for(role, name);
  say_node(id, role, area, name);
  canvas().parents.push_back(static_cast<int>(canvas().meaning.nodes.size()) - 1);
  return id;
}

int open_index() { return canvas().parents.back(); }

void set_box(int index, const Area& area) {
  canvas().meaning.nodes[static_cast<std::size_t>(index)].box = {area.x, area.y, area.width, area.height};
}

void close_node() { canvas().parents.pop_back(); }

const Event* event_for(Event::Kind kind, std::uint32_t id) {
  const Event* found = nullptr;
  for (const Event& event : *canvas().events) {
    if (event.kind == kind && event.node == id) found = &event;
  }
  return found;
}

bool was(Event::Kind kind, std::uint32_t id) { return event_for(kind, id) != nullptr; }

Pointed point_at(std::uint32_t id, const Area& area) {
  Canvas& c = canvas();
  const ImRect box(area.x, area.y, area.right(), area.bottom());
  ImGui::ItemAdd(box, id);
  note_meaning(id);
  Pointed state;
  const Area seen = clipped(area);
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  state.hovered = !c.behind && seen.width > 0 && seen.height > 0 && mouse.x >= seen.x && mouse.x < seen.right() &&
                  mouse.y >= seen.y && mouse.y < seen.bottom();
  if (state.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  state.pressed = state.hovered && ImGui::GetIO().MouseDown[0];
  state.focused = c.focused == id;
  return state;
}

void focus_ring(const Area& area, float radius_css) {
  const Tokens& t = *canvas().colours;
  const float out = px(3), width = px(3), edge = std::max(1.0f, px(1));
  ImDrawList& list = *canvas().list;
  const ImVec2 a(area.x - out, area.y - out), b(area.right() + out, area.bottom() + out);
  list.AddRect(a, b, paint(t.focus), px(radius_css + 2), 0, width);
  const float rim = width / 2 + edge / 2;
  list.AddRect({a.x - rim, a.y - rim}, {b.x + rim, b.y + rim}, paint(t.focus_edge), px(radius_css + 4), 0, edge);
}

}  // namespace bothways::ui
