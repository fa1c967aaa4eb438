// Dots on a scale: hollow where somebody began, filled where they are at the end, an arrow between them.
#include <algorithm>

#include "ui/chart_parts.hpp"

namespace bothways::ui {
namespace {

constexpr float row_css = 34, axis_css = 22;

struct Room {
  Area area;
  float label_width = 0, words_width = 0;
  float x = 0, width = 0;  // of the scale, from its first to its last mark
  int low = 1, high = 5, step = 1;
  bool stacked = false;

  float at(int n) const {
    return snapped(x + width * static_cast<float>(std::clamp(n, low, high) - low) / static_cast<float>(std::max(1, high - low)));
  }
};

Room room_for(const DotPlot& spec, const Area& area) {
  Room room;
  room.area = area;
  room.low = spec.low;
  room.high = spec.high;
  room.step = std::max(1, spec.step);
  room.stacked = area.width < px(400);
  for (const DotRow& row : spec.rows) {
    room.words_width = std::max(room.words_width, text_width(Face::regular, type::small, row.words));
    room.label_width = std::max(room.label_width, text_width(Face::regular, type::small, row.label));
  }
  room.words_width = std::min(room.words_width + 1, area.width * 0.4f);
  room.label_width = std::min(room.label_width + 1, room.stacked ? area.width - room.words_width - px(16) : area.width * 0.34f);
  const float left = room.stacked ? px(12) : room.label_width + px(20), right = room.stacked ? px(12) : room.words_width + px(24);
  room.x = area.x + left;
  room.width = area.width - left - right;
  return room;
}

void draw_arrow(float from, float to, float y, ImU32 colour) {
  const float way = to > from ? 1.0f : -1.0f, begin = from + way * px(7), end = to - way * px(9), head = px(5);
  if ((end - begin) * way <= 0) return;
  ImDrawList& list = *canvas().list;
  list.AddLine({begin, y}, {end, y}, colour, px(2));
  list.AddLine({end - way * head, y - head * 0.8f}, {end, y}, colour, px(2));
  list.AddLine({end - way * head, y + head * 0.8f}, {end, y}, colour, px(2));
}

void draw_scale(const Room& room, float y) {
  fill({room.x, snapped(y), room.width, hair()}, paint(colours().hairline));
  for (int n = room.low; n <= room.high; n += room.step) fill({room.at(n), snapped(y - px(4)), hair(), px(9)}, paint(colours().control));
}

Area around(float x, float y) { return {x - px(12), y - px(12), px(24), px(24)}; }

void draw_row(const DotRow& row, const Room& room) {
  const float top = flow().y, line = line_height(type::small);
  const float high = room.stacked ? line + px(row_css - 6) : px(row_css), y = snapped(room.stacked ? top + line + px(14) : top + high / 2);
  const float text_y = room.stacked ? top : y - line / 2;
  const int node = open_picture_row(row.key, {room.area.x, top, room.area.width, high});
  const std::string label = cut(Face::regular, type::small, row.label, room.label_width);
  draw_line(Face::regular, type::small, room.area.x, text_y, paint(colours().ink), label);
  say_cell({room.area.x, text_y, room.label_width, line}, row.label, true);

  draw_scale(room, y);
  const float from = room.at(row.start), to = room.at(row.end);
  Spot start = row.spot;
  start.filled = Filled::hollow;
  if (row.start != row.end) {
    draw_arrow(from, to, y, paint(colour_of(colours(), row.spot.tone)));
    draw_spot(start, from, y);
    draw_spot(row.spot, to, y);
  } else {  // one on the other
    draw_spot(start, from, y, 9);
    draw_spot(row.spot, to, y, 5);
  }
  say_cell(around(from, y), std::to_string(row.start));
  say_cell(around(to, y), std::to_string(row.end));

  const std::string words = cut(Face::regular, type::small, row.words, room.words_width);
  const float words_x = room.area.right() - text_width(Face::regular, type::small, words);
  draw_line(Face::regular, type::small, words_x, text_y, paint(colours().muted), words);
  say_cell({room.area.right() - room.words_width, text_y, room.words_width, line}, row.words);
  close_picture_row(node, {room.area.x, top, room.area.width, high});
  flow().y = top + high;
}

// The numbers are said in each row.
void draw_axis(const Room& room, float y) {
  for (int n = room.low; n <= room.high; n += room.step) {
    const std::string number = std::to_string(n);
    const float x = room.at(n) - text_width(Face::regular, type::small - 1, number) / 2;
    draw_line_in(Face::regular, type::small - 1, x, y, px(axis_css), paint(colours().muted), number);
  }
}

}  // namespace

void dot_plot(const DotPlot& spec) {
  if (spec.rows.empty()) return nothing_yet(spec.empty);
  Area area = begin_block();
  const Room room = room_for(spec, area);
  const int node = open_picture(spec.name, area);
  const Area scale{room.x, area.y, room.width, px(1)};
  say_headers({{spec.label_title, {area.x, area.y, room.label_width, px(1)}}, {spec.start_title, scale}, {spec.end_title, scale},
               {spec.words_title, {area.right() - room.words_width, area.y, room.words_width, px(1)}}});
  open_flow(area, 0);
  for (const DotRow& row : spec.rows) draw_row(row, room);
  draw_axis(room, flow().y);
  area.height = flow().y + px(axis_css) - area.y;
  close_flow();
  set_box(node, area);
  close_node();
  end_block(area);
  if (!spec.summary.empty()) small(spec.summary);
}

}  // namespace bothways::ui
