#include "ui/shortcuts.hpp"

#include <algorithm>

#include "base/words.hpp"
#include "ui/canvas.hpp"
#include "ui/landmarks.hpp"

// Why each is safe. No key alone but "?" and Escape, and "?" can be switched off (WCAG 2.1.4): who dictates
// says it by accident. None uses the keys of a screen reader: Insert or Caps Lock (NVDA, JAWS, Narrator,
// Orca), Ctrl with Option (VoiceOver), or their single letters, which they keep for themselves.
//   Ctrl+K        the browsers' search box; Ctrl+L and Ctrl+E lead there too
//   Ctrl+S        saves the page, which holds nothing without its program; here it saves the scheme
//   Ctrl+Z, Ctrl+Shift+Z, Ctrl+Y   mean the same everywhere; within a field they stay the field's own. On a
//                 Mac Cmd+Y is the browser's history and is not taken
//   Escape        only closes what lies over the page; the browser has it too

namespace bothways::ui {

std::string keys_in_words(std::string_view shortcut, bool mac) {
  std::string words;
  for (std::size_t at = 0; at < shortcut.size();) {
    const std::size_t end = std::min(shortcut.find('+', at), shortcut.size());
    const std::string_view part = shortcut.substr(at, end - at);
    if (!words.empty()) words += " + ";
    if (part == "ctrl") words += say(mac ? "keys.cmd" : "keys.ctrl");
    else if (part == "shift") words += say("keys.shift");
    else words += capitalised(part);
    at = end + 1;
  }
  return words;
}

void draw_shortcut_table() {
  const bool mac = canvas().surface.mac;
  Table table(say("keys.title"), {{say("keys.keys"), 0.35f}, {say("keys.does"), 0.65f}});
  std::uint64_t number = 0;
  const auto row = [&](const std::string& keys, const std::string& does) {
    table.row(++number);
    table.cell();
    strong(keys);
    table.cell();
    text(does);
  };
  for (const Shortcut& one : shortcuts(mac)) row(keys_in_words(one.keys, mac), say("command." + std::string(one.command->name)));
  for (const std::string_view name : {"escape", "tab", "enter", "space", "arrows", "pages"}) {
    const std::string words = "keys." + std::string(name);
    row(say(words), say(words + ".does"));
  }
}

void draw_shortcuts(Desk& desk) {
  bool close = false;
  {
    const auto box = dialog(say("keys.title"), close, Begin::at_heading);
    small(say("keys.fields"));
    draw_shortcut_table();
    if (const auto on = check(say("keys.question"), desk.state.question_key, {say("keys.question.hint"), {}})) {
      desk.ask("question_key.set", {.number = *on ? 1u : 0u});
    }
    const auto row = actions();
    if (button(say("command.over.close"))) close = true;
  }
  if (close) desk.ask("over.close");
}

}  // namespace bothways::ui
