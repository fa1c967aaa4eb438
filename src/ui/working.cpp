// Work that takes a while: a card with words, a bar that fills, and a way to stop.
#include <algorithm>

#include "base/words.hpp"
#include "ui/canvas.hpp"
#include "ui/controls.hpp"

namespace bothways::ui {

bool working(std::string_view label, std::size_t done, std::size_t of, std::string_view stop, std::string_view stop_spoken) {
  const std::string count = say("progress.of", {{"n", std::to_string(done)}, {"of", std::to_string(of)}});
  const Scope box = card({});
  const Scope line = measure();
  Area area = begin_block();
  const Colour ink = colours().ink;
  const std::vector<Line> lines = broken(Face::bold, type::body, label, area.width);
  const float text_height = static_cast<float>(lines.size()) * line_height(type::body);
  draw_lines(lines, Face::bold, type::body, area, paint(ink));
  draw_line(Face::regular, type::body, area.x, area.y + text_height, paint(colours().muted), count);
  const Area bar{area.x, area.y + text_height + line_height(type::body) + px(8), area.width, px(10)};
  const float share = of == 0 ? 0 : std::min(1.0f, static_cast<float>(done) / static_cast<float>(of));
  fill(bar, paint(colours().track), 5);
  if (share > 0) fill({bar.x, bar.y, std::max(px(10), bar.width * share), bar.height}, paint(colours().accent), 5);
  area.height = bar.bottom() - area.y;
  Node& node = say_node(id_for(Role::progress, label), Role::progress, area, label);
  node.value = count;
  node.maximum = static_cast<float>(of);
  node.now = static_cast<float>(std::min(done, of));
  end_block(area);
  const Scope row = actions();
  return button_for(stop, stop_spoken, Weight::secondary);
}

}  // namespace bothways::ui
