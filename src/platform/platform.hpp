// The narrow seam between Bothways and the machine it runs on: time, chance, keeping, files, clipboard,
// tabs, announcements, text and the picture. Two implementations: browser/ and memory/; nothing else
// names Emscripten, and everything asynchronous comes back as an Event.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/moment.hpp"
#include "base/sealing.hpp"
#include "platform/meaning.hpp"

struct ImDrawData;

namespace bothways {

// The system's own colours, 0xRRGGBB, where the visitor has it force them on every page.
struct SystemColours {
  std::uint32_t canvas = 0, canvas_text = 0, link_text = 0, button_face = 0, button_text = 0, highlight = 0, highlight_text = 0,
                gray_text = 0, field = 0, field_text = 0;
};

// The page's surface and what the visitor prefers.
struct Surface {
  int width = 0, height = 0;  // device pixels
  float scale = 1;            // device pixels per CSS pixel
  bool prefers_dark = false, prefers_contrast = false, reduced_motion = false;
  bool mac = false;           // shortcuts are said with Cmd
  float text = 1;             // the size of text that the browser is set to, over the usual 16 pixels
  bool forced = false;        // `colours` are to be used and no others
  SystemColours colours;
};

// What a person or the machine did since the last frame, in order.
struct Event {
  enum class Kind : std::uint8_t {
    activated,   // node: pressed, clicked, chosen by Enter or a screen reader
    edited,      // node, text: a text box holds `text` now
    chosen,      // node, number: this option of a choice
    focused,     // node: has the keyboard; number 1 where the focus must be visible
    blurred,     // node
    scrolled,    // node, number: of a scroller, device pixels from the top
    shortcut,    // text: "ctrl+k", "ctrl+z", "escape", "?" – ctrl stands for Cmd on a Mac
    route,       // text: the fragment without '#'; number: how far down its page was when it was left, device pixels
    file,        // text: its name; bytes: its content; number 1 where it was larger than the cap
    pasted,      // text: pasted outside of a text box
    opened,      // scheme, stored: the answer to open_scheme; text: why there may be more, as for keep_failed or "silent"
    kept,        // scheme, number: all entries up to this sequence are safe
    keep_failed, // scheme, text: "full", "blocked", "elsewhere"
    pen,         // scheme, number 1: this tab may write; 0: another tab does
    changed_elsewhere,  // scheme: another tab has written; open it again
    shelf,       // the list of schemes changed
    copied,      // number 1: the clipboard has it; 0: it was refused
    surface,     // size, scale or a preference changed
    restored,    // the picture was lost and is being made anew
    translated,  // text, bytes: the browser shows `text` as `bytes` now; neither: nothing is translated any more
    sealed,      // number: ticket; text: the fault, "" where there is none; node 1: a key was inside; bytes: the answer
    folder,      // scheme, text: its name; number: FolderAccess (app/folder.hpp)
    folder_file, // scheme, text: the file's name; bytes: its content, none where it has gone; number: when it was changed, UTC milliseconds
    folder_written,  // scheme, number 1: it is there; 0: it could not be written
    keys,        // text: the public halves of all keys that are held here, a line each
    shared,      // number 1: the sheet has sent it; 0: not, and text says "failed" where nobody closed it
    safeties,    // scheme, text: a line for each safety copy, number and what it was kept with, parted by a tab; bytes: why not
    safety_kept, // scheme, number: as it was asked, text: why not, "" where it is safe
    safety_read, // scheme, number, bytes: the text; empty where there is none
  };
  Kind kind = Kind::activated;
  std::uint32_t node = 0;
  std::uint64_t number = 0;
  std::string text, bytes, scheme;
  // For `opened`: what the stores hold. Snapshots are whole texts, newest not necessarily first;
  // entries are in order of their sequence.
  std::vector<std::string> snapshots, entries;
};

// What the surface should do after a frame.
struct Again {
  bool at_once = false;  // another frame at the next opportunity
  int after_ms = -1;     // or after so many milliseconds; -1: sleep until something happens
};

class Platform {
 public:
  virtual ~Platform() = default;

  // Time and chance
  virtual Moment now() = 0;
  virtual std::uint64_t random() = 0;

  virtual std::vector<Event> take_events() = 0;
  virtual Surface surface() = 0;

