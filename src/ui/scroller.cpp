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

Scroll begin_scroll(Role role, std::string_view name, const Area& area, bool at_top) {
  Canvas& c = canvas();
  Scroll scroll;
  scroll.area = area;
  scroll.id = open_node(role, area, name);
  scroll.node = open_index();
  float& y = c.scrolls[scroll.id];
  if (const Event* event = event_for(Event::Kind::scrolled, scroll.id)) y = static_cast<float>(event->number);
  if (at_top) y = 0;
  scroll.y = y;
  open_scrolls.push_back(scroll);
  c.list->PushClipRect({area.x, area.y}, {area.right(), area.bottom()}, true);
  c.clips.push_back(area);
  return scroll;
}

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
  close_node();
  // A thin mark of where one is; the browser's own scroller lies over it, unseen.
  if (most > 1) {
    const float track = scroll.area.height - px(8), length = std::max(px(32), track * scroll.area.height / content);
    const float top = scroll.area.y + px(4) + (track - length) * std::min(scroll.y, most) / most;
    fill({scroll.area.right() - px(9), top, px(6), length}, paint(c.colours->control, 0.55f), 3);
  }
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
