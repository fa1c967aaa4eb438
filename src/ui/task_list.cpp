// Steps with their states: what is finished is quiet, what is not stands out.
#include <algorithm>

#include "ui/canvas.hpp"
#include "ui/controls.hpp"

namespace bothways::ui {
namespace {

constexpr float side_css = 8;

bool is_tag(Tone tone) { return tone != Tone::plain && tone != Tone::muted; }

void say_state(const TaskLine& line, const Area& area) {
  const Tokens& t = colours();
  if (is_tag(line.tone)) {
    fill(area, paint(soft_of(t, line.tone)), 4);
    draw_line_in(Face::bold, type::small, area.x + px(8), area.y, area.height, paint(colour_of(t, line.tone)), line.state);
  } else {
    draw_line_in(Face::regular, type::body, area.x, area.y, area.height, paint(colour_of(t, line.tone)), line.state);
  }
  say_node(id_for(Role::text, line.state), Role::text, area, line.state);
}

Area state_area(const TaskLine& line) {
  if (is_tag(line.tone)) return {0, 0, text_width(Face::bold, type::small, line.state) + px(16), px(24)};
  return {0, 0, text_width(Face::regular, type::body, line.state) + 1, px(24)};
}

// The name, as a link over the width that the state leaves free, and the hint below it.
Area draw_name(const TaskLine& line, const Area& room, std::uint32_t id, const Pointed& state) {
  const bool leads = !line.address.empty() && line.tone != Tone::muted;
  const std::vector<Line> lines = broken(Face::bold, type::body, line.name, room.width);
  const Area area{room.x, room.y, widest(lines) + 1, static_cast<float>(lines.size()) * line_height(type::body)};
  draw_lines(lines, Face::bold, type::body, area, paint(leads ? colours().link : colours().muted));
  if (!leads) {
    say_node(id_for(Role::text, line.name), Role::text, area, line.name);
    return area;
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    hairline(area.x, area.y + static_cast<float>(i + 1) * line_height(type::body) - px(3), lines[i].width, paint(colours().link, state.hovered || colours().forced ? 1 : 0.6f));
  }
  Node& node = say_node(id, Role::link, area, line.name);
  node.href = line.address;
  node.description = line.state;
  show_focus(state, {area.x - px(2), area.y - px(1), area.width + px(4), area.height + px(2)}, 4);
  return area;
}

void draw_task(const TaskLine& line, std::uint64_t number) {
  const Scope apart = key(number);
  Area area = begin_block();
  open_node(Role::list_item, area, {});
  const int index = open_index();
  const Area state = state_area(line);
  const bool beside = area.width - state.width >= px(220);
  const float side = px(side_css), top = area.y + px(12);
  const Area room{area.x + side, top, area.width - 2 * side - (beside ? state.width + px(24) : 0), 0};
  const std::uint32_t id = id_for(Role::link, line.name + "\n" + line.address);
  const bool leads = !line.address.empty() && line.tone != Tone::muted;
  const std::vector<Line> hint = broken(Face::regular, type::small, line.hint, room.width);
  const float name_height = static_cast<float>(broken(Face::bold, type::body, line.name, room.width).size()) * line_height(type::body);
  const float hint_height = line.hint.empty() ? 0 : static_cast<float>(hint.size()) * line_height(type::small);
  area.height = px(24) + name_height + hint_height + (beside ? 0 : state.height + px(8));
  const Area name_area{room.x, top, room.width, name_height};
  const Pointed pointed = leads ? point_at(id, name_area) : Pointed{};
  if (pointed.hovered && !colours().forced) fill({area.x, area.y, area.width, area.height}, paint(colours().accent, pointed.pressed ? 0.12f : 0.05f), 4);
  draw_name(line, room, id, pointed);
  if (!line.hint.empty()) {
    const Area below{room.x, top + name_height, room.width, hint_height};
    draw_lines(hint, Face::regular, type::small, below, paint(colours().muted));
    say_node(id_for(Role::text, line.hint), Role::text, below, line.hint);
  }
  say_state(line, beside ? Area{area.right() - side - state.width, snapped(area.y + (area.height - state.height) / 2), state.width, state.height}
                         : Area{room.x, top + name_height + hint_height + px(8), state.width, state.height});
  hairline(area.x, area.bottom() - hair(), area.width, paint(colours().hairline));
  set_box(index, area);
  close_node();
  end_block(area);
}

}  // namespace

void task_list(std::string_view name, const std::vector<TaskLine>& lines) {
  const Scope all = list(name);
  std::uint64_t number = 0;
  for (const TaskLine& line : lines) draw_task(line, ++number);
}

}  // namespace bothways::ui
