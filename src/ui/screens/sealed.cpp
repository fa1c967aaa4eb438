// A sealed file that came in: its passphrase is asked for, and nothing of it shows before it is open. And the
// line that tells whoever sends something how it is sealed.
#include "base/text.hpp"
#include "base/words.hpp"
#include "ui/screens/apply_pages.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/sealing_parts.hpp"

namespace bothways::ui {

void draw_sealed_for(Desk& desk, std::string_view host, bool sends) {
  const Sealing& sealing = desk.state.sealing;
  if (sealing.ahead_fault == SealFault::none) return banner(say(sends && sealing.ahead.empty() ? "sealed_page.sealing" : "sealed_page.for", {{"host", std::string(host)}}), Tone::accent);
  error_summary({say("sealed_page.failed")});
  text(fault_in_words(sealing.ahead_fault));
  auto row = actions();
  command_button(desk, "seal.again");
}

void draw_sealed(Desk& desk) {
  const Sealing& sealing = desk.state.sealing;
  if (sealing.for_passphrase.empty()) {
    page_title(say("screen.sealed"), say("review.none"));
    auto row = actions();
    command_button(desk, "file.ask", {}, Weight::primary);
    return;
  }
  if (sealing.fault != SealFault::none) error_summary({fault_in_words(sealing.fault)});
  page_title(say("screen.sealed"), say("sealed_page.lead", {{"file", sealing.for_passphrase.front().name}}));
  {
    auto line = measure();
    passphrase_box(desk, say("passphrase.hint.open"));
    if (entered()) desk.ask("seal.open");
  }
  working_line(desk, "sealed_page.opening");
  auto row = actions();
  work_button(desk, "seal.open", !trimmed(sealing.passphrase).empty(), "passphrase.type_first");
  command_button(desk, "seal.leave");
}

}  // namespace bothways::ui
