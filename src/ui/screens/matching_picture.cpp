// The picture on the matching page: the pairs of a cohort, who is free on each side with a line to whom they are
// proposed for, and what stands in the way of the person picked last.
#include "ui/screens/matching_view.hpp"

#include <algorithm>

#include "base/words.hpp"
#include "domain/progress.hpp"
#include "ui/charts.hpp"
#include "ui/screens/pair_parts.hpp"

namespace bothways::ui {
namespace {

CardPerson card_of(const Programme& programme, const Person& person) {
  CardPerson one{person.id.value, named(programme, person), organisation_name(programme, person), {}};
  one.spoken = one.about.empty() ? one.name : say("matching.person", {{"name", one.name}, {"organisation", one.about}});
  return one;
}

CardPerson card_of(const Programme& programme, const Pair& pair, Side side) {
  const Person* person = partner(programme, pair, side);
  if (person != nullptr) return card_of(programme, *person);
  const std::string nobody = say("title.no_name");
  return {number_of(side), nobody, {}, nobody};
}

Tone tone_of_state(PairState state) {
  if (state == PairState::paused) return Tone::watch;
  if (state == PairState::ended_early) return Tone::muted;
  return Tone::accent;
}

MadePair made(Desk& desk, const Pair& pair) {
  const Programme& programme = desk.programme();
  const std::string state = choice_words(pair.state);
  return {pair.id.value, card_of(programme, pair, Side::a), card_of(programme, pair, Side::b), state,
          say("matching.line", {{"state", state}, {"pair", named(programme, pair)}}), desk.to("pair", pair.id), tone_of_state(pair.state)};
}

// What forbids a pair comes first; where nothing does, what to take care of.
std::optional<Obstacle> obstacle(const matching::Pool& pool, const matching::Candidate& candidate, std::size_t other) {
  const auto findings = matching::check(pool.facts, pool.settings, candidate);
  const Programme& programme = pool.facts.programme();
  if (findings.empty()) return {};
  const bool forbids = !matching::allowed(findings);
  std::string words;
  for (const matching::Finding& finding : findings) {
    if ((finding.effect == matching::Effect::forbids) != forbids) continue;
    words += (words.empty() ? "" : " ") + matching::in_words(programme, candidate, finding);
  }
  return Obstacle{other, say(forbids ? "matching.ruled_out" : "matching.caution", {{"why", words}}), forbids};
}

using People = std::vector<const matching::Someone*>;

std::optional<std::size_t> place_of(const People& people, Id id) {
  for (std::size_t i = 0; i < people.size(); ++i) {
    if (people[i]->person->id == id) return i;
  }
  return {};
}

void add_obstacles(const matching::Pool& pool, const Picked& picked, Connections& chart, const People& others) {
  const bool from_a = picked.last != Side::b;
  chart.obstacles_for_a = from_a;
  const Id one = from_a ? picked.a : picked.b;
  if (!one) return;
  for (std::size_t i = 0; i < others.size(); ++i) {
    const Id other = others[i]->person->id;
    const matching::Candidate candidate{from_a ? one : other, from_a ? other : one, pool.cohort, {}};
    if (auto found = obstacle(pool, candidate, i)) chart.obstacles.push_back(std::move(*found));
  }
  const Programme& programme = pool.facts.programme();
  const Person* person = programme.find<Person>(one);
  chart.obstacles_name = say("matching.in_the_way", {{"name", person != nullptr ? named(programme, *person) : say("title.no_name")}});
  chart.obstacle_title = say("matching.why_not");
}

// Those who are proposed first, both sides in the same order, so that most lines run straight across.
People proposed_first(const MatchingView& view, Side side) {
  const auto& all = side == Side::a ? view.pool().a : view.pool().b;
  People people;
  const auto add = [&](const matching::Someone* one) {
    if (std::find(people.begin(), people.end(), one) == people.end()) people.push_back(one);
  };
  for (const matching::Cell cell : view.now.answer.pairs) add(all[side == Side::a ? cell.row : cell.column]);
  for (const matching::Someone* one : all) add(one);
  return people;
}

// Where cards would be too many to find anybody: two choices.
void choose_two(Desk& desk, const MatchingView& view, Picked& picked) {
  for (const Side side : both_sides) {
    const auto& people = side == Side::a ? view.pool().a : view.pool().b;
    std::vector<std::string> options{say("matching.choose_nobody")};
    std::size_t chosen = 0;
    for (const matching::Someone* one : people) {
      options.push_back(card_of(desk.programme(), *one->person).spoken);
      if (one->person->id == picked.of(side)) chosen = options.size() - 1;
    }
    const auto own = changeable();
    auto line = measure();
    const auto now = choose(say("matching.pick", {{"one", side_one(desk.scheme(), side)}}), options, chosen);
    if (!now) continue;
    picked.of(side) = *now == 0 ? Id{} : people[*now - 1]->person->id;
    picked.last = side;
  }
}

}  // namespace

void matching_picture(Desk& desk, const Cohort& cohort, const MatchingView& view) {
  constexpr std::size_t most_cards = 40;
  const Programme& programme = desk.programme();
  Picked& picked = picked_now();
  const People free_a = proposed_first(view, Side::a), free_b = proposed_first(view, Side::b);
  const bool many = free_a.size() > most_cards || free_b.size() > most_cards;
  Connections chart;
  chart.name = say("matching.pairs");
  chart.a_title = capitalised(side_many(desk.scheme(), Side::a));
  chart.b_title = capitalised(side_many(desk.scheme(), Side::b));
  chart.line_title = say("matching.state");
  for (const Pair* pair : pairs_of(programme, cohort.id)) chart.pairs.push_back(made(desk, *pair));
  if (many) {
    connections(chart);
    return choose_two(desk, view, picked);
  }
  chart.pick_a = say("matching.pick", {{"one", side_one(desk.scheme(), Side::a)}});
  chart.pick_b = say("matching.pick", {{"one", side_one(desk.scheme(), Side::b)}});
  for (const matching::Someone* one : free_a) chart.free_a.push_back(card_of(programme, *one->person));
  for (const matching::Someone* one : free_b) chart.free_b.push_back(card_of(programme, *one->person));
  for (const matching::Cell cell : view.now.answer.pairs) {
    const auto one = place_of(free_a, view.pool().a[cell.row]->person->id), two = place_of(free_b, view.pool().b[cell.column]->person->id);
    if (one && two) chart.proposed.emplace_back(*one, *two);
  }
  chart.picked_a = place_of(free_a, picked.a);
  chart.picked_b = place_of(free_b, picked.b);
  if (!chart.picked_a) picked.a = {};
  if (!chart.picked_b) picked.b = {};
  if (!picked.of(picked.last)) picked.last = other(picked.last);
  add_obstacles(view.pool(), picked, chart, picked.last != Side::b ? free_b : free_a);
  const auto now = connections(chart);
  if (!now) return;
  picked.last = now->side_a ? Side::a : Side::b;
  picked.of(picked.last) = (now->side_a ? free_a : free_b)[now->index]->person->id;
}

}  // namespace bothways::ui
