// What charts are made of: marks, the line that explains them, and the table that a picture says. A row
// of the table is opened and closed; its cells are leaves over what is drawn.
#pragma once

#include <initializer_list>
#include <string_view>
#include <vector>

#include "ui/canvas.hpp"
#include "ui/charts.hpp"

namespace bothways::ui {

// Around (x, y); `radius` in CSS pixels.
void draw_spot(const Spot& spot, float x, float y, float radius = 6);
// The marks with their words beside each other, wrapping.
void key_line(const std::vector<KeyEntry>& key);

struct Header {
  std::string_view title;
  Area area;
};
int open_picture(std::string_view name, const Area& area);  // the table's node
void say_headers(const std::vector<Header>& headers);
int open_picture_row(std::uint64_t row_key, const Area& area);
void close_picture_row(int row, const Area& area);
void say_cell(const Area& area, std::string_view words, bool row_header = false);

// A straight line of dashes.
void dashed(float x1, float y1, float x2, float y2, ImU32 colour, float css_width, float css_dash = 5);

}  // namespace bothways::ui
