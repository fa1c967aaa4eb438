// One frame: takes the events, lays out and says everything, and hands picture and meaning to the
// platform. A frame is one pass, or more where what somebody did changes what is drawn; only the last one
// is shown. The controls of controls.hpp work between `begin` and `end_pass`.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/preferences.hpp"
#include "platform/platform.hpp"

namespace bothways::ui {

// Makes the ImGui context and fonts; once.
void start(Platform& platform);

struct Look {
  Preferences preferences;
  std::string title;  // of the page
};

// `events` are those that are meant for controls.
void begin(Platform& platform, const Look& look, const std::vector<Event>& events);
// True where the same things would come out different in another pass.
bool end_pass();
// Picture and meaning of the last pass.
void show(Platform& platform);
// A frame of one pass.
Again end(Platform& platform);

// How wide the page is for type of this size: CSS pixels, fewer where text is larger; under 720 there is one column and a bottom bar.
float page_width();
bool narrow();

// Moves the keyboard to the page's heading, once, when the next frame is drawn: after going somewhere.
void focus_heading();

// Items that Dear ImGui knows and that said nothing, in the last frame (from ImGui's item hooks).
int items_without_meaning();
// Everything said in the last frame.
const Meaning& meaning();

}  // namespace bothways::ui
