// One frame, when the page asks for one, and how soon the next one should come.
#include <emscripten.h>

#include <algorithm>

#include "imgui.h"
#include "platform/browser/browser.hpp"
#include "platform/browser/inside.hpp"

namespace bothways {
namespace {

Again (*the_frame)(void*) = nullptr;
void* the_context = nullptr;
int without_meaning = 0;
double last_frame_ms = 0;

void tell_time() {
  const double now = emscripten_get_now();
  const double seconds = (now - last_frame_ms) / 1000;
  last_frame_ms = now;
  // Frames come on demand: after a rest of minutes nothing should jump, and zero is not allowed.
  ImGui::GetIO().DeltaTime = static_cast<float>(std::clamp(seconds, 0.0001, 0.1));
}

}  // namespace

void run(Again (*frame)(void*), void* context) {
  the_frame = frame;
  the_context = context;
}

void report_oracle(int items_without_meaning) { without_meaning = items_without_meaning; }

}  // namespace bothways

using namespace bothways;

extern "C" {

// 0: again at the next opportunity; above: in so many milliseconds; below: sleep.
EMSCRIPTEN_KEEPALIVE int bothways_frame() {
  if (the_frame == nullptr) return -1;
  browser::refresh_glyphs();
  tell_time();
  const Again again = the_frame(the_context);
  if (again.at_once || browser::glyphs_are_stale() || !browser::inbox().events.empty()) return 0;
  return again.after_ms < 0 ? -1 : std::max(again.after_ms, 1);
}

// Before the browser shows the page: the picture of the last frame, where it has not been drawn yet.
EMSCRIPTEN_KEEPALIVE void bothways_draw() { browser::draw_owed(); }

EMSCRIPTEN_KEEPALIVE int bothways_items_without_meaning() { return without_meaning; }
}
