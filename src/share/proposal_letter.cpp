#include "share/proposal_letter.hpp"

#include "base/words.hpp"
#include "domain/consent.hpp"
#include "domain/letters_due.hpp"
#include "domain/progress.hpp"
#include "share/letter_parts.hpp"

namespace bothways::share {

Message proposal(const Programme& programme, const Pair& pair, Side to, Date today, std::string_view link) {
  const Scheme& scheme = programme.scheme();
  const Person* partner_of = partner(programme, pair, other(to));
  const Filling named{"partner", name_of(partner_of)};
  Message message = letter_to(partner(programme, pair, to), say("letter.proposal.subject", {{"scheme", scheme_name(scheme)}}));
  Passages& body = message.body;
  body.push_back(paragraph(say("letter.proposal.lead", {{"scheme", scheme_name(scheme)}, named, {"role", role_of(scheme, other(to))}})));
  add_profile(body, programme, partner_of, Profile::without_contact);
  body.push_back(heading(say("letter.next")));
  body.push_back(paragraph(say("letter.proposal.both", {named})));
  body.push_back(paragraph(say("letter.proposal.no", {named})));
  const Date known = pair.*consent_fields(to).reply_by;
  const std::string by = in_words_with_weekday(known ? known : reply_by(scheme, today));
  if (link.empty()) body.push_back(paragraph(say("letter.proposal.answer", {{"date", by}})));
  else body.push_back(paragraph(say("letter.proposal.link", {{"date", by}, {"link", std::string(link)}})));
  sign(message, scheme);
  return message;
}

}  // namespace bothways::share
