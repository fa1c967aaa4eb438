#include "domain/form.hpp"

#include <algorithm>
#include <iterator>
#include <set>

#include "base/limits.hpp"
#include "base/text.hpp"
#include "base/words.hpp"

namespace bothways {
namespace {

constexpr std::string_view fields[] = {
    "person.name", "person.email", "person.phone", "person.role", "organisation.name", "organisation.sector", "organisation.place",
    "application.heard_from", "application.benefit_self", "application.benefit_organisation", "application.hope_to_learn",
    "application.can_offer", "application.want_support", "application.want_feedback", "application.want_information",
    "person.learning_formats", "person.communicate", "person.available", "person.access_needs", "person.about",
    "application.conflicts", "application.eligible", "application.consent",
};

// Lines that say something.
std::vector<std::string> said_lines(std::string_view text) {
  std::vector<std::string> lines;
  for (const std::string_view line : lines_of(text)) {
    if (!trimmed(line).empty()) lines.emplace_back(trimmed(line));
  }
  return lines;
}

bool among(const std::vector<std::string>& options, const std::string& answer) {
  return std::find(options.begin(), options.end(), answer) != options.end();
}

bool is_address(std::string_view text) {
  const std::size_t at = text.find('@');
  return at != std::string_view::npos && at > 0 && at + 1 < text.size() && text.find_first_of(" \t\n,;") == std::string_view::npos;
}

bool fits_kind(const Programme& programme, const Question& question, std::string_view answer) {
  const std::vector<std::string> options = options_of(programme, question), lines = said_lines(answer);
  switch (question.of_kind) {
    case QuestionKind::one_of: return lines.size() == 1 && among(options, lines[0]);
    case QuestionKind::several_of: return std::all_of(lines.begin(), lines.end(), [&](const std::string& one) { return among(options, one); });
    case QuestionKind::ranking: return lines.size() == options.size() && std::set<std::string>(lines.begin(), lines.end()) == std::set<std::string>(options.begin(), options.end());
    case QuestionKind::scale: return answer.size() == 1 && answer[0] >= '1' && answer[0] < static_cast<char>('1' + scale_points);
    case QuestionKind::date: return date_from_iso(answer).has_value();
    case QuestionKind::short_text: return fills_of(question).field == nullptr || fills_of(question).field->kind != Kind::email || is_address(trimmed(answer));
    case QuestionKind::consent: return answer == "yes";
    case QuestionKind::long_text: return true;
  }
  return false;
}

Missing lack(std::string_view key, const Question& question, std::string_view field) {
  return {Weight::lack, key, RecordKind::question, question.id, field, {}, {}};
}

void check_question(std::vector<Missing>& missing, const Programme& programme, const Question& question) {
  if (trimmed(question.text).empty()) missing.push_back(lack("question_text", question, "text"));
  const Fills fills = fills_of(question);
  const std::size_t options = options_of(programme, question).size();
  if (has_options(question.of_kind) && options < 2) missing.push_back(lack("question_options", question, "options"));
  const bool chosen = question.of_kind == QuestionKind::one_of || question.of_kind == QuestionKind::consent;
  if (fills.field != nullptr && fills.field->kind == Kind::choice && !chosen) missing.push_back(lack("question_kind", question, "kind"));
}

bool fills_field(const std::vector<const Question*>& all, std::string_view name) {
  return std::any_of(all.begin(), all.end(), [&](const Question* one) { return one->fills == name; });
}

}  // namespace

std::vector<const Question*> questions_in_order(const Programme& programme) {
  std::vector<const Question*> all = programme.all<Question>();
  std::stable_sort(all.begin(), all.end(), [](const Question* one, const Question* two) { return one->order < two->order; });
  return all;
}

std::vector<const Question*> questions_asked(const Programme& programme) {
  std::vector<const Question*> all = questions_in_order(programme);
  if (programme.scheme().competitive != YesNo::yes) std::erase_if(all, [](const Question* one) { return one->asked_of == AskedOf::competitive; });
  return all;
}

bool asks_for(const Programme& programme, std::string_view fills) { return fills_field(questions_asked(programme), fills); }

std::span<const std::string_view> fillable() { return fields; }

Fills fills_of(const Question& question) {
  if (std::find(std::begin(fields), std::end(fields), question.fills) == std::end(fields)) return {};
  const std::size_t dot = question.fills.find('.');
  for (const RecordKind kind : {RecordKind::person, RecordKind::organisation, RecordKind::application}) {
    if (type_of(kind).name == std::string_view(question.fills).substr(0, dot)) return {kind, field_named(type_of(kind), std::string_view(question.fills).substr(dot + 1))};
  }
  return {};
}

std::vector<std::string> options_of(const Programme& programme, const Question& question) {
  std::vector<std::string> own = said_lines(question.options);
  if (!own.empty() || !has_options(question.of_kind)) return own;
  const Fills fills = fills_of(question);
  if (question.fills == "person.learning_formats") return said_lines(programme.scheme().learning_formats);
  if (fills.field == nullptr || fills.field->kind != Kind::choice) return own;
  for (std::size_t i = 1; i < fills.field->choices.size(); ++i) own.push_back(choice_in_words(programme, *fills.field, i));
  return own;
}

std::string_view reader_of(const Question& question) {
  const Fills fills = fills_of(question);
  if (fills.field == nullptr) return ChoiceNames<SeenBy>::names[static_cast<std::size_t>(question.seen_by)];
  if (includes(fills.field->access.see, Audience::partner)) return "partner";
  return includes(fills.field->access.see, Audience::panel) ? "panel" : "coordinator";
}

std::string scale_end(const Question& question, bool high) {
  const std::vector<std::string> ends = said_lines(question.options);
  return ends.size() < 2 ? std::string() : high ? ends.back() : ends.front();
}

std::string fault_of(const Programme& programme, const Question& question, std::string_view answer) {
  const std::string kind(ChoiceNames<QuestionKind>::names[static_cast<std::size_t>(question.of_kind)]);
  if (trimmed(answer).empty()) return question.required == YesNo::yes ? say("form_fault.empty." + kind, {{"question", question.text}}) : std::string();
  const bool one_line = question.of_kind == QuestionKind::short_text;
  if (answer.size() > (one_line ? limits::line_bytes : limits::paragraph_bytes)) return say("form_fault.too_long", {{"question", question.text}});
  return fits_kind(programme, question, answer) ? std::string() : say("form_fault.wrong." + kind, {{"question", question.text}});
}

std::string answer_in_words(const Question& question, std::string_view answer) {
  if (answer.empty()) return "";
  if (question.of_kind == QuestionKind::scale) return say("form_answer.scale", {{"n", std::string(answer)}, {"of", std::to_string(scale_points)}});
  if (question.of_kind == QuestionKind::consent) return say("choice.yes_no.yes");
  const auto date = question.of_kind == QuestionKind::date ? date_from_iso(answer) : std::nullopt;
  return date ? in_words(*date) : std::string(answer);
}

std::vector<GivenAnswer> answers_of(const Programme& programme, Id application, SeenBy reader) {
  std::vector<GivenAnswer> given;
  for (const Answer* answer : programme.all<Answer>()) {
    const RecordPointer question = programme.table(RecordKind::question).find(answer->question.id);
    if (answer->application.id != application || !question || question->erased) continue;
    const auto& asked = static_cast<const Question&>(*question);
    if (reader == SeenBy::coordinator || asked.seen_by == reader) given.push_back({&asked, answer});
  }
  std::stable_sort(given.begin(), given.end(), [](const GivenAnswer& one, const GivenAnswer& two) {
    return std::pair(!one.question->live(), one.question->order) < std::pair(!two.question->live(), two.question->order);
  });
  return given;
}

std::vector<Missing> missing_for_form(const Programme& programme) {
  std::vector<Missing> missing;
  const Scheme& scheme = programme.scheme();
  const auto of_scheme = [&](Weight weight, std::string_view key, std::string_view field) {
    missing.push_back({weight, key, RecordKind::scheme, scheme.id, field, {}, {}});
  };
  const std::vector<const Question*> all = questions_asked(programme);
  if (all.empty()) {
    of_scheme(Weight::lack, "questions", "");
    return missing;
  }
  if (scheme.name.empty()) of_scheme(Weight::lack, "name", "name");
  if (scheme.host.empty()) of_scheme(Weight::lack, "host", "host");
  if (scheme.contact_email.empty()) of_scheme(Weight::lack, "form_address", "contact_email");
  if (!scheme.closes) of_scheme(Weight::caution, "closes", "closes");
  if (!fills_field(all, "person.name")) of_scheme(Weight::lack, "question_name", "");
  if (!fills_field(all, "person.email") && !fills_field(all, "person.phone")) of_scheme(Weight::lack, "question_contact", "");
  if (fills_field(all, "application.eligible") && !fills_field(all, "application.consent")) of_scheme(Weight::lack, "question_consent", "");
  std::set<std::string> filled;
  for (const Question* question : all) {
    check_question(missing, programme, *question);
    if (!question->fills.empty() && !filled.insert(question->fills).second) missing.push_back(lack("question_twice", *question, "fills"));
  }
  return missing;
}

}  // namespace bothways
