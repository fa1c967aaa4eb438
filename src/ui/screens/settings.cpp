// How the page looks and speaks for this person, with the result beside the choices. Works without an
// open scheme too.
#include "base/words.hpp"
#include "ui/canvas.hpp"
#include "ui/screens/screens.hpp"

namespace bothways::ui {
namespace {

std::string option_in_words(const Preference& preference, const std::string& option) {
  if (preference.name == "language") return name_of_language(option);
  return say("settings." + std::string(preference.name) + "." + option);
}

void choice(Desk& desk, const Preference& preference) {
  const std::string words = "settings." + std::string(preference.name);
  std::vector<std::string> options;
  for (const std::string& option : preference.options) options.push_back(option_in_words(preference, option));
  const std::string hint = has_words(words + ".hint") ? say(words + ".hint") : std::string();
  if (const auto picked = radios(say(words), options, preference.get(desk.state.preferences), {hint, {}})) {
    desk.ask("settings.choose", {.text = std::string(preference.name), .number = *picked});
  }
}

void sample() {
  const auto box = card(say("settings.sample"));
  text(say("settings.sample.text"));
  {
    const auto row = actions();
    tag(say("settings.sample.good"), Tone::good);
    tag(say("settings.sample.watch"), Tone::watch);
    tag(say("settings.sample.late"), Tone::late);
    tag(say("settings.sample.side_a"), Tone::side_a);
    tag(say("settings.sample.side_b"), Tone::side_b);
  }
  static std::string typed;
  if (auto text = text_box(say("settings.sample.box"), typed)) typed = std::move(*text);
}

}  // namespace

void draw_settings(Desk& desk) {
  page_title(say("screen.settings"), say("settings.lead"));
  {
    const auto own = changeable();
    Columns both(2, 360);
    if (colours().forced) banner(say("settings.contrast.forced"), Tone::accent);
    for (const Preference& preference : all_preferences()) choice(desk, preference);
    both.next();
    sample();
  }
  if (!desk.state.scheme.empty()) return;
  const auto row = actions();
  link(say("settings.back"), "#/");
}

}  // namespace bothways::ui
