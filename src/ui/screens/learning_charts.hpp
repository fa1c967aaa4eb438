// The pictures of the learning page.
#pragma once

#include "ui/fields.hpp"

namespace bothways::ui {

void draw_start_to_end(Desk& desk);  // from the start to the end; nothing where nobody has answered both
void draw_asks(Desk& desk);     // what was asked, and what was met

}  // namespace bothways::ui
