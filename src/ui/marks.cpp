// Round and square marks to choose by, each with its label beside it; the whole of it is the target.
#include <algorithm>

#include "ui/inputs.hpp"

namespace bothways::ui {
namespace {

constexpr float mark_css = 24, mark_gap_css = 10, mark_height_css = 40;

// What cannot be changed keeps its mark, on a ground that nothing is pressed on.
void draw_mark(Role role, const Area& box, bool on, const Pointed& state) {
  Tokens t = colours();
  const bool fixed = is_read_only();
  if (fixed) {
    t.card = t.rail;
    t.accent = t.muted;
    t.on_accent = t.page;
  }
  if (state.pressed && !fixed && !on) t.card = t.accent_soft;
  ImDrawList& list = *canvas().list;
  const ImVec2 middle(box.x + box.width / 2, box.y + box.height / 2);
  const float line = state.hovered && !fixed ? 2.0f : 1.5f;
  if (role == Role::radio) {
    list.AddCircleFilled(middle, box.width / 2, paint(t.card), 32);
    list.AddCircle(middle, box.width / 2 - px(1), paint(on ? t.accent : t.control), 32, px(on ? 2.0f : line));
    if (on) list.AddCircleFilled(middle, px(6.5f), paint(t.accent), 24);
    return;
  }
  fill(box, paint(on ? t.accent : t.card), 4);
  outline(box, paint(on ? t.accent : t.control), 4, line);
  const ImVec2 tick[] = {{box.x + px(6), middle.y}, {box.x + px(10.5f), middle.y + px(4.5f)}, {box.right() - px(5.5f), middle.y - px(5)}};
  if (on) list.AddPolyline(tick, 3, paint(t.on_accent), 0, px(2.4f));
}

bool mark(Role role, std::string_view label, bool on, const Help& help) {
  const float size = px(mark_css), text_x = size + px(mark_gap_css);
  const float most = (flow().row ? flow().width : std::min(flow().width, px(640))) - text_x - px(8);
  const std::vector<Line> lines = broken(Face::regular, type::body, label, most);
  const float text_height = static_cast<float>(lines.size()) * line_height(type::body), width = text_x + widest(lines) + px(8);
  Area area = take(width, std::max(px(mark_height_css), text_height + px(12)));
  area.width = std::min(area.width, width);
  const std::uint32_t id = id_for(role, label);
  const Pointed state = point_at(id, area);
  // With more lines the mark stands at the first.
  const float top = area.y + (area.height - text_height) / 2;
  const Area box{area.x, snapped(top + (line_height(type::body) - size) / 2), size, size};
  draw_mark(role, box, on, state);
  draw_lines(lines, Face::regular, type::body, {area.x + text_x, top, most, 0}, paint(colours().ink));
  Node& node = say_node(id, role, area, label);
  if (on) node.marks = node.marks | Mark::checked;
  if (is_read_only()) node.marks = node.marks | Mark::disabled;
  say_help(node, help);
  show_focus(state, box, role == Role::radio ? 12 : 4);
  return !is_read_only() && was(Event::Kind::activated, id);
}

// Short answers stand beside each other where they fit into one line; else below each other, to be compared.
bool fit_in_a_line(const std::vector<std::string>& options, float space) {
  float width = 0;
  for (const std::string& option : options) width += px(mark_css + mark_gap_css + 8) + text_width(Face::regular, type::body, option) + space;
  return options.size() <= 5 && width - space <= flow().width;
}

// Marks of one question: which one was pressed.
template <class IsOn>
std::optional<std::size_t> marks(Role group, Role role, std::string_view label, const std::vector<std::string>& options, const Help& help, IsOn&& is_on) {
  const Block block(0);
  draw_label(label, help);
  std::optional<std::size_t> pressed;
  const Area area = begin_block(Thing::text);
  const std::uint32_t id = open_node(group, area, label);
  const int index = open_index();
  say_help(node_at(index), help);
  if (is_read_only() && group == Role::radio_group) node_at(index).marks = node_at(index).marks | Mark::read_only;
  const Scope apart = key(id);
  if (fit_in_a_line(options, px(16))) open_row(area, 16);
  else open_flow(area, 2);
  for (std::size_t i = 0; i < options.size(); ++i) {
    if (mark(role, options[i], is_on(i), {})) pressed = i;
  }
  const Area all = close_flow();
  set_box(index, all);
  close_node();
  end_block(all);
  return pressed;
}

}  // namespace

std::optional<std::size_t> radios(std::string_view label, const std::vector<std::string>& options, std::size_t chosen, const Help& help) {
  const auto pressed = marks(Role::radio_group, Role::radio, label, options, help, [&](std::size_t i) { return i == chosen; });
  return pressed == chosen ? std::nullopt : pressed;
}

std::optional<std::size_t> checks(std::string_view label, const std::vector<std::string>& options, const std::vector<bool>& on, const Help& help) {
  return marks(Role::group, Role::checkbox, label, options, help, [&](std::size_t i) { return i < on.size() && on[i]; });
}

bool tick_box(std::string_view name, bool on) {
  const float size = px(mark_css), around = px((mark_height_css - mark_css) / 2);
  const Area box = take(size, size, Thing::text);
  const Area target{box.x - around, box.y - around, size + 2 * around, size + 2 * around};
  const std::uint32_t id = id_for(Role::checkbox, name);
  const Pointed state = point_at(id, target);
  draw_mark(Role::checkbox, {box.x, box.y, size, size}, on, state);
  Node& node = say_node(id, Role::checkbox, target, name);
  if (on) node.marks = node.marks | Mark::checked;
  show_focus(state, {box.x, box.y, size, size}, 4);
  return was(Event::Kind::activated, id);
}

std::optional<bool> check(std::string_view label, bool on, const Help& help) {
  const Block block(0);
  draw_error(help);
  const bool changed = mark(Role::checkbox, label, on, help);
  if (!help.hint.empty()) draw_text(Face::regular, type::small, colours().muted, help.hint);
  if (!changed) return std::nullopt;
  return !on;
}

}  // namespace bothways::ui
