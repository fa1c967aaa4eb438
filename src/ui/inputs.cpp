#include "ui/inputs.hpp"

#include <algorithm>

#include "base/words.hpp"

namespace bothways::ui {
namespace {
constexpr float box_height_css = 44, padding_css = 12, area_padding_css = 8;
constexpr float between_css = 6;  // label, hint, error and box

// A control with all that belongs to it is one thing in the flow around it.
struct Block {
  Area area = begin_block();
  explicit Block(float css_width) {
    Area inner = area;
    if (css_width > 0) inner.width = std::min(inner.width, px(css_width));
    else inner.width = std::min(inner.width, px(640));
    open_flow(inner, between_css);
  }
  ~Block() {
    area.height = close_flow().height;
    end_block(area);
  }
  Block(const Block&) = delete;
  Block& operator=(const Block&) = delete;
};

void chevron(const Area& area) {
  const float x = area.right() - px(24), y = area.y + area.height / 2 - px(2), size = px(5);
  const ImVec2 points[] = {{x - size, y}, {x, y + size}, {x + size, y}};
  canvas().list->AddPolyline(points, 3, paint(canvas().colours->ink), 0, px(1.6f));
}

void clip_to(const Area& area) { canvas().list->PushClipRect({area.x, area.y}, {area.right(), area.bottom()}, true); }

// One round or square mark with its label beside it; the whole of it is the target.
bool mark(Role role, std::string_view label, bool on, const Help& help) {
  Canvas& c = canvas();
  const Tokens& t = *c.colours;
  const float size = px(24), height = px(44), text_x = size + px(10);
  const bool in_row = flow().row;
  const float most = (in_row ? flow().width : std::min(flow().width, px(640))) - text_x;
  const std::vector<Line> lines = broken(Face::regular, type::body, label, most);
  float widest = 0;
  for (const Line& line : lines) widest = std::max(widest, line.width);
  const float text_height = static_cast<float>(lines.size()) * line_height(type::body);
  Area area = take(text_x + widest + px(8), std::max(height, text_height + px(12)));
  area.width = std::min(area.width, text_x + widest + px(8));
  const std::uint32_t id = id_for(role, label);
  const Pointed state = point_at(id, area);
  const float top = area.y + (area.height - size) / 2;
  const ImVec2 a(area.x, top), b(area.x + size, top + size), middle(area.x + size / 2, top + size / 2);
  const float line = std::max(1.0f, px(state.hovered ? 2.0f : 1.5f));
  if (role == Role::radio) {
    c.list->AddCircleFilled(middle, size / 2, paint(t.card));
    c.list->AddCircle(middle, size / 2 - 1, paint(on ? t.accent : t.control), 0, line);
    if (on) c.list->AddCircleFilled(middle, px(6.5f), paint(t.accent));
  } else {
    c.list->AddRectFilled(a, b, paint(on ? t.accent : t.card), px(4));
    c.list->AddRect(a, b, paint(on ? t.accent : t.control), px(4), 0, line);
    const ImVec2 tick[] = {{a.x + px(6), middle.y}, {a.x + px(10.5f), middle.y + px(4.5f)}, {b.x - px(5), middle.y - px(5)}};
    if (on) c.list->AddPolyline(tick, 3, paint(t.on_accent), 0, px(2.2f));
  }
  draw_lines(lines, Face::regular, type::body, {area.x + text_x, area.y + (area.height - text_height) / 2, most, 0}, paint(t.ink));
  if (state.focused && c.focus_shows) focus_ring({a.x, a.y, size, size}, role == Role::radio ? 12 : 4);
  Node& node = say_node(id, role, area, label);
  if (on) node.marks = node.marks | Mark::checked;
  say_help(node, help);
  return was(Event::Kind::activated, id);
}

}  // namespace

void draw_label(std::string_view label, const Help& help) {
  const Tokens& t = *canvas().colours;
  draw_text(Face::bold, type::body, t.ink, label);
  if (!help.hint.empty()) {
    flow().y -= px(4);
    draw_text(Face::regular, type::small + 1, t.muted, help.hint);
  }
  if (!help.error.empty()) draw_text(Face::bold, type::body, t.late, help.error);
}

Pointed draw_box(std::uint32_t id, const Area& area, bool wrong) {
  Canvas& c = canvas();
  const Tokens& t = *c.colours;
  const Pointed state = point_at(id, area);
  const ImVec2 a(area.x, area.y), b(area.right(), area.bottom());
  c.list->AddRectFilled(a, b, paint(t.card), px(6));
  const Colour edge = wrong ? t.late : state.focused || state.hovered ? t.ink : t.control;
  const float line = std::max(1.0f, snapped(px(wrong || state.focused ? 2.0f : 1.0f)));
  c.list->AddRect({a.x + line / 2, a.y + line / 2}, {b.x - line / 2, b.y - line / 2}, paint(edge), px(6), 0, line);
  // A box that takes text shows its focus for everybody, as the caret does.
  if (state.focused) focus_ring(area, 6);
  return state;
}

void say_help(Node& node, const Help& help) {
  node.description = help.hint;
  node.error = help.error;
  if (!help.error.empty()) node.marks = node.marks | Mark::invalid;
}

std::optional<std::string> bare_box(std::string_view name, std::string_view value, const Help& help, InputKind kind, const Area& area) {
  const std::uint32_t id = id_for(Role::textbox, name);
  const Pointed state = draw_box(id, area, !help.error.empty());
  if (state.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
  if (!state.focused || canvas().behind) {  // else the browser's own input shows it
    clip_to({area.x + px(padding_css), area.y, area.width - 2 * px(padding_css), area.height});
    draw_line(Face::regular, type::body, area.x + px(padding_css), area.y + (area.height - line_height(type::body)) / 2, paint(canvas().colours->ink), value);
    canvas().list->PopClipRect();
  }
  Node& node = say_node(id, Role::textbox, area, name);
  node.value = value;
  node.input = kind;
  say_help(node, help);
  const Event* edited = event_for(Event::Kind::edited, id);
  if (edited == nullptr) return std::nullopt;
  return edited->text;
}

std::optional<std::string> text_box(std::string_view label, std::string_view value, const Help& help, InputKind kind, float css_width) {
  const Block block(0);
  draw_label(label, help);
  Area area = take(flow().width, px(box_height_css));
  if (css_width > 0) area.width = std::min(area.width, px(css_width));
  return bare_box(label, value, help, kind, area);
}

std::optional<std::string> text_area(std::string_view label, std::string_view value, const Help& help, int lines) {
  const Block block(0);
  draw_label(label, help);
  const float inner = flow().width - 2 * px(padding_css);
  const std::vector<Line> text = broken(Face::regular, type::body, value, inner);
  const float rows = static_cast<float>(std::max(static_cast<int>(text.size()) + (value.empty() ? 0 : 1), lines));
  const Area area = take(flow().width, rows * line_height(type::body) + 2 * px(area_padding_css));
  const std::uint32_t id = id_for(Role::textarea, label);
  const Pointed state = draw_box(id, area, !help.error.empty());
  if (state.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
  if (!state.focused || canvas().behind) {
    draw_lines(text, Face::regular, type::body, {area.x + px(padding_css), area.y + px(area_padding_css), inner, 0}, paint(canvas().colours->ink));
  }
  Node& node = say_node(id, Role::textarea, area, label);
  node.value = value;
  say_help(node, help);
  const Event* edited = event_for(Event::Kind::edited, id);
  if (edited == nullptr) return std::nullopt;
  return edited->text;
}

std::optional<std::size_t> choose(std::string_view label, const std::vector<std::string>& options, std::size_t chosen, const Help& help, float css_width) {
  const Block block(css_width);
  draw_label(label, help);
  Area area = take(flow().width, px(box_height_css));
  const std::uint32_t id = id_for(Role::choice, label);
  draw_box(id, area, !help.error.empty());
  const std::string value = chosen < options.size() ? options[chosen] : std::string();
  clip_to({area.x + px(padding_css), area.y, area.width - px(padding_css + 40), area.height});
  draw_line(Face::regular, type::body, area.x + px(padding_css), area.y + (area.height - line_height(type::body)) / 2, paint(canvas().colours->ink), value);
  canvas().list->PopClipRect();
  chevron(area);
  Node& node = say_node(id, Role::choice, area, label);
  node.value = value;
  node.options = options;
  say_help(node, help);
  const Event* event = event_for(Event::Kind::chosen, id);
  if (event == nullptr || event->number >= options.size() || event->number == chosen) return std::nullopt;
  return static_cast<std::size_t>(event->number);
}

std::optional<std::size_t> radios(std::string_view label, const std::vector<std::string>& options, std::size_t chosen, const Help& help) {
  const Block block(0);
  draw_label(label, help);
  std::optional<std::size_t> picked;
  const Area area = begin_block();
  const std::uint32_t id = open_node(Role::radio_group, area, label);
  const int index = open_index();
  say_help(canvas().meaning.nodes[static_cast<std::size_t>(index)], help);
  const Scope apart = key(id);
  open_flow(area, 4);
  flow().row = true;
  for (std::size_t i = 0; i < options.size(); ++i) {
    if (i > 0) flow().row_x += px(12);
    if (mark(Role::radio, options[i], i == chosen, {}) && i != chosen) picked = i;
  }
  const Area all = close_flow();
  set_box(index, all);
  close_node();
  end_block(all);
  return picked;
}

std::optional<bool> check(std::string_view label, bool on, const Help& help) {
  const Block block(0);
  if (!help.error.empty()) draw_text(Face::bold, type::body, canvas().colours->late, help.error);
  const bool changed = mark(Role::checkbox, label, on, help);
  if (!help.hint.empty()) draw_text(Face::regular, type::small + 1, canvas().colours->muted, help.hint);
  if (!changed) return std::nullopt;
  return !on;
}

}  // namespace bothways::ui
