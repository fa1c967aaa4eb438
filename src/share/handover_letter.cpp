#include "share/handover_letter.hpp"

#include "base/words.hpp"
#include "domain/scheme.hpp"
#include "domain/sealing.hpp"
#include "share/letter_parts.hpp"

namespace bothways::share {

Message handover_letter(const Programme& programme, const Handover& handover, std::string_view page) {
  const Scheme& scheme = programme.scheme();
  const std::string key = handover.to == Handing::deputy ? "letter.handover.deputy" : "letter.handover.successor";
  const Filling of_scheme{"scheme", scheme_name(scheme)};
  Message message{handover.email, say(key + ".subject", {of_scheme}), {}};
  message.body.push_back(paragraph(handover.name.empty() ? say("letter.handover.greeting") : say("letter.greeting", {{"name", handover.name}})));
  message.body.push_back(paragraph(say(key + ".lead", {of_scheme})));
  const std::string open = page.empty() ? say("letter.pack.open_anywhere") : say("letter.pack.open", {{"page", std::string(page)}});
  for (const std::string& step : {say("letter.pack.save"), open, say(handover.for_key ? "letter.handover.key" : "letter.handover.passphrase"), say(key + ".then")}) message.body.push_back(list_item(step));
  if (!sealing_keys(programme).empty()) {
    if (handover.to == Handing::successor) message.body.push_back(paragraph(say("letter.handover.recovery")));
    else if (!handover.for_key) message.body.push_back(paragraph(say("letter.handover.own_key")));
  }
  message.body.push_back(paragraph(say("letter.handover.care")));
  sign(message, scheme);
  return message;
}

}  // namespace bothways::share
