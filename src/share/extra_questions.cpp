#include "share/extra_questions.hpp"

#include "base/text.hpp"
#include "base/words.hpp"
#include "evaluation/criteria.hpp"

namespace bothways::share {
namespace {

constexpr std::string_view asked_of_all[] = {"benefit_self", "benefit_organisation"};

void add_criteria(Passages& body, const Programme& programme) {
  const auto criteria = evaluation::criteria_in_order(programme);
  if (criteria.empty()) return;
  body.push_back(paragraph(say("letter.extra.criteria")));
  for (const Criterion* one : criteria) {
    if (!one->name.empty()) body.push_back(list_item(one->name));
  }
}

}  // namespace

std::vector<const Field*> unanswered_extra(const Application& application) {
  std::vector<const Field*> found;
  for (const std::string_view name : asked_of_all) {
    const Field* field = field_named(type_of(RecordKind::application), name);
    if (is_empty(application, *field)) found.push_back(field);
  }
  return found;
}

std::vector<const Application*> to_ask(const Programme& programme) {
  std::vector<const Application*> found;
  for (const Application* one : programme.all<Application>()) {
    if (one->received && one->decision == Decision::undecided && !unanswered_extra(*one).empty()) found.push_back(one);
  }
  return found;
}

Message extra_questions(const Programme& programme, const Application& application) {
  const Scheme& scheme = programme.scheme();
  const auto* person = programme.find<Person>(application.person.id);
  const std::string name = person != nullptr && !person->name.empty() ? person->name : say("title.no_name");
  const std::string of_scheme = scheme.name.empty() ? say("title.no_name") : scheme.name;
  Message message{person != nullptr ? person->email : "", say("letter.extra.subject", {{"scheme", of_scheme}}), {}};
  Passages& body = message.body;
  body.push_back(paragraph(say("letter.greeting", {{"name", name}})));
  body.push_back(paragraph(say("letter.extra.lead", {{"scheme", of_scheme}})));
  add_criteria(body, programme);
  const auto fields = unanswered_extra(application);
  body.push_back(paragraph(say_count("letter.extra.ask", static_cast<long>(fields.size()))));
  for (const Field* field : fields) body.push_back(list_item(say("letter.extra." + std::string(field->name))));
  body.push_back(paragraph(scheme.closes ? say("letter.extra.by", {{"date", in_words_with_weekday(scheme.closes)}}) : say("letter.extra.soon")));
  body.push_back(paragraph(say("letter.extra.help")));
  std::string closing = say("letter.closing");
  for (const std::string& line : {scheme.contact_name, scheme.host, scheme.contact_email, scheme.contact_phone}) {
    if (!line.empty()) closing += "\n" + line;
  }
  body.push_back(paragraph(std::move(closing)));
  return message;
}

}  // namespace bothways::share