  // The picture and its meaning. ImGui runs in device pixels. The picture holds until the next frame begins: a
  // platform may draw it later, or not at all where another one has come.
  virtual void draw(ImDrawData& picture, std::uint32_t background) = 0;  // colours as IM_COL32 packs them
  virtual void mirror(const Meaning& meaning) = 0;
  virtual void announce(std::string_view sentence, bool urgent) = 0;
  // The ink that glyphs are drawn with (theme); asked before the first glyph and on a theme change.
  virtual void set_ink(std::uint32_t ink, bool dark) = 0;

  // Keeping. A scheme is what its newest sound snapshot says, plus the entries beyond it.
  virtual std::vector<Shelved> shelf() = 0;
  virtual void open_scheme(std::string_view scheme) = 0;  // answers: opened, then pen
  // Appends to the journal; answers kept or keep_failed. `sequence` follows the last one kept.
  virtual void keep_entry(std::string_view scheme, std::uint64_t sequence, std::string_view entry) = 0;
  // Replaces the snapshots and drops the entries it covers. `name` is for the shelf.
  virtual void keep_snapshot(std::string_view scheme, std::uint64_t sequence, std::string_view name,
                             std::string_view text) = 0;
  virtual void forget_scheme(std::string_view scheme) = 0;
  // Safety copies: the last three of a scheme, apart from it. A text that is the newest one's takes its place; a
  // number that is not above the newest one's is raised. Answers safeties and safety_kept.
  virtual void keep_safety(std::string_view scheme, std::uint64_t number, std::string_view note, std::string_view text) = 0;
  virtual void list_safety(std::string_view scheme) = 0;                        // answers safeties
  virtual void read_safety(std::string_view scheme, std::uint64_t number) = 0;  // answers safety_read
  virtual void forget_safety(std::string_view scheme) = 0;
  virtual void take_pen(std::string_view scheme) = 0;  // from another tab
  virtual std::string setting(std::string_view key) = 0;  // "" where it was never set
  virtual bool set_setting(std::string_view key, std::string_view value) = 0;  // false: it lasts for this visit only

  // Files, clipboard, paper, address
  virtual void download(std::string_view file_name, std::string_view media_type, std::string_view bytes) = 0;
  virtual void ask_for_file() = 0;  // answers: file, if one is chosen
  virtual void copy(std::string_view text) = 0;
  // What the browser prints from now on; an empty text prints the screen's own words.
  virtual void set_printable(std::string_view html_body) = 0;
  virtual void print() = 0;
  // The address. `replace` does not add to the history.
  virtual void go_to(std::string_view fragment, bool replace) = 0;
  virtual void open_link(std::string_view url) = 0;  // mailto:
  virtual std::string page_address() = 0;  // without a fragment
  // The device's own sheet for sharing a text, where it has one.
  virtual bool can_share() = 0;
  virtual void share(std::string_view title, std::string_view text) = 0;
  virtual bool can_share_files() = 0;
  virtual void share_file(std::string_view file_name, std::string_view media_type, std::string_view bytes) = 0;  // answers shared
  // A folder that others carry: `what` is watch, choose, resume, look, leave or close. Answers: folder, folder_file.
  virtual void folder(std::string_view scheme, std::string_view what) = 0;
  // Whole or not at all; older files of the same ending ("-<replica>.json.age") go. Answers: folder_written.
  virtual void write_to_folder(std::string_view scheme, std::string_view file_name, std::string_view bytes) = 0;
  // Sealing: answered by `sealed`, in the order asked. Secret halves of keys are kept beyond this seam.
  virtual void seal(const SealJob& job) = 0;
  // The keys that are the program's and not the browser's, a line each, as the shortcut events say them.
  virtual void set_shortcuts(std::string_view keys) = 0;
};

// Registers the fonts with ImGui: regular, bold, monospace, each of them `phases` times: drawn 0, 1/4, 2/4
// and 3/4 of a device pixel to the right. Each implementation has its own.
constexpr int phases = 4;
void add_fonts(float size_in_pixels);

// How much nearer (below 0) the font sets `second` behind `first`; device pixels. `style` counts as above.
float kerning(int style, float size_in_pixels, char32_t first, char32_t second);

// Words in joined scripts, and whole lines that hold right-to-left text, are one glyph each: a private-use
// code point stands for the string, and the font loader draws it in one go.
std::string shaped(std::string_view text);
// The string behind a private-use code point; empty where there is none.
std::string_view run_of(char32_t code_point);

}  // namespace bothways
