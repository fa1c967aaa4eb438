#include "ui/data_table.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>

#include "base/words.hpp"
#include "ui/inputs.hpp"
#include "ui/scroller.hpp"
#include "ui/table_parts.hpp"

namespace bothways::ui {
namespace {

constexpr float overscan_css = 360;      // said above and below what can be seen, so that Tab finds its way on
constexpr std::size_t whole_up_to = 50;  // rows that are all said: found by the browser, read in one go
constexpr std::size_t around_focus = 3;  // rows said on either side of the one that has the keyboard
constexpr float row_css = 52, card_css = 200;  // before any was measured

const TableView& view_in(const State& state, const std::string& name) {
  static const TableView none;
  const auto it = state.views.find(name);
  return it == state.views.end() ? none : it->second;
}

bool is_narrowed(const TableView& view) {
  return !view.filter.empty() || std::any_of(view.narrowed.begin(), view.narrowed.end(), [](std::size_t option) { return option != 0; });
}

std::string direction(SortAs sort, bool descending) {
  const char* const keys[] = {"", "words", "number", "date"};
  return say("table.order." + std::string(keys[static_cast<int>(sort)]) + (descending ? ".down" : ".up"));
}

}  // namespace

// What is worked out once for rows and view, and the heights that rows came to.
struct DataTable::Kept {
  std::uint64_t version = 0;
  TableView view;
  std::vector<std::uint32_t> sorted, shown;
  std::vector<float> heights;                       // of the shown rows: measured, or 0
  std::unordered_map<std::uint64_t, float> known;   // by key
  float estimate = 0, laid_out_for = 0, scale = 0;
  bool measured = false;
  std::uint64_t focused = 0;  // the row that has the keyboard
  bool has_focus = false;

