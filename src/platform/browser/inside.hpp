// What the files of this folder share: the queue of what happened, the surface, the picture and glyphs.
#pragma once

#include <cstdint>
#include <vector>

#include "platform/platform.hpp"

namespace bothways::browser {

struct Inbox {
  std::vector<Event> events;
  Surface surface;
};
Inbox& inbox();

// The picture. Nothing is drawn while the WebGL context is lost. Colours are packed as Dear ImGui does
// (IM_COL32: red in the lowest byte).
bool start_renderer();
void lose_renderer();
void restore_renderer();
// The picture that Dear ImGui has laid out last is to be drawn on this background: when the page says so, for
// between two pictures of the screen there may be several.
void owe_picture(std::uint32_t background_rgba);
void draw_owed();

// Glyphs. Between two frames only: drops what was drawn in another ink, and full tables of runs.
void set_glyph_ink(std::uint32_t rgba);
void refresh_glyphs();
bool glyphs_are_stale();

void mirror(const Meaning& meaning);

}  // namespace bothways::browser
