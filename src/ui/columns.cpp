// Side by side where there is room. Cards that stand alone in their columns get the height of the tallest.
#include <algorithm>

#include "ui/canvas.hpp"
#include "ui/controls.hpp"

namespace bothways::ui {
namespace {

struct Lone {
  Ground ground;
  int node = -1;
};
struct OpenColumns {
  Area area;
  int count = 1, index = 0;
  float start = 0, width = 0, gap = 0, tallest = 0, end = 0;
  bool beside = false;
  std::vector<Lone> lone;  // cards of the present row
};
std::vector<OpenColumns>& open_columns() {
  static std::vector<OpenColumns> list;
  return list;
}

void open_column(const OpenColumns& all) {
  Area area = all.area;
  area.width = all.width;
  if (all.beside) area.x += static_cast<float>(all.index) * (all.width + all.gap);
  else area.y = all.index == 0 ? all.area.y : all.end + px(16);
  open_flow(area, 16);
}

void close_column(OpenColumns& all) {
  const Flow& f = flow();
  if (f.ground_node >= 0 && f.blocks == 1) all.lone.push_back({f.ground, f.ground_node});
  const Area area = close_flow();
  all.tallest = std::max(all.tallest, area.height);
  all.end = area.bottom();
}

void end_columns_row(OpenColumns& all) {
  for (Lone& one : all.lone) {
    if (!all.beside) break;
    stretch(one.ground, all.tallest);
    node_at(one.node).box.height = all.tallest;
  }
  all.lone.clear();
}

}  // namespace

Columns::Columns(int count, float least) {
  OpenColumns all;
  all.area = begin_block();
  all.start = all.area.y;
  all.count = count;
  all.gap = px(24);
  const float each = (all.area.width - static_cast<float>(count - 1) * all.gap) / static_cast<float>(count);
  all.beside = each >= px(least);
  all.width = all.beside ? snapped(each) : all.area.width;
  open_column(all);
  open_columns().push_back(std::move(all));
}

void Columns::next() {
  OpenColumns& all = open_columns().back();
  close_column(all);
  ++all.index;
  if (all.beside && all.index == all.count) {  // more than fit beside each other: a new row
    end_columns_row(all);
    all.index = 0;
    all.area.y += all.tallest + all.gap;
    all.tallest = 0;
  }
  open_column(all);
}

Columns::~Columns() {
  OpenColumns& all = open_columns().back();
  close_column(all);
  end_columns_row(all);
  const float bottom = all.beside ? all.area.y + all.tallest : all.end;
  const Area area{all.area.x, all.start, all.area.width, bottom - all.start};
  open_columns().pop_back();
  end_block(area);
}

}  // namespace bothways::ui
