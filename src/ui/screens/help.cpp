// The first steps, and what the keyboard can do. Works without an open scheme too.
#include <algorithm>

#include "base/words.hpp"
#include "ui/screens/screens.hpp"

namespace bothways::ui {
namespace {

struct Step {
  std::string_view key;     // words: `help.step.<key>`
  std::string_view screen;  // where it is done; empty for the start page
};
constexpr Step steps[] = {
    {"sample", ""}, {"preset", ""}, {"settings", "scheme"}, {"call", "call"}, {"gather", "applications"},
    {"paste", "paste"}, {"decide", "applications"}, {"pairs", "matching"}, {"introduce", "pairs"}, {"copy", "share"},
};

void first_steps(Desk& desk) {
  auto part = section(say("help.first_steps"));
  auto all = list(say("help.first_steps"));
  const bool open = !desk.state.scheme.empty() && !desk.state.opening;
  std::size_t number = 0;
  for (const Step& step : steps) {
    const auto apart = key(step.key);
    auto line = item();
    const std::string words = "help.step." + std::string(step.key);
    strong(say("help.step", {{"n", std::to_string(++number)}, {"title", say(words)}}));
    text(say(words + ".about"), Tone::muted);
    const std::string spoken = say("help.go.spoken", {{"title", say(words)}});
    if (step.screen.empty()) link_for(say("help.go"), spoken, "#/");
    else if (open) link_for(say("help.go"), spoken, desk.to(step.screen));
  }
}

// "ctrl+shift+z" as people read it on keyboards: "Ctrl + Shift + Z".
std::string keys_in_words(std::string_view shortcut) {
  std::string words;
  for (std::size_t at = 0; at <= shortcut.size();) {
    const std::size_t end = std::min(shortcut.find('+', at), shortcut.size());
    if (!words.empty()) words += " + ";
    words += capitalised(shortcut.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

void keyboard() {
  auto part = section(say("help.keyboard"));
  small(say("help.keyboard.mac"));
  Table table(say("help.keyboard"), {{say("help.keys"), 0.35f}, {say("help.does"), 0.65f}});
  std::uint64_t number = 0;
  const auto row = [&](const std::string& keys, const std::string& does) {
    table.row(++number);
    table.cell();
    strong(keys);
    table.cell();
    text(does);
  };
  for (const Command* command : commands()) {
    if (!command->shortcut.empty()) row(keys_in_words(command->shortcut), say("command." + std::string(command->name)));
  }
  for (const std::string_view name : {"tab", "enter", "space", "arrows", "escape"}) {
    const std::string words = "help.key." + std::string(name);
    row(say(words), say(words + ".does"));
  }
}

void privacy() {
  auto part = section(say("help.privacy"));
  auto line = measure();
  text(say("help.privacy.about"));
  text(say("help.privacy.check"));
}

void about_the_page(Desk& desk) {
  auto part = section(say("help.design"));
  auto line = measure();
  text(say("help.design.about"));
  link(say("help.design.go"), desk.state.shown() ? desk.to("design") : "#/design");
}

}  // namespace

void draw_help(Desk& desk) {
  page_title(say("screen.help"), say("help.lead"));
  first_steps(desk);
  keyboard();
  privacy();
  about_the_page(desk);
}

}  // namespace bothways::ui
