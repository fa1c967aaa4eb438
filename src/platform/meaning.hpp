// What is on the screen, as meaning: a tree of roles, names, states and values that a browser mirrors
// as a real DOM and a test reads as it is. Built anew each frame, in reading order, by src/ui.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace bothways {

enum class Role : std::uint8_t {
  // leaves with text
  text, heading,
  // things to act on
  button, link, textbox, textarea, checkbox, radio, choice,
  // containers
  group, radio_group, list, list_item, table, row, cell, column_header, row_header,
  navigation, banner, main, region, dialog, status, alert, form,
  // others
  image, progress, scroller,
  // a list that a text box searches, and one line of it: the keyboard stays in the box
  listbox, option,
};
// Whether it is there to be acted on.
constexpr bool acts(Role role) { return (role >= Role::button && role <= Role::choice) || role == Role::option; }

// What phone keyboard and autofill a text box asks for.
enum class InputKind : std::uint8_t { line, email, phone, number, search };

// In device pixels, from the top left of the page (already scrolled).
struct Box {
  float x = 0, y = 0, width = 0, height = 0;
};

// The state of a node: bits.
enum class Mark : std::uint16_t {
  none = 0, disabled = 1, checked = 2, current = 4, expanded = 8, expandable = 16, invalid = 32,
  covered = 64,       // lies behind an open dialog: out of reach
  decorative = 128,   // drawn, and said elsewhere
  wants_focus = 256,  // move the keyboard here once this node is there
  pressed = 512,      // a toggle that is on
  modal = 1024,
  read_only = 2048,   // of a field: it can be read and copied, not changed
  ascending = 4096, descending = 8192,  // of a column header: the rows are in this order
  bold = 16384,       // of text: how it is drawn, so that a selection of it fits
  proper = 32768,     // a person's name: no word to translate
};
constexpr Mark operator|(Mark a, Mark b) { return static_cast<Mark>(static_cast<unsigned>(a) | static_cast<unsigned>(b)); }
constexpr bool has(Mark all, Mark one) { return (static_cast<unsigned>(all) & static_cast<unsigned>(one)) != 0; }

// The type that a node's words are drawn in and where they stand: the browser's own text lies exactly
// over the drawn one, so that it can be selected, found and translated. Device pixels; size 0: unknown.
struct Written {
  Box box;            // as wide as the lines may be before they break
  float size = 0, line = 0, indent = 0;
  bool mono = false, centred = false;
  bool whole = false; // one line, whatever its width
  bool cut = false;   // less is drawn than is said: it ends in "…"
};

struct Node {
  std::uint32_t id = 0;      // stable from frame to frame; never 0
  std::int32_t parent = -1;  // index of the container in the list; -1 for the page
  Role role = Role::text;
  Mark marks = Mark::none;
  InputKind input = InputKind::line;
  std::uint8_t level = 0;    // of a heading, 1 to 6
  std::uint8_t text_size = 16;  // of text in an input, device pixels
  Box box;                   // containers too
  std::string name;          // the label; of text and heading the text itself
  std::string value;         // what a text box holds, which option is chosen, "2 of 3"
  std::string description;   // hint
  std::string error;         // the sentence that says what to do
  std::string href;          // of a link: "#/..."
  std::string label;         // of a button or link: what is drawn, where the name says more
  Written written;
  std::string language;      // BCP 47, where it differs from the page's; may be empty
  // Of a list item or a row in a list that holds more than is said: which one it is, from 1, and of how
  // many; of a table, how many rows it has. 0 where everything is said.
  std::uint32_t position = 0, set_size = 0;
  std::vector<std::string> options;  // of a choice, in order; `value` is one of them
  float minimum = 0, maximum = 0, now = 0;  // of progress
  // Of a text box that searches a list: the list's id, and that of the option Enter takes; 0 for none.
  std::uint32_t controls = 0, active = 0;
  // Of a scroller and a dialog: how far it is scrolled and how much there is (device pixels).
  float scroll_y = 0, content_height = 0;
};

struct Meaning {
  std::string title;         // of the page
  std::string language;      // of the page
  std::string skip_link;     // the words of the link past everything before the main part
  std::vector<Node> nodes;   // parents before children
};

}  // namespace bothways
