#include "share/letter_parts.hpp"

#include "base/text.hpp"
#include "base/words.hpp"

namespace bothways::share {

std::string name_of(const Person* person) {
  return person != nullptr && !person->name.empty() ? person->name : say("title.no_name");
}

Message letter_to(const Person* person, std::string subject) {
  Message message{person != nullptr ? person->email : "", std::move(subject), {}};
  message.body.push_back(paragraph(say("letter.greeting", {{"name", name_of(person)}})));
  return message;
}

void sign(Message& message, const Scheme& scheme) {
  std::string text = say("letter.closing");
  for (const std::string& line : {scheme.contact_name, scheme.host, scheme.contact_email, scheme.contact_phone}) {
    if (!line.empty()) text += "\n" + line;
  }
  message.body.push_back(paragraph(std::move(text)));
}

std::string scheme_name(const Scheme& scheme) { return scheme.name.empty() ? say("title.no_name") : scheme.name; }
std::string role_of(const Scheme& scheme, Side side) {
  return side == Side::b ? role_words(scheme).b : role_words(scheme).a;
}

void add_profile(Passages& passages, const Programme& programme, const Person* person, Profile profile) {
  if (person == nullptr) return;
  const auto* organisation = programme.find<Organisation>(person->organisation.id);
  std::vector<std::string> facts;
  if (!person->role.empty()) facts.push_back(person->role);
  if (organisation != nullptr && !organisation->name.empty()) facts.push_back(organisation->name);
  passages.push_back(heading(name_of(person)));
  if (!facts.empty()) passages.push_back(paragraph(joined(facts, ", ")));
  add_paragraphs(passages, person->about);
  if (profile == Profile::without_contact) return;
  if (!person->communicate.empty()) {
    passages.push_back(paragraph(say("letter.communicate", {{"how", person->communicate}})));
  }
  std::vector<std::string> ways;
  if (!person->email.empty()) ways.push_back(person->email);
  if (!person->phone.empty()) ways.push_back(person->phone);
  if (!ways.empty()) passages.push_back(paragraph(say("letter.reach", {{"ways", joined(ways, ", ")}})));
}

}  // namespace bothways::share
