// Answers to the form that came in, before anything of them is taken: whose they are, and what they change.
#include "app/per_change.hpp"
#include "base/words.hpp"
#include "domain/form.hpp"
#include "share/answers_plan.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/screens/screens.hpp"

namespace bothways::ui {
namespace {

using share::AnswersFate;
using share::AnswersPlan;

Tone tone_of(AnswersFate fate) {
  switch (fate) {
    case AnswersFate::fresh: return Tone::good;
    case AnswersFate::known: case AnswersFate::update: return Tone::accent;
    case AnswersFate::same: case AnswersFate::older: return Tone::muted;
    case AnswersFate::other_scheme: case AnswersFate::other_form: return Tone::late;
  }
  return Tone::plain;
}

void changes(const AnswersPlan& plan) {
  if (plan.changes.empty()) return;
  if (plan.fate == AnswersFate::fresh) {
    auto line = measure();
    for (const share::PlannedChange& one : plan.changes) summary(one.label, one.after.empty() ? say("review.empty") : one.after);
    return;
  }
  Table table(say("answers_page.changes", {{"name", plan.name}}), {{say("answers_page.what"), 0.3f}, {say("answers_page.before"), 0.35f}, {say("answers_page.after"), 0.35f}});
  std::uint64_t number = 0;
  for (const share::PlannedChange& one : plan.changes) {
    table.row(++number);
    table.cell();
    strong(one.label);
    table.cell();
    text(one.before.empty() ? say("review.empty") : one.before, Tone::muted);
    table.cell();
    text(one.after.empty() ? say("review.empty") : one.after);
  }
}

void whose(Desk& desk, const AnswersPlan& plan, std::size_t number, share::As as) {
  if (plan.fate != AnswersFate::known && as == share::As::found) return;
  const std::vector<std::string> options{say("answers_page.as_found"), say("answers_page.as_new")};
  if (const auto picked = radios(say("answers_page.whose", {{"name", plan.name}}), options, as == share::As::found ? 0 : 1)) {
    desk.ask("answers.as", {.value = {{}, static_cast<std::int64_t>(*picked)}, .number = number});
  }
}

void draw_one(Desk& desk, const AnswersPlan& plan, std::size_t number) {
  const AnswersIn& in = desk.state.answers_in[number];
  const auto apart = key(number);
  const std::string name = plan.name.empty() ? say("title.no_name") : plan.name;
  auto box = card(name);
  tag(say("answers_fate." + std::string(share::name_of(plan.fate))), tone_of(plan.fate));
  if (plan.days_late > 0) tag(say_count("answers_page.late", plan.days_late), Tone::late);
  text(say("answers_fate." + std::string(share::name_of(plan.fate)) + ".about", {{"name", name}, {"scheme", in.answers.scheme_name}}));
  if (plan.fate == AnswersFate::known && plan.by_name_only) text(say("answers_page.by_name"), Tone::watch);
  small(say("answers_page.written", {{"date", in_words(date_of(in.answers.written, desk.state.now.offset_minutes))}}));
  if (plan.no_consent) text(say("answers_page.no_consent"), Tone::watch);
  if (plan.strangers > 0 && share::comes_in(plan.fate)) text(say_count("answers_page.strangers", static_cast<long>(plan.strangers)), Tone::watch);
  if (const auto* known = desk.programme().find<Application>(plan.application)) link_for(say("paste.see"), say("answers_page.see", {{"name", name}}), desk.to("application", known->id));
  whose(desk, plan, number, in.as);
  changes(plan);
}

}  // namespace

void draw_answers(Desk& desk) {
  const auto& waiting = desk.state.answers_in;
  if (waiting.empty()) {
    page_title(say("screen.answers"), say("answers_page.none"));
    auto row = actions();
    command_button(desk, "file.ask", {}, Weight::primary);
    return button_link(say("call_page.to_applications"), desk.to("applications"));
  }
  std::vector<AnswersPlan> plans;
  long taking = 0;
  for (const AnswersIn& one : waiting) {
    plans.push_back(share::plan_answers(desk.programme(), one.answers, desk.state.today, desk.state.now.offset_minutes, one.as));
    taking += share::comes_in(plans.back().fate) ? 1 : 0;
  }
  page_title(say("screen.answers"), taking > 0 ? say_count("answers_page.lead", taking) : say("answers_page.nothing"));
  {
    auto row = actions();
    const std::string take = say_count("answers_page.take", taking);
    if (taking > 0 && change_button(take, take, Weight::primary)) {
      desk.ask("answers.take");
      desk.ask("answers.leave");
    }
    if (button(say(taking > 0 ? "command.answers.leave" : "review.close"), taking > 0 ? Weight::quiet : Weight::primary)) desk.ask("answers.leave");
  }
  for (std::size_t i = 0; i < plans.size(); ++i) draw_one(desk, plans[i], i);
  if (taking > 0) small(say("review.can_undo"));
}

}  // namespace bothways::ui
