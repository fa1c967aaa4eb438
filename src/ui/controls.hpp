// The fields layer: every control is drawn with Dear ImGui and, in the same call, says what it is (role,
// name, hint, error, value). Nothing is drawn that is not said; nothing here knows the programme model.
// Immediate: call it each frame; what a person did since the last frame comes back as the return value.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/meaning.hpp"

namespace bothways::ui {

enum class Tone : std::uint8_t { plain, muted, accent, late, watch, good, side_a, side_b };
enum class Weight : std::uint8_t { primary, secondary, quiet, danger };  // danger: the act that takes away, in its dialog

// A container that is closed when it goes out of scope. Everything in it is laid out below each other
// over the container's width, unless the container says otherwise.
class [[nodiscard]] Scope {
 public:
  explicit Scope(void (*close)()) : close_(close) {}
  Scope(Scope&& from) noexcept : close_(from.close_) { from.close_ = nullptr; }
  Scope(const Scope&) = delete;
  Scope& operator=(const Scope&) = delete;
  Scope& operator=(Scope&&) = delete;
  ~Scope() { if (close_ != nullptr) close_(); }

 private:
  void (*close_)();
};

// Keeps apart the controls of records that look alike: `auto k = key(person.id.value);`
Scope key(std::uint64_t value);
Scope key(std::string_view text);

// Within it nothing can be changed, and `why` says so: fields are there to read and copy, buttons that
// change are not available. `changeable` is for what belongs to the view and not to what is kept.
Scope read_only(std::string_view why);
Scope changeable();
bool is_read_only();
std::string_view why_read_only();  // empty where it can be changed

// Draws the controls in it as if they were pointed at, pressed or reached by keyboard: for the page that
// shows the states.
enum class Seen : std::uint8_t { as_is, hovered, pressed, focused };
Scope seen_as(Seen state);

// Landmarks and structure
Scope section(std::string_view title);                    // a region with an h2
Scope section_shown(std::string_view title);              // the same; its heading takes the keyboard and comes into view
Scope card(std::string_view title, Tone bar = Tone::plain);  // a white card, its bar in a side's colour; title as h3, may be empty
Scope group(std::string_view name);                       // said as a group, drawn as nothing
Scope list(std::string_view name);                        // of items parted by hairlines
Scope item();                                             // in a list
Scope actions();                                          // buttons and links beside each other, wrapping
Scope title_actions();                                    // right after `page_title`: at its right where there is room
Scope measure();                                          // no wider than a comfortable line of text
Scope empty_state(std::string_view sentence);             // what belongs here; the first step goes into it

// Side by side where each gets `least` CSS pixels, else below each other. `next` starts the next one.
class [[nodiscard]] Columns {
 public:
  Columns(int count, float least);
  ~Columns();
  Columns(const Columns&) = delete;
  Columns& operator=(const Columns&) = delete;
  void next();
};

struct Column {
  std::string title;
  float share = 1;          // of the width
  Tone dot = Tone::plain;   // side_a, side_b: a dot in the side's colour before the title
  bool unseen = false;      // the title is said and not drawn; without any seen title there is no header row
  bool at_end = false;      // what is in it stands at the right
};
// A table with headers; cards of label and value where the page is narrow. Cells follow each other;
// what is drawn between two calls of `cell` is in the first one's cell.
class [[nodiscard]] Table {
 public:
  Table(std::string_view name, std::vector<Column> columns);
  ~Table();
  Table(const Table&) = delete;
  Table& operator=(const Table&) = delete;
  void row(std::uint64_t key);
  void cell();
};

// Said and drawn
bool just_arrived();  // before the title: is this the first frame of a screen that somebody went to?
void page_title(std::string_view title, std::string_view lead = {});  // the h1 and the sentence below it
void heading(int level, std::string_view text);                      // 2 or 3
void text(std::string_view sentence, Tone tone = Tone::plain);       // wraps; "\n" is a line end
void strong(std::string_view sentence);
void small(std::string_view sentence);                               // muted, 14 px
void quote(std::string_view words, std::string_view who);
void tag(std::string_view word, Tone tone);                          // status in colour and word
void banner(std::string_view sentence, Tone tone);                   // a line that matters, as a status
void error_summary(const std::vector<std::string>& sentences);       // an alert that takes the focus
void summary(std::string_view label, std::string_view value);        // a row of a summary list
// The same with what leads to changing it: a link where there is an address, else a button, and true when
// that was pressed. "Change" is spoken as "Change closing date".
struct Change { std::string label, spoken, address; };
bool summary(std::string_view label, std::string_view value, const Change& change);
// Steps by name, each with a hint below it and its state at the right. A state that is done is plain text,
// one that cannot begin is muted and leads nowhere, any other tone is a tag.
struct TaskLine { std::string name, address, hint, state; Tone tone = Tone::plain; };
void task_list(std::string_view name, const std::vector<TaskLine>& lines);
// Work that takes a while: how far it is, in words and as a bar. True when "Stop" was pressed.
bool working(std::string_view label, std::size_t done, std::size_t of, std::string_view stop, std::string_view stop_spoken);
// "Attended 2 of 3" in segments; what is planned beyond that is hollow, and said: "2 of 3, 1 booked".
void progress(std::string_view label, int now, int target, Tone tone, int planned = 0);
void nothing_yet(std::string_view sentence);                             // what belongs here
void gap(float css_pixels);

// To act on. True when it was pressed.
// What is not available stays in place and says why.
bool button(std::string_view label, Weight weight = Weight::secondary, bool available = true, std::string_view why = {});
// A button whose spoken name says more than its label: "Remove" spoken as "Remove Nadia Rahman".
bool button_for(std::string_view label, std::string_view spoken, Weight weight = Weight::quiet, bool available = true,
                std::string_view why = {});
// A button that changes what is kept: not available where that can only be read.
bool change_button(std::string_view label, std::string_view spoken, Weight weight = Weight::secondary, bool available = true);
// A button that stays pressed: one of several ways to look at the same.
bool toggle(std::string_view label, bool on);
// Goes to an address: "#/…". The browser does it.
void link(std::string_view label, std::string_view address);
void link_for(std::string_view label, std::string_view spoken, std::string_view address);
void button_link(std::string_view label, std::string_view address, Weight weight = Weight::secondary);
void button_link_for(std::string_view label, std::string_view spoken, std::string_view address, Weight weight = Weight::secondary);

// Within it the label of a field is said and not drawn: a heading right above says it.
Scope label_above();

struct Help {
  std::string hint;
  std::string error;
};
// The new text while somebody types, nothing otherwise.
std::optional<std::string> text_box(std::string_view label, std::string_view value, const Help& help = {},
                                    InputKind kind = InputKind::line, float css_width = 0);
// True when Enter was pressed in the text box drawn last.
bool entered();
// The text box drawn last takes the keyboard.
void take_keyboard();
std::optional<std::string> text_area(std::string_view label, std::string_view value, const Help& help = {}, int lines = 4);
// The new index.
std::optional<std::size_t> choose(std::string_view label, const std::vector<std::string>& options, std::size_t chosen,
                                  const Help& help = {}, float css_width = 0);
std::optional<std::size_t> radios(std::string_view label, const std::vector<std::string>& options, std::size_t chosen,
                                  const Help& help = {});
std::optional<bool> check(std::string_view label, bool on, const Help& help = {});
// Any number of several: the one that was ticked or cleared.
std::optional<std::size_t> checks(std::string_view label, const std::vector<std::string>& options, const std::vector<bool>& on,
                                  const Help& help = {});
// Three boxes: day, month (number or name), year. Holds what is half typed; gives a date (ISO), "" when
// emptied, nothing while it is not a date.
std::optional<std::string> date_boxes(std::string_view label, std::string_view iso, const Help& help = {});
// What is wrong with what is typed into the date boxes of that label; empty where it is a date or nothing.
std::string date_fault(std::string_view label);

}  // namespace bothways::ui
