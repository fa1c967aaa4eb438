#include "evaluation/decision_plan.hpp"

#include <algorithm>

#include "domain/letters_due.hpp"

namespace bothways::evaluation {
namespace {

// An offer that was declined left its place free.
int decided(const std::vector<Standing>& ranked, Decision decision) {
  return static_cast<int>(std::count_if(ranked.begin(), ranked.end(), [&](const Standing& one) {
    return one.application->decision == decision && one.application->reply != Reply::declined;
  }));
}

// All of that rank, if the line at `end` or the order before it parts them.
void note_tie(const std::vector<const Standing*>& open, std::size_t from, std::size_t end, std::vector<Id>& tied) {
  for (std::size_t i = from; i < end && i < open.size(); ++i) {
    for (const Standing* one : open) {
      if (one != open[i] && one->rank == open[i]->rank) {
        for (const Standing* each : open) {
          if (each->rank == one->rank) tied.push_back(each->application->id);
        }
        return;
      }
    }
  }
}

void put(Programme& programme, Id id, Decision decision, Position place) {
  const auto* now = programme.find<Application>(id);
  if (now == nullptr) return;
  auto changed = std::make_shared<Application>(*now);
  changed->decision = decision;
  changed->reserve_place = std::move(place);
  programme.put(static_cast<std::size_t>(RecordKind::application), id, std::move(changed));
}

}  // namespace

DecisionPlan plan_decisions(const std::vector<Standing>& ranked, int places, int reserves, TheRest rest) {
  DecisionPlan plan;
  std::vector<const Standing*> open;
  for (const Standing& one : ranked) {
    if (one.application->decision != Decision::undecided) continue;
    if (one.rank > 0) open.push_back(&one);
    else ++plan.unranked;
  }
  const auto left = [](int wanted, int taken) { return static_cast<std::size_t>(std::max(0, wanted - taken)); };
  const std::size_t in = std::min(left(places, decided(ranked, Decision::selected)), open.size());
  const std::size_t waiting = std::min(in + left(reserves, decided(ranked, Decision::reserve)), open.size());
  // Across the line of the places; then among and across the reserves, whose order matters.
  if (in > 0 && in < open.size() && open[in - 1]->rank == open[in]->rank) note_tie(open, in - 1, in, plan.tied);
  if (plan.tied.empty()) note_tie(open, in, waiting, plan.tied);
  if (!plan.tied.empty()) return plan;
  for (std::size_t i = 0; i < open.size(); ++i) {
    const Id id = open[i]->application->id;
    if (i < in) plan.select.push_back(id);
    else if (i < waiting) plan.reserve.push_back(id);
    else if (rest == TheRest::not_selected) plan.decline.push_back(id);
  }
  return plan;
}

Programme decided_as(const Programme& programme, const DecisionPlan& plan) {
  Programme after = programme;
  Position last = last_reserve_place(programme);
  for (const Id id : plan.select) put(after, id, Decision::selected, {});
  for (const Id id : plan.reserve) put(after, id, Decision::reserve, last = between(last, {}));
  for (const Id id : plan.decline) put(after, id, Decision::not_selected, {});
  return after;
}

}  // namespace bothways::evaluation
