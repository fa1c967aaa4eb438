// The parts of the page that the shell lays out: rail, header, main, bottom bar and dialogs.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "ui/controls.hpp"
#include "ui/shapes.hpp"

namespace bothways::ui {

// The rail on wide pages. Under 720 px it is a bottom bar that scrolls sideways or a menu: the same calls.
Scope rail(std::string_view name);
void rail_brand(std::string_view name, std::string_view address);
void rail_heading(std::string_view text);
void rail_link(std::string_view label, std::string_view address, bool current, int count = -1);

// The header: search button on the left, what is saved and undo on the right.
Scope header();
// Looks like a search box with its shortcut, is a button that opens the palette.
bool header_search(std::string_view label, std::string_view shortcut);
// Said politely when it changes; `beside`, which may be empty, stands behind it where there is room.
void header_status(std::string_view sentence, Tone tone, std::string_view beside = {});
// At the header's right end: with its label, or as a small picture where the page is narrow.
enum class HeaderPicture : std::uint8_t { question, back };
bool header_button(std::string_view label, std::string_view spoken, HeaderPicture picture, Weight weight, bool available = true);

// The scrolling main part; where `centred` the content has a page of its own without rail (the start).
Scope main_part(bool centred = false);

// A dialog over the page; everything behind is out of reach. Opens with the focus in it, at its first
// control or, where it is to be read, at its heading; Escape or `close` ends it and the focus goes back.
// Draw it each frame while it is open.
enum class Begin : std::uint8_t { at_control, at_heading };
Scope dialog(std::string_view title, bool& close_asked, Begin begin = Begin::at_control);
// Scrolls the open dialog so that this can be seen, from the next frame on.
void reveal_in_dialog(const Area& area);

// Asks before something that cannot be taken back: the act by its name, and the way out, which has the
// keyboard first. Escape is the way out.
enum class Answer : std::uint8_t { none, yes, no };
Answer confirm(std::string_view title, std::string_view sentence, std::string_view act, std::string_view keep);

// A short message with an optional button ("Undo"); true when that was pressed.
bool toast(std::string_view sentence, std::string_view action);

}  // namespace bothways::ui
