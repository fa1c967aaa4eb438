// The search over everything: commands, people, pairs, cohorts, screens and guides, by what they are called.
// Opened with Ctrl+K; what is chosen is done or gone to. The keyboard stays in the box, and the arrows say
// which line Enter takes.
#pragma once

#include "ui/fields.hpp"

namespace bothways::ui {

void draw_palette(Desk& desk);
// It is closed: the next time it starts anew.
void forget_palette();

}  // namespace bothways::ui
