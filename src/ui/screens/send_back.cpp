// Whoever has a pack sends back what they did: what that is, saved as a file, and put into an e-mail.
#include <algorithm>

#include "app/packs.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "ui/screens/apply_pages.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/screens/scoring_parts.hpp"
#include "ui/screens/screens.hpp"

namespace bothways::ui {
namespace {

void unscored(Desk& desk) {
  const auto forms = own_forms(desk.state, desk.programme().pack->whose);
  const auto open = std::count_if(forms.begin(), forms.end(), [](const OwnForm& one) { return !one.complete(); });
  if (open > 0) banner(say_count("pack.send.missing", static_cast<long>(open)), Tone::watch);
}

// "Leadership meeting: executive group, 3 June 2026: date, attended"
std::string change_in_words(const Programme& programme, const OwnChange& change) {
  const RecordPointer record = programme.table(change.kind).find(change.id);
  std::vector<std::string> fields;
  for (const Field* field : change.fields) {
    if (field->kind != Kind::reference) fields.push_back(label_of(programme, change.kind, *field));
  }
  const std::string what = change.removed ? say("pack.send.removed") : joined(fields, ", ");
  const std::string kind = capitalised(say("change.kind." + std::string(type_of(change.kind).name)));
  return say("pack.send.change", {{"kind", kind}, {"title", title_of(programme, *record, change.kind)}, {"what", what}});
}

void changed(Desk& desk) {
  auto part = section(say("pack.send.changed"));
  const auto all = own_changes(desk.state);
  if (all.empty()) return nothing_yet(say("pack.send.changed.none"));
  auto items = list(say("pack.send.changed"));
  for (const OwnChange& one : all) {
    auto line = item();
    text(change_in_words(desk.programme(), one));
    if (one.utc_ms <= desk.state.copied_utc_ms) tag(say("pack.send.sent"), Tone::muted);
  }
}

}  // namespace

void draw_send_back(Desk& desk) {
  const Scheme& scheme = desk.scheme();
  if (!desk.programme().pack) return draw_not_here(desk);
  const bool partner = in_pair_pack(desk.state);
  const auto words = [&](std::string_view key) { return std::string(key) + (partner ? ".partner" : ""); };
  const Filling name{"name", !scheme.contact_name.empty() ? scheme.contact_name : !scheme.host.empty() ? scheme.host : say("pack.whoever")};
  page_title(say("screen.send_back"), say(words("pack.send.lead"), {name}));
  if (partner) changed(desk);
  else unscored(desk);
  {
    auto part = section(say("pack.send.save"));
    auto line = measure();
    text(say("pack.send.save.about"));
    if (is_sealed(desk.programme())) draw_sealed_for(desk, scheme.host.empty() ? say("pack.whoever") : scheme.host, true);
    auto row = actions();
    const std::string label = say(words("command.pack.send"));
    if (button(label, Weight::primary, is_ready(desk.state, desk.programme()), say("sealed_page.not_yet"))) desk.ask("pack.send");
    if (is_ready(desk.state, desk.programme())) other_ways(desk, "pack.send", {}, is_sealed(desk.programme()) ? AsText::no : AsText::yes);
  }
  {
    auto part = section(say("pack.send.mail", {name}));
    auto line = measure();
    text(scheme.contact_email.empty() ? say("pack.send.mail.reply") : say("pack.send.mail.about", {{"address", scheme.contact_email}}));
    auto row = actions();
    command_button(desk, "pack.mail");
  }
  small(capitalised(say(words("pack.send.after"), {name})));
}

}  // namespace bothways::ui
