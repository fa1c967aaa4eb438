#include "share/score_reminder.hpp"

#include "base/words.hpp"
#include "domain/scheme.hpp"

namespace bothways::share {

Message score_reminder(const Programme& programme, const evaluation::Owing& owed) {
  const Scheme& scheme = programme.scheme();
  const std::string of_scheme = scheme.name.empty() ? say("title.no_name") : scheme.name;
  Message message{owed.member->email, say("letter.scores.subject", {{"scheme", of_scheme}}), {}};
  message.body.push_back(paragraph(say("letter.greeting", {{"name", title_of(programme, *owed.member, RecordKind::panel_member)}})));
  message.body.push_back(paragraph(say_count("letter.scores.lead", owed.applications, {{"scheme", of_scheme}})));
  message.body.push_back(paragraph(say("letter.scores.conflict")));
  std::string closing = say("letter.closing");
  for (const std::string& line : {scheme.contact_name, scheme.host, scheme.contact_email, scheme.contact_phone}) {
    if (!line.empty()) closing += "\n" + line;
  }
  message.body.push_back(paragraph(std::move(closing)));
  return message;
}

}  // namespace bothways::share
