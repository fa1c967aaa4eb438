// The frame in the making: what is drawn on, said into and laid out by all controls. Lengths are device
// pixels unless a name says css; `px` converts.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "imgui.h"
#include "platform/platform.hpp"
#include "ui/frame.hpp"
#include "ui/shapes.hpp"
#include "ui/theme.hpp"

namespace bothways::ui {

enum class Face : std::uint8_t { regular, bold, mono };

// What stands next to what decides about the room between them.
enum class Thing : std::uint8_t { nothing, text, heading, block };

// Something in a row: where its picture and its meaning begin, to move it when the row's height is known.
struct Placed {
  Place from;
  float height = 0;
};

// Where the next thing goes: below the last one, over the whole width – or beside it, in a row that wraps.
struct Flow {
  float x = 0, y = 0, width = 0;
  float start_y = 0;
  float space = 0;          // between one thing and the next
  Thing last = Thing::nothing;
  int blocks = 0;           // how many things it holds
  float used = 0;           // how wide the widest thing is
  float indent = 0;         // what a tag takes of the line that the next text begins in
  bool tags_follow = false; // in a table a tag stands behind the text before it, where there is room
  bool heads_card = false;  // what is in it heads a card
  float tail = 0;           // where the last line of that text ends
  Ground ground;            // of a card, where that is the only thing
  int ground_node = -1;
  bool row = false;         // beside each other
  float row_x = 0, row_height = 0;
  std::vector<Placed> placed;  // in this line of the row
};

struct Ring {
  std::size_t node = 0;     // whose place it follows
  Area within;              // relative to the node's box
  float radius_css = 0;
  bool edge = true;         // dark, around it; a box to type in has its own within
  Area clip;
};

// A text that was drawn: what it reads, where and how; matched with what is said at the frame's end.
struct Drawn {
  std::string text;
  std::uint32_t source = 0;   // of what was to be shown, before any translation
  Face face = Face::regular;
  Written as;
  int node = 0, parent = -1;  // how many nodes were said before it, and in which of them
  Area clip;
};

struct Canvas {
  Platform* platform = nullptr;
  Surface surface;                     // its scale with the size of text in it
  Tokens colours;
  ImDrawList* list = nullptr;
  Meaning meaning;
  std::vector<Area> node_clips;        // what can be seen of each node, in step with meaning.nodes
  std::vector<int> parents;            // open containers, innermost last
  std::vector<std::uint32_t> keys;     // open keys, hashed together
  std::vector<Flow> flows;
  std::vector<Area> clips;             // what can be seen and pointed at
  std::vector<Seen> seen;              // states that are shown and not so, innermost last
  std::vector<std::string> reasons;    // why nothing can be changed, innermost last; empty where it can
  std::vector<Ring> rings;
  std::vector<Drawn> drawn;            // in the order of drawing
  bool verbatim = false;
  std::unordered_set<std::uint32_t> ids;
  const std::vector<Event>* events = nullptr;
  std::unordered_map<std::uint32_t, float> heights;   // of dialogs and of what scrolls, from the last frame
  std::unordered_map<std::uint32_t, float> contents;  // how much each scroller held when it was drawn last
  std::unordered_map<std::uint32_t, float> scrolls;   // of scrollers
  std::uint32_t hovered = 0, focused = 0;
  bool focus_shows = false;
  bool again = false;                  // something came out different from what was drawn under it
  std::vector<int> headings;           // the levels asked for, from the first heading down to the last
  Area title;                          // of the page's heading, as wide as its words
  bool heading_wants_focus = false;       // the page's
  bool next_heading_wants_focus = false;  // of a section
  std::uint64_t arrivals = 0;          // at a screen: each has a heading of its own, so that going there is news
  float restored_y = 0;                // how far down the main part is to be, in this frame
  std::uint32_t wants_focus = 0;       // a control that an error's line leads to
  int dialog_node = -1;                // where the dialog begins in the meaning
  std::uint32_t dialog = 0;            // the one that is open
  int sheet_first = -1, sheet_last = -1;  // the navigation, while its menu covers the page
  std::uint32_t alert = 0;             // the alert that has had the focus
  bool alert_seen = false;
};

Canvas& canvas();

inline float px(float css) { return css * canvas().surface.scale; }
inline const Tokens& colours() { return canvas().colours; }

// ---- flow
Flow& flow();
// Room for a thing of this size; moves on. In a row the width counts, else the whole width is given.
Area take(float width, float height, Thing thing = Thing::block);
// A block whose height is known at its end only: where it begins, and then how high it came out.
Area begin_block(Thing thing = Thing::block);
void end_block(const Area& area);
// Opens a flow within the current one; `close_flow` gives the room that its content came to.
void open_flow(const Area& area, float space_css);
void open_row(const Area& area, float space_css);
Area close_flow();

// ---- meaning
// FNV-1a, 32 bits.
std::uint32_t hashed(std::uint32_t seed, std::string_view text);
// Keeps apart what looks alike; the caller takes it off `keys` again.
void push_key(std::uint64_t value);
std::uint32_t id_for(Role role, std::string_view label);
Node& say_node(std::uint32_t id, Role role, const Area& area, std::string_view name);
std::uint32_t open_node(Role role, const Area& area, std::string_view name);
void close_node();
Node& node_at(int index);
void set_box(int index, const Area& area);
int open_index();

// ---- events
bool was(Event::Kind kind, std::uint32_t id);
const Event* event_for(Event::Kind kind, std::uint32_t id);

// An item to act on: known to Dear ImGui's hooks, pointed at or not.
struct Pointed {
  bool hovered = false, pressed = false, focused = false;
  bool rings = false;  // the focus is to be seen
  bool shown = false;  // only looks so: there is nobody at it
};
Pointed point_at(std::uint32_t id, const Area& area);
// The ring of the node said last, where it has the keyboard. Drawn over everything, at the end of the frame.
void show_focus(const Pointed& state, const Area& around, float radius_css);
// Of a box to type or choose in: it shows the keyboard to everybody, as the caret does.
void show_box_focus(const Pointed& state, const Area& around);

// ---- type
float text_width(Face face, float css_size, std::string_view text);
float measured(Face face, float css_size, std::string_view text);  // never translated
// While there is one: what a field holds is drawn as it was typed, and said by the field itself.
class Verbatim {
 public:
  Verbatim();
  ~Verbatim();
  Verbatim(const Verbatim&) = delete;
  Verbatim& operator=(const Verbatim&) = delete;

