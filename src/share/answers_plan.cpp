#include "share/answers_plan.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

#include "base/limits.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/closing.hpp"
#include "domain/form.hpp"
#include "share/answers_whose.hpp"
#include "share/cell_value.hpp"

namespace bothways::share {
namespace {

class Planner {
 public:
  Planner(const Programme& programme, const Answers& answers) : programme_(programme), answers_(answers) {}

  AnswersPlan make(Date today, int offset_minutes, As as) {
    if (answers_.scheme != programme_.id()) return plan_.fate = AnswersFate::other_scheme, plan_;
    const auto known = std::count_if(answers_.given.begin(), answers_.given.end(), [&](const GivenText& one) { return question_of(programme_, one.question) != nullptr; });
    plan_.strangers = answers_.given.size() - static_cast<std::size_t>(known);
    plan_.name = said("person.name").empty() ? said("person.email") : said("person.name");
    if (known == 0) return plan_.fate = AnswersFate::other_form, plan_;
    if (as == As::found) find();
    const Application* application = programme_.find<Application>(plan_.application);
    const std::string written = moment_text(answers_.written);
    const bool came_before = application != nullptr && !application->form_copy.empty();
    plan_.fate = came_before ? AnswersFate::update : plan_.person ? AnswersFate::known : AnswersFate::fresh;
    if (came_before && application->form_written > written) return plan_.fate = AnswersFate::older, plan_;
    organisation();
    for (const GivenText& one : answers_.given) {
      if (const Question* question = question_of(programme_, one.question)) take(*question, std::string(trimmed(one.text)));
    }
    if (came_before && plan_.changes.empty()) return plan_.fate = AnswersFate::same, plan_;
    received(application, today, offset_minutes);
    return plan_;
  }

 private:
  std::string said(std::string_view fills) const { return said_for(programme_, answers_, fills); }

  void find() {
    const Whose found = whose(programme_, answers_);
    plan_.person = found.person;
    plan_.application = found.application;
    plan_.by_name_only = found.by_name_only;
  }

  void organisation() {
    const std::string name = shortened(said("organisation.name"), limits::line_bytes);
    const auto* person = programme_.find<Person>(plan_.person);
    const auto* now = person != nullptr ? programme_.find<Organisation>(person->organisation.id) : nullptr;
    if (name.empty() || (now != nullptr && folded(now->name) == folded(name))) return void(here_ = now);
    for (const Organisation* one : programme_.all<Organisation>()) {
      if (here_ == nullptr && folded(one->name) == folded(name)) here_ = one;
    }
    plan_.organisation = here_ != nullptr ? here_->id : Id{};
    plan_.organisation_name = name;
    plan_.changes.push_back({say("person.organisation"), now != nullptr ? now->name : "", name});
  }

  const Record* record_of(RecordKind kind) const {
    if (kind == RecordKind::person) return programme_.find<Person>(plan_.person);
    return kind == RecordKind::organisation ? static_cast<const Record*>(here_) : programme_.find<Application>(plan_.application);
  }

  void take(const Question& question, std::string text) {
    const Fills fills = fills_of(question);
    if (fills.field == nullptr) return keep(question, text);
    if (question.fills == "organisation.name") return;
    if (question.fills == "application.eligible" && !agreed()) {
      plan_.no_consent = !text.empty();
      text.clear();  // and what was kept of it goes
    }
    const auto value = value_for(question, fills, text);
    if (!value) return keep(question, text);
    const Record* now = record_of(fills.kind);
    // Others come from the same organisation: what is known of it stays, and the answer is kept beside it.
    if (fills.kind == RecordKind::organisation && now != nullptr && !is_empty(*now, *fills.field)) {
      return get(*now, *fills.field) == *value ? keep(question, "") : keep(question, text);
    }
    if (text.empty() && plan_.fate != AnswersFate::update) return;
    if (now != nullptr ? get(*now, *fills.field) == *value : is_nothing(fills, *value)) return;
    plan_.fields.push_back({fills.kind, fills.field, *value});
    plan_.changes.push_back({label_of(programme_, fills.kind, *fills.field), now != nullptr && !is_empty(*now, *fills.field) ? value_in_words(programme_, *now, *fills.field) : "", words(fills, *value)});
  }

