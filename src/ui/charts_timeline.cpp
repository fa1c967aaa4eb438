// The timeline: months as columns, a row of marks for each pair, a line where today is. Marks that would
// touch each other stand in lanes below each other, so that each is a target of its own.
#include <algorithm>

#include "base/text.hpp"
#include "base/words.hpp"
#include "ui/chart_parts.hpp"

namespace bothways::ui {
namespace {

constexpr int most_columns = 12;
constexpr float head_css = 28, foot_css = 26, row_gap_css = 8;

float target() { return px(narrow() ? 40.0f : 24.0f); }

Date first_of_month(Date date) { return add_days(date, 1 - parts_of(date).day); }

struct Axis {
  Date from, until;
  std::vector<Date> starts;  // of the columns
  float x = 0, width = 0;

  float at(Date date) const {
    const float part = static_cast<float>(days_between(from, date)) / static_cast<float>(days_between(from, until));
    return x + width * std::clamp(part, 0.0f, 1.0f);
  }
  std::size_t column(Date date) const {
    std::size_t i = 0;
    while (i + 1 < starts.size() && starts[i + 1] <= date) ++i;
    return i;
  }
  float left(std::size_t column) const { return at(starts[column]); }
  float right(std::size_t column) const { return column + 1 < starts.size() ? at(starts[column + 1]) : x + width; }
};

// Whole months, and no more columns than a year has.
Axis axis_of(const Timeline& spec) {
  Axis axis;
  axis.from = first_of_month(spec.from);
  axis.until = add_months(first_of_month(std::max(spec.until, spec.from)), 1);
  int months = 0;
  while (add_months(axis.from, months) < axis.until) ++months;
  const int step = (months + most_columns - 1) / most_columns;
  for (int i = 0; i < months; i += step) axis.starts.push_back(add_months(axis.from, i));
  return axis;
}

std::string month_and_year(Date date) {
  const YearMonthDay parts = parts_of(date);
  return say("chart.month", {{"month", month_in_words(parts.month)}, {"year", std::to_string(parts.year)}});
}

std::string title_of(const Axis& axis, std::size_t column) {
  const Date last = add_days(column + 1 < axis.starts.size() ? axis.starts[column + 1] : axis.until, -1);
  const std::string first = month_and_year(axis.starts[column]), end = month_and_year(last);
  return first == end ? first : say("chart.from_to", {{"from", first}, {"to", end}});
}

// "September", "Sep" or "S": what the column has room for.
std::string short_month(Date date, float width) {
  const std::string whole = month_in_words(parts_of(date).month);
  if (text_width(Face::regular, type::small, whole) <= width) return whole;
  for (const int letters : {3, 1}) {
    std::size_t end = 0;
    for (int i = 0; i < letters && end < whole.size(); ++i) next_code_point(whole, end);
    std::string part = whole.substr(0, end);
    if (text_width(Face::regular, type::small, part) <= width) return part;
  }
  return {};
}

std::vector<Header> draw_head(const Axis& axis, const Timeline& spec, const Area& area, std::vector<std::string>& titles) {
  titles.push_back(spec.row_title);
  for (std::size_t i = 0; i < axis.starts.size(); ++i) titles.push_back(title_of(axis, i));
  std::vector<Header> headers{{titles[0], {area.x, area.y, std::max(px(24), axis.x - area.x), px(head_css)}}};
  for (std::size_t i = 0; i < axis.starts.size(); ++i) {
    const Area column{axis.left(i), area.y, axis.right(i) - axis.left(i), px(head_css)};
    const float side = px(column.width > px(70) ? 8.0f : 4.0f);
    draw_line_in(Face::regular, type::small, column.x + side, column.y, px(22), paint(colours().muted),
                 short_month(axis.starts[i], column.width - side - px(2)));
    headers.push_back({titles[i + 1], column});
  }
  return headers;
}

struct Standing {
  const TimelineItem* item = nullptr;
  float x = 0;
  int lane = 0;
};

// In order of date; each in the first lane where it touches nobody.
std::vector<Standing> in_lanes(const Axis& axis, const TimelineRow& row, int& lanes) {
  std::vector<Standing> all;
  for (const TimelineItem& item : row.items) all.push_back({&item, 0, 0});
  std::stable_sort(all.begin(), all.end(), [](const Standing& one, const Standing& two) { return one.item->on < two.item->on; });
  std::vector<float> ends;
  const float wide = target();
  for (Standing& one : all) {
    one.x = snapped(std::clamp(axis.at(one.item->on), axis.x + wide / 2, axis.x + axis.width - wide / 2));
    const auto free = std::find_if(ends.begin(), ends.end(), [&](float end) { return end <= one.x - wide / 2; });
    one.lane = static_cast<int>(free - ends.begin());
    if (free == ends.end()) ends.push_back(0);
    ends[static_cast<std::size_t>(one.lane)] = one.x + wide / 2;
  }
  lanes = std::max(1, static_cast<int>(ends.size()));
  return all;
}

void draw_item(const Standing& one, float top) {
  const float wide = target(), y = top + (static_cast<float>(one.lane) + 0.5f) * wide;
  const Area area{one.x - wide / 2, y - wide / 2, wide, wide};
  const TimelineItem& item = *one.item;
  if (item.address.empty()) {
    say_node(id_for(Role::text, item.words), Role::text, area, item.words);
    return draw_spot(item.spot, one.x, y);
  }
  const std::uint32_t id = id_for(Role::link, item.words);
  const Pointed state = point_at(id, area);
  if (state.hovered) canvas().list->AddCircleFilled({one.x, y}, px(11), paint(colour_of(colours(), item.spot.tone), 0.18f), 28);
  draw_spot(item.spot, one.x, y);
  say_node(id, Role::link, area, item.words).href = item.address;
  show_focus(state, {one.x - px(10), y - px(10), px(20), px(20)}, 10);
}

// The label, as a link where it leads somewhere; gives its height.
float draw_label(const TimelineRow& row, const Area& area) {
  open_node(Role::row_header, area, {});
  const int node = open_index();
  open_flow(area, 0);
  if (row.address.empty()) text(row.label);
  else link_for(row.label, row.spoken, row.address);
  const float height = close_flow().height;
  set_box(node, {area.x, area.y, area.width, height});
  close_node();
  return height;
}

void draw_row(const TimelineRow& row, const Axis& axis, const Area& area, bool stacked) {
  int lanes = 1;
  const std::vector<Standing> placed = in_lanes(axis, row, lanes);
  const float lanes_height = static_cast<float>(lanes) * target();
  const Place from = picture_so_far();
  const int node = open_picture_row(row.key, area);
  const float label = draw_label(row, {area.x, area.y, stacked ? area.width : axis.x - area.x - px(16), 0});
  const float height = stacked ? label + lanes_height : std::max(label, lanes_height);
  if (!stacked) move(from, picture_so_far(), 0, snapped((height - label) / 2));
  const float top = stacked ? area.y + label : area.y + snapped((height - lanes_height) / 2);
  std::size_t next = 0;
  for (std::size_t i = 0; i < axis.starts.size(); ++i) {
    open_node(Role::cell, {axis.left(i), top, axis.right(i) - axis.left(i), lanes_height}, {});
    for (; next < placed.size() && axis.column(placed[next].item->on) <= i; ++next) draw_item(placed[next], top);
    close_node();
  }
  close_picture_row(node, {area.x, area.y, area.width, height});
  flow().y = area.y + height;
}

void draw_today(const Axis& axis, Date today, const Area& area, float top) {
  if (today < axis.from || today >= axis.until) return;
  const std::string whole = say("chart.today", {{"date", in_words(today)}});
  const std::string words = cut(Face::regular, type::small, whole, area.width);
  const float x = snapped(axis.at(today)), width = text_width(Face::regular, type::small, words), y = area.bottom() - px(foot_css);
  const bool left = x + px(8) + width > area.right();
  const Area label{std::max(area.x, left ? x - px(6) - width : x + px(8)), y + px(4), width, px(22)};
  const bool crosses = label.x < x + px(2) && label.right() > x;  // where there is room on neither side
  fill({x, top, px(2), (crosses ? label.y : area.bottom()) - top}, paint(colours().accent));
  draw_line_in(Face::regular, type::small, label.x, label.y, label.height, paint(colours().accent), words);
  say_node(id_for(Role::text, whole), Role::text, label, whole);
}

// Behind the rows: where each column begins.
void draw_grid(const Axis& axis, float top, float bottom) {
  for (std::size_t i = 0; i < axis.starts.size(); ++i) {
    fill({snapped(axis.left(i)), top, hair(), bottom - top}, paint(colours().hairline));
  }
}

float label_width(const Timeline& spec, float width) {
  float widest_label = px(72);
  for (const TimelineRow& row : spec.rows) widest_label = std::max(widest_label, text_width(Face::regular, type::body, row.label));
  return std::min(widest_label + px(24), width * 0.3f);
}

}  // namespace

void timeline(const Timeline& spec) {
  if (spec.rows.empty() || !spec.from || !spec.until) return nothing_yet(spec.empty);
  const Scope ground = card("");
  Area area = begin_block();
  const bool stacked = area.width < px(600);
  Axis axis = axis_of(spec);
  const float label = stacked ? 0 : snapped(label_width(spec, area.width));
  axis.x = area.x + label;
  axis.width = area.width - label;

  const int node = open_picture(spec.name, area);
  std::vector<std::string> titles;
  say_headers(draw_head(axis, spec, area, titles));
  const Place grid_from = picture_so_far();
  draw_grid(axis, area.y, area.y + px(64));
  Ground grid = ground_since(grid_from, {area.x, area.y, area.width, px(64)});
  open_flow({area.x, area.y + px(head_css), area.width, 0}, 0);
  for (const TimelineRow& row : spec.rows) {
    flow().y += px(row_gap_css);
    draw_row(row, axis, {area.x, snapped(flow().y), area.width, 0}, stacked);
  }
  const float rows_end = flow().y;
  close_flow();
  set_box(node, {area.x, area.y, area.width, rows_end - area.y});
  close_node();
  area.height = rows_end + px(foot_css) - area.y;
  stretch(grid, area.height - px(foot_css));
  draw_today(axis, spec.today, area, area.y + px(head_css));
  end_block(area);
  key_line(spec.key);
  if (!spec.summary.empty()) small(spec.summary);
}

}  // namespace bothways::ui
