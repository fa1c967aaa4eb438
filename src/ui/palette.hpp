// The search over everything: commands, screens, people and pairs, by what they are called. Opened with
// Ctrl+K; what is chosen is done or gone to.
#pragma once

#include "ui/fields.hpp"

namespace bothways::ui {

void draw_palette(Desk& desk);

}  // namespace bothways::ui