  // Nothing where the answer does not fit the field: then it is kept as an answer.
  std::optional<Value> value_for(const Question& question, const Fills& fills, const std::string& text) const {
    if (question.of_kind == QuestionKind::consent) return Value{{}, static_cast<std::int64_t>(text == "yes" ? YesNo::yes : YesNo::no)};
    if (fills.field->kind != Kind::choice) {
      std::string plain = fills.field->kind == Kind::paragraph ? text : joined(parts_of(text), ", ");
      const Value value{std::move(plain), 0};
      return storable(*fills.field, value) ? std::optional(value) : std::nullopt;
    }
    if (text.empty()) return Value{{}, 0};
    return value_of_cell(programme_, fills.kind, *fills.field, "", text, DateOrder::day_first).value;
  }

  static std::vector<std::string> parts_of(const std::string& text) {
    std::vector<std::string> parts;
    for (const std::string_view line : lines_of(text)) {
      if (!trimmed(line).empty()) parts.emplace_back(trimmed(line));
    }
    return parts;
  }

  bool agreed() const {
    bool asked = false;
    for (const GivenText& one : answers_.given) {
      const Question* question = question_of(programme_, one.question);
      if (question == nullptr || question->fills != "application.consent") continue;
      asked = true;
      if (value_for(*question, fills_of(*question), std::string(trimmed(one.text))) == Value{{}, static_cast<std::int64_t>(YesNo::yes)}) return true;
    }
    return !asked;
  }

  static bool is_nothing(const Fills& fills, const Value& value) {
    const auto holder = type_of(fills.kind).make();
    set(*holder, *fills.field, value);
    return is_empty(*holder, *fills.field);
  }

  std::string words(const Fills& fills, const Value& value) const {
    const auto holder = type_of(fills.kind).make();
    set(*holder, *fills.field, value);
    return is_empty(*holder, *fills.field) ? std::string() : value_in_words(programme_, *holder, *fills.field);
  }

  void keep(const Question& question, const std::string& text) {
    const Answer* known = nullptr;
    for (const Answer* one : programme_.all<Answer>()) {
      if (plan_.application && one->application.id == plan_.application && one->question.id == question.id) known = one;
    }
    const std::string before = known != nullptr ? known->text : "";
    if (before == text) return;
    if (text.empty() && plan_.fate != AnswersFate::update) return;
    plan_.answers.push_back({question.id, known != nullptr ? known->id : Id{}, text});
    plan_.changes.push_back({question.text, answer_in_words(question, before), answer_in_words(question, text)});
  }

  void received(const Application* application, Date today, int offset_minutes) {
    if (application != nullptr && application->received) return;
    plan_.received = std::min(date_of(answers_.written, offset_minutes), today);
    plan_.days_late = days_late(programme_.scheme(), plan_.received);
  }

  const Programme& programme_;
  const Answers& answers_;
  const Organisation* here_ = nullptr;  // that the person comes from, where it is known
  AnswersPlan plan_;
};

}  // namespace

std::string_view name_of(AnswersFate fate) {
  constexpr std::array<std::string_view, 7> names{"fresh", "known", "update", "same", "older", "other_scheme", "other_form"};
  return names[static_cast<std::size_t>(fate)];
}

std::string moment_text(std::int64_t utc_ms) {
  constexpr std::int64_t day = 86'400'000;
  const std::int64_t in_day = (utc_ms % day + day) % day;
  std::array<char, 16> time{};
  std::snprintf(time.data(), time.size(), "T%02d:%02d:%02d.%03dZ", static_cast<int>(in_day / 3'600'000), static_cast<int>(in_day / 60'000 % 60),
                static_cast<int>(in_day / 1'000 % 60), static_cast<int>(in_day % 1'000));
  return to_iso(date_of(utc_ms, 0)) + time.data();
}

AnswersPlan plan_answers(const Programme& programme, const Answers& answers, Date today, int offset_minutes, As as) {
  return Planner(programme, answers).make(today, offset_minutes, as);
}

}  // namespace bothways::share
