// Choosing who gets a place, as a task list: how it is done, what the panel looks for, who scores, what came
// out and what was decided. A part or a record behind the screen's address has a page of its own.
#include <algorithm>

#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/extra_questions.hpp"
#include "domain/tasks.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/selection_parts.hpp"

namespace bothways::ui {
namespace {

struct Part {
  std::string_view name;
  void (*draw)(Desk&);
};
constexpr Part parts[] = {
    {"way", draw_selection_way},         {"criteria", draw_selection_criteria},   {"panel", draw_selection_panel},
    {"ranking", draw_selection_ranking}, {"decisions", draw_selection_decisions}, {"reserve", draw_selection_reserve},
};

bool is_competitive(const Desk& desk) { return desk.scheme().competitive == YesNo::yes; }

TaskLine line_for(Desk& desk, std::string_view part, std::string hint, TaskState state) {
  TaskLine line{say("selection." + std::string(part)), desk.to_part("selection", part), std::move(hint), in_words(state), Tone::plain};
  line.tone = state == TaskState::completed ? Tone::plain : state == TaskState::in_progress ? Tone::accent : state == TaskState::not_started ? Tone::watch : Tone::muted;
  return line;
}

TaskLine way(Desk& desk) {
  const Scheme& scheme = desk.scheme();
  if (!is_competitive(desk)) return line_for(desk, "way", say("selection.way.open"), scheme.competitive == YesNo::no ? TaskState::completed : TaskState::not_started);
  const auto asked = static_cast<long>(to_ask(desk.programme()).size());
  const std::string since = scheme.competitive_from ? say("selection.way.since", {{"date", in_words(scheme.competitive_from)}}) : say("selection.way.competitive");
  return line_for(desk, "way", asked > 0 ? since + " " + say_count("selection.way.to_ask", asked) : since, asked > 0 ? TaskState::in_progress : TaskState::completed);
}

TaskLine criteria(Desk& desk) {
  std::vector<std::string> names;
  bool unnamed = false;
  for (const Criterion* one : evaluation::criteria_in_order(desk.programme())) {
    unnamed = unnamed || one->name.empty();
    if (!one->name.empty()) names.push_back(one->name);
  }
  const bool none = names.empty() && !unnamed;
  return line_for(desk, "criteria", names.empty() ? say("selection.criteria.hint") : joined(names, ", "),
                  none ? TaskState::not_started : unnamed ? TaskState::in_progress : TaskState::completed);
}

TaskLine panel(Desk& desk) {
  const auto members = static_cast<long>(desk.programme().all<PanelMember>().size());
  const auto conflicts = static_cast<long>(desk.programme().all<DeclaredConflict>().size());
  if (members == 0) return line_for(desk, "panel", say("selection.panel.hint"), TaskState::not_started);
  std::string hint = say_count("selection.panel.members", members);
  if (conflicts > 0) hint += " " + say_count("selection.panel.conflicts", conflicts);
  return line_for(desk, "panel", std::move(hint), TaskState::completed);
}

TaskLine scores(Desk& desk) {
  const auto& ranked = ranking_now(desk.state);
  const auto owed = evaluation::owing(ranked);
  TaskLine line = line_for(desk, "scores", say("selection.scores.hint"), TaskState::cannot_start_yet);
  line.address = desk.to("scoring");
  if (ranked.empty() || desk.programme().all<Criterion>().empty() || desk.programme().all<PanelMember>().empty()) return line;
  std::vector<std::string> names;
  for (const evaluation::Owing& one : owed) names.push_back(say_count("selection.owes", one.scores, {{"name", title_of(desk.programme(), *one.member, RecordKind::panel_member)}}));
  const bool begun = std::any_of(ranked.begin(), ranked.end(), [](const evaluation::Standing& one) { return one.total.has_value(); });
  line = line_for(desk, "scores", owed.empty() ? say("selection.scores.all") : joined(names, " "),
                  owed.empty() ? TaskState::completed : begun ? TaskState::in_progress : TaskState::not_started);
  line.address = desk.to("scoring");
  return line;
}

TaskLine ranking(Desk& desk) {
  const auto& ranked = ranking_now(desk.state);
  const bool any = !ranked.empty() && ranked.front().rank > 0;
  if (!any) return line_for(desk, "ranking", say("selection.ranking.hint"), TaskState::cannot_start_yet);
  const auto tied = evaluation::cut(ranked, places_of(desk.scheme())).tied;
  if (!tied.empty()) return line_for(desk, "ranking", say_count("selection.ranking.tied", static_cast<long>(tied.size())), TaskState::in_progress);
  const bool whole = evaluation::owing(ranked).empty();
  return line_for(desk, "ranking", say(whole ? "selection.ranking.whole" : "selection.ranking.part"), whole ? TaskState::completed : TaskState::in_progress);
}

TaskLine decisions(Desk& desk) {
  const auto& ranked = ranking_now(desk.state);
  const auto open = std::count_if(ranked.begin(), ranked.end(), [](const evaluation::Standing& one) { return one.application->decision == Decision::undecided; });
  const auto all = static_cast<long>(ranked.size());
  if (all == 0) return line_for(desk, "decisions", say("selection.decisions.hint"), TaskState::cannot_start_yet);
  return line_for(desk, "decisions", open == 0 ? say("selection.decisions.all") : say_count("selection.decisions.open", static_cast<long>(open)),
                  open == 0 ? TaskState::completed : open == all ? TaskState::not_started : TaskState::in_progress);
}

TaskLine reserve(Desk& desk) {
  const auto waiting = static_cast<long>(evaluation::reserves(desk.programme()).size());
  TaskLine line = line_for(desk, "reserve", waiting == 0 ? say("selection.reserve.hint") : say_count("selection.reserve.n", waiting), TaskState::completed);
  if (waiting == 0) line.state = say("selection.reserve.nobody");
  return line;
}

void home(Desk& desk) {
  link(say("selection.to_applications"), desk.to("applications"));
  const auto came = static_cast<long>(ranking_now(desk.state).size());
  page_title(say("screen.selection"), came == 0 ? say("selection.lead.none") : say_count("selection.lead", came, {{"places", std::to_string(places_of(desk.scheme()))}}));
  std::vector<TaskLine> lines{way(desk), criteria(desk)};
  if (is_competitive(desk)) {
    for (auto line : {panel, scores, ranking}) lines.push_back(line(desk));
  }
  lines.push_back(decisions(desk));
  lines.push_back(reserve(desk));
  task_list(say("screen.selection"), lines);
}

}  // namespace

std::string selection_part_title(std::string_view item) {
  for (const Part& part : parts) {
    if (part.name == item) return say("selection." + std::string(item));
  }
  return {};
}

void draw_selection(Desk& desk) {
  const std::string& item = desk.state.route.item;
  if (item.empty()) return home(desk);
  for (const Part& part : parts) {
    if (part.name == item) return part.draw(desk);
  }
  const Id id = desk.state.route.id();
  if (const auto* criterion = desk.programme().find<Criterion>(id)) return draw_criterion(desk, *criterion);
  if (const auto* member = desk.programme().find<PanelMember>(id)) return draw_panel_member(desk, *member);
  if (const auto* application = record_here<Application>(desk, "selection")) draw_outcome(desk, *application);
}

}  // namespace bothways::ui
