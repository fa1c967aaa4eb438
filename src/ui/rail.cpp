// The rail on wide pages; a bar along the bottom on narrow ones, with what does not fit in a menu above it.
#include <algorithm>

#include "base/words.hpp"
#include "ui/landmarks.hpp"
#include "ui/scroller.hpp"

namespace bothways::ui {
namespace {

constexpr float rail_css = 232, bar_css = 56;

struct Rail {
  bool narrow = false, has_heading = false;
  float y = 0;                 // wide: where the next one goes
  Scroll scroll;
  // Narrow
  float bar_x = 0, more_width = 0;
  bool full = false;           // what follows goes into the menu
  bool current_in_menu = false;
  int bar_count = 0;
  struct Waiting { std::string label, address; bool current = false; int count = -1; bool heading = false; };
  std::vector<Waiting> menu;
};
Rail the_rail;
bool menu_open = false;

void say_link(std::uint32_t id, const Area& area, std::string_view label, std::string_view address, bool current, int count) {
  Node& node = say_node(id, Role::link, area, label);
  node.href = address;
  if (count >= 0) node.description = std::to_string(count);
  if (current) node.marks = node.marks | Mark::current;
}

void draw_link(const Area& area, std::string_view label, std::string_view address, bool current, int count) {
  const Tokens& t = colours();
  const std::uint32_t id = id_for(Role::link, address);
  const Pointed state = point_at(id, area);
  if (current) {
    fill({area.x, area.y, px(14), area.height}, paint(t.accent), 6, ImDrawFlags_RoundCornersLeft);
    fill({area.x + px(3), area.y, area.width - px(3), area.height}, paint(t.card), 6);
  } else if (state.hovered) {
    hover_ground(area);
  }
  const Face face = current ? Face::bold : Face::regular;
  const std::string number = count >= 0 ? std::to_string(count) : std::string();
  const float number_width = text_width(face, type::small, number);
  draw_line_in(face, type::body, area.x + px(12), area.y, area.height, paint(t.ink), cut(face, type::body, label, area.width - px(32) - number_width));
  draw_line_in(face, type::small, area.right() - px(12) - number_width, area.y, area.height, paint(t.muted), number);
  say_link(id, area, label, address, current, count);
  show_focus(state, {area.x + px(3), area.y + px(3), area.width - px(6), area.height - px(6)}, 4);
}

void draw_in_bar(const Area& area, std::string_view label, bool current, const Pointed& state) {
  const Tokens& t = colours();
  if (state.hovered) hover_ground(area);
  if (current) fill({area.x + px(4), area.y, area.width - px(8), px(3)}, paint(t.accent));
  const Face face = current ? Face::bold : Face::regular;
  const float x = area.x + (area.width - text_width(face, type::small, label)) / 2;
  draw_line_in(face, type::small, x, area.y, area.height, paint(current ? t.link : t.ink), label);
}

void show_bar_focus(const Pointed& state, const Area& area) {
  show_focus(state, {area.x + px(4), area.y + px(4), area.width - px(8), area.height - px(8)}, 4);
}

float bar_width(std::string_view label) { return std::max(px(52), snapped(text_width(Face::bold, type::small, label) + px(20))); }

void link_in_bar(const Rail::Waiting& link, float width) {
  const Area area{the_rail.bar_x, whole_page().height - page().bottom, width, page().bottom};
  the_rail.bar_x += width;
  ++the_rail.bar_count;
  const std::uint32_t id = id_for(Role::link, link.address);
  const Pointed state = point_at(id, area);
  draw_in_bar(area, link.label, link.current, state);
  say_link(id, area, link.label, link.address, link.current, link.count);
  show_bar_focus(state, area);
}

// The menu stands above the bar, over the page, which is out of reach while it is open.
void draw_menu() {
  Canvas& c = canvas();
  ImDrawList* const under = c.list;
  c.list = ImGui::GetForegroundDrawList();
  const Area all = whole_page();
  fill({0, 0, all.width, all.height - page().bottom}, paint(colours().dim, colours().forced ? 1 : 0.5f));
  const float row = px(48), pad = px(12);
  float content = 2 * pad;
  for (const Rail::Waiting& one : the_rail.menu) content += one.heading ? px(40) : row;
  const float most = all.height - page().bottom - px(32), height = std::min(content, most);
  const Area area{0, all.height - page().bottom - height, all.width, height};
  fill(area, paint(colours().rail), 12, ImDrawFlags_RoundCornersTop);
  const Scroll scroll = begin_scroll(Role::scroller, say("rail.more"), area);
  float y = area.y + pad - scroll.y;
  for (const Rail::Waiting& one : the_rail.menu) {
    const Area line{px(16), y, all.width - px(32), one.heading ? px(40) : row - px(2)};
    if (one.heading) {
      draw_line_in(Face::regular, type::small, line.x + px(12), line.y + px(8), line.height - px(8), paint(colours().muted), one.label);
      say_node(id_for(Role::text, one.label), Role::text, line, one.label);
    } else {
      draw_link(line, one.label, one.address, one.current, one.count);
    }
    y += one.heading ? px(40) : row;
  }
  end_scroll(scroll, content);
  c.list = under;
}

void draw_more() {
  const std::string label = say("rail.more");
  const Area area{the_rail.bar_x, whole_page().height - page().bottom, whole_page().width - the_rail.bar_x, page().bottom};
  const std::uint32_t id = id_for(Role::button, label);
  const Pointed state = point_at(id, area);
  for (const Event& event : *canvas().events) {
    const bool away = event.kind == Event::Kind::route || (event.kind == Event::Kind::shortcut && event.text != "hidden");
    if (away) menu_open = false;
  }
  if (was(Event::Kind::activated, id)) menu_open = !menu_open;
  if (menu_open) hover_ground(area);
  draw_in_bar(area, label, the_rail.current_in_menu, state);
  Node& node = say_node(id, Role::button, area, label);
  node.marks = node.marks | Mark::expandable;
  if (menu_open) node.marks = node.marks | Mark::expanded;
  show_bar_focus(state, area);
  if (menu_open) draw_menu();
}

void close_narrow() {
  const bool has_menu = std::any_of(the_rail.menu.begin(), the_rail.menu.end(), [](const Rail::Waiting& one) { return !one.heading; });
  if (has_menu) draw_more();
  else menu_open = false;
  Canvas& c = canvas();
  if (menu_open) {
    c.sheet_first = open_index();
    c.sheet_last = static_cast<int>(c.meaning.nodes.size());
  }
  c.clips.pop_back();
  close_node();
}

void close_rail() {
  if (the_rail.narrow) return close_narrow();
  end_scroll(the_rail.scroll, the_rail.y + the_rail.scroll.y + px(16));
  close_node();
}

}  // namespace

Scope rail(std::string_view name) {
  page() = {};
  the_rail = {};
  the_rail.narrow = narrow();
  const Area all = whole_page();
  if (!the_rail.narrow) {
    page().left = px(rail_css);
    const Area area{0, 0, page().left, all.height};
    fill(area, paint(colours().rail));
    fill({area.right() - hair(), 0, hair(), all.height}, paint(colours().hairline));
    open_node(Role::navigation, area, name);
    const Scope own = key("rail");
    the_rail.scroll = begin_scroll(Role::scroller, {}, area);
    the_rail.y = px(15) - the_rail.scroll.y;
    return Scope(close_rail);
  }
  page().bottom = px(low_page() ? 48 : bar_css);
  const Area area{0, all.height - page().bottom, all.width, page().bottom};
  the_rail.more_width = bar_width(say("rail.more"));
  fill(area, paint(colours().rail));
  hairline(0, area.y, area.width, paint(colours().hairline));
  open_node(Role::navigation, {0, 0, all.width, all.height}, name);
  canvas().clips.push_back({0, 0, all.width, all.height});
  return Scope(close_rail);
}

void rail_brand(std::string_view name, std::string_view address) {
  const Canvas& c = canvas();
  const bool in_rail = std::any_of(c.parents.begin(), c.parents.end(), [](int at) { return node_at(at).role == Role::navigation; });
  if (!in_rail) {
    const float wanted = std::max(px(180), px(42) + text_width(Face::bold, 24, name));
    Area area = take(wanted, px(40));
    area.width = std::min(area.width, wanted);
    draw_brand(area, name, address, true);
    return;
  }
  page().brand = name;
  page().brand_address = address;
  if (the_rail.narrow) return;  // the header shows it there
  draw_brand({px(24), the_rail.y, px(rail_css - 40), px(40)}, name, address, false);
  the_rail.y += px(72);
}

void rail_heading(std::string_view text) {
  if (page().scheme.empty()) page().scheme = text;
  const bool first = !the_rail.has_heading;
  the_rail.has_heading = true;
  if (the_rail.narrow) {
    if (!first) the_rail.menu.push_back({std::string(text), {}, false, -1, true});
    return;
  }
  if (!first) the_rail.y += px(17);
  const Area area{px(24), the_rail.y, px(rail_css - 40), px(20)};
  draw_line_in(Face::regular, type::small - 1, area.x, area.y, area.height, paint(colours().muted), cut(Face::regular, type::small - 1, text, area.width));
  say_node(id_for(Role::text, text), Role::text, area, text);
  the_rail.y += px(28);
}

void rail_link(std::string_view label, std::string_view address, bool current, int count) {
  Rail& all = the_rail;
  if (!all.narrow) {
    draw_link({px(12), all.y, px(rail_css - 25), px(42)}, label, address, current, count);
    all.y += px(43);
    return;
  }
  Rail::Waiting link{std::string(label), std::string(address), current, count, false};
  const float width = bar_width(label);
  all.full = all.full || all.bar_count == 5 || all.bar_x + width + all.more_width > whole_page().width;
  if (!all.full) return link_in_bar(link, width);
  all.current_in_menu = all.current_in_menu || current;
  all.menu.push_back(std::move(link));
}

}  // namespace bothways::ui
