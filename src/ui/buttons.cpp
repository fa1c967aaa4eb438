// Things to press and places to go. What was pressed comes from the mirror, whoever pressed it.
#include "ui/canvas.hpp"
#include "ui/controls.hpp"

namespace bothways::ui {
namespace {

constexpr float height_css = 46, quiet_height_css = 40;

struct Shape {
  Area area;
  std::uint32_t id = 0;
};

float width_of(std::string_view label, Weight weight) {
  return text_width(Face::bold, type::body, label) + px(weight == Weight::quiet ? 0.0f : 38.0f) + 1;
}

void underline(float x, float y, float width, ImU32 colour) {
  canvas().list->AddRectFilled({x, y}, {x + width, y + std::max(1.0f, snapped(px(1)))}, colour);
}

// Draws the look of a button and gives where it is; long labels take more lines.
Shape draw_button(Role role, std::string_view label, std::string_view spoken, Weight weight, bool available) {
  Canvas& c = canvas();
  const Tokens& t = *c.colours;
  const bool quiet = weight == Weight::quiet;
  const float side = px(quiet ? 0.0f : 19.0f);
  const float most = flow().width - 2 * side;
  const std::vector<Line> lines = broken(Face::bold, type::body, label, std::max(most, px(40)));
  float widest = 0;
  for (const Line& line : lines) widest = std::max(widest, line.width);
  const float line = line_height(type::body);
  const float height = px(quiet ? quiet_height_css : height_css) + static_cast<float>(lines.size() - 1) * line;
  Area area = take(lines.size() == 1 ? width_of(label, weight) : widest + 2 * side + 1, height);
  area.width = std::min(area.width, std::max(widest + 2 * side + 1, px(28)));
  const std::uint32_t id = id_for(role, spoken);
  const Pointed state = point_at(id, area);
  Colour ground = t.card, edge = t.control, ink = t.accent;
  if (weight == Weight::primary) ground = edge = t.accent, ink = t.on_accent;
  if (!available) ground = t.rail, edge = t.hairline, ink = t.muted;
  const ImVec2 a(area.x, area.y), b(area.right(), area.bottom());
  if (!quiet) {
    c.list->AddRectFilled(a, b, paint(ground), px(6));
    if (available && state.hovered) c.list->AddRectFilled(a, b, paint(t.ink, state.pressed ? 0.16f : 0.07f), px(6));
    if (weight == Weight::secondary || !available) c.list->AddRect({a.x + 0.5f, a.y + 0.5f}, {b.x - 0.5f, b.y - 0.5f}, paint(available ? t.accent : edge, available ? 0.6f : 1), px(6), 0, std::max(1.0f, px(1)));
  }
  float y = area.y + (height - static_cast<float>(lines.size()) * line) / 2;
  for (const Line& one : lines) {
    const float x = quiet ? area.x : area.x + (area.width - one.width) / 2;
    draw_line(Face::bold, type::body, x, y, paint(ink), one.text);
    if (quiet && available) underline(snapped(x), snapped(y + line - px(3)), one.width, paint(ink, state.hovered ? 1 : 0.55f));
    y += line;
  }
  if (state.focused && c.focus_shows) focus_ring(area, 6);
  return {area, id};
}

bool pressed(std::string_view label, std::string_view spoken, Weight weight, bool available) {
  const Shape shape = draw_button(Role::button, label, spoken, weight, available);
  Node& node = say_node(shape.id, Role::button, shape.area, spoken);
  if (!available) node.marks = node.marks | Mark::disabled;
  return available && was(Event::Kind::activated, shape.id);
}

}  // namespace

bool button(std::string_view label, Weight weight, bool available) { return pressed(label, label, weight, available); }
bool button_for(std::string_view label, std::string_view spoken, Weight weight) { return pressed(label, spoken, weight, true); }

void link(std::string_view label, std::string_view address) { link_for(label, label, address); }

void link_for(std::string_view label, std::string_view spoken, std::string_view address) {
  const Tokens& t = *canvas().colours;
  const std::vector<Line> lines = broken(Face::regular, type::body, label, flow().width);
  float widest = 0;
  for (const Line& line : lines) widest = std::max(widest, line.width);
  const float line = line_height(type::body), around = px(4);
  Area area = take(widest + 1, static_cast<float>(lines.size()) * line + 2 * around);
  area.width = std::min(area.width, std::max(widest + 1, px(28)));
  const std::uint32_t id = id_for(Role::link, std::string(spoken) + "\n" + std::string(address));
  const Pointed state = point_at(id, area);
  float y = area.y + around;
  for (const Line& one : lines) {
    draw_line(Face::regular, type::body, area.x, y, paint(t.accent), one.text);
    underline(snapped(area.x), snapped(y + line - px(3)), one.width, paint(t.accent, state.hovered ? 1 : 0.55f));
    y += line;
  }
  if (state.focused && canvas().focus_shows) focus_ring(area, 4);
  say_node(id, Role::link, area, spoken).href = address;
}

void button_link(std::string_view label, std::string_view address, Weight weight) {
  const Shape shape = draw_button(Role::link, label, label, weight, true);
  say_node(shape.id, Role::link, shape.area, label).href = address;
}

}  // namespace bothways::ui