  bool same_order(const TableRows& rows, const TableView& now) const {
    return version == rows.version && view.sort == now.sort && view.descending == now.descending;
  }
  void follow(const TableRows& rows, const TableView& now) {
    const bool ordered = same_order(rows, now);
    if (ordered && view.filter == now.filter && view.narrowed == now.narrowed) return;
    if (!ordered) sorted = sorted_rows(rows, now);
    version = rows.version;
    view.sort = now.sort;
    view.descending = now.descending;
    view.filter = now.filter;
    view.narrowed = now.narrowed;
    shown = shown_rows(rows, now, sorted);
    place(rows);
  }
  void place(const TableRows& rows) {
    heights.assign(shown.size(), 0);
    for (std::size_t i = 0; i < shown.size(); ++i) {
      const auto it = known.find(rows.rows[shown[i]].key);
      if (it != known.end()) heights[i] = it->second;
    }
  }
  // Another width is another height for every row.
  void lay_out(const TableRows& rows, float width, bool cards) {
    const float now = canvas().surface.scale;
    if (laid_out_for == width && scale == now) return;
    laid_out_for = width;
    scale = now;
    known.clear();
    measured = false;
    estimate = snapped(px(cards ? card_css : row_css));
    place(rows);
  }
  float height(std::size_t i) const { return heights[i] > 0 ? heights[i] : estimate; }
  // What the first rows came to is what the others are thought to come to; only once, for nothing to jump.
  void estimate_from_known() {
    if (measured || known.empty()) return;
    float sum = 0;
    for (const auto& [row, tall] : known) sum += tall;
    const float average = snapped(sum / static_cast<float>(known.size()));
    measured = true;
    if (average != estimate) canvas().again = true;
    estimate = average;
  }
};

DataTable::DataTable(Desk& desk, DataTableShape shape, const TableRows& rows)
    : desk_(desk), shape_(std::move(shape)), rows_(rows), view_(view_in(desk.state, shape_.name)),
      kept_([&]() -> Kept& {
        static std::map<std::string, Kept> all;
        return all[shape_.name];
      }()) {
  shape_.ticks = shape_.ticks && !is_read_only();
  kept_.follow(rows_, view_);
  if (!view_.ticked.empty()) {
    for (const std::uint32_t i : kept_.sorted) {
      if (view_.ticked.contains(rows_.rows[i].key)) ticked_.push_back(rows_.rows[i].key);
    }
  }
  controls();
  count_line();
  if (shape_.ticks) tick_line();
}

void DataTable::ask(std::string_view command, std::size_t number, std::int64_t value, std::string more) {
  desk_.ask(command, {.value = {{}, value}, .text = shape_.name, .more = std::move(more), .number = number});
}

void DataTable::sort_by(std::size_t column, bool descending) {
  const DataColumn& by = shape_.columns[column];
  ask("table.sort", column, descending ? 1 : 0,
      say("table.sorted", {{"column", by.column.title}, {"order", direction(by.sort, descending)}}));
}

void DataTable::controls() {
  const bool cards = narrow();
  const int boxes = static_cast<int>(shape_.narrowings.size()) + (shape_.filter.empty() ? 0 : 1) + (cards ? 1 : 0);
  if (boxes == 0) return;
  const auto own = changeable();
  Columns beside(std::max(boxes, 2), 200);
  if (!shape_.filter.empty()) {
    if (auto typed = text_box(shape_.filter, view_.filter, {}, InputKind::search)) ask("table.filter", 0, 0, std::move(*typed));
  }
  for (std::size_t i = 0; i < shape_.narrowings.size(); ++i) {
    if (i > 0 || !shape_.filter.empty()) beside.next();
    const Narrowing& one = shape_.narrowings[i];
    const std::size_t now = i < view_.narrowed.size() ? view_.narrowed[i] : 0;
    if (const auto chosen = choose(one.label, one.options, now)) ask("table.narrow", i, static_cast<std::int64_t>(*chosen));
  }
  if (!cards) return;
  if (boxes > 1) beside.next();
  sort_choice();
}

// Where there are cards there are no headers to press.
void DataTable::sort_choice() {
  std::vector<std::string> options{say("table.as_they_come")};
  std::vector<std::pair<std::size_t, bool>> meant{{TableView::as_they_come, false}};
  std::size_t now = 0;
  for (std::size_t i = 0; i < shape_.columns.size(); ++i) {
    const DataColumn& column = shape_.columns[i];
    for (const bool descending : {false, true}) {
      if (column.sort == SortAs::nothing) continue;
      if (view_.sort == i && view_.descending == descending) now = options.size();
      options.push_back(say("table.by", {{"column", column.column.title}, {"order", direction(column.sort, descending)}}));
      meant.emplace_back(i, descending);
    }
  }
  const auto chosen = choose(say("table.sort_by"), options, now);
  if (!chosen) return;
  if (*chosen == 0) ask("table.sort", TableView::as_they_come, 0);
  else sort_by(meant[*chosen].first, meant[*chosen].second);
}

// "12 of 5,000 shown", told as it changes.
void DataTable::count_line() {
  const auto shown = static_cast<long>(kept_.shown.size()), all = static_cast<long>(rows_.rows.size());
  const std::string sentence = is_narrowed(view_) ? say("table.shown", {{"n", number_in_words(shown)}, {"of", number_in_words(all)}})
                                                  : say_count("table.all", all);
  const auto row = actions();
  const Area area = take(text_width(Face::regular, type::small, sentence) + px(1), px(28), Thing::text);
  draw_line_in(Face::regular, type::small, area.x, area.y, area.height, paint(colours().muted), sentence);
  say_node(id_for(Role::status, shape_.name), Role::status, area, sentence);
  if (is_narrowed(view_) && button(say("table.show_all"), Weight::quiet)) ask("table.show_all", 0, 0);
}

void DataTable::tick_line() {
  const std::size_t shown = kept_.shown.size();
  const auto is_ticked = [&](std::uint32_t i) { return view_.ticked.contains(rows_.rows[i].key); };
  const bool all = shown > 0 && std::all_of(kept_.shown.begin(), kept_.shown.end(), is_ticked);
  if (shown == 0) return;
  const auto now = check(say_count("table.tick_all", static_cast<long>(shown)), all);
  if (!now) return;
  Arguments arguments{.value = {{}, *now ? 1 : 0}, .text = shape_.name};
  for (const std::uint32_t i : kept_.shown) arguments.keys.push_back(rows_.rows[i].key);
  desk_.ask("table.tick", std::move(arguments));
}

void DataTable::ticked_line() {
  const std::string sentence = say_count("table.ticked", static_cast<long>(ticked_.size()));
  const auto row = actions();
  const Area area = take(text_width(Face::bold, type::body, sentence) + px(1), px(40), Thing::text);
  draw_line_in(Face::bold, type::body, area.x, area.y, area.height, paint(colours().ink), sentence);
  say_node(id_for(Role::status, shape_.name + " ticked"), Role::status, area, sentence);
  if (button(say("table.tick_none"), Weight::quiet)) ask("table.tick_none", 0, 0);
}

void DataTable::begin_rows() {
  begun_ = true;
  TableShape shape;
  shape.ticks = shape_.ticks;
  if (shape.ticks) {
    shape.columns.push_back({.title = say("table.tick"), .unseen = true});
    shape.heads.emplace_back();
  }
  for (std::size_t i = 0; i < shape_.columns.size(); ++i) {
    const DataColumn& column = shape_.columns[i];
    shape.columns.push_back(column.column);
    const Mark order = view_.sort != i || column.sort == SortAs::nothing ? Mark::none : view_.descending ? Mark::descending : Mark::ascending;
    shape.heads.push_back({column.sort != SortAs::nothing, order});
  }
  shape.all_rows = static_cast<std::uint32_t>(kept_.shown.size()) + 1;
  const int pressed = open_table(shape_.title, std::move(shape)) - (shape_.ticks ? 1 : 0);
  if (pressed >= 0) sort_by(static_cast<std::size_t>(pressed), view_.sort == static_cast<std::size_t>(pressed) && !view_.descending);
  kept_.lay_out(rows_, flow().width, drawn_as_cards());
  at_end_ = scrolled_to_end();
  if (kept_.has_focus) {
    for (std::size_t i = 0; i < kept_.shown.size(); ++i) {
      if (rows_.rows[kept_.shown[i]].key == kept_.focused) focused_ = i;
    }
  }
  kept_.has_focus = false;
}

// Near what can be seen, or near the row that has the keyboard: that one is never taken away under it.
bool DataTable::near(std::size_t i, float top) const {
  if (kept_.shown.size() <= whole_up_to) return true;
  const Area& seen = canvas().clips.back();
  const float more = px(overscan_css);
  if (top < seen.bottom() + more && top + kept_.height(i) > seen.y - more) return true;
  return focused_ != ~std::size_t{0} && i + around_focus >= focused_ && i <= focused_ + around_focus;
}

void DataTable::end_row() {
  if (!drawing_) return;
  drawing_ = false;
  close_row_of_table();
  const std::size_t i = at_ - 1;
  const float thought = kept_.height(i), came_to = flow().y - top_;
  const TableRow& row = rows_.rows[kept_.shown[i]];
  if (at_end_ || assumed_ + thought <= canvas().clips.back().y) corrected_ += came_to - thought;
  kept_.heights[i] = kept_.known[row.key] = came_to;
  assumed_ += thought;
  const auto& nodes = canvas().meaning.nodes;
  for (std::size_t n = static_cast<std::size_t>(first_node_); n < nodes.size() && canvas().focused != 0; ++n) {
    if (nodes[n].id != canvas().focused) continue;
    kept_.focused = row.key;
    kept_.has_focus = true;
  }
}

const TableRow* DataTable::next() {
  if (!begun_) {
    if (kept_.shown.empty()) return nullptr;
    begin_rows();
    assumed_ = flow().y;
  }
  end_row();
  float top = flow().y;
  while (at_ < kept_.shown.size() && !near(at_, top)) top += kept_.height(at_++);
  assumed_ += top - flow().y;
  flow().y = top;
  if (at_ == kept_.shown.size()) return nullptr;
  const TableRow& row = rows_.rows[kept_.shown[at_]];
  top_ = flow().y;
  first_node_ = picture_so_far().node;
  ++at_;
  drawing_ = true;
  open_row_of_table(row.key, static_cast<std::uint32_t>(at_) + 1);
  if (shape_.ticks) {
    open_cell();
    const bool on = view_.ticked.contains(row.key);
    if (tick_box(say("table.tick_row", {{"name", row.name}}), on)) {
      desk_.ask("table.tick", {.value = {{}, on ? 0 : 1}, .text = shape_.name, .keys = {row.key}});
    }
  }
  return &row;
}

void DataTable::cell() { open_cell(); }

DataTable::~DataTable() {
  if (!begun_) {
    if (!kept_.shown.empty() || rows_.rows.empty()) return;
    nothing_yet(say("table.none_fits"));
    return;
  }
  end_row();
  kept_.estimate_from_known();
  if (std::abs(corrected_) >= 0.5f) shift_scroll(corrected_);
  close_table();
}

}  // namespace bothways::ui
