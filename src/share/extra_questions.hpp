// When a call turns competitive in mid-call, those who are in already get the questions that are asked of
// everybody from then on, so that all have the same chance.
#pragma once

#include <vector>

#include "domain/people.hpp"
#include "domain/programme.hpp"
#include "share/message.hpp"

namespace bothways::share {

// The answers that the panel scores first of all, which this one has not given.
std::vector<const Field*> unanswered_extra(const Application& application);

// Came in, waits for a decision, and has something of it to answer; oldest first.
std::vector<const Application*> to_ask(const Programme& programme);

// To one of them: what has changed, their questions, by when to answer, and where to.
Message extra_questions(const Programme& programme, const Application& application);

}  // namespace bothways::share
