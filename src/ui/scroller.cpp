#include "ui/scroller.hpp"

#include <algorithm>

namespace bothways::ui {

Page& page() {
  static Page the_page;
  return the_page;
}

Area whole_page() { return {0, 0, static_cast<float>(canvas().surface.width), static_cast<float>(canvas().surface.height)}; }
bool centred_page() { return page().centred; }
bool low_page() { return whole_page().height < px(440); }

namespace {
std::vector<Scroll> open_scrolls;
}

void shift_scroll(float by) {
  if (open_scrolls.empty() || by == 0) return;
  canvas().scrolls[open_scrolls.back().id] += by;
  canvas().again = true;
}

bool scrolled_to_end() {
  if (open_scrolls.empty()) return false;
  const Scroll& scroll = open_scrolls.back();
  const float content = canvas().contents[scroll.id];
  return scroll.y > 0 && scroll.y >= content - scroll.area.height - px(1);
}

Scroll begin_scroll(Role role, std::string_view name, const Area& area, bool at_top, float down) {
  Canvas& c = canvas();
  Scroll scroll;
  scroll.area = area;
  scroll.id = open_node(role, area, name);
  scroll.node = open_index();
  float& y = c.scrolls[scroll.id];
  if (const Event* event = event_for(Event::Kind::scrolled, scroll.id)) y = static_cast<float>(event->number);
  if (at_top) y = 0;
  if (down > 0) y = down;
  scroll.y = y;
  open_scrolls.push_back(scroll);
  c.list->PushClipRect({area.x, area.y}, {area.right(), area.bottom()}, true);
  c.clips.push_back(area);
  return scroll;
}

namespace {

// Without a control in it, it takes the keyboard itself: how else would somebody scroll it with the keys.
bool scrolls_by_itself(const Scroll& scroll) {
  const auto& nodes = canvas().meaning.nodes;
  return std::none_of(nodes.begin() + scroll.node + 1, nodes.end(), [](const Node& node) { return acts(node.role); });
}

std::string heading_in(const Scroll& scroll) {
  const auto& nodes = canvas().meaning.nodes;
  const auto found = std::find_if(nodes.begin() + scroll.node, nodes.end(), [](const Node& node) { return node.role == Role::heading; });
  return found == nodes.end() ? std::string() : found->name;
}

void show_focus_inside(const Scroll& scroll) {
  const Canvas& c = canvas();
  if (c.focused != scroll.id || !c.focus_shows) return;
  const Area& area = scroll.area;
  outline({area.x + px(1.5f), area.y + px(1.5f), area.width - px(3), area.height - px(3)}, paint(c.colours.focus_edge), 0, 1.5f);
  outline({area.x + px(3), area.y + px(3), area.width - px(6), area.height - px(6)}, paint(c.colours.focus), 0, 3);
}

}  // namespace

void end_scroll(const Scroll& scroll, float content) {
  Canvas& c = canvas();
  c.clips.pop_back();
  open_scrolls.pop_back();
  c.contents[scroll.id] = content;
  const float most = std::max(0.0f, content - scroll.area.height);
  if (scroll.y > most + 0.5f) {
    c.scrolls[scroll.id] = most;
    c.again = true;
  }
  Node& node = node_at(scroll.node);
  node.scroll_y = std::min(scroll.y, most);
  node.content_height = content;
  if (node.name.empty() && most > 1 && scrolls_by_itself(scroll)) node.name = heading_in(scroll);
  close_node();
  // A thin mark of where one is; the browser's own scroller lies over it, unseen.
  if (most > 1) {
    const float track = scroll.area.height - px(8), length = std::max(px(32), track * scroll.area.height / content);
    const float top = scroll.area.y + px(4) + (track - length) * std::min(scroll.y, most) / most;
    fill({scroll.area.right() - px(9), top, px(6), length}, paint(c.colours.control, c.colours.forced ? 1 : 0.55f), 3);
  }
  show_focus_inside(scroll);
  c.list->PopClipRect();
}

void draw_brand(const Area& area, std::string_view name, std::string_view address, bool large) {
  const std::uint32_t id = id_for(Role::link, name);
  const Pointed state = point_at(id, area);
  const float size = px(27), type_size = large ? 24 : type::h3;
  logo(area.x + px(1), area.y + (area.height - size) / 2, size);
  const float text_x = area.x + px(40), room = area.right() - text_x;
  if (room > px(40)) draw_line_in(Face::bold, type_size, text_x, area.y, area.height, paint(colours().ink), cut(Face::bold, type_size, name, room));
  say_node(id, Role::link, area, name).href = address;
  show_focus(state, area, 6);
}

}  // namespace bothways::ui
