#include "app/applying.hpp"

#include <charconv>

#include "domain/form.hpp"

namespace bothways {

FormStep form_step(std::string_view part, std::size_t questions) {
  if (part == "all") return {FormStep::Kind::all, 0, false};
  if (part == "check") return {FormStep::Kind::check, 0, false};
  if (part == "send") return {FormStep::Kind::send, 0, false};
  FormStep step{FormStep::Kind::question, 0, part.ends_with('c')};
  const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), step.number);
  const bool whole = error == std::errc{} && end == part.data() + part.size() - (step.back_to_check ? 1 : 0);
  if (!whole || step.number == 0 || step.number > questions) return {};
  return step;
}

std::string part_of(const FormStep& step) {
  switch (step.kind) {
    case FormStep::Kind::start: return "";
    case FormStep::Kind::question: return std::to_string(step.number) + (step.back_to_check ? "c" : "");
    case FormStep::Kind::all: return "all";
    case FormStep::Kind::check: return "check";
    case FormStep::Kind::send: return "send";
  }
  return "";
}

std::vector<FormFault> faults_on(const Applying& applying, const FormStep& step) {
  std::vector<FormFault> faults;
  if (step.kind == FormStep::Kind::start) return faults;
  std::size_t number = 0;
  for (const Question* question : questions_asked(applying.form)) {
    ++number;
    if (step.kind == FormStep::Kind::question && step.number != number) continue;
    std::string sentence = fault_of(applying.form, *question, applying.draft.text_of(question->id));
    if (!sentence.empty()) faults.push_back({question, std::move(sentence)});
  }
  return faults;
}

}  // namespace bothways
