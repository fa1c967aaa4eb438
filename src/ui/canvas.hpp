// The frame in the making: what is drawn on, said into and laid out by all controls. Lengths are device
// pixels unless a name says css; `px` converts.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "imgui.h"
#include "platform/platform.hpp"
#include "ui/frame.hpp"
#include "ui/theme.hpp"

namespace bothways::ui {

struct Area {
  float x = 0, y = 0, width = 0, height = 0;
  float right() const { return x + width; }
  float bottom() const { return y + height; }
};

// Where the next thing goes: below the last one, over the whole width – or beside it, in a row that wraps.
struct Flow {
  float x = 0, y = 0, width = 0;
  float start_y = 0;
  float space = 0;      // between one thing and the next
  bool first = true;
  int blocks = 0;       // how many things it holds
  float stretch = 0;    // what a lone card in a column grows to
  std::uint32_t lone_card = 0;
  bool row = false;     // beside each other
  float row_x = 0, row_height = 0;
};

struct Canvas {
  Platform* platform = nullptr;
  Surface surface;
  const Tokens* colours = nullptr;
  ImDrawList* list = nullptr;
  Meaning meaning;
  std::vector<int> parents;            // open containers, innermost last
  std::vector<std::uint32_t> keys;     // open keys, hashed together
  std::vector<Flow> flows;
  std::vector<Area> clips;             // what can be seen and pointed at
  std::unordered_set<std::uint32_t> ids;
  const std::vector<Event>* events = nullptr;
  std::unordered_map<std::uint32_t, float> heights;   // of grounds that are drawn before their content
  std::unordered_map<std::uint32_t, float> scrolls;   // of scrollers
  std::uint32_t focused = 0;
  bool focus_shows = false;
  bool again = false;                  // something came out different from what was drawn under it
  bool heading_wants_focus = false;
  bool behind = false;                 // what is drawn now lies behind an open dialog
  bool dialog_open = false, dialog_was_open = false;
  bool control_wants_focus = false;    // the first thing to act on, in a dialog that has just opened
  std::size_t dialog_node = 0;         // where the dialog begins in the meaning
  std::unordered_map<std::uint32_t, std::uint32_t> lone_cards;
  std::uint32_t alert = 0;             // the alert that has had the focus
};

Canvas& canvas();

inline float px(float css) { return css * canvas().surface.scale; }
// Snapped to whole device pixels, so that hairlines are crisp.
float snapped(float value);
ImU32 paint(Colour colour, float alpha = 1);

// ---- flow
Flow& flow();
// Room for a thing of this size; moves on. In a row the width counts, else the whole width is given.
Area take(float width, float height);
// A block whose height is known at its end only: where it begins, and then how high it came out.
Area begin_block();
void end_block(const Area& area);
// Opens a flow within the current one; `close_flow` makes room in the outer one for what it came to.
void open_flow(const Area& area, float space_css);
Area close_flow();

// ---- meaning
// Keeps apart what looks alike; the caller takes it off `keys` again.
void push_key(std::uint64_t value);
std::uint32_t id_for(Role role, std::string_view label);
Node& say_node(std::uint32_t id, Role role, const Area& area, std::string_view name);
std::uint32_t open_node(Role role, const Area& area, std::string_view name);
void close_node();
void set_box(int index, const Area& area);
int open_index();

// ---- events
bool was(Event::Kind kind, std::uint32_t id);
const Event* event_for(Event::Kind kind, std::uint32_t id);

// An item to act on: known to Dear ImGui's hooks, pointed at or not.
struct Pointed {
  bool hovered = false, pressed = false, focused = false;
};
Pointed point_at(std::uint32_t id, const Area& area);
void focus_ring(const Area& area, float radius_css);

// ---- type
enum class Face : std::uint8_t { regular, bold, mono };
float text_width(Face face, float css_size, std::string_view text);
// One line, already shaped or not; `area.y` is the top of the line box of 1.5 times the size.
void draw_line(Face face, float css_size, float x, float y, ImU32 colour, std::string_view text);
inline float line_height(float css_size) { return snapped(px(css_size * (css_size > 24 ? 1.2f : 1.5f))); }
struct Line {
  std::string text;
  float width = 0;
  bool rtl = false;
};
std::vector<Line> broken(Face face, float css_size, std::string_view text, float width);
// Draws wrapped text and says nothing; gives the area it took.
Area draw_text(Face face, float css_size, Colour colour, std::string_view text);
void draw_lines(const std::vector<Line>& lines, Face face, float css_size, const Area& area, ImU32 colour);

}  // namespace bothways::ui
