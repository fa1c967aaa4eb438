// What the parts of the matching page share: the cohort's free people and its proposals, worked out once after
// each change, who is picked, and what the last change moved.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "domain/scheme.hpp"
#include "matching/explanation.hpp"
#include "ui/fields.hpp"

namespace bothways::ui {

inline constexpr std::array<MatchAim, 3> match_aims{MatchAim::fairest, MatchAim::total, MatchAim::stable};

// Who is picked for the next pair: seen here only, never kept.
struct Picked {
  Id a, b;
  Side last{};  // whose pick came last: it is their lines that show
  bool closer = false;  // the two were asked to be looked at closely: they come into view
  Id& of(Side side) { return side == Side::b ? b : a; }
};
Picked& picked_now();

struct MatchingView {
  matching::Proposal now;                    // as the cohort is to be matched
  std::array<matching::Proposal, 3> others;  // for comparing, in the order of `match_aims`
  matching::Objective objective{};
  std::vector<matching::LeftOut> left_out;
  std::vector<std::string> moved;            // by the last change, in words

  const matching::Pool& pool() const { return *now.pool; }
};
const MatchingView& matching_view(Desk& desk, const Cohort& cohort);

const Cohort& cohort_shown(Desk& desk, const std::vector<const Cohort*>& cohorts);

// The parts of the page, in its own order.
void matching_proposals(Desk& desk, const Cohort& cohort, const MatchingView& view);
void matching_picture(Desk& desk, const Cohort& cohort, const MatchingView& view);
void matching_two(Desk& desk, const Cohort& cohort, const MatchingView& view);
void matching_left_out(Desk& desk, const MatchingView& view);
void matching_matrix(Desk& desk, const MatchingView& view);
void matching_relations(Desk& desk, const MatchingView& view);

}  // namespace bothways::ui
