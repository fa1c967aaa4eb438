// Facts in rows: label, value and, where it can be changed, the way there.
#include <algorithm>

#include "ui/canvas.hpp"
#include "ui/controls.hpp"

namespace bothways::ui {
namespace {

// Draws and says wrapped text from `area` on; gives its height.
float written(Face face, std::string_view words, const Area& area) {
  const std::vector<Line> lines = broken(face, type::body, words, area.width);
  const float height = static_cast<float>(std::max<std::size_t>(lines.size(), 1)) * line_height(type::body);
  draw_lines(lines, face, type::body, area, paint(colours().ink));
  if (words.empty()) return height;
  Node& node = say_node(id_for(Role::text, words), Role::text, {area.x, area.y, area.width, height}, words);
  if (face == Face::bold) node.marks = node.marks | Mark::bold;
  return height;
}

// A small link or button in the room of a finger.
bool draw_way(const Change& change, const Area& area) {
  const bool is_link = !change.address.empty();
  const Role role = is_link ? Role::link : Role::button;
  const bool available = is_link || !is_read_only();
  const std::uint32_t id = id_for(role, change.spoken);
  const Pointed state = point_at(id, area);
  const float width = text_width(Face::regular, type::body, change.label);
  const Colour ink = available ? colours().link : colours().unavailable;
  const float y = snapped(area.y + (area.height - line_height(type::body)) / 2);
  draw_line(Face::regular, type::body, area.x, y, paint(ink), change.label);
  if (available) hairline(area.x, y + line_height(type::body) - px(3), width, paint(ink, state.hovered ? 1 : 0.6f));
  Node& node = say_node(id, role, area, change.spoken);
  node.href = change.address;
  if (!available) {
    node.marks = node.marks | Mark::disabled;
    node.description = why_read_only();
  }
  show_focus(state, {area.x - px(3), y - px(1), width + px(6), line_height(type::body) + px(2)}, 4);
  return available && !is_link && was(Event::Kind::activated, id);
}

bool row(std::string_view label, std::string_view value, const Change* change) {
  Area area = begin_block(Thing::text);
  const bool beside = area.width >= px(440);
  const float label_width = beside ? std::min(px(220), area.width * 0.35f) : area.width;
  const float top = area.y + px(8), pad = px(8);
  const float way_width = change == nullptr ? 0 : std::max(px(44), text_width(Face::regular, type::body, change->label) + px(4));
  const float room = way_width == 0 ? 0 : way_width + px(16);
  const float label_height = written(Face::bold, label, {area.x, top, label_width - (beside ? 0 : room), 0});
  const Area right{beside ? area.x + label_width + px(16) : area.x, beside ? top : top + label_height, (beside ? area.width - label_width - px(16) - room : area.width), 0};
  const float value_height = written(Face::regular, value, right);
  area.height = (beside ? std::max(label_height, value_height) : label_height + value_height) + 2 * pad + hair();
  bool pressed = false;
  if (change != nullptr) {
    const Scope apart = key(label);
    pressed = draw_way(*change, {area.right() - way_width, top - px(8), way_width, px(40)});
  }
  hairline(area.x, area.bottom() - hair(), area.width, paint(colours().hairline));
  end_block(area);
  return pressed;
}

}  // namespace

void summary(std::string_view label, std::string_view value) { row(label, value, nullptr); }
bool summary(std::string_view label, std::string_view value, const Change& change) { return row(label, value, &change); }

}  // namespace bothways::ui
