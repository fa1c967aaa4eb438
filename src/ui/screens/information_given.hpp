// Who was given the information sheet and who says that they read it: counted, listed, and noted for several.
#pragma once

#include "ui/fields.hpp"

namespace bothways::ui {

void draw_information_given(Desk& desk);

}  // namespace bothways::ui
