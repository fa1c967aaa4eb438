// Connections: cards of people in two columns, a line for each pair that is made, and dashed lines with their
// reason to everybody who is ruled out for the person picked. Below each other where there is no room beside.
#include <algorithm>

#include "ui/connection_parts.hpp"

namespace bothways::ui {
namespace {

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
  draw_side_title(name, side_a, title);
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
  for (const CardPerson& person : people) column.lines.push_back(card_lines(person, width, true));
  return column;
}

float label_width(const ConnectionGrid& grid) { return grid.between * 0.64f; }

// Rows that both columns share, each as high as what stands in it.
void place_beside(const Connections& spec, const ConnectionGrid& grid, float top, FreeColumn& a, FreeColumn& b) {
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
    y += high + px(connection_gap_css);
  }
}

float place_below(const ConnectionGrid& grid, float top, FreeColumn& column) {
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

void draw_obstacle(const Obstacle& one, const Ends& target, ImVec2 from, const ConnectionGrid& grid, bool from_a) {
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
  const float in = px(card_pad_css);
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

void draw_obstacles(const Connections& spec, const ConnectionGrid& grid, const FreeColumn& a, const FreeColumn& b) {
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

void draw_proposed(const Connections& spec, const ConnectionGrid& grid, const FreeColumn& a, const FreeColumn& b) {
  if (grid.stacked || spec.picked_a || spec.picked_b) return;
  for (const auto& [one, two] : spec.proposed) {
    draw_curve(edge_of(a.places[one], true), edge_of(b.places[two], false), paint(colours().accent), true);
  }
}

// The two who are picked, where nothing forbids them.
void draw_join(const Connections& spec, const ConnectionGrid& grid, const FreeColumn& a, const FreeColumn& b) {
  if (!spec.picked_a || !spec.picked_b || grid.stacked) return;
  const std::size_t other = spec.obstacles_for_a ? *spec.picked_b : *spec.picked_a;
  for (const Obstacle& one : spec.obstacles) {
    if (one.other == other) return;  // drawn with its reason
  }
  draw_curve(edge_of(a.places[*spec.picked_a], true), edge_of(b.places[*spec.picked_b], false), paint(colours().accent), false);
}

std::optional<NowPicked> draw_waiting(const Connections& spec, const ConnectionGrid& grid) {
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
  draw_proposed(spec, grid, a, b);
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
  const ConnectionGrid grid = connection_grid(area);
  if (!spec.pairs.empty()) draw_made_pairs(spec, grid);
  if (spec.free_a.empty() && spec.free_b.empty()) return {};
  if (!spec.pairs.empty()) gap(8);
  return draw_waiting(spec, grid);
}

}  // namespace bothways::ui
