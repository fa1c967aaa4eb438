// What the controls that take a value share: label above, hint and error below it, the frame of a box.
#pragma once

#include "ui/canvas.hpp"
#include "ui/controls.hpp"

namespace bothways::ui {

// Draws label, hint and error below each other; the control comes after them.
void draw_label(std::string_view label, const Help& help);
// A box to type or choose in, with its focus look.
Pointed draw_box(std::uint32_t id, const Area& area, bool wrong);
void say_help(Node& node, const Help& help);
// A one-line box without a label of its own; the new text while somebody types.
std::optional<std::string> bare_box(std::string_view name, std::string_view value, const Help& help, InputKind kind, const Area& area);

}  // namespace bothways::ui
