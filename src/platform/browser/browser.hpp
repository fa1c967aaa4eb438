// The platform that is a web page. `src/main.cpp` makes it, starts the app on it and hands over the
// frame; from then on the page's own events decide when a frame runs (web/frames.js).
#pragma once

#include "platform/platform.hpp"

namespace bothways {

Platform& browser_platform();

// Stores what a frame does; returns at once.
void run(Again (*frame)(void*), void* context);

// What the tests read: items of the last frame that Dear ImGui knows and that said nothing.
void report_oracle(int items_without_meaning);

}  // namespace bothways
