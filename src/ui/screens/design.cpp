// Every control of the design system in every state, with its name and when to use it. What is pressed and
// typed here belongs to this page alone.
#include "base/words.hpp"
#include "ui/screens/design_parts.hpp"
#include "ui/screens/screens.hpp"

namespace bothways::ui {
namespace {

// Side by side, a card each.
void side_by_side(std::initializer_list<void (*)(Desk&)> specimens, Desk& desk) {
  Columns both(2, 340);
  bool first = true;
  for (const auto draw : specimens) {
    if (!first) both.next();
    first = false;
    draw(desk);
  }
}

void group_of(std::string_view name, std::initializer_list<void (*)(Desk&)> specimens, Desk& desk) {
  const auto part = section(say("design." + std::string(name)));
  side_by_side(specimens, desk);
}

}  // namespace

Scope specimen(std::string_view name) {
  const std::string words = "design." + std::string(name);
  Scope box = card(say(words));
  text(say(words + ".when"), Tone::muted);
  return box;
}

void draw_design(Desk& desk) {
  const auto own = changeable();
  page_title(say("screen.design"), say("design.lead"));
  group_of("words", {show_type, show_tones}, desk);
  group_of("press", {show_weights, show_button_states, show_not_available, show_links}, desk);
  group_of("type_in", {show_text_boxes, show_text_area, show_choice, show_date}, desk);
  group_of("choose", {show_radios, show_checks}, desk);
  group_of("read_only", {show_read_only_text, show_read_only_choice}, desk);
  {
    const auto part = section(say("design.facts"));
    show_tasks(desk);
    side_by_side({show_summary, show_empty}, desk);
  }
  group_of("tell", {show_tags, show_banners, show_progress, show_working}, desk);
  {
    const auto part = section(say("design.pictures"));
    show_timeline(desk);
    side_by_side({show_bars, show_dots}, desk);
  }
  show_table(desk);
  group_of("over", {show_dialogs, show_toast}, desk);
  show_form(desk);
  {
    const auto row = actions();
    link(say("design.back"), desk.state.shown() ? desk.to("help") : "#/");
  }
}

}  // namespace bothways::ui
