// Matching a cohort: what is proposed and why, who waits on each side, two people looked at closely, who is left
// out, what is between people, and the pairs that are made.
#include <algorithm>

#include "base/words.hpp"
#include "domain/consent.hpp"
#include "domain/people.hpp"
#include "domain/progress.hpp"
#include "ui/screens/matching_view.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/screens/screens.hpp"

namespace bothways::ui {
namespace {

void cohort_links(Desk& desk, const std::vector<const Cohort*>& cohorts, const Cohort& shown) {
  if (cohorts.size() < 2) return;
  auto row = actions();
  for (const Cohort* cohort : cohorts) {
    const std::string name = named(desk.programme(), *cohort);
    if (cohort == &shown)
      tag(say("matching.shown", {{"cohort", name}}), Tone::accent);
    else
      link_for(name, say("matching.go_to", {{"cohort", name}}), desk.to("matching", cohort->id));
  }
}

// Where a side has nobody who waits: what to do about it.
void nobody_waits(Desk& desk, Side side, const MatchingView& view) {
  if (!(side == Side::a ? view.pool().a : view.pool().b).empty()) return;
  const std::string many = side_many(desk.scheme(), side);
  text(say(side == Side::a ? "matching.nobody_a" : "matching.nobody_b", {{"many", many}}), Tone::muted);
  link(say(side == Side::a ? "matching.to_cohorts" : "matching.to_roster"), desk.to(side == Side::a ? "cohorts" : "roster"));
}

void picture(Desk& desk, const Cohort& cohort, const MatchingView& view) {
  {
    auto part = section(say("matching.picture"));
    matching_picture(desk, cohort, view);
    for (const Side side : both_sides) nobody_waits(desk, side, view);
  }
  matching_two(desk, cohort, view);
}

void made_pair(Desk& desk, const Pair& pair) {
  const std::string names = named(desk.programme(), pair);
  auto apart = key(pair.id.value);
  auto box = card(names);
  pair_tag(pair);
  text_field(desk, Pair::kind, pair, "why", say("matching.why", {{"pair", names}}), 2);
  auto row = actions();
  if (pair.state == PairState::proposed) {
    if (!may_introduce(pair)) link_for(say("matching.ask"), say("matching.ask.spoken", {{"pair", names}}), desk.to("proposal", pair.id));
    link_for(say("matching.introduce"), say("matching.introduce.spoken", {{"pair", names}}),
             desk.to("introduction", pair.id));
    remove_button(desk, Pair::kind, pair);
  } else {
    link_for(say("matching.open"), say("matching.open.spoken", {{"pair", names}}), desk.to("pair", pair.id));
  }
}

}  // namespace

void draw_matching(Desk& desk) {
  const Programme& programme = desk.programme();
  const auto cohorts = programme.all<Cohort>();
  if (cohorts.empty()) {
    page_title(say("screen.matching"));
    auto nothing = empty_state(say("matching.no_cohort"));
    auto row = actions();
    return command_button(desk, "cohort.add", {}, Weight::primary);
  }
  const Cohort& cohort = cohort_shown(desk, cohorts);
  const MatchingView& view = matching_view(desk, cohort);
  const auto made = pairs_of(programme, cohort.id);
  const auto capacity = cohort.capacity ? std::to_string(cohort.capacity.value) : std::string();
  page_title(say("matching.title", {{"cohort", named(programme, cohort)}}),
             capacity.empty()
                 ? say_count("matching.lead", static_cast<long>(made.size()))
                 : say("matching.lead_of", {{"n", std::to_string(made.size())}, {"of", capacity}}));
  cohort_links(desk, cohorts, cohort);
  matching_proposals(desk, cohort, view);
  picture(desk, cohort, view);
  matching_left_out(desk, view);
  matching_matrix(desk, view);
  matching_relations(desk, view);
  auto part = section(say("matching.reasons"));
  if (made.empty()) return nothing_yet(say("matching.no_pairs"));
  for (const Pair* pair : made) made_pair(desk, *pair);
}

}  // namespace bothways::ui
