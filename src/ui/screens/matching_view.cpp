#include "ui/screens/matching_view.hpp"

#include <algorithm>

#include "app/per_change.hpp"
#include "domain/progress.hpp"

namespace bothways::ui {
namespace {

matching::Objective objective_of(MatchAim aim) {
  Cohort any;
  any.aim = aim;
  return matching::objective_of(any);
}

MatchingView worked_out(const Programme& programme, const Cohort& cohort) {
  MatchingView view;
  const auto pool = matching::pool_of(programme, cohort.id);
  view.objective = matching::objective_of(cohort);
  for (std::size_t i = 0; i < match_aims.size(); ++i) {
    view.others[i] = matching::propose(pool, objective_of(match_aims[i]));
    if (objective_of(match_aims[i]) == view.objective) view.now = view.others[i];
  }
  if (view.now.answer.faults.empty()) view.left_out = matching::left_out(view.now, view.objective);
  return view;
}

// What was proposed before the last change, in this cohort and with this aim.
struct Before {
  Id cohort;
  matching::Partners partners;
  std::vector<std::string> moved;
};

std::vector<std::string> moved_since(const Programme& programme, const Cohort& cohort, const MatchingView& view) {
  static Before before;
  const matching::Partners now = matching::partners_of(view.now);
  std::vector<std::string> moved;
  if (before.cohort == cohort.id) {
    for (const matching::Moved& move : matching::moves_between(before.partners, now)) {
      const bool is_free = view.pool().row_of(move.person).has_value();  // not: made a pair, or taken out
      if (is_free) moved.push_back(matching::in_words(programme, move));
    }
  }
  before = {cohort.id, now, moved};
  return moved;
}

}  // namespace

Picked& picked_now() {
  static Picked picked;
  return picked;
}

const MatchingView& matching_view(Desk& desk, const Cohort& cohort) {
  static PerChange<MatchingView> kept;
  static Id of;
  if (of != cohort.id) kept = {};
  of = cohort.id;
  return kept.get(desk.state, [&] {
    MatchingView view = worked_out(desk.programme(), cohort);
    view.moved = moved_since(desk.programme(), cohort, view);
    return view;
  });
}

const Cohort& cohort_shown(Desk& desk, const std::vector<const Cohort*>& cohorts) {
  if (const auto* named_one = desk.programme().find<Cohort>(desk.state.route.id())) return *named_one;
  const auto has_room = [&](const Cohort* one) {
    return !one->capacity || static_cast<int>(pairs_of(desk.programme(), one->id).size()) < one->capacity.value;
  };
  const auto open = std::find_if(cohorts.begin(), cohorts.end(), has_room);
  return open != cohorts.end() ? **open : *cohorts.front();
}

}  // namespace bothways::ui
