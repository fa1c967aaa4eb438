// One form as a panel member reads and scores it: answers, criterion by criterion, a conflict declared, and
// what the others gave once their own scores are complete.
#include <algorithm>

#include "base/text.hpp"
#include "base/words.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/screens/scoring_parts.hpp"
#include "ui/screens/selection_parts.hpp"

namespace bothways::ui {
namespace {

constexpr int most_radios = 10;  // a longer scale is a list to choose from

struct Scored {
  Desk& desk;
  const PanelMember& member;
  const OwnForm& form;
};

void answers(const Scored& here) {
  auto part = section(say("scoring.answers"));
  auto line = measure();
  for (const PanelAnswer& one : panel_answers(here.desk.programme(), *here.form.application)) {
    heading(3, one.question);
    if (one.answer.empty()) text(say("scoring.no_answer"), Tone::muted);
    else text(one.answer);
  }
}

void one_criterion(const Scored& here, const Criterion& criterion, const Assessment* given) {
  const auto apart = key(criterion.id.value);
  const std::string name = named(here.desk.programme(), criterion);
  const Arguments about{.id = here.member.id, .other = here.form.application->id, .third = criterion.id};
  std::vector<std::string> options;
  const int highest = evaluation::highest_of(criterion);
  for (int points = 0; points <= highest; ++points) options.push_back(evaluation::score_in_words(criterion, points));
  const std::size_t chosen = given != nullptr && given->score ? static_cast<std::size_t>(std::clamp(given->score.value, 0, highest)) : options.size();
  std::optional<std::size_t> picked;
  if (highest <= most_radios) {
    picked = radios(name, options, chosen, {criterion.about, {}});
  } else {
    options.insert(options.begin(), say("scoring.not_scored"));
    const auto in_list = choose(name, options, chosen + 1 < options.size() ? chosen + 1 : 0, {criterion.about, {}});
    if (in_list && *in_list > 0) picked = *in_list - 1;
  }
  if (picked) {
    Arguments scored = about;
    scored.number = *picked;
    here.desk.ask("score.give", std::move(scored));
  }
  if (auto typed = text_area(say("scoring.note", {{"criterion", name}}), given != nullptr ? given->note : "", {}, 2)) {
    const Field* field = field_named(type_of(RecordKind::assessment), "note");
    here.desk.ask("score.note", {.id = criterion.id, .other = about.other, .third = here.member.id, .field = field, .text = std::move(*typed)});
  }
}

void own_scores(const Scored& here) {
  const auto criteria = evaluation::criteria_in_order(here.desk.programme());
  auto part = section(say("scoring.yours"));
  auto line = measure();
  legal_line();
  for (std::size_t i = 0; i < criteria.size(); ++i) {
    if (i > 0) gap(8);
    one_criterion(here, *criteria[i], evaluation::assessment_of(here.desk.programme(), here.member.id, here.form.application->id, criteria[i]->id));
  }
}

void others(const Scored& here) {
  const Programme& programme = here.desk.programme();
  const Id application = here.form.application->id;
  if (programme.pack) return;
  if (!evaluation::may_see_others(programme, here.member.id, application)) return small(say("scoring.others.not_yet"));
  const evaluation::Standing* standing = standing_now(here.desk.state, application);
  if (standing == nullptr || standing->members.size() < 2) return;
  auto part = section(say("scoring.others"));
  std::vector<Column> columns{{say("assessment.criterion"), 1.4f}};
  for (const evaluation::MemberScores& one : standing->members) columns.push_back({named(programme, *one.member)});
  Table table(say("scoring.others"), columns);
  for (std::size_t i = 0; i < standing->criteria.size(); ++i) {
    table.row(standing->criteria[i].criterion->id.value);
    table.cell();
    text(named(programme, *standing->criteria[i].criterion));
    if (standing->criteria[i].apart()) tag(say("ranking.apart"), Tone::watch);
    for (const evaluation::MemberScores& one : standing->members) {
      table.cell();
      const Assessment* given = one.scores[i];
      if (one.conflict) text(say("scoring.conflict"), Tone::muted);
      else if (given == nullptr) text(say("scoring.not_scored"), Tone::muted);
      else text(std::to_string(given->score.value));
      if (!one.conflict && given != nullptr && !given->note.empty()) small(given->note);
    }
  }
}

struct Draft {
  std::uint64_t about = 0;
  std::string why;
};

void declare(const Scored& here) {
  static Draft draft;
  const std::uint64_t about = here.member.id.value ^ here.form.application->id.value;
  if (draft.about != about) draft = {about, {}};
  auto part = section(say("scoring.conflict.title"));
  auto line = measure();
  text(say("scoring.conflict.lead"));
  if (auto typed = text_area(say("declared_conflict.why"), draft.why, {say("panel.why.hint"), {}}, 2)) draft.why = std::move(*typed);
  auto row = actions();
  const std::string act = say("command.conflict.declare");
  if (!change_button(act, act, Weight::secondary, !trimmed(draft.why).empty())) return;
  here.desk.ask("conflict.declare", {.id = here.member.id, .other = here.form.application->id, .text = draft.why});
  draft = {};
}

void declared(const Scored& here) {
  for (const DeclaredConflict* one : here.desk.programme().all<DeclaredConflict>()) {
    if (one->panel_member.id != here.member.id || one->application.id != here.form.application->id) continue;
    banner(say("scoring.conflict.declared", {{"date", in_words(one->declared)}}), Tone::watch);
    auto row = actions();
    if (change_button(say("panel.take_back"), say("panel.take_back"))) here.desk.ask("record.remove", {.kind = RecordKind::declared_conflict, .id = one->id});
    return;
  }
}

// Round the list, from the one behind this.
const OwnForm* next_to_score(const OwnForm& form, const std::vector<OwnForm>& all) {
  const auto here = static_cast<std::size_t>(std::find_if(all.begin(), all.end(), [&](const OwnForm& one) { return one.application == form.application; }) - all.begin());
  for (std::size_t i = 1; i < all.size(); ++i) {
    const OwnForm& one = all[(here + i) % all.size()];
    if (!one.complete()) return &one;
  }
  return nullptr;
}

void ways_on(const Scored& here, const std::vector<OwnForm>& all) {
  gap(16);
  auto row = actions();
  if (const OwnForm* next = next_to_score(here.form, all)) {
    button_link(say("scoring.next", {{"form", panel_title(here.desk.programme(), *next->application)}}), scoring_address(here.desk, here.member.id, next->application->id), Weight::primary);
  }
  button_link(say("scoring.to_list"), scoring_address(here.desk, here.member.id));
}

}  // namespace

void draw_scoring_form(Desk& desk, const PanelMember& member, const OwnForm& form, const std::vector<OwnForm>& all) {
  const Scored here{desk, member, form};
  link(say("scoring.to_list"), scoring_address(desk, member.id));
  page_title(panel_title(desk.programme(), *form.application), say("scoring.form.lead", {{"name", named(desk.programme(), member)}, {"done", done_in_words(all)}}));
  if (form.scores->conflict) {
    declared(here);
  } else {
    answers(here);
    own_scores(here);
    others(here);
    declare(here);
  }
  ways_on(here, all);
}

}  // namespace bothways::ui
