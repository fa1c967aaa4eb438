// What lies over the page: dialogs, which keep everything else out of reach, and short messages.
#include <algorithm>
#include <utility>

#include "ui/landmarks.hpp"
#include "ui/scroller.hpp"

namespace bothways::ui {
namespace {

Scroll dialog_scroll;

// What has the keyboard is moved out from under a message that lies over it.
void uncover_focus(const Area& message) {
  Canvas& c = canvas();
  if (!c.focus_shows || c.dialog_node >= 0) return;
  for (std::size_t i = 0; i < c.meaning.nodes.size(); ++i) {
    const Node& node = c.meaning.nodes[i];
    if (node.id != c.focused) continue;
    int up = node.parent;
    while (up >= 0 && node_at(up).role != Role::scroller) up = node_at(up).parent;
    const float over = node.box.y + node.box.height + px(8) - message.y;
    const bool beside = node.box.x >= message.right() || node.box.y >= message.bottom();
    if (up < 0 || beside || over <= 0 || node.box.y - over < page().top) return;
    const float most = node_at(up).content_height - node_at(up).box.height, now = c.scrolls[node_at(up).id];
    const float wanted = std::min(most, now + over);
    if (wanted <= now + 0.5f) return;
    c.scrolls[node_at(up).id] = wanted;
    c.again = true;
    return;
  }
}

void close_dialog() {
  Canvas& c = canvas();
  const float height = close_flow().height + px(narrow() ? 40.0f : 48.0f);
  float& known = c.heights[dialog_scroll.id];
  if (known < height - 0.5f || known > height + 0.5f) {
    known = height;
    c.again = true;
  }
  end_scroll(dialog_scroll, height);
}

}  // namespace

void reveal_in_dialog(const Area& area) {
  Canvas& c = canvas();
  const float above = dialog_scroll.area.y + px(8) - area.y, below = area.bottom() + px(8) - dialog_scroll.area.bottom();
  const float by = above > 0 ? -above : below > 0 ? below : 0;
  if (by == 0) return;
  c.scrolls[dialog_scroll.id] = std::max(0.0f, dialog_scroll.y + by);
  c.again = true;
}

Scope dialog(std::string_view title, bool& close_asked, Begin begin) {
  Canvas& c = canvas();
  c.dialog_node = static_cast<int>(c.meaning.nodes.size());
  for (const Event& event : *c.events) {
    if (event.kind == Event::Kind::shortcut && event.text == "escape") close_asked = true;
  }
  const Area all = whole_page();
  fill(all, paint(colours().dim, colours().forced ? 1 : 0.5f));
  // As the id will be: its height is that of the last frame.
  const std::uint32_t id = id_for(Role::dialog, title);
  c.ids.erase(id);
  const float margin = px(narrow() ? 0.0f : 32.0f), side = px(narrow() ? 16.0f : 24.0f);
  const float width = std::min(px(640), all.width - 2 * margin), most = all.height - std::max(2 * margin, px(24));
  const float height = std::clamp(c.heights[id], px(120), std::max(px(120), most));
  const float y = narrow() ? all.height - height : std::min(px(96), (all.height - height) / 2);
  const Area area{snapped((all.width - width) / 2), snapped(y), width, height};
  const ImDrawFlags corners = narrow() ? ImDrawFlags_RoundCornersTop : ImDrawFlags_RoundCornersAll;
  if (!narrow() && !colours().forced) {
    for (int i = 4; i >= 1; --i) {  // a soft shadow
      const float out = px(static_cast<float>(i) * 3);
      fill({area.x - out, area.y - out + px(4), area.width + 2 * out, area.height + 2 * out}, paint(0x000000, 0.05f), 8 + static_cast<float>(i) * 3);
    }
  }
  fill(area, paint(colours().card), narrow() ? 12 : 8, corners);
  if (colours().dark || colours().forced) outline(area, paint(colours().hairline), 8);
  const bool opens = std::exchange(c.dialog, id) != id;
  dialog_scroll = begin_scroll(Role::dialog, title, area, opens);
  node_at(dialog_scroll.node).marks = Mark::modal;
  const float top = px(narrow() ? 20.0f : 24.0f);
  open_flow({area.x + side, area.y - dialog_scroll.y + top, area.width - 2 * side, 0}, 16);
  heading(2, title);
  Node& said = c.meaning.nodes.back();
  if (opens && begin == Begin::at_heading) said.marks = said.marks | Mark::wants_focus;
  return Scope(close_dialog);
}

Answer confirm(std::string_view title, std::string_view sentence, std::string_view act, std::string_view keep) {
  bool closed = false;
  Answer answer = Answer::none;
  {
    const Scope box = dialog(title, closed);
    node_at(dialog_scroll.node).description = sentence;  // said with the dialog: the keyboard begins below it
    text(sentence);
    const Scope row = actions();
    if (button(act, Weight::danger)) answer = Answer::yes;
    if (button(keep)) answer = Answer::no;
    Node& way_out = canvas().meaning.nodes.back();
    way_out.marks = way_out.marks | Mark::wants_focus;
  }
  return answer == Answer::none && closed ? Answer::no : answer;
}

bool toast(std::string_view sentence, std::string_view action) {
  const Tokens& t = colours();
  const Area all = whole_page();
  const float button_width = action.empty() ? 0 : text_width(Face::bold, type::body, action) + px(24);
  const float most = std::min(px(520), all.width - page().left - px(32)) - px(32) - button_width;
  const std::vector<Line> lines = broken(Face::regular, type::body, sentence, most);
  const float text_height = static_cast<float>(lines.size()) * line_height(type::body);
  const float height = std::max(text_height + px(24), px(52));
  const Area area{page().left + px(16), all.height - page().bottom - height - px(16), widest(lines) + px(32) + button_width, height};
  uncover_focus(area);
  fill(area, paint(t.solid), 8);
  draw_lines(lines, Face::regular, type::body, {area.x + px(16), area.y + (height - text_height) / 2, widest(lines) + 1, 0}, paint(t.on_solid));
  open_node(Role::status, area, {});
  say_node(id_for(Role::text, sentence), Role::text, {area.x + px(16), area.y, widest(lines), height}, sentence);
  bool pressed = false;
  if (!action.empty()) {
    const Area box{area.right() - button_width - px(4), area.y + (height - px(44)) / 2, button_width, px(44)};
    const std::uint32_t id = id_for(Role::button, std::string(action) + " toast");
    const Pointed state = point_at(id, box);
    const float width = text_width(Face::bold, type::body, action), x = box.x + (box.width - width) / 2;
    draw_line_in(Face::bold, type::body, x, box.y, box.height, paint(t.on_solid), action);
    hairline(x, box.y + box.height / 2 + px(10), width, paint(t.on_solid, state.hovered || t.forced ? 1 : 0.6f));
    say_node(id, Role::button, box, std::string(action) + ": " + std::string(sentence));
    show_focus(state, {box.x + px(2), box.y + px(4), box.width - px(4), box.height - px(8)}, 6);
    pressed = was(Event::Kind::activated, id);
  }
  close_node();
  return pressed;
}

}  // namespace bothways::ui
