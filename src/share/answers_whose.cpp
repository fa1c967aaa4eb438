#include "share/answers_whose.hpp"

#include "base/text.hpp"
#include "domain/people.hpp"

namespace bothways::share {
namespace {

Whose by_copy(const Programme& programme, Id copy) {
  for (const Application* one : programme.all<Application>()) {
    if (one->form_copy == to_text(copy) && programme.find<Person>(one->person.id) != nullptr) return {one->person.id, one->id, false};
  }
  return {};
}

Id by_email(const Programme& programme, const std::string& email) {
  for (const Person* one : programme.all<Person>()) {
    if (!email.empty() && folded(one->email) == email) return one->id;
  }
  return {};
}

Id by_name(const Programme& programme, const std::string& name, const std::string& organisation) {
  for (const Person* one : programme.all<Person>()) {
    const auto* from = programme.find<Organisation>(one->organisation.id);
    const bool same_place = from == nullptr || organisation.empty() || folded(from->name) == organisation;
    if (!name.empty() && folded(one->name) == name && same_place) return one->id;
  }
  return {};
}

}  // namespace

const Question* question_of(const Programme& programme, Id id) {
  const RecordPointer record = programme.table(RecordKind::question).find(id);
  return record && !record->erased ? static_cast<const Question*>(record.get()) : nullptr;
}

std::string said_for(const Programme& programme, const Answers& answers, std::string_view fills) {
  for (const GivenText& one : answers.given) {
    const Question* question = question_of(programme, one.question);
    if (question != nullptr && question->fills == fills) return std::string(trimmed(one.text));
  }
  return "";
}

Whose whose(const Programme& programme, const Answers& answers) {
  Whose found = by_copy(programme, answers.copy);
  if (found.person) return found;
  found.person = by_email(programme, folded(said_for(programme, answers, "person.email")));
  if (!found.person) {
    found.person = by_name(programme, folded(said_for(programme, answers, "person.name")), folded(said_for(programme, answers, "organisation.name")));
    found.by_name_only = static_cast<bool>(found.person);
  }
  for (const Application* one : programme.all<Application>()) {
    if (found.person && !found.application && one->person.id == found.person) found.application = one->id;
  }
  return found;
}

}  // namespace bothways::share
