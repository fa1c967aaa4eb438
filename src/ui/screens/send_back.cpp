// Whoever has a pack sends back what they did: saved as a file, and put into an e-mail.
#include <algorithm>

#include "base/words.hpp"
#include "ui/screens/scoring_parts.hpp"
#include "ui/screens/screens.hpp"

namespace bothways::ui {

void draw_send_back(Desk& desk) {
  const Scheme& scheme = desk.scheme();
  if (!desk.programme().pack) return draw_not_here(desk);
  const auto forms = own_forms(desk.state, desk.programme().pack->whose);
  const auto open = std::count_if(forms.begin(), forms.end(), [](const OwnForm& one) { return !one.complete(); });
  const Filling name{"name", !scheme.contact_name.empty() ? scheme.contact_name : !scheme.host.empty() ? scheme.host : say("pack.whoever")};
  page_title(say("screen.send_back"), say("pack.send.lead", {name}));
  if (open > 0) banner(say_count("pack.send.missing", static_cast<long>(open)), Tone::watch);
  {
    auto part = section(say("pack.send.save"));
    auto line = measure();
    text(say("pack.send.save.about"));
    auto row = actions();
    command_button(desk, "pack.send", {}, Weight::primary);
    other_ways(desk, "pack.send", {}, AsText::yes);
  }
  {
    auto part = section(say("pack.send.mail", {name}));
    auto line = measure();
    text(scheme.contact_email.empty() ? say("pack.send.mail.reply") : say("pack.send.mail.about", {{"address", scheme.contact_email}}));
    auto row = actions();
    command_button(desk, "pack.mail");
  }
  small(capitalised(say("pack.send.after", {name})));
}

}  // namespace bothways::ui
