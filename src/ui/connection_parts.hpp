// What the picture of connections is put together from: where its columns lie, cards of people, curved lines.
#pragma once

#include "ui/chart_parts.hpp"
#include "ui/charts.hpp"

namespace bothways::ui {

inline constexpr float connection_gap_css = 16;  // between rows
inline constexpr float card_pad_css = 14;

struct ConnectionGrid {
  Area area;
  bool stacked = false;  // no room beside each other
  float card = 0, right_x = 0, between_x = 0, between = 0;

  float x(bool side_a) const { return side_a || stacked ? area.x : right_x; }
};
ConnectionGrid connection_grid(const Area& area);

struct CardLines {
  std::vector<Line> name, about;
  float height = 0;
};
CardLines card_lines(const CardPerson& person, float width, bool to_pick);

struct CardLook {
  bool side_a = true, to_pick = false, picked = false, hovered = false;
};
void draw_person(const CardLines& lines, const Area& area, const CardLook& look);

// A title with a dot in its side's colour.
void draw_side_title(std::string_view title, bool side_a, const Area& area);
void draw_curve(ImVec2 from, ImVec2 to, ImU32 colour, bool in_dashes);

// The pairs that are made, as a table: two cards, and on the line between them the way to the pair.
void draw_made_pairs(const Connections& spec, const ConnectionGrid& grid);

inline Tone side_tone(bool side_a) { return side_a ? Tone::side_a : Tone::side_b; }

}  // namespace bothways::ui
