// Things to press and places to go. What was pressed comes from the mirror, whoever pressed it.
#include <algorithm>

#include "ui/canvas.hpp"
#include "ui/controls.hpp"

namespace bothways::ui {
namespace {

constexpr float height_css = 46, padding_css = 19;

enum class Style : std::uint8_t { primary, secondary, quiet, danger, on, unavailable, unavailable_quiet };

Style style_of(Weight weight, bool available) {
  if (!available) return weight == Weight::quiet ? Style::unavailable_quiet : Style::unavailable;
  switch (weight) {
    case Weight::primary: return Style::primary;
    case Weight::quiet: return Style::quiet;
    case Weight::danger: return Style::danger;
    case Weight::secondary: break;
  }
  return Style::secondary;
}

bool is_filled(Style look) { return look == Style::primary || look == Style::danger; }
bool is_quiet(Style look) { return look == Style::quiet || look == Style::unavailable_quiet; }

void underline(float x, float y, float width, ImU32 colour) { hairline(x, y, width, colour); }

void draw_ground(Style look, const Area& area, const Pointed& state) {
  const Tokens& t = colours();
  switch (look) {
    case Style::primary: fill(area, paint(t.accent), 6); break;
    case Style::danger: fill(area, paint(t.late), 6); break;
    case Style::on: fill(area, paint(t.accent_soft), 6); outline(area, paint(t.accent), 6, 1.5f); break;
    case Style::secondary: fill(area, paint(t.card), 6); outline(area, paint(t.accent_edge), 6); break;
    case Style::unavailable: fill(area, paint(t.rail), 6); outline(area, paint(t.hairline), 6); break;
    case Style::quiet: case Style::unavailable_quiet: return;
  }
  if (!state.hovered || look == Style::unavailable) return;
  const float strength = state.pressed ? 0.2f : 0.08f;
  fill(area, is_filled(look) ? paint(0x000000, strength * 1.6f) : paint(t.accent, strength), 6);
}

// Draws the look of a button and gives where it is; long labels take more lines.
struct Shape {
  Area area;
  std::uint32_t id = 0;
  Pointed state;
};

Shape draw_button(Role role, std::string_view label, std::string_view spoken, Style look) {
  Flow& f = flow();
  const bool quiet = is_quiet(look);
  const float line = line_height(type::body);
  const std::vector<Line> lines = broken(Face::bold, type::body, label, std::max(f.width - (quiet ? 0 : 2 * px(padding_css)), px(40)));
  // A quiet one keeps to the line of the text where it comes first, and its distance where it does not.
  const bool follows = f.row && f.row_x > f.x && f.row_x + widest(lines) + px(18) <= f.x + f.width;
  const float side = !quiet ? px(padding_css) : follows ? px(9) : 0;
  const float height = px(height_css) + static_cast<float>(lines.size() - 1) * line;
  // On a phone the page's main act is as wide as the page.
  const bool wide = is_filled(look) && f.row && narrow();
  const float width = wide ? f.width : std::max(widest(lines) + 2 * side, px(28));
  Area area = take(width, height);
  area.width = std::min(area.width, width);
  Shape shape{area, id_for(role, spoken), {}};
  shape.state = point_at(shape.id, area);
  draw_ground(look, area, shape.state);
  const Tokens& t = colours();
  const Colour ink = is_filled(look) ? t.on_accent : look == Style::unavailable || look == Style::unavailable_quiet ? t.muted : t.accent;
  float y = area.y + (height - static_cast<float>(lines.size()) * line) / 2;
  for (const Line& one : lines) {
    const float x = quiet ? area.x + side : area.x + (area.width - one.width) / 2;
    draw_line(Face::bold, type::body, x, y, paint(ink), one.text);
    if (look == Style::quiet) underline(x, y + line - px(3), one.width, paint(ink, shape.state.hovered ? 1 : 0.6f));
    y += line;
  }
  return shape;
}

bool pressed(std::string_view label, std::string_view spoken, Style look, std::string_view why = {}) {
  const Shape shape = draw_button(Role::button, label, spoken, look);
  Node& node = say_node(shape.id, Role::button, shape.area, spoken);
  const bool available = look != Style::unavailable && look != Style::unavailable_quiet;
  if (!available) {
    node.marks = node.marks | Mark::disabled;
    node.description = why;
  }
  if (look == Style::on) node.marks = node.marks | Mark::pressed;
  show_focus(shape.state, shape.area, 6);
  return available && was(Event::Kind::activated, shape.id);
}

}  // namespace

bool button(std::string_view label, Weight weight, bool available, std::string_view why) {
  return pressed(label, label, style_of(weight, available), why);
}
bool button_for(std::string_view label, std::string_view spoken, Weight weight, bool available, std::string_view why) {
  return pressed(label, spoken, style_of(weight, available), why);
}
bool change_button(std::string_view label, std::string_view spoken, Weight weight, bool available) {
  return pressed(label, spoken, style_of(weight, available && !is_read_only()), why_read_only());
}
bool toggle(std::string_view label, bool on) { return pressed(label, label, on ? Style::on : Style::secondary); }

void link(std::string_view label, std::string_view address) { link_for(label, label, address); }

void link_for(std::string_view label, std::string_view spoken, std::string_view address) {
  const Face face = flow().heads_card ? Face::bold : Face::regular;
  const float size = flow().heads_card ? type::lead : type::body;
  const std::vector<Line> lines = broken(face, size, label, flow().width);
  const float line = line_height(size), around = px(narrow() ? 8.0f : 2.0f);
  Area area = take(widest(lines), static_cast<float>(lines.size()) * line + 2 * around, Thing::text);
  area.width = std::min(area.width, std::max(widest(lines), px(28)));
  const std::uint32_t id = id_for(Role::link, std::string(spoken) + "\n" + std::string(address));
  const Pointed state = point_at(id, area);
  float y = area.y + around;
  for (const Line& one : lines) {
    draw_line(face, size, area.x, y, paint(colours().accent), one.text);
    underline(area.x, y + line - px(3), one.width, paint(colours().accent, state.hovered ? 1 : 0.6f));
    y += line;
  }
  say_node(id, Role::link, area, spoken).href = address;
  show_focus(state, area, 4);
}

void button_link(std::string_view label, std::string_view address, Weight weight) { button_link_for(label, label, address, weight); }

void button_link_for(std::string_view label, std::string_view spoken, std::string_view address, Weight weight) {
  const Shape shape = draw_button(Role::link, label, spoken, style_of(weight, true));
  say_node(shape.id, Role::link, shape.area, spoken).href = address;
  show_focus(shape.state, shape.area, 6);
}

}  // namespace bothways::ui
