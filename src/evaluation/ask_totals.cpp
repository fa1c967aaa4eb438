#include "evaluation/ask_totals.hpp"

namespace bothways::evaluation {
namespace {

void count(AskCounts& counts, AskOutcome outcome) {
  ++counts.made;
  switch (outcome) {
    case AskOutcome::open: ++counts.open; break;
    case AskOutcome::met: ++counts.met; break;
    case AskOutcome::partly: ++counts.partly; break;
    case AskOutcome::not_met: ++counts.not_met; break;
  }
}

}  // namespace

std::vector<AskTotal> ask_totals(const Programme& programme) {
  std::vector<AskTotal> totals;
  for (const Side from : {Side::a, Side::b}) {
    for (const AskKind of_kind : {AskKind::support, AskKind::feedback, AskKind::information}) {
      AskTotal total{from, of_kind, {}};
      for (const Ask* ask : programme.all<Ask>()) {
        if (ask->from == from && ask->of_kind == of_kind && programme.find<Pair>(ask->pair.id) != nullptr) count(total.counts, ask->outcome);
      }
      if (total.counts.made > 0) totals.push_back(total);
    }
  }
  return totals;
}

}  // namespace bothways::evaluation
