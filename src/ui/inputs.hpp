// What the controls that take a value share: label above, hint and error below it, the frame of a box.
#pragma once

#include "ui/canvas.hpp"
#include "ui/controls.hpp"

namespace bothways::ui {

constexpr float box_height_css = 44;

// A control with all that belongs to it is one thing in the flow around it.
struct Block {
  Area area = begin_block();
  explicit Block(float css_width);
  ~Block();
  Block(const Block&) = delete;
  Block& operator=(const Block&) = delete;
};

// Draws label, hint and error below each other; the control comes after them.
void draw_label(std::string_view label, const Help& help);
void draw_error(const Help& help);
void say_help(Node& node, const Help& help);
// A check box whose name is said and not drawn; true when it was pressed.
bool tick_box(std::string_view name, bool on);
// A one-line box without a label of its own; the new text while somebody types.
std::optional<std::string> bare_box(std::string_view name, std::string_view value, const Help& help, InputKind kind, const Area& area);

}  // namespace bothways::ui
