// Parts that scroll by themselves, and what rail and header take from the page.
#pragma once

#include "ui/canvas.hpp"

namespace bothways::ui {

struct Scroll {
  int node = -1;
  std::uint32_t id = 0;
  Area area;
  float y = 0;  // how far down
};
// What is in it is laid out from where it is scrolled to. `at_top` starts it anew.
Scroll begin_scroll(Role role, std::string_view name, const Area& area, bool at_top = false);
void end_scroll(const Scroll& scroll, float content);

// What is in the innermost open scroller came out so much higher above what one looks at: it scrolls along.
void shift_scroll(float by);
// At its end, as it was drawn last.
bool scrolled_to_end();

// The layout of one frame.
struct Page {
  float left = 0, top = 0, bottom = 0;  // taken from the main part
  std::string brand, brand_address, scheme;
  bool centred = false;
};
Page& page();
Area whole_page();
bool centred_page();
// So low that every line counts: a phone held sideways, or a page at 400 %.
bool low_page();
void draw_brand(const Area& area, std::string_view name, std::string_view address, bool large);

}  // namespace bothways::ui
