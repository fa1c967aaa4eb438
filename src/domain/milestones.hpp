// What a cohort's start and length make due, and when. Deadlines that would fall on a day on which nobody works
// move to the next working day; the start and the end stay where they are.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/programme.hpp"

namespace bothways {

struct Milestone {
  std::string_view key;  // words: `milestone.<key>` and `milestone.<key>.about`
  Date on;
};

// In the order of their days; nothing without a start, and nothing after the start without a length.
//   starts          introductions go out
//   first_contact   both partners of each pair have written to each other (the scheme's days)
//   first_meetings  the first meeting has been: four weeks in
//   start_questions the questions at the start are answered: two weeks in
//   middle          half-way: questions in the middle, and a look at what was asked for
//   end_questions   the questions at the end go out: two weeks before the end
//   ends            the last day
//   after_3, after_6, after_12   months after the end: what became of it
std::vector<Milestone> milestones_of(const Programme& programme, const Cohort& cohort);
// The first that is not past; null where there is none.
const Milestone* next_of(const std::vector<Milestone>& milestones, Date today);
std::string in_words(const Milestone& milestone);

}  // namespace bothways
