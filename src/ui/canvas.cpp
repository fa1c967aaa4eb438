#include "ui/canvas.hpp"

#include <algorithm>

#include "base/script.hpp"
#include "imgui_internal.h"
#include "ui/oracle.hpp"
#include "ui/proper_names.hpp"
#include "ui/translation.hpp"

namespace bothways::ui {
namespace {

float space_before(const Flow& f, Thing thing) {
  switch (f.last) {
    case Thing::nothing: return 0;
    case Thing::heading: return std::min(f.space, px(12));
    case Thing::text: return thing == Thing::text ? std::min(f.space, px(8)) : f.space;
    case Thing::block: return f.space;
  }
  return f.space;
}

// Everything in a line of a row stands in its middle, unless the line is as high as a paragraph.
void end_line(Flow& f) {
  const float high = px(72);
  for (std::size_t i = 0; i < f.placed.size() && f.row_height <= high; ++i) {
    const Place to = i + 1 < f.placed.size() ? f.placed[i + 1].from : picture_so_far();
    move(f.placed[i].from, to, 0, snapped((f.row_height - f.placed[i].height) / 2));
  }
  f.placed.clear();
}

Area take_in_row(Flow& f, float width, float height) {
  const bool fits = f.row_x == f.x || f.row_x + width <= f.x + f.width + 0.5f;
  if (!fits) {
    end_line(f);
    f.y += f.row_height + std::min(f.space, px(12));
    f.row_x = f.x;
    f.row_height = 0;
  }
  const Area area{snapped(f.row_x), snapped(f.y), std::min(width, f.width), height};
  f.placed.push_back({picture_so_far(), height});
  f.row_x = area.right() + f.space;
  f.row_height = std::max(f.row_height, height);
  f.used = std::max(f.used, area.right() - f.x);
  return area;
}

}  // namespace

std::uint32_t hashed(std::uint32_t seed, std::string_view text) {
  std::uint32_t h = seed ^ 2166136261u;
  for (const char c : text) h = (h ^ static_cast<unsigned char>(c)) * 16777619u;
  return h;
}

Canvas& canvas() {
  static Canvas the_canvas;
  return the_canvas;
}

Flow& flow() { return canvas().flows.back(); }

Area take(float width, float height, Thing thing) {
  Flow& f = flow();
  ++f.blocks;
  f.indent = f.tail = 0;
  f.ground_node = -1;
  if (f.row) return take_in_row(f, width, height);
  f.y += space_before(f, thing);
  f.last = thing;
  const Area area{f.x, snapped(f.y), f.width, height};
  f.y = area.y + height;
  f.used = std::max(f.used, std::min(width, f.width));
  return area;
}

Area begin_block(Thing thing) { return take(flow().width, 0, thing); }

void end_block(const Area& area) {
  Flow& f = flow();
  if (!f.row) {
    f.y = area.bottom();
    return;
  }
  f.row_height = std::max(f.row_height, area.height);
  if (!f.placed.empty()) f.placed.back().height = area.height;
}

void open_flow(const Area& area, float space_css) {
  Flow f;
  f.x = f.row_x = area.x;
  f.y = f.start_y = area.y;
  f.width = area.width;
  f.space = px(space_css);
  canvas().flows.push_back(std::move(f));
}

void open_row(const Area& area, float space_css) {
  open_flow(area, space_css);
  flow().row = true;
}

Area close_flow() {
  Flow& f = flow();
  if (f.row) end_line(f);
  const float end = f.row ? f.y + f.row_height : f.y;
  const Area area{f.x, f.start_y, f.width, end - f.start_y};
  canvas().flows.pop_back();
  return area;
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
  node.name = in_translation(name);
  node.language = language_of_script(node.name);
  node.text_size = static_cast<std::uint8_t>(std::min(255.0f, snapped(px(type::body))));
  if (is_name(name)) node.marks = Mark::proper;
  if (id == c.wants_focus) {
    node.marks = node.marks | Mark::wants_focus;
    c.wants_focus = 0;
  }
  c.meaning.nodes.push_back(std::move(node));
  c.node_clips.push_back(c.clips.back());
  return c.meaning.nodes.back();
}

std::uint32_t open_node(Role role, const Area& area, std::string_view name) {
  const std::uint32_t id = id_for(role, name);
  say_node(id, role, area, name);
  canvas().parents.push_back(static_cast<int>(canvas().meaning.nodes.size()) - 1);
  return id;
}

int open_index() { return canvas().parents.back(); }
Node& node_at(int index) { return canvas().meaning.nodes[static_cast<std::size_t>(index)]; }
void set_box(int index, const Area& area) { node_at(index).box = {area.x, area.y, area.width, area.height}; }
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
  ImGui::ItemAdd(ImRect(area.x, area.y, area.right(), area.bottom()), id);
  note_meaning(id);
  const bool hovered = c.hovered == id, focused = c.focused == id;
  Pointed state{hovered, hovered && ImGui::GetIO().MouseDown[0], focused, focused && c.focus_shows, false};
  if (c.seen.empty() || c.seen.back() == Seen::as_is || focused) return state;
  state.hovered = c.seen.back() != Seen::focused;
  state.pressed = c.seen.back() == Seen::pressed;
  state.focused = state.rings = c.seen.back() == Seen::focused;
  state.shown = true;
  return state;
}

void show_focus(const Pointed& state, const Area& around, float radius_css) {
  Canvas& c = canvas();
  if (!state.rings) return;
  const Box& box = c.meaning.nodes.back().box;
  c.rings.push_back({c.meaning.nodes.size() - 1, {around.x - box.x, around.y - box.y, around.width, around.height}, radius_css, true, c.clips.back()});
}

void show_box_focus(const Pointed& state, const Area& around) {
  Canvas& c = canvas();
  if (state.focused) c.rings.push_back({c.meaning.nodes.size() - 1, {0, 0, around.width, around.height}, 6, false, c.clips.back()});
}

}  // namespace bothways::ui
