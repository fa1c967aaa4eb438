#include "share/form_reminder.hpp"

#include "base/words.hpp"

namespace bothways::share {

Message form_reminder(const Programme& programme, const Application& application, Date today) {
  const Scheme& scheme = programme.scheme();
  const Person* reader = programme.find<Person>(application.person.id);
  const Filling name{"scheme", scheme.name.empty() ? say("title.no_name") : scheme.name};
  Message message{reader != nullptr ? reader->email : "", say("letter.form.subject", {name}), {}};
  Passages& body = message.body;
  const bool named = reader != nullptr && !reader->name.empty();
  body.push_back(paragraph(say("letter.greeting", {{"name", named ? reader->name : say("title.no_name")}})));
  body.push_back(paragraph(application.sent ? say("letter.form.sent", {name, {"date", in_words(application.sent)}}) : say("letter.form.lead", {name})));
  if (scheme.closes && today) {
    const Filling date{"date", in_words_with_weekday(scheme.closes)};
    body.push_back(paragraph(say(scheme.closes < today ? "letter.form.closed" : "letter.form.closes", {date})));
  }
  body.push_back(paragraph(say("letter.form.help")));
  body.push_back(paragraph(say("letter.form.no")));
  std::string from = say("letter.closing");
  for (const std::string& line : {scheme.contact_name, scheme.host, scheme.contact_email, scheme.contact_phone}) {
    if (!line.empty()) from += "\n" + line;
  }
  body.push_back(paragraph(std::move(from)));
  return message;
}

}  // namespace bothways::share
