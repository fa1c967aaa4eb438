// All help on one page: the first steps, a guide for every screen, guides to hand to people, the keys.
// Works without an open scheme too.
#include "base/words.hpp"
#include "share/guide.hpp"
#include "ui/guides.hpp"
#include "ui/screens/screens.hpp"
#include "ui/shortcuts.hpp"

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

void guides_for_people(Desk& desk) {
  auto part = section(say("help.people"));
  small(say("help.people.about"));
  auto all = list(say("help.people"));
  for (const std::string_view key : share::guide_keys()) {
    auto line = item();
    link(share::guide_title(key), guide_address(desk, key));
  }
}

void guides_for_screens(Desk& desk) {
  auto part = section(say("help.screens"));
  small(say("help.screens.about"));
  Columns columns(2, 280);
  const auto all = screens();
  // Down the first column, then down the second.
  for (std::size_t half = 0; half < 2; ++half) {
    if (half == 1) columns.next();
    auto some = list(say(half == 0 ? "help.screens.first" : "help.screens.rest"));
    const std::size_t middle = (all.size() + 1) / 2;
    for (std::size_t i = half == 0 ? 0 : middle; i < (half == 0 ? middle : all.size()); ++i) {
      auto line = item();
      link(share::guide_title(all[i].path), guide_address(desk, all[i].path));
    }
  }
}

void keyboard(Desk& desk) {
  auto part = section(say("keys.title"));
  small(say("keys.fields"));
  draw_shortcut_table();
  auto row = actions();
  command_button(desk, "shortcuts.open", {}, Weight::quiet);
}

void privacy(Desk& desk) {
  auto part = section(say("help.privacy"));
  {
    auto line = measure();
    text(say("help.privacy.about"));
    text(say("help.privacy.check"));
  }
  link(say("screen.access"), desk.to("access"));
  link(say("screen.accessibility"), desk.to("accessibility"));
}

}  // namespace

void draw_help(Desk& desk) {
  page_title(say("screen.help"), say("help.lead"));
  first_steps(desk);
  guides_for_screens(desk);
  guides_for_people(desk);
  keyboard(desk);
  privacy(desk);
}

}  // namespace bothways::ui
