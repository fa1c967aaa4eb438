// What the panel's scores say about one form, and what is decided about it, with the reason and what the
// letter may say.
#include <algorithm>

#include "base/text.hpp"
#include "base/words.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/screens/selection_parts.hpp"

namespace bothways::ui {
namespace {

using evaluation::Standing;

void by_criterion(Desk& desk, const Standing& standing) {
  Table table(say("outcome.criteria"), {{say("assessment.criterion"), 0.4f}, {say("outcome.mean"), 0.2f}, {say("outcome.range"), 0.4f}});
  for (const evaluation::CriterionSpread& one : standing.criteria) {
    table.row(one.criterion->id.value);
    table.cell();
    text(named(desk.programme(), *one.criterion));
    table.cell();
    text(one.scored == 0 ? say("ranking.none") : say("outcome.of", {{"n", evaluation::total_in_words(one.mean)}, {"highest", std::to_string(evaluation::highest_of(*one.criterion))}}));
    table.cell();
    if (one.scored > 1) text(say("outcome.from_to", {{"least", std::to_string(one.least)}, {"most", std::to_string(one.most)}}));
    else text(say("ranking.none"), Tone::muted);
    if (one.apart()) tag(say("ranking.apart"), Tone::watch);
  }
}

void by_member(Desk& desk, const Standing& standing) {
  auto items = list(say("outcome.members"));
  for (const evaluation::MemberScores& one : standing.members) {
    const auto apart = key(one.member->id.value);
    auto line = item();
    const std::string total = one.conflict ? say("scoring.conflict") : one.total ? evaluation::total_in_words(*one.total) : say("scoring.not_scored");
    strong(say("outcome.member", {{"name", named(desk.programme(), *one.member)}, {"total", total}}));
    if (one.conflict) continue;
    if (one.missing() > 0) small(say_count("outcome.missing", one.missing()));
    for (const Assessment* given : one.scores) {
      const auto* criterion = given != nullptr ? desk.programme().find<Criterion>(given->criterion.id) : nullptr;
      if (criterion == nullptr || given->note.empty()) continue;
      text(say("outcome.note", {{"criterion", named(desk.programme(), *criterion)}, {"note", given->note}}));
    }
  }
}

void decision(Desk& desk, const Application& application) {
  auto part = section(say("application_page.decision"));
  auto line = measure();
  legal_line();
  constexpr Decision all[] = {Decision::undecided, Decision::selected, Decision::reserve, Decision::not_selected};
  std::vector<std::string> options;
  for (const Decision one : all) options.push_back(choice_words(one));
  if (const auto chosen = radios(say("application.decision"), options, static_cast<std::size_t>(application.decision))) {
    desk.ask("form.decide", {.id = application.id, .number = *chosen});
  }
  if (application.decision == Decision::undecided) return;
  if (application.decided_on) small(say("application_page.decided_on", {{"date", in_words(application.decided_on)}}));
  form(desk, application, {"reason", "feedback"});
}

void answers(Desk& desk, const Application& application) {
  auto part = section(say("scoring.answers"));
  auto line = measure();
  for (const PanelAnswer& one : panel_answers(desk.programme(), application)) {
    heading(3, one.question);
    if (one.answer.empty()) text(say("scoring.no_answer"), Tone::muted);
    else text(one.answer);
  }
}

// Round the ranking, from the one behind this.
const Standing* next_undecided(const std::vector<Standing>& ranked, Id here) {
  const auto at = static_cast<std::size_t>(std::find_if(ranked.begin(), ranked.end(), [&](const Standing& one) { return one.application->id == here; }) - ranked.begin());
  for (std::size_t i = 1; i < ranked.size(); ++i) {
    const Standing& one = ranked[(at + i) % ranked.size()];
    if (one.application->decision == Decision::undecided) return &one;
  }
  return nullptr;
}

}  // namespace

void draw_outcome(Desk& desk, const Application& application) {
  const auto& ranked = ranking_now(desk.state);
  const Standing* standing = standing_now(desk.state, application.id);
  link(say("outcome.back"), desk.to_part("selection", "decisions"));
  page_title(panel_title(desk.programme(), application),
             standing == nullptr ? say("outcome.not_ranked") : standing->total ? say("outcome.lead", {{"rank", rank_in_words(*standing)}, {"total", evaluation::total_in_words(*standing->total)}}) : say("ranking.no_score"));
  if (!is_nameless(desk.programme(), application)) link(say("outcome.to_application"), desk.to("application", application.id));
  if (standing != nullptr && !standing->members.empty() && !standing->criteria.empty()) {
    auto part = section(say("outcome.result"));
    by_criterion(desk, *standing);
    by_member(desk, *standing);
  }
  decision(desk, application);
  answers(desk, application);
  gap(16);
  auto row = actions();
  if (const Standing* next = next_undecided(ranked, application.id)) {
    button_link(say("scoring.next", {{"form", panel_title(desk.programme(), *next->application)}}), desk.to("selection", next->application->id), Weight::primary);
  }
  button_link(say("outcome.back"), desk.to_part("selection", "decisions"));
}

}  // namespace bothways::ui
