// A passphrase is chosen for what is to be saved sealed: five words are offered, and how hard it is to guess is
// said in words.
#include "base/text.hpp"
#include "base/words.hpp"
#include "share/passphrase.hpp"
#include "ui/screens/sealing_parts.hpp"

namespace bothways::ui {
namespace {

Tone tone_of(share::Strength strength) {
  switch (strength) {
    case share::Strength::too_short: return Tone::muted;
    case share::Strength::weak: return Tone::late;
    case share::Strength::fair: return Tone::watch;
    case share::Strength::strong: return Tone::good;
  }
  return Tone::plain;
}

void strength_line(const Sealing& sealing) {
  if (trimmed(sealing.passphrase).empty()) return;
  const share::Strength strength = share::strength_of(sealing.passphrase, sealing.offered);
  const std::string key = "strength." + std::string(share::name_of(strength));
  const bool picked = !sealing.offered.empty() && trimmed(sealing.passphrase) == sealing.offered;
  tag(say(key), tone_of(strength));
  text(say(picked ? "strength.picked" : key + ".why"));
}

}  // namespace

std::string fault_in_words(SealFault fault) {
  const std::string key = "fault.sealed_" + std::string(name_of(fault));
  return say(key) + " " + say(key + ".next");
}

void passphrase_box(Desk& desk, const std::string& hint) {
  const auto own = changeable();
  if (auto typed = text_box(say("passphrase.label"), desk.state.sealing.passphrase, {hint, {}})) desk.ask("passphrase.set", {.text = std::move(*typed)});
}

void working_line(Desk& desk, std::string_view words) {
  if (desk.state.sealing.working) banner(say(words), Tone::accent);
}

void work_button(Desk& desk, std::string_view command, bool ready, std::string_view why) {
  const bool working = desk.state.sealing.working;
  if (button(say("command." + std::string(command)), Weight::primary, ready && !working, say(working ? "passphrase.working" : why))) desk.ask(command);
}

void choose_passphrase(Desk& desk, const std::string& hint) {
  {
    auto line = measure();
    passphrase_box(desk, hint);
    strength_line(desk.state.sealing);
    auto row = actions();
    command_button(desk, "passphrase.offer");
  }
  small(say("passphrase.lost"));
  working_line(desk, "passphrase.working");
}

bool long_enough(const Sealing& sealing) { return share::strength_of(sealing.passphrase, sealing.offered) != share::Strength::too_short; }

void draw_seal_with_passphrase(Desk& desk, bool recovery) {
  const Sealing& sealing = desk.state.sealing;
  if (sealing.fault != SealFault::none) error_summary({fault_in_words(sealing.fault)});
  page_title(say(recovery ? "recovery_page.title" : "sealed_copy.title"), say(recovery ? "recovery_page.lead" : "sealed_copy.lead"));
  choose_passphrase(desk, say(recovery ? "passphrase.hint.recovery" : "passphrase.hint.copy"));
  const bool enough = long_enough(sealing);
  auto row = actions();
  work_button(desk, recovery ? "seal.recovery" : "seal.copy", enough, "strength.too_short.why");
  other_ways(desk, recovery ? "seal.recovery" : "seal.copy", {}, AsText::yes, {}, enough && !sealing.working);
  button_link(say("apply.back"), desk.to(recovery ? "sealing" : "share"), Weight::quiet);
}

}  // namespace bothways::ui
