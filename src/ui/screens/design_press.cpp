// Specimens of what is pressed, of work that can be stopped, and of what lies over the page.
#include "base/words.hpp"
#include "ui/landmarks.hpp"
#include "ui/screens/design_parts.hpp"

namespace bothways::ui {

void show_weights(Desk&) {
  static int presses = 0;
  const auto box = specimen("weights");
  {
    const auto row = actions();
    if (button(say("design.weights.primary"), Weight::primary)) ++presses;
    if (button(say("design.weights.secondary"))) ++presses;
    if (button(say("design.weights.quiet"), Weight::quiet)) ++presses;
    if (button(say("design.weights.danger"), Weight::danger)) ++presses;
  }
  small(say_count("design.pressed", presses));
}

void show_button_states(Desk&) {
  static int presses = 0;
  const auto box = specimen("states");
  std::uint64_t number = 0;
  for (const Weight weight : {Weight::primary, Weight::secondary, Weight::quiet}) {
    const auto apart = key(++number);
    const auto row = actions();
    const auto one = [&](std::string_view name, Seen state) {
      const auto seen = seen_as(state);
      const std::string words = say("design.states." + std::string(name));
      if (button_for(words, say("design.states.spoken", {{"state", words}, {"n", std::to_string(number)}}), weight)) ++presses;
    };
    one("hovered", Seen::hovered);
    one("pressed", Seen::pressed);
    one("focused", Seen::focused);
  }
  small(say_count("design.pressed", presses));
}

void show_not_available(Desk&) {
  const auto box = specimen("unavailable");
  {
    const auto row = actions();
    button(say("design.unavailable.send"), Weight::primary, false, say("design.unavailable.why"));
    button(say("design.unavailable.remove"), Weight::quiet, false, say("design.unavailable.why"));
  }
  small(say("design.unavailable.why"));
}

void show_links(Desk& desk) {
  static bool first = true;
  const auto box = specimen("links");
  const std::string here = desk.state.shown() ? desk.to("design") : "#/design";
  link(say("design.links.link"), here);
  const auto row = actions();
  button_link(say("design.links.button"), here);
  if (toggle(say("design.links.fairest"), first)) first = true;
  if (toggle(say("design.links.stable"), !first)) first = false;
}

void show_working(Desk&) {
  static std::size_t done = 40;
  static bool stopped = false;
  constexpr std::size_t all = 120, step = 20;
  const auto box = specimen("working");
  if (stopped) {
    banner(say("design.working.stopped", {{"n", std::to_string(done)}}), Tone::watch);
  } else if (working(say("design.working.label"), done, all, say("work.stop"), say("design.working.stop"))) {
    stopped = true;
  }
  const auto row = actions();
  if (stopped && button(say("design.working.again"))) {
    stopped = false;
    done = 0;
  } else if (!stopped && button(say("design.working.more"), Weight::quiet, done < all)) {
    done += step;
  }
}

void show_dialogs(Desk& desk) {
  static bool open = false, asked = false;
  static std::string note;
  const auto box = specimen("dialogs");
  {
    const auto row = actions();
    if (button(say("design.dialogs.open"))) open = true;
    if (button(say("design.dialogs.ask"), Weight::quiet)) asked = true;
  }
  if (open) {
    desk.over.push_back([] {
      bool closed = false;
      const auto page = dialog(say("design.dialogs.title"), closed);
      if (auto typed = text_box(say("design.dialogs.note"), note)) note = std::move(*typed);
      const auto row = actions();
      if (button(say("design.dialogs.keep"), Weight::primary) || closed) open = false;
    });
  }
  if (asked) {
    desk.over.push_back([] {
      const Answer answer = confirm(say("design.dialogs.ask"), say("design.dialogs.sure"), say("design.dialogs.yes"), say("design.dialogs.no"));
      asked = answer == Answer::none;
    });
  }
}

void show_toast(Desk& desk) {
  static int lines = 3;
  static bool said = false;
  const auto box = specimen("toast");
  text(say_count("design.toast.lines", lines));
  {
    const auto row = actions();
    if (button(say("design.toast.remove"), Weight::secondary, lines > 0)) {
      --lines;
      said = true;
    }
  }
  if (!said || desk.state.notice) return;
  desk.over.push_back([] {
    if (!toast(say("design.toast.done"), say("command.edit.undo"))) return;
    ++lines;
    said = false;
  });
}

}  // namespace bothways::ui
