// The scheme's task list in the order of the journey, each with its state and what is counted. States
// follow from the records alone: nothing is ticked off by hand.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/programme.hpp"

namespace bothways {

enum class TaskState : std::uint8_t { cannot_start_yet, not_started, in_progress, completed };

struct Task {
  // describe, publish, gather, decide, cohorts, roster, pairs, introductions, first_meetings,
  // leadership_meetings, end_questions, report
  std::string_view key;
  TaskState state = TaskState::not_started;
  int done = 0, of = 0;  // "4 of 6"; of = 0 where nothing is counted against a number
};

std::vector<Task> scheme_tasks(const Programme& programme, Date today);

// `task.<key>`, `task.<key>.detail` with {done}, {of} and the role words, and `task_state.<state>`.
std::string title_in_words(const Programme& programme, const Task& task);
std::string detail_in_words(const Programme& programme, const Task& task);
std::string in_words(TaskState state);
std::string_view name_of(TaskState state);

}  // namespace bothways
