#include "ui/question_box.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "base/words.hpp"
#include "ui/controls.hpp"

namespace bothways::ui {
namespace {

constexpr std::size_t most_radios = 12;

std::size_t index_of(const std::vector<std::string>& options, std::string_view answer) {
  return static_cast<std::size_t>(std::find(options.begin(), options.end(), answer) - options.begin());
}

InputKind input_of(const Question& question) {
  const Fills fills = fills_of(question);
  if (fills.field == nullptr) return InputKind::line;
  return fills.field->kind == Kind::email ? InputKind::email : fills.field->kind == Kind::phone ? InputKind::phone : InputKind::line;
}

std::optional<std::string> one_of(const std::string& label, const std::vector<std::string>& options, std::string_view answer, const Help& help) {
  const std::size_t chosen = index_of(options, answer);
  if (options.size() <= most_radios) {
    const auto picked = radios(label, options, chosen, help);
    return picked ? std::optional(options[*picked]) : std::nullopt;
  }
  std::vector<std::string> all{say("apply.choose")};
  all.insert(all.end(), options.begin(), options.end());
  const auto picked = choose(label, all, chosen == options.size() ? 0 : chosen + 1, help);
  if (!picked) return std::nullopt;
  return *picked == 0 ? std::string() : options[*picked - 1];
}

std::optional<std::string> several_of(const std::string& label, const std::vector<std::string>& options, std::string_view answer, const Help& help) {
  const auto lines = lines_of(answer);
  std::vector<bool> on;
  for (const std::string& option : options) on.push_back(std::find(lines.begin(), lines.end(), option) != lines.end());
  const auto changed = checks(label, options, on, help);
  if (!changed) return std::nullopt;
  on[*changed] = !on[*changed];
  std::vector<std::string> ticked;
  for (std::size_t i = 0; i < options.size(); ++i) {
    if (on[i]) ticked.push_back(options[i]);
  }
  return joined(ticked, "\n");
}

std::optional<std::string> scale(const Question& question, const std::string& label, std::string_view answer, const Help& help) {
  std::vector<std::string> options;
  for (std::size_t i = 1; i <= scale_points; ++i) {
    const std::string end = i == 1 ? scale_end(question, false) : i == scale_points ? scale_end(question, true) : std::string();
    options.push_back(std::to_string(i) + (end.empty() ? "" : " – " + end));
  }
  const std::size_t chosen = answer.size() == 1 ? static_cast<std::size_t>(answer[0] - '1') : options.size();
  const auto picked = radios(label, options, chosen, help);
  return picked ? std::optional(std::to_string(*picked + 1)) : std::nullopt;
}

// A list to choose from for each place: nothing has to be dragged.
std::optional<std::string> ranking(const std::string& label, const std::vector<std::string>& options, std::string_view answer, const Help& help) {
  auto places = group(label);
  std::vector<std::string> order;
  for (const std::string_view line : lines_of(answer)) order.emplace_back(line);
  order.resize(options.size());
  std::vector<std::string> all{say("apply.choose")};
  all.insert(all.end(), options.begin(), options.end());
  std::optional<std::string> changed;
  strong(label);
  if (!help.hint.empty()) small(help.hint);
  for (std::size_t i = 0; i < options.size(); ++i) {
    const std::size_t at = index_of(options, order[i]);
    const Help own{"", i == 0 ? help.error : std::string()};
    const auto picked = choose(say("apply.place", {{"n", std::to_string(i + 1)}}), all, at == options.size() ? 0 : at + 1, own);
    if (!picked) continue;
    order[i] = *picked == 0 ? std::string() : options[*picked - 1];
    changed = joined(order, "\n");
    if (trimmed(*changed).empty()) changed = "";
  }
  return changed;
}

}  // namespace

std::string question_label(const Question& question) {
  return question.required == YesNo::yes ? question.text : question.text + " " + say("apply.optional");
}

std::optional<std::string> question_box(const Programme& form, const Question& question, std::string_view answer, const std::string& error) {
  const auto apart = key(question.id.value);
  const std::string label = question_label(question), reader = say("form_reader." + std::string(reader_of(question)));
  const Help help{question.hint.empty() ? reader : question.hint + " " + reader, error};
  switch (question.of_kind) {
    case QuestionKind::short_text: return text_box(label, answer, help, input_of(question));
    case QuestionKind::long_text: return text_area(label, answer, help, 5);
    case QuestionKind::one_of: return one_of(label, options_of(form, question), answer, help);
    case QuestionKind::several_of: return several_of(label, options_of(form, question), answer, help);
    case QuestionKind::scale: return scale(question, label, answer, help);
    case QuestionKind::ranking: return ranking(label, options_of(form, question), answer, help);
    case QuestionKind::date: return date_boxes(label, answer, help);
    case QuestionKind::consent: {
      const auto on = check(label, answer == "yes", help);
      return on ? std::optional<std::string>(*on ? "yes" : "") : std::nullopt;
    }
  }
  return std::nullopt;
}

}  // namespace bothways::ui
