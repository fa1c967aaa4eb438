// An address that leads nowhere, or not yet: a scheme that this browser does not hold or cannot read, or a page
// there is not.
#include "base/words.hpp"
#include "ui/screens/screens.hpp"

namespace bothways::ui {

void draw_opening(Desk& desk) {
  const std::string& unread = desk.state.unread;
  if (unread.empty()) return page_title(say("screen.opening"));
  page_title(say("not_read"), say("not_read." + unread));
  auto row = actions();
  command_button(desk, "scheme.read_again", {}, Weight::primary);
  command_button(desk, "file.ask");
}

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
