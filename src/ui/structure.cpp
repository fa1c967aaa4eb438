// Containers: regions, cards, lists, rows, columns. Each is laid out, drawn and said when it closes.
#include "ui/canvas.hpp"
#include "ui/controls.hpp"

namespace bothways::ui {
namespace {

// What an open container needs at its end.
struct Open {
  Area area;
  std::uint32_t id = 0;
  int node = -1;
  float pad = 0;
  float ground = 0;  // the height that was drawn
};
std::vector<Open>& open_ones() {
  static std::vector<Open> list;
  return list;
}

// A container that is said, spans the width and holds things below each other.
Open begin_container(Role role, std::string_view name, float space_css, float pad_css = 0) {
  Open one;
  one.area = begin_block();
  one.pad = px(pad_css);
  one.id = open_node(role, one.area, name);
  one.node = open_index();
  open_flow({one.area.x + one.pad, one.area.y + one.pad, one.area.width - 2 * one.pad, 0}, space_css);
  return one;
}

Open end_container() {
  Open one = open_ones().back();
  open_ones().pop_back();
  const Area inner = close_flow();
  one.area.height = inner.height + 2 * one.pad;
  set_box(one.node, one.area);
  close_node();
  return one;
}

void close_plain() { end_block(end_container().area); }

void close_key() { canvas().keys.pop_back(); }

void close_row() {
  const Area area = close_flow();
  end_block(area);
}

void close_item() {
  Open one = end_container();
  canvas().list->AddRectFilled({one.area.x, one.area.bottom() - 1}, {one.area.right(), one.area.bottom()}, paint(canvas().colours->hairline));
  end_block(one.area);
}

void close_card() {
  Open one = end_container();
  Canvas& c = canvas();
  const float own = one.area.height;
  if (std::abs(c.heights[one.id] - own) > 0.5f) {
    c.heights[one.id] = own;
    c.again = true;
  }
  one.area.height = std::max(own, one.ground);
  end_block({one.area.x, one.area.y, one.area.width, own});
  flow().lone_card = flow().blocks == 1 ? one.id : 0;
}

}  // namespace

void push_key(std::uint64_t value) {
  auto& keys = canvas().keys;
  const std::uint64_t mixed = ((keys.empty() ? 1469598103934665603ull : keys.back()) ^ value) * 0x9E3779B97F4A7C15ull;
  keys.push_back(static_cast<std::uint32_t>(mixed >> 32));
}

Scope key(std::uint64_t value) {
  push_key(value);
  return Scope(close_key);
}

Scope key(std::string_view text) {
  std::uint64_t h = 1469598103934665603ull;
  for (const char ch : text) h = (h ^ static_cast<unsigned char>(ch)) * 1099511628211ull;
  return key(h);
}

Scope section(std::string_view title) {
  gap(8);
  open_ones().push_back(begin_container(Role::region, title, 16));
  heading(2, title);
  return Scope(close_plain);
}

Scope card(std::string_view title, Tone bar) {
  Canvas& c = canvas();
  const bool alone = flow().first && flow().stretch > 0;
  Open one = begin_container(Role::group, title, 12, narrow() ? 16 : 20);
  const Tokens& t = *c.colours;
  const auto lone = c.lone_cards.find(one.id);
  one.ground = c.heights[one.id];
  if (alone && lone != c.lone_cards.end()) one.ground = std::max(one.ground, flow().stretch);
  // The flow of the card is the innermost now: the column's is the one below it.
  if (alone && c.flows.size() > 1) one.ground = std::max(one.ground, lone != c.lone_cards.end() ? c.flows[c.flows.size() - 2].stretch : 0);
  const ImVec2 a(one.area.x, one.area.y), b(one.area.right(), one.area.y + one.ground);
  const float radius = px(8);
  if (one.ground > 0) {
    c.list->AddRectFilled(a, b, paint(t.card), radius);
    if (bar != Tone::plain) {
      c.list->AddRectFilled(a, {b.x, a.y + radius}, paint(colour_of(t, bar)), radius, ImDrawFlags_RoundCornersTop);
      c.list->AddRectFilled({a.x, a.y + px(4)}, {b.x, a.y + radius + 1}, paint(t.card));
    }
    c.list->AddRect({a.x + 0.5f, a.y + 0.5f}, {b.x - 0.5f, b.y - 0.5f}, paint(t.hairline), radius, 0, 1);
    if (bar != Tone::plain) c.list->AddRectFilled({a.x + radius / 2, a.y}, {b.x - radius / 2, a.y + px(4)}, paint(colour_of(t, bar)));
  }
  open_ones().push_back(one);
  if (!title.empty()) heading(3, title);
  return Scope(close_card);
}

Scope group(std::string_view name) {
  open_ones().push_back(begin_container(Role::group, name, 16));
  return Scope(close_plain);
}

Scope list(std::string_view name) {
  open_ones().push_back(begin_container(Role::list, name, 0));
  const Area& area = open_ones().back().area;
  canvas().list->AddRectFilled({area.x, area.y}, {area.right(), area.y + 1}, paint(canvas().colours->hairline));
  return Scope(close_plain);
}

Scope item() {
  Open one = begin_container(Role::list_item, {}, 4, 12);
  // Items keep to the line of the text around them: no indent, only room above and below.
  flow().x -= one.pad;
  flow().row_x = flow().x;
  flow().width += 2 * one.pad;
  open_ones().push_back(one);
  return Scope(close_item);
}

Scope actions() {
  const Area area = begin_block();
  open_flow(area, 12);
  flow().row = true;
  return Scope(close_row);
}

Scope measure() {
  Area area = begin_block();
  area.width = std::min(area.width, px(640));
  open_flow(area, 24);
  return Scope(close_row);
}

// ---- side by side

namespace {
struct OpenColumns {
  Area area;
  std::uint32_t id = 0;
  int count = 1, index = 0;
  float width = 0, gap = 0, tallest = 0, end = 0;
  bool beside = false;
};
std::vector<OpenColumns>& open_columns() {
  static std::vector<OpenColumns> list;
  return list;
}

void open_column(OpenColumns& all) {
  Area area = all.area;
  area.width = all.width;
  if (all.beside) area.x += static_cast<float>(all.index) * (all.width + all.gap);
  else area.y = all.index == 0 ? all.area.y : all.end + all.gap;
  open_flow(area, 16);
  const auto known = canvas().heights.find(all.id);
  if (all.beside && known != canvas().heights.end()) flow().stretch = known->second;
}

void close_column(OpenColumns& all) {
  const std::uint32_t lone = flow().blocks == 1 ? flow().lone_card : 0;
  const Area area = close_flow();
  if (lone != 0) canvas().lone_cards[lone] = lone;
  all.tallest = std::max(all.tallest, area.height);
  all.end = area.bottom();
}
}  // namespace

Columns::Columns(int count, float least) {
  OpenColumns all;
  all.area = begin_block();
  all.count = count;
  all.gap = px(24);
  const float each = (all.area.width - static_cast<float>(count - 1) * all.gap) / static_cast<float>(count);
  all.beside = each >= px(least);
  all.width = all.beside ? snapped(each) : all.area.width;
  all.id = id_for(Role::group, "columns");
  open_columns().push_back(all);
  open_column(open_columns().back());
}

void Columns::next() {
  OpenColumns& all = open_columns().back();
  close_column(all);
  if (++all.index < all.count || !all.beside) return open_column(all);
  // More than fit beside each other start a new row.
  all.index = 0;
  all.area.y += all.tallest + all.gap;
  all.tallest = 0;
  open_column(all);
}

Columns::~Columns() {
  OpenColumns all = open_columns().back();
  close_column(all);
  open_columns().pop_back();
  Canvas& c = canvas();
  const float height = all.beside ? all.tallest : all.end - all.area.y;
  if (all.beside && std::abs(c.heights[all.id] - all.tallest) > 0.5f) {
    c.heights[all.id] = all.tallest;
    c.again = true;
  }
  all.area.height = height;
  end_block(all.area);
}

}  // namespace bothways::ui
