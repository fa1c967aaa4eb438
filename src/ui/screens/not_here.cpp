// An address that leads nowhere: a scheme that this browser does not hold, or a page there is not.
#include "base/words.hpp"
#include "ui/screens/screens.hpp"

namespace bothways::ui {

void draw_not_here(Desk& desk) {
  const State& state = desk.state;
  const bool no_scheme = state.missing || state.scheme.empty();
  page_title(say(no_scheme ? "not_here.scheme" : "not_here.page"), say(no_scheme ? "not_here.scheme.lead" : "not_here.page.lead"));
  auto row = actions();
  if (no_scheme) {
    button_link(say("not_here.start"), "#/", Weight::primary);
    command_button(desk, "file.ask");
  } else {
    button_link(say("not_here.today"), desk.to("today"), Weight::primary);
  }
}

}  // namespace bothways::ui
