// Connections: cards of people in two columns, a line for each pair that is made, and dashed lines with their
// reason to everybody who is ruled out for the person picked. Below each other where there is no room beside.
#include <algorithm>
#include <array>
#include <cmath>

#include "ui/chart_parts.hpp"

namespace bothways::ui {
namespace {

constexpr float pad_css = 14, bar_css = 4, row_gap_css = 16;

struct Grid {
  Area area;
  bool stacked = false;
  float card = 0, right_x = 0, between_x = 0, between = 0;

  float x(bool side_a) const { return side_a || stacked ? area.x : right_x; }
};

Grid grid_in(const Area& area) {
  Grid grid;
  grid.area = area;
  grid.stacked = area.width < px(640);
  grid.between = grid.stacked ? 0 : snapped(area.width * 0.36f);
  grid.card = grid.stacked ? area.width : snapped((area.width - grid.between) / 2);
  grid.right_x = area.right() - grid.card;
  grid.between_x = area.x + grid.card;
  return grid;
}

Tone tone(bool side_a) { return side_a ? Tone::side_a : Tone::side_b; }

// ---- cards
struct CardLines {
  std::vector<Line> name, about;
  float height = 0;
};

CardLines lines_of(const CardPerson& person, float width, bool to_pick) {
  const float room = width - px(2 * pad_css + bar_css) - (to_pick ? px(34) : 0);
  CardLines lines{broken(Face::bold, type::body, person.name, room), {}, 0};
  if (!person.about.empty()) lines.about = broken(Face::regular, type::small, person.about, room);
  lines.height = static_cast<float>(lines.name.size()) * line_height(type::body) +
                 static_cast<float>(lines.about.size()) * line_height(type::small) + px(24);
  return lines;
}

struct CardLook {
  bool side_a = true, to_pick = false, picked = false, hovered = false;
};

void draw_person(const CardLines& lines, const Area& area, const CardLook& look) {
  const Tokens& t = colours();
  const Colour side = colour_of(t, tone(look.side_a));
  fill(area, paint(look.picked ? soft_of(t, tone(look.side_a)) : t.card), 6);
  outline(area, paint(look.picked ? side : look.hovered ? t.control : t.hairline), 6, look.picked ? 2 : 1);
  fill({area.x, area.y, px(bar_css), area.height}, paint(side), 2);
  float x = area.x + px(bar_css + pad_css);
  if (look.to_pick) {
    const ImVec2 middle(snapped(x + px(10)), snapped(area.y + area.height / 2));
    canvas().list->AddCircleFilled(middle, px(10), paint(t.card), 32);
    canvas().list->AddCircle(middle, px(10), paint(look.picked ? side : t.control), 32, px(look.picked || look.hovered ? 2.0f : 1.5f));
    if (look.picked) canvas().list->AddCircleFilled(middle, px(5), paint(side), 24);
    x += px(34);
  }
  const float text_height = lines.height - px(24);
  Area text_area{x, snapped(area.y + (area.height - text_height) / 2), area.right() - px(pad_css) - x, 0};
  draw_lines(lines.name, Face::bold, type::body, text_area, paint(t.ink));
  text_area.y += static_cast<float>(lines.name.size()) * line_height(type::body);
  draw_lines(lines.about, Face::regular, type::small, text_area, paint(t.muted));
}

// ---- lines
using Curve = std::array<ImVec2, 33>;

Curve curve(ImVec2 from, ImVec2 to) {
  Curve points;
  const float bend = (to.x - from.x) * 0.5f;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const float t = static_cast<float>(i) / static_cast<float>(points.size() - 1), u = 1 - t;
    const float a = u * u * u, b = 3 * u * u * t, c = 3 * u * t * t, d = t * t * t;
    points[i] = {a * from.x + b * (from.x + bend) + c * (to.x - bend) + d * to.x, (a + b) * from.y + (c + d) * to.y};
  }
  return points;
}

void draw_curve(ImVec2 from, ImVec2 to, ImU32 colour, bool in_dashes) {
  const Curve points = curve(from, to);
  if (!in_dashes) {
    canvas().list->AddPolyline(points.data(), static_cast<int>(points.size()), colour, 0, px(2.5f));
    return;
  }
  float on = 0;  // how far the present dash, or the room behind it, has come
  bool drawn = true;
  for (std::size_t i = 0; i + 1 < points.size(); ++i) {
    if (drawn) canvas().list->AddLine(points[i], points[i + 1], colour, px(1.5f));
    on += std::hypot(points[i + 1].x - points[i].x, points[i + 1].y - points[i].y);
    if (on < px(6)) continue;
    on = 0;
    drawn = !drawn;
  }
}

// ---- the pairs that are made
void draw_pill(const MadePair& pair, float middle_x, float middle_y) {
  const float height = px(narrow() ? 40.0f : 32.0f), width = text_width(Face::bold, type::small, pair.word) + px(28);
  const Area area{snapped(middle_x - width / 2), snapped(middle_y - height / 2), width, height};
  const Area pill{area.x, area.y + (area.height - px(28)) / 2, area.width, px(28)};
  const std::uint32_t id = id_for(Role::link, pair.spoken);
  const Pointed state = point_at(id, area);
  fill(pill, paint(colours().page), 14);
  fill(pill, paint(soft_of(colours(), pair.tone)), 14);
  if (state.hovered) outline(pill, paint(colour_of(colours(), pair.tone)), 14);
  draw_line_in(Face::bold, type::small, pill.x + px(14), pill.y, pill.height, paint(colour_of(colours(), pair.tone)), pair.word);
  say_node(id, Role::link, area, pair.spoken).href = pair.address;
  show_focus(state, pill, 14);
}

void draw_made(const MadePair& pair, const Grid& grid, float top) {
  const CardLines a = lines_of(pair.a, grid.card, false), b = lines_of(pair.b, grid.card, false);
  const float between = px(48), beside = std::max(a.height, b.height);
  const Area left{grid.area.x, top, grid.card, grid.stacked ? a.height : beside};
  const Area right{grid.x(false), grid.stacked ? left.bottom() + between : top, grid.card, grid.stacked ? b.height : beside};
  const Area line = grid.stacked ? Area{left.x, left.bottom(), grid.card, between} : Area{left.right(), top, grid.between, beside};
  const float x = line.x + line.width / 2, y = line.y + line.height / 2;
  const Area row{grid.area.x, top, grid.area.width, right.bottom() - top};
  const int node = open_picture_row(pair.key, row);
  const ImU32 colour = paint(colour_of(colours(), pair.tone));
  if (grid.stacked) fill({snapped(x), line.y, px(2.5f), line.height}, colour);
  else fill({line.x, snapped(y - px(1)), line.width, px(2.5f)}, colour);
  draw_person(a, left, {true});
  say_cell(left, pair.a.spoken, true);
  open_node(Role::cell, line, {});
  draw_pill(pair, x, y);
  close_node();
  draw_person(b, right, {false});
  say_cell(right, pair.b.spoken);
  close_picture_row(node, row);
  flow().y = row.bottom();
}

void draw_title(std::string_view title, bool side_a, const Area& area) {
  canvas().list->AddCircleFilled({area.x + px(5), area.y + area.height / 2}, px(5), paint(colour_of(colours(), tone(side_a))), 24);
  const std::string words = cut(Face::bold, type::small, title, area.width - px(18));
  draw_line_in(Face::bold, type::small, area.x + px(18), area.y, area.height, paint(colours().muted), words);
}

void draw_pairs(const Connections& spec, const Grid& grid) {
  Area area = begin_block();
  const float head = line_height(type::small);
  const int node = open_picture(spec.name, area);
  const Area a{area.x, area.y, grid.stacked ? area.width / 2 : grid.card, head};
  const Area b{grid.stacked ? area.x + area.width / 2 : grid.right_x, area.y, a.width, head};
  draw_title(spec.a_title, true, a);
  draw_title(spec.b_title, false, b);
  say_headers({{spec.a_title, a}, {spec.line_title, {grid.between_x, area.y, std::max(px(1), grid.between), head}}, {spec.b_title, b}});
  open_flow({area.x, area.y + head + px(8), area.width, 0}, 0);
  bool first = true;
  for (const MadePair& pair : spec.pairs) {
    if (!first) flow().y += px(grid.stacked ? 24.0f : row_gap_css);
    first = false;
    draw_made(pair, grid, flow().y);
  }
  area.height = flow().y - area.y;
  close_flow();
  set_box(node, area);
  close_node();
  end_block(area);
}

// ---- those who are free
struct FreeColumn {
  std::vector<CardLines> lines;
  std::vector<Area> places;
};

struct Label {
  std::vector<Line> lines;
  Area area;
};

std::optional<std::size_t> draw_free(std::string_view name, const std::vector<CardPerson>& people, const FreeColumn& column,
                                     std::optional<std::size_t> picked, bool side_a, const Area& title) {
  if (people.empty()) return {};
  std::optional<std::size_t> now;
  draw_title(name, side_a, title);
  const Area& last = column.places.back();
  const std::uint32_t group = open_node(Role::radio_group, {title.x, title.y, title.width, last.bottom() - title.y}, name);
  const Scope apart = key(group);
  for (std::size_t i = 0; i < people.size(); ++i) {
    const Scope one = key(people[i].key);
    const Area& area = column.places[i];
    const std::uint32_t id = id_for(Role::radio, people[i].spoken);
    const Pointed state = point_at(id, area);
    draw_person(column.lines[i], area, {side_a, true, picked == i, state.hovered});
    Node& node = say_node(id, Role::radio, area, people[i].spoken);
    if (picked == i) node.marks = node.marks | bothways::Mark::checked;
    show_focus(state, area, 6);
    if (was(Event::Kind::activated, id) && picked != i) now = i;
  }
  close_node();
  return now;
}

FreeColumn measure_free(const std::vector<CardPerson>& people, float width) {
  FreeColumn column;
  for (const CardPerson& person : people) column.lines.push_back(lines_of(person, width, true));
  return column;
}

float label_width(const Grid& grid) { return grid.between * 0.64f; }

// Rows that both columns share, each as high as what stands in it.
void place_beside(const Connections& spec, const Grid& grid, float top, FreeColumn& a, FreeColumn& b) {
  const std::size_t rows = std::max(a.lines.size(), b.lines.size());
  float y = top;
  for (std::size_t i = 0; i < rows; ++i) {
    float high = px(64);
    for (const FreeColumn* column : {&a, &b}) high = i < column->lines.size() ? std::max(high, column->lines[i].height) : high;
    for (const Obstacle& one : spec.obstacles) {
      if (one.other != i) continue;
      const auto lines = broken(Face::regular, type::small, one.words, label_width(grid) - px(20));
      high = std::max(high, static_cast<float>(lines.size()) * line_height(type::small) + px(12));
    }
    if (i < a.lines.size()) a.places.push_back({grid.x(true), y, grid.card, high});
    if (i < b.lines.size()) b.places.push_back({grid.x(false), y, grid.card, high});
    y += high + px(row_gap_css);
  }
}

float place_below(const Grid& grid, float top, FreeColumn& column) {
  for (const CardLines& lines : column.lines) {
    column.places.push_back({grid.area.x, top, grid.card, std::max(lines.height, px(56))});
    top += column.places.back().height + px(8);
  }
  return top;
}

ImVec2 edge_of(const Area& card, bool side_a) { return {side_a ? card.right() : card.x, snapped(card.y + card.height / 2)}; }

struct Ends {
  const CardPerson* person = nullptr;
  Area card;
};

void draw_obstacle(const Obstacle& one, const Ends& target, ImVec2 from, const Grid& grid, bool from_a) {
  const Tone how = one.forbids ? Tone::late : Tone::watch;
  const ImU32 colour = paint(colour_of(colours(), how));
  const auto lines = broken(Face::regular, type::small, one.words, label_width(grid) - px(20));
  const float width = widest(lines) + px(20), height = static_cast<float>(lines.size()) * line_height(type::small) + px(8);
  const ImVec2 end = edge_of(target.card, !from_a);
  const float room = px(16);
  const Area label{snapped(from_a ? end.x - room - width : end.x + room), snapped(end.y - height / 2), width, height};
  draw_curve(from, {from_a ? label.x : label.right(), end.y}, colour, true);
  dashed(from_a ? label.right() : label.x, end.y, end.x, end.y, colour, 1.5f);
  fill(label, paint(soft_of(colours(), how)), 4);
  draw_lines(lines, Face::regular, type::small, {label.x + px(10), label.y + px(4), label.width - px(20), 0}, colour);
  const int row = open_picture_row(target.person->key, label);
  say_cell({from_a ? label.right() : end.x, end.y - px(12), room, px(24)}, target.person->name, true);
  say_cell(label, one.words);
  close_picture_row(row, label);
}

// Below the groups: the same as a list of cards with a dashed edge.
void list_obstacle(const Obstacle& one, const CardPerson& person, const Area& area) {
  const Tone how = one.forbids ? Tone::late : Tone::watch;
  const float in = px(pad_css);
  const auto name = broken(Face::bold, type::small, person.name, area.width - 2 * in), words = broken(Face::regular, type::small, one.words, area.width - 2 * in);
  const float line = line_height(type::small), name_high = static_cast<float>(name.size()) * line;
  const Area box{area.x, flow().y, area.width, name_high + static_cast<float>(words.size()) * line + px(16)};
  fill(box, paint(soft_of(colours(), how)), 6);
  dashed(box.x + px(1), box.y, box.x + px(1), box.bottom(), paint(colour_of(colours(), how)), 2);
  const Area who{box.x + in, box.y + px(8), box.width - 2 * in, name_high}, why{who.x, who.bottom(), who.width, box.bottom() - px(8) - who.bottom()};
  draw_lines(name, Face::bold, type::small, who, paint(colours().ink));
  draw_lines(words, Face::regular, type::small, why, paint(colour_of(colours(), how)));
  const int row = open_picture_row(person.key, box);
  say_cell(who, person.name, true);
  say_cell(why, one.words);
  close_picture_row(row, box);
  flow().y = box.bottom() + px(8);
}

void draw_obstacles(const Connections& spec, const Grid& grid, const FreeColumn& a, const FreeColumn& b) {
  if (spec.obstacles.empty()) return;
  const bool from_a = spec.obstacles_for_a;
  const auto picked = from_a ? spec.picked_a : spec.picked_b;
  if (!picked) return;
  const auto& others = from_a ? spec.free_b : spec.free_a;
  const auto& places = from_a ? b.places : a.places;
  const Area area{grid.stacked ? grid.area.x : grid.between_x, flow().y, grid.stacked ? grid.area.width : grid.between, px(1)};
  const int node = open_picture(spec.obstacles_name, area);
  say_headers({{from_a ? spec.b_title : spec.a_title, area}, {spec.obstacle_title, area}});
  const ImVec2 from = edge_of((from_a ? a : b).places[*picked], from_a);
  for (const Obstacle& one : spec.obstacles) {
    if (grid.stacked) list_obstacle(one, others[one.other], area);
    else draw_obstacle(one, {&others[one.other], places[one.other]}, from, grid, from_a);
  }
  if (grid.stacked) set_box(node, {area.x, area.y, area.width, flow().y - area.y});
  else set_box(node, {area.x, places.front().y, area.width, places.back().bottom() - places.front().y});
  close_node();
}

// The two who are picked, where nothing forbids them.
void draw_join(const Connections& spec, const Grid& grid, const FreeColumn& a, const FreeColumn& b) {
  if (!spec.picked_a || !spec.picked_b || grid.stacked) return;
  const std::size_t other = spec.obstacles_for_a ? *spec.picked_b : *spec.picked_a;
  for (const Obstacle& one : spec.obstacles) {
    if (one.other == other) return;  // drawn with its reason
  }
  draw_curve(edge_of(a.places[*spec.picked_a], true), edge_of(b.places[*spec.picked_b], false), paint(colours().accent), false);
}

std::optional<NowPicked> draw_waiting(const Connections& spec, const Grid& grid) {
  Area area = begin_block();
  const float head = line_height(type::small) + px(8);
  FreeColumn a = measure_free(spec.free_a, grid.card), b = measure_free(spec.free_b, grid.card);
  Area title_a{grid.x(true), area.y, grid.card, line_height(type::small)}, title_b{grid.x(false), area.y, grid.card, line_height(type::small)};
  if (grid.stacked) {
    const float end = a.lines.empty() ? area.y : place_below(grid, area.y + head, a) + px(12);
    title_b.y = end;
    place_below(grid, end + head, b);
  } else {
    place_beside(spec, grid, area.y + head, a, b);
  }
  float bottom = area.y;
  for (const FreeColumn* column : {&a, &b}) bottom = column->places.empty() ? bottom : std::max(bottom, column->places.back().bottom());
  draw_join(spec, grid, a, b);
  std::optional<NowPicked> picked;
  if (const auto now = draw_free(spec.pick_a, spec.free_a, a, spec.picked_a, true, title_a)) picked = NowPicked{true, *now};
  if (const auto now = draw_free(spec.pick_b, spec.free_b, b, spec.picked_b, false, title_b)) picked = NowPicked{false, *now};
  open_flow({area.x, bottom + (grid.stacked ? px(12) : 0), area.width, 0}, 0);
  draw_obstacles(spec, grid, a, b);
  area.height = std::max(bottom, spec.obstacles.empty() || !grid.stacked ? bottom : flow().y) - area.y;
  close_flow();
  end_block(area);
  return picked;
}

}  // namespace

std::optional<NowPicked> connections(const Connections& spec) {
  const Area area{flow().x, flow().y, flow().width, 0};
  const Grid grid = grid_in(area);
  if (!spec.pairs.empty()) draw_pairs(spec, grid);
  if (spec.free_a.empty() && spec.free_b.empty()) return {};
  if (!spec.pairs.empty()) gap(8);
  return draw_waiting(spec, grid);
}

}  // namespace bothways::ui
