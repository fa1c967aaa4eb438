// When a call turns competitive in mid-call, those who are in already get the questions that everybody is asked
// from then on, so that all have the same chance: the questions of the form that are for competitive selection.
#pragma once

#include <vector>

#include "domain/people.hpp"
#include "domain/programme.hpp"
#include "domain/question.hpp"

namespace bothways {

// In the order of the form.
std::vector<const Question*> extra_questions(const Programme& programme);

// Those of them that this one has not answered.
std::vector<const Question*> unanswered_extra(const Programme& programme, const Application& application);

// Came in, waits for a decision, and has something of it to answer; oldest first.
std::vector<const Application*> to_ask(const Programme& programme);

}  // namespace bothways
