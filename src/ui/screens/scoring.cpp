// Who scores, and their own list of forms with what they still owe.
#include <algorithm>

#include "app/packs.hpp"
#include "base/words.hpp"
#include "domain/tasks.hpp"
#include "share/score_reminder.hpp"
#include "ui/passages.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/screens/scoring_parts.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/selection_parts.hpp"

namespace bothways::ui {
namespace {

struct Item {
  Id member, application;
};

Item item_of(std::string_view text) {
  const std::size_t dash = text.find('-');
  const auto id = [](std::string_view part) { return id_from_text(part).value_or(Id{}); };
  return {id(text.substr(0, dash)), dash == std::string_view::npos ? Id{} : id(text.substr(dash + 1))};
}

std::string state_in_words(const OwnForm& form) {
  if (form.scores->conflict) return say("scoring.conflict");
  const int missing = form.scores->missing(), of = static_cast<int>(form.scores->scores.size());
  if (missing == 0) return in_words(TaskState::completed);
  if (missing == of) return in_words(TaskState::not_started);
  return say("scoring.some", {{"n", std::to_string(of - missing)}, {"of", std::to_string(of)}});
}

Tone tone_for(const OwnForm& form) {
  if (form.complete()) return Tone::plain;
  return form.scores->missing() == static_cast<int>(form.scores->scores.size()) ? Tone::watch : Tone::accent;
}

void nobody_yet(Desk& desk) {
  auto nothing = empty_state(say("scoring.no_panel"));
  auto row = actions();
  button_link(say("selection.panel"), desk.to_part("selection", "panel"), Weight::primary);
}

void reminders(Desk& desk, const std::vector<evaluation::Owing>& owed) {
  if (owed.empty()) return;
  auto part = section(say("scoring.reminders"));
  auto items = list(say("scoring.reminders"));
  for (const evaluation::Owing& one : owed) {
    const auto apart = key(one.member->id.value);
    auto line = item();
    const std::string name = named(desk.programme(), *one.member);
    text(say_count("selection.owes", one.scores, {{"name", name}}));
    message_buttons(desk, share::score_reminder(desk.programme(), one), say("scoring.reminder.whom", {{"name", name}}), Weight::quiet);
  }
}

void choose_member(Desk& desk) {
  back_to_selection(desk);
  page_title(say("screen.scoring"), say("scoring.lead"));
  const auto members = desk.programme().all<PanelMember>();
  if (members.empty()) return nobody_yet(desk);
  if (desk.programme().all<Criterion>().empty()) {
    banner(say("scoring.no_criteria"), Tone::watch);
    auto row = actions();
    return button_link(say("selection.criteria"), desk.to_part("selection", "criteria"), Weight::primary);
  }
  std::vector<TaskLine> lines;
  for (const PanelMember* one : members) {
    const auto forms = own_forms(desk.state, one->id);
    const bool done = std::all_of(forms.begin(), forms.end(), [](const OwnForm& form) { return form.complete(); });
    const bool begun = std::any_of(forms.begin(), forms.end(), [](const OwnForm& form) { return form.scores->total.has_value(); });
    const TaskState state = forms.empty() ? TaskState::cannot_start_yet : done ? TaskState::completed : begun ? TaskState::in_progress : TaskState::not_started;
    lines.push_back({say("scoring.as", {{"name", named(desk.programme(), *one)}}), scoring_address(desk, one->id), done_in_words(forms), in_words(state),
                     state == TaskState::completed ? Tone::plain : state == TaskState::in_progress ? Tone::accent : state == TaskState::not_started ? Tone::watch : Tone::muted});
  }
  task_list(say("scoring.who"), lines);
  reminders(desk, evaluation::owing(ranking_now(desk.state)));
}

void list_of_forms(Desk& desk, const PanelMember& member, const std::vector<OwnForm>& forms) {
  if (!in_pack(desk.state)) link(say("scoring.back"), desk.to("scoring"));
  page_title(say("scoring.as", {{"name", named(desk.programme(), member)}}), forms.empty() ? say("scoring.no_forms") : done_in_words(forms));
  const auto next = std::find_if(forms.begin(), forms.end(), [](const OwnForm& form) { return !form.complete(); });
  if (next != forms.end()) {
    auto row = title_actions();
    button_link(say("scoring.open", {{"form", panel_title(desk.programme(), *next->application)}}), scoring_address(desk, member.id, next->application->id), Weight::primary);
  } else if (!forms.empty()) {
    banner(say(in_pack(desk.state) ? "pack.all_done" : "scoring.all_done"), Tone::good);
    if (in_pack(desk.state)) {
      auto row = actions();
      button_link(say("pack.rail.panel.send_back"), desk.to("send_back"), Weight::primary);
    }
  }
  if (in_pack(desk.state)) small(capitalised(say("pack.panel.about", {{"host", desk.scheme().host.empty() ? say("pack.whoever") : desk.scheme().host}})));
  else if (desk.scheme().hide_names == YesNo::yes) small(say("scoring.names_hidden"));
  std::vector<TaskLine> lines;
  for (const OwnForm& form : forms) {
    lines.push_back({panel_title(desk.programme(), *form.application), scoring_address(desk, member.id, form.application->id), "", state_in_words(form), tone_for(form)});
  }
  if (!lines.empty()) task_list(say("scoring.forms"), lines);
}

void not_here(Desk& desk) {
  page_title(say("screen.gone"), say("screen.gone.lead"));
  const auto row = actions();
  button_link(say("scoring.back"), desk.to("scoring"));
}

}  // namespace

std::string scoring_address(const Desk& desk, Id member, Id application) {
  return desk.to_part("scoring", application ? to_text(member) + "-" + to_text(application) : to_text(member));
}

std::vector<OwnForm> own_forms(const State& state, Id member) {
  std::vector<OwnForm> forms;
  for (const evaluation::Standing& standing : ranking_now(state)) {
    for (const evaluation::MemberScores& scores : standing.members) {
      if (scores.member->id == member) forms.push_back({standing.application, &scores});
    }
  }
  std::sort(forms.begin(), forms.end(), [](const OwnForm& a, const OwnForm& b) { return a.application->id < b.application->id; });
  return forms;
}

std::string done_in_words(const std::vector<OwnForm>& forms) {
  const auto done = std::count_if(forms.begin(), forms.end(), [](const OwnForm& form) { return form.complete(); });
  return say("scoring.done", {{"n", std::to_string(done)}, {"of", std::to_string(forms.size())}});
}

void draw_scoring(Desk& desk) {
  Item item = item_of(desk.state.route.item);
  if (in_pack(desk.state)) {
    if (item.member != desk.programme().pack->whose) item = {desk.programme().pack->whose, {}};
  } else if (desk.state.route.item.empty()) {
    return choose_member(desk);
  }
  const auto* member = desk.programme().find<PanelMember>(item.member);
  if (member == nullptr) return not_here(desk);
  const auto forms = own_forms(desk.state, member->id);
  if (!item.application) return list_of_forms(desk, *member, forms);
  const auto form = std::find_if(forms.begin(), forms.end(), [&](const OwnForm& one) { return one.application->id == item.application; });
  if (form == forms.end()) return not_here(desk);
  draw_scoring_form(desk, *member, *form, forms);
}

}  // namespace bothways::ui
