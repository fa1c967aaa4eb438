// The participant information sheet: what taking part means, to be read before anybody decides.
#include "base/words.hpp"
#include "share/call_text.hpp"
#include "share/passage_text.hpp"
#include "ui/passages.hpp"
#include "ui/screens/screens.hpp"

namespace bothways::ui {
namespace {

void keep_as_file(Desk& desk, std::string content, std::string name) {
  desk.ask("text.download", {.text = std::move(content), .more = std::move(name)});
}

}  // namespace

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
    auto row = actions();
    if (button(say("information.as_text"))) keep_as_file(desk, share::plain_text(sheet), say("information.file") + ".txt");
    if (button(say("information.as_page"))) keep_as_file(desk, share::html_page(subject, sheet), say("information.file") + ".html");
  }
  {
    auto part = section(say("information.text"));
    auto page = card("");
    draw_passages(desk, sheet, Top::section);
  }
  auto part = section(say("information.given"));
  auto line = measure();
  text(say("information.given.hint"));
  auto row = actions();
  button_link(say("information.to_applications"), desk.to("applications"));
}

}  // namespace bothways::ui
