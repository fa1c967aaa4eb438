// Shapes in whole device pixels: fills, outlines, hairlines; grounds that are drawn before the height of
// what stands on them is known; and moving what has been drawn and said already.
#pragma once

#include "imgui.h"
#include "ui/theme.hpp"

namespace bothways::ui {

struct Area {
  float x = 0, y = 0, width = 0, height = 0;
  float right() const { return x + width; }
  float bottom() const { return y + height; }
};

// Snapped to whole device pixels, so that hairlines are crisp.
float snapped(float value);
ImU32 paint(Colour colour, float alpha = 1);
float hair();  // one CSS pixel, at least one of the device

void fill(const Area& area, ImU32 colour, float radius_css = 0, ImDrawFlags corners = 0);
// Drawn inside the area.
void outline(const Area& area, ImU32 colour, float radius_css, float css_width = 1);
// Under what the pointer is over: a tint, or an edge where colours are forced.
void hover_ground(const Area& area);
void hairline(float x, float y, float width, ImU32 colour);  // `y` is its top

// How far the picture and the meaning have come.
struct Place {
  int vertex = 0, node = 0;
};
Place picture_so_far();
void move(const Place& from, const Place& to, float dx, float dy);

// A ground drawn with a height of its own choosing; `stretch` gives it the one that its content came to.
struct Ground {
  int first = 0, last = 0;
  float middle = 0, height = 0;
};
Area ground_area(const Area& area);  // what to draw: as wide as `area`, as high as a ground is at first
Ground ground_since(const Place& from, const Area& drawn);
void stretch(Ground& ground, float height);

// Two arrows that go both ways, in the two sides' colours.
void logo(float x, float y, float size);

}  // namespace bothways::ui
