#include "ui/inputs.hpp"

#include <algorithm>

namespace bothways::ui {
namespace {

// Where the browser's own input puts its text (web/styles.css).
constexpr float padding_css = 12, area_padding_css = 8;

std::uint32_t last_box = 0;
bool the_heading_is_label = false;

void chevron(const Area& area) {
  const float x = area.right() - px(22), y = area.y + area.height / 2 - px(2.5f), size = px(5);
  const ImVec2 points[] = {{x - size, y}, {x, y + size}, {x + size, y}};
  canvas().list->AddPolyline(points, 3, paint(colours().field_text), 0, px(1.8f));
}

// What can only be read stands on the ground of the rail, within a hairline.
Pointed draw_box(std::uint32_t id, const Area& area, bool wrong) {
  const Pointed state = point_at(id, area);
  if (is_read_only()) {
    fill(area, paint(colours().rail), 6);
    outline(area, paint(state.focused ? colours().ink : colours().hairline), 6, state.focused ? 2.0f : 1.0f);
    return state;
  }
  fill(area, paint(colours().field), 6);
  const Colour edge = wrong ? colours().late : state.focused || state.hovered ? colours().ink : colours().control;
  outline(area, paint(edge), 6, wrong || state.focused ? 2.0f : 1.0f);
  return state;
}

void draw_value(const Area& area, float room_at_end, std::string_view value) {
  const Verbatim as_typed;
  const Area inner{area.x + px(padding_css), area.y, area.width - px(padding_css) - room_at_end, area.height};
  canvas().list->PushClipRect({inner.x, inner.y}, {inner.right(), inner.bottom()}, true);
  const float x = is_rtl(value) ? inner.right() - text_width(Face::regular, type::body, value) : inner.x;
  draw_line_in(Face::regular, type::body, x, area.y, area.height, paint(colours().field_text), value);
  canvas().list->PopClipRect();
}

std::optional<std::string> typed_into(std::uint32_t id) {
  last_box = id;
  const Event* edited = event_for(Event::Kind::edited, id);
  if (edited == nullptr || is_read_only()) return std::nullopt;
  return edited->text;
}

}  // namespace

Block::Block(float css_width) {
  Area inner = area;
  inner.width = std::min(inner.width, px(css_width > 0 ? css_width : 640));
  open_flow(inner, 6);
}

Block::~Block() {
  area.height = close_flow().height;
  end_block(area);
}

void draw_error(const Help& help) {
  if (!help.error.empty()) draw_text(Face::bold, type::body, colours().late, help.error);
}

Scope label_above() {
  the_heading_is_label = true;
  return Scope([] { the_heading_is_label = false; });
}

void draw_label(std::string_view label, const Help& help) {
  if (!the_heading_is_label) draw_text(Face::bold, type::body, colours().ink, label);
  if (!help.hint.empty()) {
    if (!the_heading_is_label) flow().y -= px(5);
    draw_text(Face::regular, type::small, colours().muted, help.hint);
  }
  draw_error(help);
}

void say_help(Node& node, const Help& help) {
  node.description = help.hint;
  node.error = help.error;
  if (is_read_only() && (node.role == Role::textbox || node.role == Role::textarea)) node.marks = node.marks | Mark::read_only;
  if (!help.error.empty()) node.marks = node.marks | Mark::invalid;
}

std::optional<std::string> bare_box(std::string_view name, std::string_view value, const Help& help, InputKind kind, const Area& area) {
  const std::uint32_t id = id_for(Role::textbox, name);
  const Pointed state = draw_box(id, area, !help.error.empty());
  if (!state.focused || state.shown) draw_value(area, px(padding_css), value);  // else the browser's own input shows it
  Node& node = say_node(id, Role::textbox, area, name);
  node.value = value;
  node.input = kind;
  say_help(node, help);
  show_box_focus(state, area);
  return typed_into(id);
}

std::optional<std::string> text_box(std::string_view label, std::string_view value, const Help& help, InputKind kind, float css_width) {
  const Block block(0);
  draw_label(label, help);
  Area area = take(css_width > 0 ? px(css_width) : flow().width, px(box_height_css));
  if (css_width > 0) area.width = std::min(area.width, px(css_width));
  return bare_box(label, value, help, kind, area);
}

bool entered() { return was(Event::Kind::activated, last_box); }

void take_keyboard() {
  canvas().wants_focus = last_box;
  canvas().again = true;
}

std::optional<std::string> text_area(std::string_view label, std::string_view value, const Help& help, int lines) {
  const Block block(0);
  draw_label(label, help);
  const Verbatim as_typed;
  const float inner = flow().width - 2 * px(padding_css);
  const std::vector<Line> text = broken(Face::regular, type::body, value, inner);
  // One line more than is written, so that it grows before the browser's own field begins to scroll.
  const float rows = static_cast<float>(std::max(static_cast<int>(text.size()) + (value.empty() ? 0 : 1), lines));
  const Area area = take(flow().width, rows * line_height(type::body) + 2 * px(area_padding_css));
  const std::uint32_t id = id_for(Role::textarea, label);
  const Pointed state = draw_box(id, area, !help.error.empty());
  if (!state.focused) {
    draw_lines(text, Face::regular, type::body, {area.x + px(padding_css), area.y + px(area_padding_css), inner, 0}, paint(colours().field_text));
  }
  Node& node = say_node(id, Role::textarea, area, label);
  node.value = value;
  say_help(node, help);
  show_box_focus(state, area);
  return typed_into(id);
}

std::optional<std::size_t> choose(std::string_view label, const std::vector<std::string>& options, std::size_t chosen, const Help& help, float css_width) {
  const Block block(css_width);
  draw_label(label, help);
  const Area area = take(flow().width, px(box_height_css));
  if (is_read_only()) {  // a box whose words can be read and copied
    bare_box(label, chosen < options.size() ? options[chosen] : std::string(), help, InputKind::line, area);
    return std::nullopt;
  }
  const std::uint32_t id = id_for(Role::choice, label);
  const Pointed state = draw_box(id, area, !help.error.empty());
  const std::string value = chosen < options.size() ? options[chosen] : std::string();
  draw_value(area, px(40), cut(Face::regular, type::body, value, area.width - px(52)));
  chevron(area);
  Node& node = say_node(id, Role::choice, area, label);
  node.value = value;
  node.options = options;
  say_help(node, help);
  show_box_focus(state, area);
  const Event* event = event_for(Event::Kind::chosen, id);
  if (event == nullptr || event->number >= options.size() || event->number == chosen) return std::nullopt;
  return static_cast<std::size_t>(event->number);
}

}  // namespace bothways::ui
