// The call for expressions of interest, ready to publish, made from the scheme's settings.
#include "base/words.hpp"
#include "share/call_text.hpp"
#include "ui/passages.hpp"
#include "ui/screens/screens.hpp"

namespace bothways::ui {
namespace {

void ways_out(Desk& desk, const Passages& call, Weight weight) {
  auto part = section(say("call_page.ways_out"));
  message_buttons(desk, share::call_message(desk.programme()), say("call_page.whom"), weight);
  page_buttons(desk, desk.scheme().name, call, say("call_page.file"));
}

}  // namespace

void draw_call(Desk& desk) {
  const Programme& programme = desk.programme();
  page_title(say("screen.call"), say("call_page.lead"));
  const std::vector<Missing> missing = missing_for_call(programme, desk.state.today);
  if (!missing.empty()) {
    auto part = section(say("call_page.before"));
    draw_missing(programme, missing, say("call_page.before"));
    auto row = actions();
    button_link(say("call_page.change"), desk.to("scheme"), has_lack(missing) ? Weight::primary : Weight::secondary);
  }
  const Passages call = share::call_text(programme);
  ways_out(desk, call, has_lack(missing) ? Weight::secondary : Weight::primary);
  {
    auto part = section(say("call_page.text"));
    auto page = card("");
    draw_passages(desk, call, Top::section);
  }
  {
    auto part = section(say("call_page.out"));
    small(say("call_page.out.hint"));
    auto line = measure();
    form(desk, desk.scheme(), {"state"});
    auto row = actions();
    button_link(say("call_page.to_form"), desk.to("form"));
    button_link(say("call_page.to_applications"), desk.to("applications"));
  }
}

}  // namespace bothways::ui
