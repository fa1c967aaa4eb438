// Deciding: the rest in one step as the ranking says, looked at beforehand with the balance that it would
// give, or form by form.
#include <algorithm>
#include <charconv>

#include "base/text.hpp"
#include "base/words.hpp"
#include "evaluation/decision_plan.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/selection_parts.hpp"

namespace bothways::ui {
namespace {

using evaluation::DecisionPlan;

// What is asked for, until it is done.
struct Wanted {
  std::string scheme;
  std::string places, reserves = "2";
  bool decline = false;
};

int number_in(const std::string& typed) {
  const std::string_view digits = trimmed(typed);
  int number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return error == std::errc{} && end == digits.data() + digits.size() ? std::clamp(number, 0, 10'000) : 0;
}

Wanted& wanted_now(const Desk& desk) {
  static Wanted wanted;
  if (wanted.scheme != desk.state.scheme) wanted = {desk.state.scheme, std::to_string(places_of(desk.scheme())), "2", false};
  return wanted;
}

void ask_how_many(Wanted& wanted) {
  {
    Columns beside(2, 200);
    if (auto typed = text_box(say("decisions.places"), wanted.places, {}, InputKind::number, 120)) wanted.places = std::move(*typed);
    beside.next();
    if (auto typed = text_box(say("decisions.reserves"), wanted.reserves, {}, InputKind::number, 120)) wanted.reserves = std::move(*typed);
  }
  if (const auto ticked = check(say("decisions.decline"), wanted.decline)) wanted.decline = *ticked;
}

void would_be(Desk& desk, const DecisionPlan& plan) {
  const auto line = [&](const std::vector<Id>& ids, Decision decision) {
    if (!ids.empty()) summary(choice_words(decision), titles_in_words(desk.programme(), ids));
  };
  line(plan.select, Decision::selected);
  line(plan.reserve, Decision::reserve);
  line(plan.decline, Decision::not_selected);
  if (plan.unranked > 0) small(say_count("decisions.unranked", plan.unranked));
}

// "Select the first 6, put 2 in reserve"
std::string act_in_words(const DecisionPlan& plan) {
  std::vector<std::string> parts;
  if (!plan.select.empty()) parts.push_back(say_count("decisions.act.select", static_cast<long>(plan.select.size())));
  if (!plan.reserve.empty()) parts.push_back(say_count("decisions.act.reserve", static_cast<long>(plan.reserve.size())));
  if (!plan.decline.empty()) parts.push_back(say_count("decisions.act.decline", static_cast<long>(plan.decline.size())));
  return capitalised(joined(parts, ", "));
}

void decide_the_rest(Desk& desk, const std::vector<evaluation::Standing>& ranked) {
  Wanted& wanted = wanted_now(desk);
  auto part = section(say("decisions.rest"));
  text(say("decisions.rest.lead"));
  if (!evaluation::owing(ranked).empty()) banner(say("decisions.scores_missing"), Tone::watch);
  ask_how_many(wanted);
  const int places = number_in(wanted.places), reserves = number_in(wanted.reserves);
  const auto rest = wanted.decline ? evaluation::TheRest::not_selected : evaluation::TheRest::undecided;
  const DecisionPlan plan = evaluation::plan_decisions(ranked, places, reserves, rest);
  if (!plan.tied.empty()) {
    banner(say("decisions.tied", {{"forms", titles_in_words(desk.programme(), plan.tied)}}), Tone::watch);
    auto row = actions();
    return button_link(say("decisions.to_ties"), desk.to_part("selection", "ranking"), Weight::primary);
  }
  if (plan.empty()) return text(say("decisions.nothing"));
  heading(3, say("decisions.would_be"));
  would_be(desk, plan);
  const std::string act = act_in_words(plan);
  {
    auto row = actions();
    if (change_button(act, act, Weight::primary)) {
      desk.ask("selection.decide", {.value = {{}, reserves}, .text = wanted.decline ? "not_selected" : "", .number = static_cast<std::size_t>(places)});
    }
  }
  small(say("decisions.names"));
  draw_balance_of(evaluation::decided_as(desk.programme(), plan));
}

void one_by_one(Desk& desk, const std::vector<evaluation::Standing>& ranked) {
  auto part = section(say("decisions.each"));
  Table table(say("decisions.each"), {{say("ranking.form"), 0.4f}, {say("ranking.total"), 0.16f}, {say("application.decision"), 0.2f}, {say("application.reason"), 0.24f}});
  for (const evaluation::Standing& one : ranked) {
    const Application& form = *one.application;
    table.row(form.id.value);
    table.cell();
    link(panel_title(desk.programme(), form), desk.to("selection", form.id));
    table.cell();
    text(one.total ? evaluation::total_in_words(*one.total) : say("ranking.none"));
    table.cell();
    tag(choice_words(form.decision), tone_of(form.decision));
    table.cell();
    if (!form.reason.empty()) text(shortened(form.reason, 80));
    else text(say(form.decision == Decision::undecided ? "ranking.none" : "decisions.no_reason"), Tone::muted);
  }
}

}  // namespace

void draw_selection_decisions(Desk& desk) {
  back_to_selection(desk);
  const auto& ranked = ranking_now(desk.state);
  page_title(say("selection.decisions"), say("decisions.lead"));
  if (ranked.empty()) return nothing_yet(say("selection.decisions.hint"));
  legal_line();
  const bool open = std::any_of(ranked.begin(), ranked.end(), [](const evaluation::Standing& one) { return one.rank > 0 && one.application->decision == Decision::undecided; });
  if (open) decide_the_rest(desk, ranked);
  one_by_one(desk, ranked);
  auto row = actions();
  button_link(say("selection.to", {{"part", say("selection.reserve")}}), desk.to_part("selection", "reserve"));
}

}  // namespace bothways::ui
