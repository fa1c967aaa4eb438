// The list of keys: every shortcut of the program and what the browser's own keys do here, from the one
// table of commands.
#pragma once

#include <string>
#include <string_view>

#include "ui/fields.hpp"

namespace bothways::ui {

// "ctrl+shift+z" as people read it on their keyboard: "Ctrl + Shift + Z", with Cmd on a Mac.
std::string keys_in_words(std::string_view shortcut, bool mac);

// As a table.
void draw_shortcut_table();
// Over the page, opened with "?".
void draw_shortcuts(Desk& desk);

}  // namespace bothways::ui
