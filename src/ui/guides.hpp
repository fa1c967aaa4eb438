// Guides on the page: the one for a screen, over it, and where all of them are read.
#pragma once

#include "ui/fields.hpp"
#include "ui/screens/screens.hpp"

namespace bothways::ui {

// "Help with this screen", over the page.
void draw_guide_over(Desk& desk, const Screen& screen);
// Where a guide is read as a whole.
std::string guide_address(const Desk& desk, std::string_view key);

}  // namespace bothways::ui
