// Scores that the panel has still to give, as counts; the scores themselves are worked with in evaluation/.
#pragma once

#include "domain/programme.hpp"

namespace bothways {

struct ScoresOwed {
  int scores = 0, members = 0;  // missing scores, and members who owe some
};
// For forms that came back and are not decided; nothing is owed where a conflict was declared, and nothing
// at all where there is no competition.
ScoresOwed scores_owed(const Programme& programme);

}  // namespace bothways
