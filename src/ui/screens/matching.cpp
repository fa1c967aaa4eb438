// Pairs made by hand: who waits on each side, what each wants against what the other offers, and what the
// hard rules say before a pair is made.
#include <algorithm>

#include "base/words.hpp"
#include "domain/people.hpp"
#include "domain/progress.hpp"
#include "matching/rules.hpp"
#include "ui/screens/matching_picture.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/screens/screens.hpp"

namespace bothways::ui {
namespace {

const Cohort* cohort_shown(Desk& desk, const std::vector<const Cohort*>& cohorts) {
  if (const auto* named_one = desk.programme().find<Cohort>(desk.state.route.id())) return named_one;
  const auto has_room = [&](const Cohort* one) {
    return !one->capacity ||
           static_cast<int>(pairs_of(desk.programme(), one->id).size()) < one->capacity.value;
  };
  const auto open = std::find_if(cohorts.begin(), cohorts.end(), has_room);
  return open != cohorts.end() ? *open : cohorts.front();
}

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

// Says what stands against the pair; true where nothing forbids it.
bool rules_in_words(const Programme& programme, const matching::Candidate& candidate) {
  const auto findings = matching::check(programme, candidate);
  if (findings.empty()) banner(say("matching.no_rule"), Tone::good);
  for (const matching::Finding& finding : findings) {
    const bool forbids = finding.effect == matching::Effect::forbids;
    const std::string why = matching::in_words(programme, candidate, finding);
    banner(say(forbids ? "matching.ruled_out" : "matching.caution", {{"why", why}}),
           forbids ? Tone::late : Tone::watch);
  }
  return matching::allowed(findings);
}

void the_two(Desk& desk, const Cohort& cohort, const Picked& picked) {
  const Programme& programme = desk.programme();
  const auto* a = programme.find<Person>(picked.a);
  const auto* b = programme.find<Person>(picked.b);
  if (a == nullptr || b == nullptr) return text(say("matching.pick_both"), Tone::muted);
  auto part = section(say("title.pair", {{"a", named(programme, *a)}, {"b", named(programme, *b)}}));
  wants_and_offers(desk, *a, *b);
  const bool allowed = rules_in_words(programme, {picked.a, picked.b, cohort.id, {}});
  auto row = actions();
  if (allowed) {
    command_button(desk, "pair.make", {.id = cohort.id, .other = picked.a, .third = picked.b},
                   Weight::primary);
  } else {
    button(say("command.pair.make"), Weight::primary, false);
  }
}

// Where a side has nobody who waits: what to do about it.
void nobody_waits(Desk& desk, Side side, const Cohort& cohort) {
  if (!matching::waiting(desk.programme(), side, cohort.id).empty()) return;
  const std::string many = side_many(desk.scheme(), side);
  text(say(side == Side::a ? "matching.nobody_a" : "matching.nobody_b", {{"many", many}}), Tone::muted);
  link(say(side == Side::a ? "matching.to_cohorts" : "matching.to_roster"), desk.to(side == Side::a ? "cohorts" : "roster"));
}

void picture(Desk& desk, const Cohort& cohort) {
  static Picked picked;
  {
    auto part = section(say("matching.picture"));
    matching_picture(desk, cohort, picked);
    for (const Side side : both_sides) nobody_waits(desk, side, cohort);
  }
  the_two(desk, cohort, picked);
}

void made_pair(Desk& desk, const Pair& pair) {
  const std::string names = named(desk.programme(), pair);
  auto apart = key(pair.id.value);
  auto box = card(names);
  pair_tag(pair);
  text_field(desk, Pair::kind, pair, "why", say("matching.why", {{"pair", names}}), 2);
  auto row = actions();
  if (pair.state == PairState::proposed) {
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
  const Cohort& cohort = *cohort_shown(desk, cohorts);
  const auto made = pairs_of(programme, cohort.id);
  const auto capacity = cohort.capacity ? std::to_string(cohort.capacity.value) : std::string();
  page_title(say("matching.title", {{"cohort", named(programme, cohort)}}),
             capacity.empty()
                 ? say_count("matching.lead", static_cast<long>(made.size()))
                 : say("matching.lead_of", {{"n", std::to_string(made.size())}, {"of", capacity}}));
  cohort_links(desk, cohorts, cohort);
  picture(desk, cohort);
  auto part = section(say("matching.reasons"));
  if (made.empty()) return nothing_yet(say("matching.no_pairs"));
  for (const Pair* pair : made) made_pair(desk, *pair);
}

}  // namespace bothways::ui
