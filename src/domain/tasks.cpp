#include "domain/tasks.hpp"

#include <algorithm>

#include "base/words.hpp"
#include "domain/checks.hpp"
#include "domain/consent.hpp"
#include "domain/progress.hpp"

namespace bothways {
namespace {

// What the tasks are counted from, gathered once.
struct Counts {
  int applications = 0, received = 0, to_decide = 0, decided = 0, selected = 0, placed = 0;
  int cohorts = 0, places = 0;
  int members = 0, briefed = 0;
  int pairs = 0, introduced = 0, met = 0;
  int visits_done = 0, visits_wanted = 0;
  int answers_end = 0, answers_wanted = 0;
  bool own_words = false, call_ready = false, after_closing = false;
};

Counts count(const Programme& programme, Date today) {
  Counts counts;
  const Scheme& scheme = programme.scheme();
  for (const Application* one : programme.all<Application>()) {
    ++counts.applications;
    if (one->received) ++counts.received;
    if (one->decision != Decision::undecided) ++counts.decided;
    // A form that was sent and never came back is not waiting for a decision.
    if (one->received || one->decision != Decision::undecided) ++counts.to_decide;
    if (one->has_place()) {
      ++counts.selected;
      if (programme.find(one->cohort) != nullptr) ++counts.placed;
    }
  }
  for (const Cohort* cohort : programme.all<Cohort>()) {
    ++counts.cohorts;
    if (cohort->capacity) counts.places += std::clamp(cohort->capacity.value, 0, 10'000);
  }
  for (const Member* member : programme.all<Member>()) {
    ++counts.members;
    if (member->briefed == YesNo::yes) ++counts.briefed;
  }
  for (const Pair* pair : programme.all<Pair>()) {
    if (pair->state == PairState::ended_early || is_declined(*pair)) continue;
    ++counts.pairs;
    if (!was_introduced(*pair)) continue;
    ++counts.introduced;
    if (pair->met) ++counts.met;
    for (const Side side : {Side::a, Side::b}) {
      const MeetingProgress progress = meeting_progress(programme, *pair, side, today);
      counts.visits_done += std::min(progress.attended, progress.target);
      counts.visits_wanted += progress.target;
      ++counts.answers_wanted;
      if (pulse_of(programme, *pair, side, PulseMoment::end) != nullptr) ++counts.answers_end;
    }
  }
  counts.own_words = !scheme.report_background.empty() || !scheme.report_process.empty() ||
                     !scheme.report_achievements.empty() || !scheme.report_reflections.empty() ||
                     !scheme.report_future.empty();
  counts.call_ready = !has_lack(missing_for_call(programme, today));
  counts.after_closing = scheme.closes && scheme.closes < today;
  return counts;
}

// Counted against a number: nothing of it, some of it, all of it.
Task counted(std::string_view key, bool can_start, int done, int of) {
  TaskState state = TaskState::in_progress;
  if (of > 0 && done >= of) state = TaskState::completed;
  else if (!can_start) state = TaskState::cannot_start_yet;
  else if (done == 0) state = TaskState::not_started;
  return {key, state, done, of};
}

Task describe(const Programme& programme, const Counts& counts) {
  const auto missing = [&] {
    int lacks = 0;
    for (const Missing& one : missing_for_call(programme, {})) lacks += one.weight == Weight::lack ? 1 : 0;
    for (const Missing& one : missing_for_information(programme)) {
      lacks += one.weight == Weight::lack && one.field != "host" && one.field != "contact_name" ? 1 : 0;
    }
    return lacks;
  }();
  const bool begun = !programme.scheme().name.empty() || counts.cohorts > 0;
  return {"describe", missing == 0 ? TaskState::completed : begun ? TaskState::in_progress : TaskState::not_started,
          missing, 0};
}

Task publish(const Programme& programme, const Counts& counts) {
  const bool out = programme.scheme().state != SchemeState::draft || counts.applications > 0;
  return {"publish", out ? TaskState::completed : counts.call_ready ? TaskState::not_started : TaskState::cannot_start_yet,
          0, 0};
}

Task gather(const Programme& programme, const Counts& counts, bool published) {
  const Number target = programme.scheme().target_people;
  const int of = target ? std::clamp(target.value, 0, 100'000) : 0;
  TaskState state = TaskState::in_progress;
  const bool decided_all = counts.applications > 0 && counts.decided == counts.to_decide;
  if (counts.received > 0 && (counts.after_closing || decided_all)) state = TaskState::completed;
  else if (counts.applications == 0) state = published ? TaskState::not_started : TaskState::cannot_start_yet;
  return {"gather", state, counts.received, of};
}

}  // namespace

std::vector<Task> scheme_tasks(const Programme& programme, Date today) {
  const Counts counts = count(programme, today);
  const Task published = publish(programme, counts);
  std::vector<Task> tasks{describe(programme, counts), published,
                          gather(programme, counts, published.state == TaskState::completed)};
  tasks.push_back(counted("decide", counts.to_decide > 0, counts.decided, counts.to_decide));
  tasks.push_back(counted("cohorts", counts.selected > 0 && counts.cohorts > 0, counts.placed, counts.selected));
  tasks.push_back(counted("roster", true, counts.briefed, counts.members));
  if (counts.members > 0 && tasks.back().state == TaskState::not_started) tasks.back().state = TaskState::in_progress;
  tasks.push_back(counted("pairs", counts.selected > 0 && counts.members > 0, counts.pairs, counts.selected));
  tasks.push_back(counted("introductions", counts.pairs > 0, counts.introduced, counts.pairs));
  tasks.push_back(counted("first_meetings", counts.introduced > 0, counts.met, counts.introduced));
  tasks.push_back(counted("leadership_meetings", counts.introduced > 0, counts.visits_done, counts.visits_wanted));
  tasks.push_back(counted("end_questions", counts.introduced > 0, counts.answers_end, counts.answers_wanted));
  const bool closed = programme.scheme().state == SchemeState::closed;
  tasks.push_back({"report", closed && counts.own_words ? TaskState::completed
                             : counts.own_words         ? TaskState::in_progress
                             : counts.introduced > 0    ? TaskState::not_started
                                                        : TaskState::cannot_start_yet,
                   0, 0});
  return tasks;
}

std::string_view name_of(TaskState state) {
  switch (state) {
    case TaskState::cannot_start_yet: return "cannot_start_yet";
    case TaskState::not_started: return "not_started";
    case TaskState::in_progress: return "in_progress";
    case TaskState::completed: return "completed";
  }
  return "";
}

std::string in_words(TaskState state) { return say("task_state." + std::string(name_of(state))); }

namespace {
std::string task_words(const Programme& programme, const Task& task, const std::string& key) {
  const Scheme& scheme = programme.scheme();
  return say(key, {{"done", std::to_string(task.done)}, {"of", std::to_string(task.of)},
                   {"a", role_words(scheme).a}, {"a_many", role_words(scheme).a_many}, {"b", role_words(scheme).b},
                   {"b_many", role_words(scheme).b_many}, {"body", role_words(scheme).body},
                   {"date", in_words(scheme.closes)}});
}
}  // namespace

std::string title_in_words(const Programme& programme, const Task& task) {
  return task_words(programme, task, "task." + std::string(task.key));
}

std::string detail_in_words(const Programme& programme, const Task& task) {
  const std::string key = "task." + std::string(task.key) + ".detail";
  if (task.key == "describe") {
    return task.done == 0 ? task_words(programme, task, key) : say_count("task.describe.missing", task.done);
  }
  if (task.key == "publish") {
    return task_words(programme, task, key + "." + std::string(name_of(task.state)));
  }
  if (task.key == "gather") {
    const std::string detail = say_count("task.gather.received", task.done);
    if (task.of == 0) return detail;
    return detail + " " + say("task.gather.wanted", {{"of", std::to_string(task.of)}, {"a_many", role_words(programme.scheme()).a_many}});
  }
  if (task.of == 0 && task.key != "report") return task_words(programme, task, key + ".none");
  return task_words(programme, task, key);
}

}  // namespace bothways
