// What the page calls when something happened. Texts are copied; the page frees its own.
#include <emscripten.h>

#include <cfloat>
#include <cstddef>
#include <utility>

#include "base/limits.hpp"
#include "imgui.h"
#include "platform/browser/inside.hpp"

namespace bothways::browser {

Inbox& inbox() {
  static Inbox the_inbox;
  return the_inbox;
}

namespace {
// The answer to open_scheme comes in parts: texts first, then the event.
std::vector<std::string> stored_snapshots, stored_entries;

std::string copy_of(const char* bytes, int size) { return {bytes, static_cast<std::size_t>(size)}; }

void arrived(Event event) {
  inbox().events.push_back(std::move(event));
}
}  // namespace
}  // namespace bothways::browser

using namespace bothways;
using namespace bothways::browser;

extern "C" {

// `kind` counts as Event::Kind does; web/bridge.js holds the same list.
EMSCRIPTEN_KEEPALIVE void bothways_event(int kind, unsigned node, double number, const char* text, int text_size,
                                         const char* bytes, int bytes_size, const char* scheme, int scheme_size) {
  Event event;
  event.kind = static_cast<Event::Kind>(kind);
  event.node = node;
  event.number = number > 0 ? static_cast<std::uint64_t>(number) : 0;
  event.text = copy_of(text, text_size);
  event.bytes = copy_of(bytes, bytes_size);
  event.scheme = copy_of(scheme, scheme_size);
  if (event.kind == Event::Kind::opened) {
    event.snapshots = std::exchange(stored_snapshots, {});
    event.entries = std::exchange(stored_entries, {});
  }
  arrived(std::move(event));
}

EMSCRIPTEN_KEEPALIVE void bothways_stored(int is_entry, const char* text, int size) {
  (is_entry != 0 ? stored_entries : stored_snapshots).push_back(copy_of(text, size));
}

// Device pixels. The pointer is for hover and pressed looks: what acts is the mirrored DOM.
EMSCRIPTEN_KEEPALIVE void bothways_pointer(int what, float x, float y) {
  if (ImGui::GetCurrentContext() == nullptr) return;
  enum { move, down, up, leave };
  ImGuiIO& io = ImGui::GetIO();
  if (what == leave) io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);  // no pointer
  else io.AddMousePosEvent(x, y);
  if (what == down || what == up) io.AddMouseButtonEvent(0, what == down);
}

EMSCRIPTEN_KEEPALIVE void bothways_surface(int width, int height, float scale, int dark, int contrast, int still, int mac, float text) {
  Surface& surface = inbox().surface;
  surface.width = width;
  surface.height = height;
  surface.scale = scale;
  surface.prefers_dark = dark != 0;
  surface.prefers_contrast = contrast != 0;
  surface.reduced_motion = still != 0;
  surface.mac = mac != 0;
  surface.text = text;
  arrived({.kind = Event::Kind::surface});
}

// Ahead of bothways_surface. Colours are 0xRRGGBB; without `forced` they mean nothing.
EMSCRIPTEN_KEEPALIVE void bothways_system_colours(int forced, unsigned canvas, unsigned canvas_text, unsigned link_text, unsigned button_face,
                                                  unsigned button_text, unsigned highlight, unsigned highlight_text, unsigned gray_text,
                                                  unsigned field, unsigned field_text) {
  inbox().surface.forced = forced != 0;
  inbox().surface.colours = {canvas, canvas_text, link_text, button_face, button_text, highlight, highlight_text, gray_text, field, field_text};
}

EMSCRIPTEN_KEEPALIVE void bothways_picture(int is_there) {
  if (is_there == 0) return lose_renderer();
  restore_renderer();
  arrived({.kind = Event::Kind::restored});
}

// The tab is going out of sight and may never come back: the last moment for a synchronous write.
EMSCRIPTEN_KEEPALIVE void bothways_hidden() { arrived({.kind = Event::Kind::shortcut, .text = "hidden"}); }

EMSCRIPTEN_KEEPALIVE double bothways_file_cap() { return static_cast<double>(limits::file_bytes); }
}