 private:
  bool before_;
};
// One line; `y` is the top of its line box.
void draw_line(Face face, float css_size, float x, float y, ImU32 colour, std::string_view text);
// In the middle of `height` from `y` on.
void draw_line_in(Face face, float css_size, float x, float y, float height, ImU32 colour, std::string_view text);
float line_height(float css_size);
struct Line {
  std::string text;
  float width = 0;
  bool rtl = false;
  float longer = 0;  // how wide it would be with what begins the next line; 0 at a paragraph's end
  std::string all, source;  // of the first line: the whole text as it is shown, and before any translation
};
// `indent` is taken already of the first line.
std::vector<Line> broken(Face face, float css_size, std::string_view text, float width, float indent = 0);
// One line that ends in "…" where there is too little room.
std::string cut(Face face, float css_size, std::string_view text, float width);
void forget_lines();  // broken ones are remembered
float widest(const std::vector<Line>& lines);
bool is_rtl(std::string_view text);
// Draws wrapped text and says nothing; gives the area it took.
Area draw_text(Face face, float css_size, Colour colour, std::string_view text, Thing thing = Thing::text);
void draw_lines(const std::vector<Line>& lines, Face face, float css_size, const Area& area, ImU32 colour, float indent = 0);

}  // namespace bothways::ui
