// The first page: what this is, that nothing leaves the computer, and the ways in. It has no rail.
#include "base/words.hpp"
#include "ui/landmarks.hpp"
#include "ui/screens/screens.hpp"

namespace bothways::ui {
namespace {

std::string saved_in_words(const State& state, const Shelved& scheme) {
  if (scheme.saved_utc_ms == 0) return "";
  return say("start.saved", {{"date", in_words(date_of(scheme.saved_utc_ms, state.now.offset_minutes))},
                             {"time", time_in_words(scheme.saved_utc_ms, state.now.offset_minutes)}});
}

// Removing takes a second press: nothing of the scheme is left in this browser after it.
void shelved(Desk& desk, const Shelved& scheme, std::string& asked) {
  const auto apart = key(scheme.scheme);
  auto line = item();
  const std::string name = scheme.name.empty() ? say("title.no_name") : scheme.name;
  const std::string saved = saved_in_words(desk.state, scheme);
  const std::string spoken = saved.empty() ? name : name + ", " + saved;
  link_for(name, spoken, address_of(scheme.scheme, "today"));
  if (!saved.empty()) small(saved);
  if (asked != scheme.scheme) {
    if (button_for(say("start.remove"), say("start.remove.spoken", {{"what", spoken}}), Weight::quiet)) asked = scheme.scheme;
    return;
  }
  banner(say("start.remove.sure", {{"what", name}}), Tone::late);
  auto row = actions();
  if (button_for(say("start.remove.yes"), say("start.remove.yes.spoken", {{"what", spoken}}), Weight::secondary)) {
    desk.ask("scheme.forget", {.text = scheme.scheme});
    asked.clear();
  }
  if (button_for(say("start.remove.no"), say("start.remove.no.spoken", {{"what", spoken}}), Weight::quiet)) asked.clear();
}

void your_schemes(Desk& desk) {
  static std::string asked_to_remove;
  if (desk.state.shelf.empty()) return;
  auto part = section(say("start.your_schemes"));
  auto all = list(say("start.your_schemes"));
  for (const Shelved& scheme : desk.state.shelf) shelved(desk, scheme, asked_to_remove);
}

void preset(Desk& desk, std::string_view name) {
  const std::string words = "start.preset." + std::string(name);
  const std::string title = say(words);
  auto box = card(title);
  text(say(words + ".about"), Tone::muted);
  auto row = actions();
  if (button_for(say("start.from_this"), say("start.from_this.spoken", {{"what", title}}), Weight::primary)) {
    desk.ask("scheme.start", {.text = std::string(name)});
  }
  if (button_for(say("start.sample"), say("start.sample.spoken", {{"what", title}}), Weight::quiet)) {
    desk.ask("scheme.sample", {.text = std::string(name)});
  }
}

}  // namespace

void draw_start(Desk& desk) {
  rail_brand(say("brand"), "#/");
  page_title(say("start.title"), say("start.lead"));
  your_schemes(desk);
  {
    Columns cards(2, 320);
    preset(desk, "partners");
    cards.next();
    preset(desk, "parity");
  }
  {
    auto row = actions();
    if (button(say("start.open_file"), Weight::secondary)) desk.ask("file.ask");
    if (button(say("start.blank"), Weight::quiet)) desk.ask("scheme.blank");
  }
  gap(24);
  small(say("start.privacy"));
  link(say("screen.settings"), "#/settings");
}

}  // namespace bothways::ui
