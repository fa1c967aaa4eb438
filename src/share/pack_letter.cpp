#include "share/pack_letter.hpp"

#include "base/words.hpp"
#include "domain/people.hpp"
#include "domain/scheme.hpp"
#include "domain/selection.hpp"
#include "share/letter_parts.hpp"

namespace bothways::share {

Message pack_letter(const Programme& programme, const PackFor& whose, std::string_view page) {
  const Scheme& scheme = programme.scheme();
  const Filling of_scheme{"scheme", scheme_name(scheme)};
  const bool panel = whose.audience == Audience::panel;
  const std::string key = panel ? "letter.pack.panel" : "letter.pack.partner";
  const std::string subject = say(key + ".subject", {of_scheme});
  Message message;
  if (panel) {
    const auto* member = programme.find<PanelMember>(whose.whose);
    message = {member != nullptr ? member->email : std::string(), subject, {}};
    message.body.push_back(paragraph(say("letter.greeting", {{"name", member != nullptr ? title_of(programme, *member, RecordKind::panel_member) : say("title.no_name")}})));
  } else {
    message = letter_to(programme.find<Person>(whose.whose), subject);
  }
  message.body.push_back(paragraph(say(key + ".lead", {of_scheme})));
  const std::string open = page.empty() ? say("letter.pack.open_anywhere") : say("letter.pack.open", {{"page", std::string(page)}});
  for (const std::string& step : {say("letter.pack.save"), open, say(key + ".send")}) message.body.push_back(list_item(step));
  message.body.push_back(paragraph(say(key + ".private")));
  sign(message, scheme);
  return message;
}

}  // namespace bothways::share
