// Header and main part.
#include "ui/landmarks.hpp"

#include <algorithm>
#include <utility>

#include "ui/scroller.hpp"

namespace bothways::ui {
namespace {

constexpr float header_css = 70, narrow_header_css = 56;

Scroll main_scroll;

// What belongs to the header's right end is laid out from the left and moved when its width is known.
struct Header {
  Place right_from;
  float right_x = 0;
  bool has_right = false;
  int status_node = -1;
  std::string status;
  Colour status_colour = 0;
};
Header the_header;

void start_right() {
  if (the_header.has_right) return;
  the_header.right_from = picture_so_far();
  the_header.right_x = flow().row_x;
  the_header.has_right = true;
}

// On a narrow page, between the logo and the buttons: the scheme, and below it what is saved.
void draw_narrow_title(const Area& room) {
  const bool has_status = the_header.status_node >= 0;
  const std::string name = cut(Face::bold, type::body, page().scheme.empty() ? page().brand : page().scheme, room.width);
  draw_line_in(Face::bold, type::body, room.x, room.y + px(has_status ? 1.0f : 0.0f), has_status ? px(23) : room.height, paint(colours().ink), name);
  if (!has_status) return;
  const std::string words = cut(Face::regular, type::small - 1, the_header.status, room.width);
  draw_line_in(Face::regular, type::small - 1, room.x, room.y + px(23), px(20), paint(the_header.status_colour), words);
  set_box(the_header.status_node, {room.x, room.y + px(22), room.width, px(22)});
}

void close_header() {
  const Flow& f = flow();
  const Place end = picture_so_far();
  const float room = f.y == f.start_y ? f.width - (f.row_x - f.space - f.x) : 0;
  const float left = f.x + px(40), y = f.start_y;
  close_flow();
  const float by = the_header.has_right && room > 0 ? snapped(room) : 0;
  move(the_header.right_from, end, by, 0);
  if (narrow() && !page().brand.empty()) {
    const float right = the_header.has_right ? the_header.right_x + by : left + px(200);
    draw_narrow_title({left, y, std::max(px(10), right - px(8) - left), px(46)});
  }
  close_node();
}

void close_main() {
  const Area inner = close_flow();
  end_scroll(main_scroll, inner.height + px(narrow() ? 48.0f : 96.0f));
  close_node();
}

}  // namespace

Scope header() {
  page().top = px(narrow() ? (low_page() ? 52 : narrow_header_css) : header_css);
  const Area area{page().left, 0, whole_page().width - page().left, page().top};
  fill(area, paint(colours().card));
  hairline(area.x, area.bottom() - hair(), area.width, paint(colours().hairline));
  open_node(Role::banner, area, {});
  const float side = px(narrow() ? 16.0f : 32.0f), height = px(46);
  open_row({area.x + side, snapped((area.height - height) / 2), area.width - 2 * side, 0}, narrow() ? 8 : 16);
  the_header = {};
  if (narrow() && !page().brand.empty()) draw_brand(take(px(40), height), page().brand, page().brand_address, false);
  the_header.right_from = picture_so_far();
  return Scope(close_header);
}

bool header_search(std::string_view label, std::string_view shortcut) {
  const Tokens& t = colours();
  if (narrow()) start_right();
  const float height = px(46);
  const Area area = take(narrow() ? px(44) : std::clamp(flow().width - px(560), px(180), px(420)), height);
  const std::uint32_t id = id_for(Role::button, label);
  const Pointed state = point_at(id, area);
  const Area box{area.x, area.y + px(3), area.width, height - px(6)};
  if (narrow()) {
    if (state.hovered) fill(box, paint(t.accent, 0.08f), 6);
    const ImVec2 middle(box.x + box.width / 2 - px(2), box.y + box.height / 2 - px(2));
    canvas().list->AddCircle(middle, px(6.5f), paint(t.ink), 24, px(2));
    canvas().list->AddLine({middle.x + px(5), middle.y + px(5)}, {middle.x + px(10), middle.y + px(10)}, paint(t.ink), px(2.2f));
  } else {
    fill(box, paint(t.card), 6);
    outline(box, paint(state.hovered ? t.ink : t.control), 6);
    const float keys_width = text_width(Face::mono, 13, shortcut) + px(14);
    const Area cap{snapped(box.right() - keys_width - px(12)), box.y + px(8), keys_width, box.height - px(16)};
    const float room = cap.x - box.x - px(24);
    draw_line_in(Face::regular, type::body, box.x + px(12), box.y, box.height, paint(t.muted), cut(Face::regular, type::body, label, room));
    fill(cap, paint(t.page), 4);
    outline(cap, paint(t.hairline), 4);
    draw_line_in(Face::mono, 13, cap.x + px(7), cap.y, cap.height, paint(t.muted), shortcut);
  }
  say_node(id, Role::button, area, label);
  show_focus(state, box, 6);
  return was(Event::Kind::activated, id);
}

namespace {

void draw_question(const Area& box, ImU32 colour) {
  const ImVec2 middle(box.x + box.width / 2, box.y + box.height / 2);
  canvas().list->AddCircle(middle, px(11), colour, 32, px(2));
  draw_line_in(Face::bold, type::body, snapped(middle.x - text_width(Face::bold, type::body, "?") / 2), box.y, box.height, colour, "?");
}

// An arrow that turns back.
void draw_back(const Area& box, ImU32 colour) {
  ImDrawList* const list = canvas().list;
  const float x = box.x + box.width / 2, y = box.y + box.height / 2;
  list->PathArcTo({x + px(1), y + px(2)}, px(7.5f), -1.571f, 2.2f, 20);
  list->PathStroke(colour, 0, px(2));
  list->AddLine({x - px(7), y - px(5.5f)}, {x + px(1), y - px(5.5f)}, colour, px(2));
  const ImVec2 head[] = {{x - px(4), y - px(9.5f)}, {x - px(8), y - px(5.5f)}, {x - px(4), y - px(1.5f)}};
  list->AddPolyline(head, 3, colour, 0, px(2));
}

}  // namespace

bool header_button(std::string_view label, std::string_view spoken, HeaderPicture picture, Weight weight, bool available) {
  start_right();
  if (!narrow()) return button_for(label, spoken, weight, available);
  const Area box = take(px(44), px(46));
  const std::uint32_t id = id_for(Role::button, spoken);
  const Pointed state = point_at(id, box);
  if (state.hovered && available) fill(box, paint(colours().accent, 0.08f), 6);
  const ImU32 colour = paint(available ? colours().ink : colours().muted, available ? 1.0f : 0.7f);
  if (picture == HeaderPicture::question) draw_question(box, colour);
  else draw_back(box, colour);
  Node& node = say_node(id, Role::button, box, spoken);
  if (!available) node.marks = node.marks | Mark::disabled;
  show_focus(state, box, 6);
  return available && was(Event::Kind::activated, id);
}

void header_status(std::string_view sentence, Tone tone, std::string_view beside) {
  const Colour colour = colour_of(colours(), tone);
  const std::uint32_t id = id_for(Role::status, "saved");
  if (narrow()) {
    say_node(id, Role::status, {flow().x, flow().y, px(40), px(22)}, sentence);
    the_header.status_node = static_cast<int>(canvas().meaning.nodes.size()) - 1;
    the_header.status = sentence;
    the_header.status_colour = colour;
    return;
  }
  start_right();
  const Flow& f = flow();
  const float room = std::clamp(f.width - (f.row_x - f.x) - px(180), px(60), px(360));
  const std::vector<Line> lines = broken(Face::regular, type::small, sentence, room);
  const Area area = take(widest(lines) + 1, static_cast<float>(lines.size()) * line_height(type::small));
  draw_lines(lines, Face::regular, type::small, area, paint(colour));
  say_node(id, Role::status, area, sentence);
  // What else there is to know is not said again with each change.
  const std::string more = "· " + std::string(beside);
  const float width = text_width(Face::regular, type::small, more);
  if (beside.empty() || lines.size() > 1 || widest(lines) + width + px(16) > room) return;
  flow().row_x -= px(11);
  const Area next = take(width + 1, line_height(type::small));
  draw_line(Face::regular, type::small, next.x, next.y, paint(colours().muted), more);
  say_node(id_for(Role::text, beside), Role::text, next, beside);
}

Scope main_part(bool centred) {
  Canvas& c = canvas();
  if (centred) page() = {};
  page().centred = centred;
  Area area = whole_page();
  area.x = page().left;
  area.y = page().top;
  area.width -= page().left;
  area.height -= page().top + page().bottom;
  open_node(Role::main, area, {});
  main_scroll = begin_scroll(Role::scroller, {}, area, c.heading_wants_focus, std::exchange(c.restored_y, 0.0f));
  const float side = px(narrow() ? 16.0f : 32.0f), top = px(centred && !narrow() ? 64.0f : narrow() ? 20.0f : 32.0f);
  const float most = px(centred ? 896.0f : 1120.0f);
  Area inner{area.x + side, area.y - main_scroll.y, area.width - 2 * side, 0};
  if (inner.width > most) {
    if (centred) inner.x = snapped(area.x + (area.width - most) / 2);
    inner.width = most;
  }
  open_flow(inner, 24);
  flow().y += top;
  return Scope(close_main);
}

}  // namespace bothways::ui
