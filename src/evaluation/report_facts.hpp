// The facts of the report, each from the records and added where there is something to say. Names of
// organisations appear, names of people never; answers of fewer than `smallest_group` people are held back.
#pragma once

#include <string_view>

#include "domain/choices.hpp"
#include "domain/passage.hpp"
#include "domain/programme.hpp"

namespace bothways::evaluation {

inline constexpr int smallest_group = 3;

void add_statements(Passages& passages, const Programme& programme, StatementKind kind, std::string_view lead_key);

// Process
void add_call(Passages& passages, const Programme& programme);
void add_cohorts(Passages& passages, const Programme& programme);

// Achievements
void add_end_answers(Passages& passages, const Programme& programme);
void add_changes(Passages& passages, const Programme& programme);
void add_meetings(Passages& passages, const Programme& programme, Date today);
void add_asks(Passages& passages, const Programme& programme);

// Reflections
void add_voice(Passages& passages, const Programme& programme, Date today);
void add_harm(Passages& passages, const Programme& programme);
void add_quotes(Passages& passages, const Programme& programme);

// Future plans
void add_next_cohorts(Passages& passages, const Programme& programme);

}  // namespace bothways::evaluation
