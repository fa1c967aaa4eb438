#include "domain/extra_questions.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "domain/form.hpp"

namespace bothways {
namespace {

const Record* holder_of(const Programme& programme, const Application& application, RecordKind kind) {
  if (kind == RecordKind::application) return &application;
  const auto* person = programme.find<Person>(application.person.id);
  if (kind == RecordKind::person || person == nullptr) return person;
  return programme.find<Organisation>(person->organisation.id);
}

bool is_answered(const Programme& programme, const Application& application, const Question& question) {
  const Fills fills = fills_of(question);
  if (fills.field != nullptr) {
    const Record* holder = holder_of(programme, application, fills.kind);
    return holder != nullptr && !is_empty(*holder, *fills.field);
  }
  const auto answers = programme.all<Answer>();
  return std::any_of(answers.begin(), answers.end(), [&](const Answer* one) {
    return one->application.id == application.id && one->question.id == question.id && !trimmed(one->text).empty();
  });
}

}  // namespace

std::vector<const Question*> extra_questions(const Programme& programme) {
  std::vector<const Question*> all = questions_in_order(programme);
  std::erase_if(all, [](const Question* one) { return one->asked_of != AskedOf::competitive; });
  return all;
}

std::vector<const Question*> unanswered_extra(const Programme& programme, const Application& application) {
  std::vector<const Question*> all = extra_questions(programme);
  std::erase_if(all, [&](const Question* one) { return is_answered(programme, application, *one); });
  return all;
}

std::vector<const Application*> to_ask(const Programme& programme) {
  std::vector<const Application*> found;
  for (const Application* one : programme.all<Application>()) {
    if (one->received && one->decision == Decision::undecided && !unanswered_extra(programme, *one).empty()) found.push_back(one);
  }
  return found;
}

}  // namespace bothways
