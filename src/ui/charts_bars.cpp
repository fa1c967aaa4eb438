// Bars: all of them in a soft colour, those that are settled in the full one, and a mark where as many as are
// wanted would be. What is missing is a dashed outline, and words.
#include <algorithm>

#include "ui/chart_parts.hpp"

namespace bothways::ui {
namespace {

constexpr float bar_css = 22, gap_css = 18;

struct Room {
  Area area;
  float bar_x = 0, bar_width = 0, words_x = 0;
  float label_width = 0, words_width = 0;
  int most = 1;
  bool stacked = false;

  float at(int n) const { return snapped(bar_x + bar_width * static_cast<float>(n) / static_cast<float>(most)); }
};

Room room_for(const BarChart& spec, const Area& area) {
  Room room;
  room.area = area;
  room.stacked = area.width < px(600);
  for (const Bar& bar : spec.bars) room.most = std::max({room.most, bar.total, bar.part, bar.wanted.value_or(0)});
  const float number = px(28);  // behind the longest bar
  room.label_width = room.stacked ? area.width : snapped(area.width * 0.26f);
  room.words_width = room.stacked ? area.width : snapped(area.width * 0.22f);
  room.bar_x = room.stacked ? area.x : area.x + room.label_width + px(16);
  room.bar_width = (room.stacked ? area.width : area.width - room.label_width - room.words_width - px(32)) - number;
  room.words_x = room.stacked ? area.x : area.right() - room.words_width;
  return room;
}

// Gives what it covers.
Area draw_wanted(const Room& room, int wanted, float y) {
  const float x = room.at(wanted), r = px(5);
  const Area line{x - px(1), y - px(5), px(2), px(bar_css + 10)};
  fill(line, paint(colours().ink));
  canvas().list->AddQuadFilled({x, line.y - r}, {x + r, line.y}, {x, line.y + r}, {x - r, line.y}, paint(colours().ink));
  const float left = std::max(room.area.x, x - px(12));
  return {left, y - px(10), x + px(12) - left, px(bar_css + 20)};
}

void draw_missing(const Room& room, const Bar& bar, float y) {
  if (!bar.wanted || *bar.wanted <= bar.total) return;
  const ImU32 colour = paint(colour_of(colours(), bar.words_tone));
  const float left = room.at(bar.total) + px(1), right = room.at(*bar.wanted) - px(2), low = y + px(1), high = y + px(bar_css - 1);
  dashed(left, low, right, low, colour, 1.5f, 4);
  dashed(left, high, right, high, colour, 1.5f, 4);
}

void draw_number(int n, float x, float y, Colour colour) {
  draw_line_in(Face::bold, type::small, x, y, px(bar_css), paint(colour), std::to_string(n));
}

void draw_bar(const Room& room, const Bar& bar, bool has_wanted, float y) {
  const Colour tone = colour_of(colours(), bar.tone);
  const float whole = room.at(bar.total) - room.bar_x, part = room.at(bar.part) - room.bar_x;
  const Area all{room.bar_x, y, whole, px(bar_css)};
  fill({room.bar_x, y, hair(), all.height}, paint(colours().control));
  if (whole > 0) {
    fill(all, paint(soft_of(colours(), bar.tone)), 3);
    outline(all, paint(tone), 3, 1.5f);
  }
  if (part > 0) fill({all.x, y, part, all.height}, paint(tone), 3);
  draw_missing(room, bar, y);
  const std::string number = std::to_string(bar.part);
  if (part > text_width(Face::bold, type::small, number) + px(12)) draw_number(bar.part, all.x + px(8), y, colours().card);
  // The number of all stands clear of the mark for those wanted.
  float end = all.right() + px(8);
  const float number_width = text_width(Face::bold, type::small, std::to_string(bar.total));
  if (bar.wanted && room.at(*bar.wanted) + px(8) > end - px(4) && room.at(*bar.wanted) - px(8) < end + number_width) end = room.at(*bar.wanted) + px(10);
  draw_number(bar.total, end, y, colours().ink);
  say_cell({end, y, std::max(px(8), number_width), all.height}, std::to_string(bar.total));
  say_cell({all.x, y, std::max(px(4), part), all.height}, std::to_string(bar.part));
  if (!has_wanted) return;
  if (bar.wanted) say_cell(draw_wanted(room, *bar.wanted, y), std::to_string(*bar.wanted));
  else say_cell({all.right(), y, px(4), all.height}, {});
}

float draw_words(const Room& room, const Bar& bar, float y) {
  const std::vector<Line> lines = broken(Face::bold, type::small, bar.words, room.words_width);
  const Area area{room.words_x, y, room.words_width, static_cast<float>(lines.size()) * line_height(type::small)};
  draw_lines(lines, Face::bold, type::small, area, paint(colour_of(colours(), bar.words_tone)));
  say_cell(area, bar.words);
  return area.height;
}

void draw_row(const BarChart& spec, const Bar& bar, const Room& room) {
  const float top = flow().y;
  const int node = open_picture_row(bar.key, {room.area.x, top, room.area.width, 0});
  const std::vector<Line> lines = broken(Face::regular, type::body, bar.label, room.label_width);
  const float label = static_cast<float>(lines.size()) * line_height(type::body);
  const float high = room.stacked ? label : std::max(label, px(bar_css));
  const Area label_area{room.area.x, top + snapped((high - label) / 2), room.label_width, label};
  draw_lines(lines, Face::regular, type::body, label_area, paint(colours().ink));
  say_cell(label_area, bar.label, true);
  const float bar_y = room.stacked ? top + label + px(6) : top + snapped((high - px(bar_css)) / 2);
  draw_bar(room, bar, !spec.wanted_title.empty(), bar_y);
  float bottom = std::max(top + high, bar_y + px(bar_css));
  const Place from = picture_so_far();
  const float words = draw_words(room, bar, room.stacked ? bottom + px(6) : top);
  if (room.stacked) bottom += words + px(6);
  else if (words <= high) move(from, picture_so_far(), 0, snapped((high - words) / 2));
  else bottom = std::max(bottom, top + words);
  const Area row{room.area.x, top, room.area.width, bottom - top};
  close_picture_row(node, row);
  flow().y = bottom;
}

// The titles stand in the key below the chart; here they head the columns of what is said.
void say_titles(const BarChart& spec, const Room& room) {
  const float y = room.area.y, high = px(1);
  std::vector<Header> headers{{spec.label_title, {room.area.x, y, room.label_width, high}},
                              {spec.total_title, {room.bar_x, y, room.bar_width, high}},
                              {spec.part_title, {room.bar_x, y, room.bar_width, high}}};
  if (!spec.wanted_title.empty()) headers.push_back({spec.wanted_title, {room.bar_x, y, room.bar_width, high}});
  headers.push_back({spec.words_title, {room.words_x, y, room.words_width, high}});
  say_headers(headers);
}

struct Sample {
  std::string_view title;
  int kind;  // 0 all, 1 part, 2 wanted
};

void draw_key(const BarChart& spec) {
  const Scope row = actions();
  const Colour tone = colour_of(colours(), spec.bars.front().tone);
  for (const Sample& one : {Sample{spec.part_title, 1}, Sample{spec.total_title, 0}, Sample{spec.wanted_title, 2}}) {
    if (one.title.empty()) continue;
    const std::string words = cut(Face::regular, type::small, one.title, flow().width - px(24));
    const Area area = take(px(24) + text_width(Face::regular, type::small, words) + 1, line_height(type::small));
    const Area box{area.x, snapped(area.y + (area.height - px(12)) / 2), px(16), px(12)};
    const float x = box.x + px(8), y = box.y + px(6), r = px(6);
    if (one.kind == 0) fill(box, paint(soft_of(colours(), spec.bars.front().tone)), 2), outline(box, paint(tone), 2, 1.5f);
    if (one.kind == 1) fill(box, paint(tone), 2);
    if (one.kind == 2) canvas().list->AddQuadFilled({x, y - r}, {x + r, y}, {x, y + r}, {x - r, y}, paint(colours().ink));
    draw_line(Face::regular, type::small, area.x + px(24), area.y, paint(colours().muted), words);
    say_node(id_for(Role::text, one.title), Role::text, area, one.title).text_size = static_cast<std::uint8_t>(type::small);
  }
}

}  // namespace

void bar_chart(const BarChart& spec) {
  if (spec.bars.empty()) return nothing_yet(spec.empty);
  const Scope ground = card("");
  Area area = begin_block();
  const Room room = room_for(spec, area);
  const int node = open_picture(spec.name, area);
  say_titles(spec, room);
  open_flow({area.x, area.y + px(spec.wanted_title.empty() ? 0.0f : 10.0f), area.width, 0}, 0);
  bool first = true;
  for (const Bar& bar : spec.bars) {
    if (!first) flow().y += px(room.stacked ? gap_css + 6 : gap_css);
    first = false;
    flow().y = snapped(flow().y);
    draw_row(spec, bar, room);
  }
  area.height = flow().y + px(spec.wanted_title.empty() ? 0.0f : 10.0f) - area.y;
  close_flow();
  set_box(node, area);
  close_node();
  end_block(area);
  draw_key(spec);
  if (!spec.summary.empty()) text(spec.summary);
}

}  // namespace bothways::ui
