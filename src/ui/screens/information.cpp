// The participant information sheet: what taking part means, to be read before anybody decides; and who was
// given it, and says that they read it.
#include "base/words.hpp"
#include "share/call_text.hpp"
#include "share/passage_text.hpp"
#include "ui/passages.hpp"
#include "ui/screens/information_given.hpp"
#include "ui/screens/screens.hpp"

namespace bothways::ui {

void draw_information(Desk& desk) {
  const Programme& programme = desk.programme();
  page_title(say("screen.information"), say("information.lead"));
  const std::vector<Missing> missing = missing_for_information(programme);
  if (!missing.empty()) {
    auto part = section(say("information.before"));
    draw_missing(programme, missing, say("information.before"));
    auto row = actions();
    button_link(say("information.change"), desk.to("scheme"), has_lack(missing) ? Weight::primary : Weight::secondary);
  }
  const Passages sheet = share::information_sheet(programme);
  {
    auto part = section(say("information.ways_out"));
    const std::string subject = say("information.subject", {{"scheme", programme.scheme().name}});
    message_buttons(desk, {{}, subject, sheet}, say("information.whom"), has_lack(missing) ? Weight::secondary : Weight::primary);
    page_buttons(desk, subject, sheet, say("information.file"));
  }
  draw_information_given(desk);
  auto part = section(say("information.text"));
  auto page = card("");
  draw_passages(desk, sheet, Top::section);
}

}  // namespace bothways::ui
