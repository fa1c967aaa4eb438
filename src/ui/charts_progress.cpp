// Progress to a target: segments that are filled as far as it is reached, and hollow where the next is planned.
#include <algorithm>

#include "base/words.hpp"
#include "ui/canvas.hpp"
#include "ui/controls.hpp"

namespace bothways::ui {
namespace {

// Filled in full, in part, hollow or neither.
void draw_segment(const Area& part, float share, bool planned, ImU32 colour, ImDrawFlags corners) {
  fill(part, paint(colours().track), 5, corners);
  if (colours().forced) outline(part, paint(colours().hairline), 5);
  if (share > 0) {
    const bool whole = share >= 1;
    fill({part.x, part.y, part.width * share, part.height}, colour, 5, whole ? corners : corners & ~ImDrawFlags_RoundCornersRight);
  } else if (planned) {
    const float in = px(1);
    const Area edge{part.x + in - 0.5f, part.y + in - 0.5f, part.width - 2 * in + 1, part.height - 2 * in + 1};
    canvas().list->AddRect({edge.x, edge.y}, {edge.right(), edge.bottom()}, colour, px(4), corners, px(2));
  }
}

// The bar in as many parts as there are to reach; in one where they would be slivers.
void draw_segments(const Area& bar, int now, int target, int planned, Tone tone) {
  const int parts = target >= 2 && target <= 12 ? target : 1;
  const float between = parts > 1 ? px(3) : 0;
  const float each = (bar.width - between * static_cast<float>(parts - 1)) / static_cast<float>(parts);
  const float part_of_one = target > 0 ? std::min(1.0f, static_cast<float>(now) / static_cast<float>(target)) : 0.0f;
  for (int i = 0; i < parts; ++i) {
    const float x = snapped(bar.x + static_cast<float>(i) * (each + between));
    const Area part{x, bar.y, snapped(x + each) - x, bar.height};
    const ImDrawFlags left = i == 0 ? ImDrawFlags_RoundCornersLeft : 0, right = i == parts - 1 ? ImDrawFlags_RoundCornersRight : 0;
    const ImDrawFlags corners = (left | right) == 0 ? ImDrawFlags_RoundCornersNone : left | right;
    const float share = parts > 1 ? (i < now ? 1.0f : 0.0f) : part_of_one;
    draw_segment(part, share, parts > 1 && i < now + planned, paint(colour_of(colours(), tone)), corners);
  }
}

std::string in_words(int now, int target, int planned) {
  const Filling n{"n", std::to_string(now)}, of{"of", std::to_string(target)};
  if (planned <= 0) return say("progress.of", {n, of});
  return say("progress.planned", {n, of, {"planned", std::to_string(planned)}});
}

}  // namespace

void progress(std::string_view label, int now, int target, Tone tone, int planned) {
  const std::string count = in_words(now, target, planned);
  const float count_width = text_width(Face::regular, type::body, count);
  Area area = begin_block();
  area.width = std::min(area.width, px(640));
  const std::vector<Line> lines = broken(Face::bold, type::body, label, area.width - count_width - px(16));
  const float text_height = static_cast<float>(lines.size()) * line_height(type::body);
  draw_lines(lines, Face::bold, type::body, {area.x, area.y, area.width, 0}, paint(colours().ink));
  draw_line(Face::regular, type::body, area.right() - count_width, area.y, paint(colours().muted), count);
  draw_segments({area.x, area.y + text_height + px(4), area.width, px(10)}, now, target, planned, tone);
  area.height = text_height + px(14);
  Node& node = say_node(id_for(Role::progress, label), Role::progress, area, label);
  node.value = count;
  node.maximum = static_cast<float>(std::max(target, now));
  node.now = static_cast<float>(now);
  end_block(area);
}

}  // namespace bothways::ui
