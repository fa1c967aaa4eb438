// The summary of what is wrong: takes the focus once, and leads to each control that says the same.
#include <algorithm>

#include "ui/canvas.hpp"
#include "ui/controls.hpp"

namespace bothways::ui {
namespace {

// The control that said this as its error in the last frame; 0 where there is none.
std::uint32_t control_with(std::string_view error) {
  const auto& nodes = meaning().nodes;
  const auto found = std::find_if(nodes.begin(), nodes.end(), [&](const Node& node) { return node.error == error; });
  if (found == nodes.end()) return 0;
  if (found->role != Role::group && found->role != Role::radio_group) return found->id;
  return found + 1 != nodes.end() ? (found + 1)->id : 0;  // a group's first box
}

void line(std::string_view sentence) {
  const std::uint32_t control = control_with(sentence);
  if (control == 0) return text(sentence);
  if (!button(sentence, Weight::quiet)) return;
  canvas().wants_focus = control;
  canvas().again = true;
}

}  // namespace

void error_summary(const std::vector<std::string>& sentences) {
  if (sentences.empty()) return;
  Canvas& c = canvas();
  Area area = begin_block();
  const std::uint32_t id = open_node(Role::alert, area, sentences.front());
  const int index = open_index();
  if (c.alert != id) {
    node_at(index).marks = node_at(index).marks | Mark::wants_focus;
    c.again = true;  // only then is it known which controls say the same
  }
  c.alert = id;
  c.alert_seen = true;
  const Place from = picture_so_far();
  const Area drawn = ground_area(area);
  fill(drawn, paint(colours().card), 8);
  outline(drawn, paint(colours().late), 8, 3);
  Ground ground = ground_since(from, drawn);
  open_flow({area.x + px(20), area.y + px(16), area.width - px(40), 0}, 2);
  const Area title = draw_text(Face::bold, type::h3, colours().ink, sentences.front());
  say_node(id_for(Role::text, sentences.front()), Role::text, title, sentences.front());
  for (std::size_t i = 1; i < sentences.size(); ++i) line(sentences[i]);
  area.height = close_flow().height + px(32);
  stretch(ground, area.height);
  set_box(index, area);
  close_node();
  end_block(area);
}

}  // namespace bothways::ui
