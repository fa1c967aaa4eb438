// What is due or wrong, with the next step beside it; then the whole scheme as a task list.
#include <algorithm>

#include "app/folder.hpp"
#include "app/packs.hpp"
#include "app/per_change.hpp"
#include "base/words.hpp"
#include "domain/letters_due.hpp"
#include "domain/pair.hpp"
#include "domain/people.hpp"
#include "domain/progress.hpp"
#include "domain/tasks.hpp"
#include "domain/today.hpp"
#include "share/letters.hpp"
#include "ui/screens/cohort_chart.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/screens/screens.hpp"

namespace bothways::ui {
namespace {

Tone tone_of(Urgency urgency) {
  switch (urgency) {
    case Urgency::late: return Tone::late;
    case Urgency::watch: return Tone::watch;
    case Urgency::this_week: return Tone::accent;
  }
  return Tone::plain;
}

// Cohorts that run now and have pairs.
std::vector<const Cohort*> running(const Programme& programme, Date today) {
  std::vector<const Cohort*> cohorts = programme.all<Cohort>();
  std::erase_if(cohorts, [&](const Cohort* cohort) {
    const int month = month_on(*cohort, today);
    return month < 1 || month > months_of(programme, *cohort) || pairs_of(programme, cohort->id).empty();
  });
  return cohorts;
}

// "Cohort A is in month 3 of 6." for each cohort that runs now.
std::string cohorts_in_words(const Programme& programme, Date today) {
  std::string sentences;
  for (const Cohort* cohort : running(programme, today)) {
    sentences += " " + say("today_page.cohort", {{"cohort", title_of(programme, *cohort, RecordKind::cohort)},
                                            {"month", std::to_string(month_on(*cohort, today))},
                                            {"months", std::to_string(months_of(programme, *cohort))}});
  }
  return sentences;
}

bool is_about(const Programme& programme, const TodayItem& item, const Pair& pair) {
  if (item.id == pair.id || item.person == pair.a.id || item.person == pair.b.id) return true;
  const auto* meeting = programme.find<LeadershipMeeting>(item.id);
  return meeting != nullptr && meeting->pair.id == pair.id;
}

// "2 pairs are going well. 1 has had no leadership meeting yet."
std::string pairs_in_words(const Programme& programme, const std::vector<TodayItem>& items, Date today) {
  long well = 0, without = 0;
  for (const Pair* pair : programme.all<Pair>()) {
    if (!is_under_way(*pair)) continue;
    const bool waits = std::any_of(items.begin(), items.end(), [&](const TodayItem& item) { return is_about(programme, item, *pair); });
    const int visits = meeting_progress(programme, *pair, Side::a, today).attended + meeting_progress(programme, *pair, Side::b, today).attended;
    if (visits == 0) ++without;
    else if (!waits) ++well;
  }
  std::string sentences;
  if (well > 0) sentences += " " + say_count("today_page.well", well);
  if (without > 0) sentences += " " + say_count("today_page.no_meeting", without);
  return sentences;
}

std::string lead(const Programme& programme, const std::vector<TodayItem>& items, Date today) {
  const auto late = std::count_if(items.begin(), items.end(), [](const TodayItem& i) { return i.urgency == Urgency::late; });
  std::string sentence = items.empty() ? say("today_page.lead.none") : say_count("today_page.lead", static_cast<long>(items.size()));
  if (late > 0) sentence += " " + say_count("today_page.lead.late", static_cast<long>(late));
  return sentence + cohorts_in_words(programme, today) + pairs_in_words(programme, items, today);
}

void draw_cohorts_now(Desk& desk) {
  for (const Cohort* cohort : running(desk.programme(), desk.state.today)) {
    auto apart = key(cohort->id.value);
    auto part = section(months_in_words(desk, *cohort));
    timeline(cohort_timeline(desk, *cohort, Milestones::without));
    link(say("today_page.to_cohort", {{"cohort", named(desk.programme(), *cohort)}}), desk.to("cohort", cohort->id));
  }
}

// The letter that helps, where there is one and it can be sent from here.
std::optional<share::Message> letter_for(const Desk& desk, const TodayItem& item) {
  const Programme& programme = desk.programme();
  std::optional<share::Message> letter;
  if (item.key == "first_contact" || item.key == "first_contact_neither") {
    const Pair* pair = programme.find<Pair>(item.id);
    if (pair != nullptr) letter = share::first_contact_reminder(programme, *pair, item.side, desk.state.today);
  } else if (item.key == "chair_not_briefed") {
    const auto* meeting = programme.find<LeadershipMeeting>(item.id);
    if (meeting != nullptr) return share::chair_briefing(programme, *meeting);  // the chair's address is not kept
  } else if (item.key == "end_questions") {
    const Pair* pair = programme.find<Pair>(item.id);
    if (pair != nullptr) letter = share::end_questions(programme, *pair, item.side);
  }
  if (letter && (letter->to.empty() || !share::fits_in_a_link(*letter))) return {};
  return letter;
}

std::string address_for(const Desk& desk, const TodayItem& item) {
  const Programme& programme = desk.programme();
  if (item.key == "scores_owed") return desk.to("scoring");
  if (item.key == "undecided" && desk.scheme().competitive == YesNo::yes) return desk.to("selection");
  for (const std::string_view one : {"closing_soon", "closing_past", "reserve", "undecided"}) {
    if (item.key == one) return desk.to("applications");
  }
  if (item.key == "recovery") return desk.to("sealing");
  if (item.key == "unsettled") return desk.to("unsettled");
  if (item.key == "alike") return desk.to("alike");
  if (item.key == "letters") return desk.to_part("letters", name_of(item.letter));
  for (const std::string_view one : {"not_asked", "waiting_answer", "no_answer"}) {
    if (item.key == one) return desk.to("proposal", item.id);
  }
  if (item.key == "not_introduced") return desk.to("introduction", item.id);
  if (item.key == "end_questions") return desk.to("learning");
  if (item.key == "tight" || item.key == "out_of_reach") return desk.to("meetings", item.id);
  switch (item.about) {
    case RecordKind::application: return desk.to("application", item.id);
    case RecordKind::leadership_meeting: {
      const auto* meeting = programme.find<LeadershipMeeting>(item.id);
      return meeting != nullptr ? desk.to("meetings", meeting->pair.id) : desk.to("pairs");
    }
    case RecordKind::member: return desk.to("roster", item.id);
    case RecordKind::pair: return desk.to("pair", item.id);
    case RecordKind::pulse: return desk.to("pulse", item.id);
    default: return desk.to("scheme");
  }
}

void draw_item(Desk& desk, Table& table, const TodayItem& item, std::uint64_t number) {
  const Programme& programme = desk.programme();
  const std::string title = title_in_words(programme, item);
  const std::string detail = detail_in_words(programme, item);
  const std::string action = action_in_words(programme, item);
  table.row(number);
  table.cell();
  tag(tag_in_words(item), tone_of(item.urgency));
  table.cell();
  strong(title);
  if (!detail.empty()) small(detail);
  table.cell();
  const std::string spoken = say("today_page.spoken", {{"action", action}, {"about", title}});
  if (const auto letter = letter_for(desk, item)) {
    if (button_for(action, spoken, Weight::secondary)) {
      desk.ask("link.open", {.text = share::mailto_link(*letter)});
    }
  } else {
    button_link_for(action, spoken, address_for(desk, item));
  }
}

std::string_view screen_for(const Task& task) {
  if (task.key == "describe") return "scheme";
  if (task.key == "publish") return "call";
  if (task.key == "gather" || task.key == "decide") return "applications";
  if (task.key == "cohorts") return "cohorts";
  if (task.key == "roster") return "roster";
  if (task.key == "pairs") return "matching";
  if (task.key == "end_questions") return "learning";
  if (task.key == "report") return "report";
  return "pairs";  // introductions, first meetings, leadership meetings
}

Tone tone_of(TaskState state) {
  switch (state) {
    case TaskState::cannot_start_yet: return Tone::muted;
    case TaskState::not_started: return Tone::watch;
    case TaskState::in_progress: return Tone::accent;
    case TaskState::completed: return Tone::plain;
  }
  return Tone::plain;
}

void draw_tasks(Desk& desk, const std::vector<Task>& tasks) {
  const Programme& programme = desk.programme();
  const auto done = std::count_if(tasks.begin(), tasks.end(), [](const Task& t) { return t.state == TaskState::completed; });
  auto part = section(say("today_page.tasks"));
  small(say("today_page.tasks.done", {{"n", std::to_string(done)}, {"of", std::to_string(tasks.size())}}));
  std::vector<TaskLine> lines;
  for (const Task& task : tasks) {
    lines.push_back({title_in_words(programme, task), desk.to(screen_for(task)), detail_in_words(programme, task), in_words(task.state), tone_of(task.state)});
  }
  task_list(say("today_page.tasks"), lines);
}

struct Due {
  std::vector<TodayItem> items;
  std::vector<Task> tasks;
};
const Due& due_now(const State& state) {
  static PerChange<Due> kept;
  return kept.get(state, [&]() -> Due { return {today_items(state.programme, state.today), scheme_tasks(state.programme, state.today)}; });
}

// What others wrote into the shared folder waits beside the scheme, not in it.
void folder_line(Desk& desk) {
  const auto news = folder_news(desk.state.folder, desk.programme()).size();
  if (news == 0) return;
  banner(say_count("folder_page.today", static_cast<long>(news)), Tone::accent);
  auto row = actions();
  command_button(desk, "folder.review");
}

}  // namespace

void draw_today(Desk& desk) {
  if (in_pair_pack(desk.state)) return draw_partner_today(desk);
  const Programme& programme = desk.programme();
  const auto& [items, tasks] = due_now(desk.state);
  page_title(say("screen.today"), lead(programme, items, desk.state.today));
  const auto next = std::find_if(tasks.begin(), tasks.end(), [](const Task& task) {
    return task.state == TaskState::in_progress || task.state == TaskState::not_started;
  });
  if (next != tasks.end()) {
    auto row = title_actions();
    button_link(say("today_page.continue", {{"task", title_in_words(programme, *next)}}), desk.to(screen_for(*next)), Weight::primary);
  }
  folder_line(desk);
  if (!items.empty()) {
    Table table(say("today_page.items"), {{say("today_page.when"), 0.13f, Tone::plain, true}, {say("today_page.what"), 0.62f, Tone::plain, true}, {say("today_page.next"), 0.25f, Tone::plain, true, true}});
    std::uint64_t number = 0;
    for (const TodayItem& item : items) draw_item(desk, table, item, ++number);
  }
  draw_cohorts_now(desk);
  draw_tasks(desk, tasks);
}

}  // namespace bothways::ui
