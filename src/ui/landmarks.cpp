#include "ui/landmarks.hpp"

#include <cmath>

#include "ui/canvas.hpp"

namespace bothways::ui {
namespace {

constexpr float rail_css = 232, header_css = 70, narrow_header_css = 60, bar_css = 60;

// The layout of one frame: what the rail and the header take from the main part.
struct Page {
  float left = 0, top = 0, bottom = 0;  // taken from the main part
  float rail_y = 0, bar_x = 0;
  int node = -1;
};
Page& page() {
  static Page the_page;
  return the_page;
}
Area whole() { return {0, 0, static_cast<float>(canvas().surface.width), static_cast<float>(canvas().surface.height)}; }

void fill(const Area& area, Colour colour) {
  canvas().list->AddRectFilled({area.x, area.y}, {area.right(), area.bottom()}, paint(colour));
}

void close_rail() {
  canvas().clips.pop_back();
  canvas().list->PopClipRect();
  close_flow();
  close_node();
}

void close_header() {
  close_flow();
  close_node();
}

// Two arrows that go both ways, in the two sides' colours.
void logo(float x, float y, float size) {
  ImDrawList& list = *canvas().list;
  const Tokens& t = *canvas().colours;
  const float s = size / 26, line = 2.6f * s;
  const auto at = [&](float px_x, float px_y) { return ImVec2(x + px_x * s, y + px_y * s); };
  list.PathLineTo(at(3, 12));
  list.PathBezierCubicCurveTo(at(5, 4), at(18, 2), at(23, 9));
  list.PathStroke(paint(t.side_a), 0, line);
  const ImVec2 head_a[] = {at(24, 2.5f), at(23.4f, 9.4f), at(16.6f, 9)};
  list.AddPolyline(head_a, 3, paint(t.side_a), 0, line);
  list.PathLineTo(at(23, 14));
  list.PathBezierCubicCurveTo(at(21, 22), at(8, 24), at(3, 17));
  list.PathStroke(paint(t.side_b), 0, line);
  const ImVec2 head_b[] = {at(2, 23.5f), at(2.6f, 16.6f), at(9.4f, 17)};
  list.AddPolyline(head_b, 3, paint(t.side_b), 0, line);
}

struct Scroll {
  std::uint32_t id = 0;
  int node = -1;
  Area area;
  float y = 0;
};
std::vector<Scroll>& scrolls() {
  static std::vector<Scroll> list;
  return list;
}

// A part that scrolls by itself: its content is laid out from where it is scrolled to.
Scroll begin_scroll(Role role, std::string_view name, const Area& area) {
  Canvas& c = canvas();
  Scroll scroll;
  scroll.area = area;
  scroll.id = open_node(role, area, name);
  scroll.node = open_index();
  if (const Event* event = event_for(Event::Kind::scrolled, scroll.id)) c.scrolls[scroll.id] = static_cast<float>(event->number);
  scroll.y = c.scrolls[scroll.id];
  c.list->PushClipRect({area.x, area.y}, {area.right(), area.bottom()}, true);
  c.clips.push_back(area);
  return scroll;
}

void end_scroll(const Scroll& scroll, float content) {
  Canvas& c = canvas();
  c.clips.pop_back();
  c.list->PopClipRect();
  const float most = std::max(0.0f, content - scroll.area.height);
  if (scroll.y > most + 0.5f) {
    c.scrolls[scroll.id] = most;
    c.again = true;
  }
  Node& node = c.meaning.nodes[static_cast<std::size_t>(scroll.node)];
  node.scroll_y = std::min(scroll.y, most);
  node.content_height = content;
  close_node();
  // A thin mark of where one is; the browser's own scroller lies over it, unseen.
  if (most <= 1) return;
  const float track = scroll.area.height - px(8), length = std::max(px(32), track * scroll.area.height / content);
  const float top = scroll.area.y + px(4) + (track - length) * std::min(scroll.y, most) / most;
  c.list->AddRectFilled({scroll.area.right() - px(8), top}, {scroll.area.right() - px(3), top + length}, paint(c.colours->control, 0.5f), px(3));
}

void close_main() {
  const Scroll scroll = scrolls().back();
  scrolls().pop_back();
  const Area inner = close_flow();
  end_scroll(scroll, inner.height + px(narrow() ? 48.0f : 96.0f));
  close_node();
}

std::uint32_t dialog_id = 0;

void close_dialog() {
  Canvas& c = canvas();
  const Scroll scroll = scrolls().back();
  scrolls().pop_back();
  const Area inner = close_flow();
  const float height = inner.height + px(48);
  if (std::abs(c.heights[dialog_id] - height) > 0.5f) {
    c.heights[dialog_id] = height;
    c.again = true;
  }
  end_scroll(scroll, height);
}

}  // namespace

Scope rail(std::string_view name) {
  Canvas& c = canvas();
  const Tokens& t = *c.colours;
  const Area all = whole();
  page() = {};
  Area area;
  if (narrow()) {
    page().bottom = px(bar_css);
    area = {0, all.height - px(bar_css), all.width, px(bar_css)};
  } else {
    page().left = px(rail_css);
    area = {0, 0, px(rail_css), all.height};
  }
  page().top = px(narrow() ? narrow_header_css : header_css);
  fill(area, t.rail);
  if (narrow()) fill({area.x, area.y, area.width, 1}, t.hairline);
  else fill({area.right() - 1, 0, 1, all.height}, t.hairline);
  open_node(Role::navigation, area, name);
  open_flow(area, 0);
  page().rail_y = px(16);
  c.list->PushClipRect({area.x, area.y}, {area.right(), area.bottom()}, true);
  c.clips.push_back(area);
  return Scope(close_rail);
}

void rail_brand(std::string_view name, std::string_view address) {
  Canvas& c = canvas();
  const std::uint32_t id = id_for(Role::link, name);
  const bool in_rail = !c.parents.empty() && c.meaning.nodes[static_cast<std::size_t>(c.parents.back())].role == Role::navigation;
  if (in_rail && narrow()) return;  // the header says it there
  Area area = in_rail ? Area{px(24), page().rail_y, px(rail_css) - px(48), px(40)} : take(px(180), px(40));
  if (in_rail) page().rail_y += px(64);
  area.width = std::min(area.width, px(180));
  const Pointed state = point_at(id, area);
  logo(area.x, area.y + px(6), px(28));
  draw_line(Face::bold, in_rail ? type::h3 : 24, area.x + px(40), area.y + (area.height - line_height(in_rail ? type::h3 : 24)) / 2, paint(c.colours->ink), name);
  if (state.focused && c.focus_shows) focus_ring(area, 6);
  say_node(id, Role::link, area, name).href = address;
}

void rail_heading(std::string_view text) {
  Canvas& c = canvas();
  if (narrow()) return;
  const Area area{px(24), page().rail_y, px(rail_css) - px(40), line_height(type::small)};
  const std::vector<Line> lines = broken(Face::regular, type::small - 1, text, area.width);
  draw_line(Face::regular, type::small - 1, area.x, area.y, paint(c.colours->muted), lines.size() > 1 ? lines.front().text + " …" : lines.front().text);
  say_node(id_for(Role::text, text), Role::text, area, text);
  page().rail_y += px(30);
}

void rail_link(std::string_view label, std::string_view address, bool current, int count) {
  Canvas& c = canvas();
  const Tokens& t = *c.colours;
  const std::uint32_t id = id_for(Role::link, address);
  const Face face = current ? Face::bold : Face::regular;
  Area area;
  if (narrow()) {
    const float width = text_width(Face::bold, type::small, label) + px(24);
    area = {page().bar_x, whole().height - px(bar_css), std::max(width, px(48)), px(bar_css)};
    page().bar_x += area.width;
  } else {
    area = {px(12), page().rail_y, px(rail_css) - px(24), px(42)};
    page().rail_y += px(43);
  }
  const Pointed state = point_at(id, area);
  const ImVec2 a(area.x, area.y), b(area.right(), area.bottom());
  if (narrow()) {
    if (current) c.list->AddRectFilled(a, {b.x, a.y + px(3)}, paint(t.accent));
    draw_line(current ? Face::bold : Face::regular, type::small, area.x + px(12), area.y + (area.height - line_height(type::small)) / 2, paint(current ? t.accent : t.ink), label);
  } else {
    if (current) {
      c.list->AddRectFilled(a, b, paint(t.accent), px(8));
      c.list->AddRectFilled({a.x + px(3), a.y}, b, paint(t.card), px(6));
    } else if (state.hovered) {
      c.list->AddRectFilled(a, b, paint(t.ink, 0.06f), px(6));
    }
    draw_line(face, type::body, area.x + px(12), area.y + (area.height - line_height(type::body)) / 2, paint(t.ink), label);
    if (count >= 0) {
      const std::string number = std::to_string(count);
      draw_line(face, type::small, area.right() - px(12) - text_width(face, type::small, number), area.y + (area.height - line_height(type::small)) / 2, paint(current ? t.ink : t.muted), number);
    }
  }
  if (state.focused && c.focus_shows) {
    focus_ring({area.x + px(4), area.y + px(4), area.width - px(8), area.height - px(8)}, 4);
  }
  Node& node = say_node(id, Role::link, area, label);
  node.href = address;
  if (count >= 0) node.description = std::to_string(count);
  if (current) node.marks = node.marks | Mark::current;
}

Scope header() {
  const Area area{page().left, 0, whole().width - page().left, page().top};
  fill(area, canvas().colours->card);
  fill({area.x, area.bottom() - 1, area.width, 1}, canvas().colours->hairline);
  open_node(Role::banner, area, {});
  const float side = px(narrow() ? 12.0f : 32.0f);
  open_flow({area.x + side, (area.height - px(46)) / 2, area.width - 2 * side, 0}, 16);
  flow().row = true;
  return Scope(close_header);
}

bool header_search(std::string_view label, std::string_view shortcut) {
  Canvas& c = canvas();
  const Tokens& t = *c.colours;
  const float keys_width = text_width(Face::mono, 13, shortcut) + px(14);
  const float wide = std::min(px(420), flow().width - px(360));
  const Area area = take(narrow() ? px(46) : std::max(wide, px(200)), px(46));
  const std::uint32_t id = id_for(Role::button, label);
  const Pointed state = point_at(id, area);
  const Area box{area.x, area.y + px(3), area.width, px(40)};
  c.list->AddRectFilled({box.x, box.y}, {box.right(), box.bottom()}, paint(t.card), px(6));
  c.list->AddRect({box.x + 0.5f, box.y + 0.5f}, {box.right() - 0.5f, box.bottom() - 0.5f}, paint(state.hovered ? t.ink : t.control), px(6), 0, std::max(1.0f, px(1)));
  if (narrow()) {
    const ImVec2 middle(box.x + box.width / 2 - px(2), box.y + box.height / 2 - px(2));
    c.list->AddCircle(middle, px(6), paint(t.ink), 0, px(1.8f));
    c.list->AddLine({middle.x + px(4.5f), middle.y + px(4.5f)}, {middle.x + px(10), middle.y + px(10)}, paint(t.ink), px(1.8f));
  } else {
    const float room = box.width - keys_width - px(32);
    c.list->PushClipRect({box.x, box.y}, {box.x + px(12) + room, box.bottom()}, true);
    draw_line(Face::regular, type::body, box.x + px(12), box.y + (box.height - line_height(type::body)) / 2, paint(t.muted), label);
    c.list->PopClipRect();
    const Area cap{box.right() - keys_width - px(10), box.y + px(8), keys_width, px(24)};
    c.list->AddRect({cap.x, cap.y}, {cap.right(), cap.bottom()}, paint(t.hairline), px(4), 0, 1);
    draw_line(Face::mono, 13, cap.x + px(7), cap.y + (cap.height - line_height(13)) / 2, paint(t.muted), shortcut);
  }
  if (state.focused && c.focus_shows) focus_ring(box, 6);
  say_node(id, Role::button, area, label);
  return was(Event::Kind::activated, id);
}

void header_status(std::string_view sentence, Tone tone) {
  Canvas& c = canvas();
  // Pushed to the right, before the buttons that follow.
  const float width = text_width(Face::regular, type::small, sentence), buttons = px(100);
  Flow& f = flow();
  const float right = f.x + f.width - buttons;
  if (right - width > f.row_x) f.row_x = right - width;
  const Area area{f.row_x, f.y, std::max(px(10), std::min(width, right - f.row_x)), px(46)};
  f.row_x = std::max(f.row_x, right) + px(narrow() ? 8.0f : 16.0f);
  const std::vector<Line> lines = broken(Face::regular, type::small, sentence, area.width + 1);
  draw_lines(lines, Face::regular, type::small, {area.x, area.y + (area.height - static_cast<float>(lines.size()) * line_height(type::small)) / 2, area.width, 0}, paint(colour_of(*c.colours, tone)));
  say_node(id_for(Role::status, "saved"), Role::status, area, sentence);
}

Scope main_part(bool centred) {
  Canvas& c = canvas();
  if (centred) page() = {};
  Area area = whole();
  area.x = page().left;
  area.y = page().top;
  area.width -= page().left;
  area.height -= page().top + page().bottom;
  open_node(Role::main, area, {});
  scrolls().push_back(begin_scroll(Role::scroller, {}, area));
  const float side = px(narrow() ? 16.0f : 32.0f), top = px(centred ? (narrow() ? 24.0f : 56.0f) : narrow() ? 16.0f : 32.0f);
  Area inner{area.x + side, area.y + top - scrolls().back().y, area.width - 2 * side, 0};
  const float most = px(centred ? 896.0f : 1120.0f);
  if (inner.width > most) {
    if (centred) inner.x = area.x + (area.width - most) / 2;
    inner.width = most;
  }
  open_flow(inner, 16);
  c.flows.back().start_y = area.y - scrolls().back().y;  // the padding above counts
  return Scope(close_main);
}

Scope dialog(std::string_view title, bool& close_asked) {
  Canvas& c = canvas();
  const Tokens& t = *c.colours;
  c.dialog_open = true;
  c.dialog_node = c.meaning.nodes.size();
  c.behind = false;
  for (const Event& event : *c.events) {
    if (event.kind == Event::Kind::shortcut && event.text == "escape") close_asked = true;
  }
  const Area all = whole();
  c.list->AddRectFilled({0, 0}, {all.width, all.height}, paint(t.dim, 0.5f));
  const float width = std::min(px(640), all.width - px(32));
  const float most = all.height - px(64);
  std::string name = "dialog/" + std::string(title);
  dialog_id = id_for(Role::dialog, name);
  const float known = c.heights[dialog_id];
  const Area area{snapped((all.width - width) / 2), snapped(std::min(px(96), (all.height - std::min(known, most)) / 2)), width, std::min(std::max(known, px(120)), most)};
  c.list->AddRectFilled({area.x, area.y}, {area.right(), area.bottom()}, paint(t.card), px(8));
  scrolls().push_back(begin_scroll(Role::dialog, title, area));
  c.meaning.nodes[static_cast<std::size_t>(scrolls().back().node)].marks = Mark::modal;
  open_flow({area.x + px(24), area.y + px(24) - scrolls().back().y, area.width - px(48), 0}, 12);
  heading(2, title);
  return Scope(close_dialog);
}

bool toast(std::string_view sentence, std::string_view action) {
  Canvas& c = canvas();
  const Tokens& t = *c.colours;
  const Area all = whole();
  const float button_width = action.empty() ? 0 : text_width(Face::bold, type::body, action) + px(24);
  const float most = std::min(px(520), all.width - page().left - px(32)) - px(32) - button_width;
  const std::vector<Line> lines = broken(Face::regular, type::body, sentence, most);
  float widest = 0;
  for (const Line& line : lines) widest = std::max(widest, line.width);
  const float height = std::max(static_cast<float>(lines.size()) * line_height(type::body) + px(24), px(52));
  const Area area{page().left + px(16), all.height - page().bottom - height - px(16), widest + px(32) + button_width, height};
  c.list->AddRectFilled({area.x, area.y}, {area.right(), area.bottom()}, paint(t.ink), px(8));
  draw_lines(lines, Face::regular, type::body, {area.x + px(16), area.y + (height - static_cast<float>(lines.size()) * line_height(type::body)) / 2, widest + 1, 0}, paint(t.page));
  open_node(Role::status, area, {});
  say_node(id_for(Role::text, sentence), Role::text, {area.x + px(16), area.y, widest, height}, sentence);
  bool pressed = false;
  if (!action.empty()) {
    const Area box{area.right() - button_width, area.y + (height - px(44)) / 2, button_width - px(8), px(44)};
    const std::uint32_t id = id_for(Role::button, std::string(action) + " toast");
    const Pointed state = point_at(id, box);
    const float width = text_width(Face::bold, type::body, action), x = box.x + (box.width - width) / 2;
    draw_line(Face::bold, type::body, x, box.y + (box.height - line_height(type::body)) / 2, paint(t.page), action);
    c.list->AddRectFilled({x, box.y + box.height / 2 + px(10)}, {x + width, box.y + box.height / 2 + px(11)}, paint(t.page, state.hovered ? 1 : 0.6f));
    if (state.focused && c.focus_shows) focus_ring(box, 6);
    say_node(id, Role::button, box, std::string(action) + ": " + std::string(sentence));
    pressed = was(Event::Kind::activated, id);
  }
  close_node();
  return pressed;
}

}  // namespace bothways::ui
