// What was asked in all pairs, and what became of it, for each side and each kind of ask.
#pragma once

#include <vector>

#include "domain/programme.hpp"
#include "domain/progress.hpp"

namespace bothways::evaluation {

struct AskTotal {
  Side from{};
  AskKind of_kind{};
  AskCounts counts;
};
// Side A's kinds and then side B's; kinds that nobody asked for are left out.
std::vector<AskTotal> ask_totals(const Programme& programme);

}  // namespace bothways::evaluation
