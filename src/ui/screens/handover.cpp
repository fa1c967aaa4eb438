// A full copy for a deputy, or the scheme handed over to a successor, step by step: who, the sealed file, what
// they need besides it, the e-mail.
#include <algorithm>

#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/sealing.hpp"
#include "share/handover_letter.hpp"
#include "ui/passages.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/sealing_parts.hpp"

namespace bothways::ui {
namespace {

using share::Handing;

// What is typed here is for the e-mail and is not kept.
struct Draft {
  std::string scheme;
  std::string name, email;
  std::size_t way = 0;  // 0: a passphrase, else the recipient's number
};

Draft& draft_of(const Desk& desk) {
  static Draft draft;
  if (draft.scheme != desk.state.scheme) draft = {desk.state.scheme, {}, {}, 0};
  return draft;
}

std::vector<const Recipient*> with_keys(const Programme& programme) {
  auto all = programme.all<Recipient>();
  std::erase_if(all, [](const Recipient* one) { return !is_public_key(one->key); });
  return all;
}

void who(Draft& draft) {
  auto part = section(say("handover.who"));
  auto line = measure();
  const auto own = changeable();
  if (auto typed = text_box(say("handover.name"), draft.name)) draft.name = std::move(*typed);
  if (auto typed = text_box(say("handover.email"), draft.email, {}, InputKind::email)) draft.email = std::move(*typed);
  small(say("handover.who.kept"));
}

void the_file(Desk& desk, Draft& draft) {
  auto part = section(say("handover.file"));
  const auto keys = with_keys(desk.programme());
  draft.way = std::min(draft.way, keys.size());
  std::vector<std::string> ways{say("handover.how.passphrase")};
  for (const Recipient* one : keys) ways.push_back(say("handover.how.key", {{"name", named(desk.programme(), *one)}}));
  if (ways.size() > 1) {
    const auto own = changeable();
    if (const auto picked = radios(say("handover.how"), ways, draft.way)) draft.way = *picked;
  } else {
    small(say("handover.how.no_key"));
  }
  const Sealing& sealing = desk.state.sealing;
  if (draft.way == 0) choose_passphrase(desk, say("passphrase.hint.copy"));
  else working_line(desk, "passphrase.working");
  if (sealing.fault != SealFault::none) text(fault_in_words(sealing.fault), Tone::late);
  const bool ready = !sealing.working && (draft.way > 0 || long_enough(sealing));
  auto row = actions();
  if (!button(say("handover.save"), Weight::primary, ready, say(sealing.working ? "passphrase.working" : "strength.too_short.why"))) return;
  if (draft.way == 0) desk.ask("seal.copy");
  else desk.ask("seal.copy_for", {.id = keys[draft.way - 1]->id});
}

void for_sealed_answers(Desk& desk, Handing to, const Draft& draft) {
  const std::string& key = desk.scheme().seal_key;
  if (key.empty()) {
    if (draft.way > 0) text(say("handover.besides.no_sealing"));
    return;
  }
  if (to == Handing::deputy) {
    const auto keys = with_keys(desk.programme());
    if (draft.way > 0) text(say("handover.besides.added", {{"name", named(desk.programme(), *keys[draft.way - 1])}}));
    else text(say("handover.besides.add"));
    auto row = actions();
    return button_link(say("handover.to_sealing"), desk.to("sealing"));
  }
  const bool held = desk.state.sealing.holds(key);
  text(say(held ? "handover.besides.recovery" : "handover.besides.not_held"), held ? Tone::plain : Tone::watch);
  auto row = actions();
  if (held) button_link(say("handover.to_recovery"), desk.to_part("sealing", "recovery"));
}

void besides(Desk& desk, Handing to, const Draft& draft) {
  auto part = section(say("handover.besides"));
  auto line = measure();
  if (draft.way == 0) text(say("handover.besides.passphrase"));
  for_sealed_answers(desk, to, draft);
  if (to == Handing::deputy) return;
  text(say("handover.besides.contact"));
  auto row = actions();
  button_link(say("handover.to_contact"), desk.to_part("scheme", "people"));
}

void the_mail(Desk& desk, Handing to, const Draft& draft) {
  const share::Message message = share::handover_letter(desk.programme(), {to, std::string(trimmed(draft.name)), std::string(trimmed(draft.email)), draft.way > 0}, desk.state.page);
  auto part = section(say("handover.mail"));
  {
    auto box = card("");
    strong(message.subject);
    draw_passages(desk, message.body, Top::section);
  }
  const std::string name = trimmed(draft.name).empty() ? say("handover.whom") : std::string(trimmed(draft.name));
  message_buttons(desk, message, say("handover.letter", {{"name", name}}));
}

void afterwards(Desk& desk) {
  auto part = section(say("handover.after"));
  auto line = measure();
  text(say("handover.after.about"));
  auto row = actions();
  link(say("handover.to_share"), desk.to("share"));
}

}  // namespace

std::string handover_part_title(std::string_view item) {
  return item == "deputy" ? say("handover.deputy") : item == "successor" ? say("handover.successor") : std::string();
}

void draw_handover(Desk& desk) {
  const std::string& item = desk.state.route.item;
  if (item != "deputy" && item != "successor") {
    page_title(say("screen.handover"), say("handover.lead"));
    auto row = actions();
    button_link(say("handover.deputy"), desk.to_part("handover", "deputy"), Weight::primary);
    return button_link(say("handover.successor"), desk.to_part("handover", "successor"));
  }
  const Handing to = item == "deputy" ? Handing::deputy : Handing::successor;
  page_title(handover_part_title(item), say(to == Handing::deputy ? "handover.deputy.lead" : "handover.successor.lead"));
  Draft& draft = draft_of(desk);
  who(draft);
  the_file(desk, draft);
  besides(desk, to, draft);
  the_mail(desk, to, draft);
  if (to == Handing::successor) afterwards(desk);
}

}  // namespace bothways::ui
