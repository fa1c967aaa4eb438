#include "ui/screens/matching_picture.hpp"

#include <algorithm>

#include "base/words.hpp"
#include "domain/progress.hpp"
#include "matching/rules.hpp"
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

std::optional<std::size_t> place_of(const std::vector<const Person*>& people, Id id) {
  for (std::size_t i = 0; i < people.size(); ++i) {
    if (people[i]->id == id) return i;
  }
  return {};
}

// What forbids a pair comes first; where nothing does, what to take care of.
std::optional<Obstacle> obstacle(const Programme& programme, const matching::Candidate& candidate, std::size_t other) {
  const auto findings = matching::check(programme, candidate);
  if (findings.empty()) return {};
  const bool forbids = !matching::allowed(findings);
  std::string words;
  for (const matching::Finding& finding : findings) {
    if ((finding.effect == matching::Effect::forbids) != forbids) continue;
    words += (words.empty() ? "" : " ") + matching::in_words(programme, candidate, finding);
  }
  return Obstacle{other, say(forbids ? "matching.ruled_out" : "matching.caution", {{"why", words}}), forbids};
}

void add_obstacles(const Programme& programme, const Cohort& cohort, const Picked& picked, Connections& chart,
                   const std::vector<const Person*>& others) {
  const bool from_a = picked.last != Side::b;
  chart.obstacles_for_a = from_a;
  const Id one = from_a ? picked.a : picked.b;
  if (!one) return;
  for (std::size_t i = 0; i < others.size(); ++i) {
    const Id other = others[i]->id;
    const matching::Candidate candidate{from_a ? one : other, from_a ? other : one, cohort.id, {}};
    if (auto found = obstacle(programme, candidate, i)) chart.obstacles.push_back(std::move(*found));
  }
  const Person* person = programme.find<Person>(one);
  chart.obstacles_name = say("matching.in_the_way", {{"name", person != nullptr ? named(programme, *person) : say("title.no_name")}});
  chart.obstacle_title = say("matching.why_not");
}

void words_cell(Table& table, const std::string& words) {
  table.cell();
  text_or_unsaid(words);
}

}  // namespace

void matching_picture(Desk& desk, const Cohort& cohort, Picked& picked) {
  const Programme& programme = desk.programme();
  const auto free_a = matching::waiting(programme, Side::a, cohort.id), free_b = matching::waiting(programme, Side::b, cohort.id);
  Connections chart;
  chart.name = say("matching.pairs");
  chart.a_title = capitalised(side_many(desk.scheme(), Side::a));
  chart.b_title = capitalised(side_many(desk.scheme(), Side::b));
  chart.line_title = say("matching.state");
  for (const Pair* pair : pairs_of(programme, cohort.id)) chart.pairs.push_back(made(desk, *pair));
  chart.pick_a = say("matching.pick", {{"one", side_one(desk.scheme(), Side::a)}});
  chart.pick_b = say("matching.pick", {{"one", side_one(desk.scheme(), Side::b)}});
  for (const Person* one : free_a) chart.free_a.push_back(card_of(programme, *one));
  for (const Person* one : free_b) chart.free_b.push_back(card_of(programme, *one));
  chart.picked_a = place_of(free_a, picked.a);
  chart.picked_b = place_of(free_b, picked.b);
  if (!chart.picked_a) picked.a = {};
  if (!chart.picked_b) picked.b = {};
  if (!picked.of(picked.last)) picked.last = other(picked.last);
  add_obstacles(programme, cohort, picked, chart, picked.last != Side::b ? free_b : free_a);
  const auto now = connections(chart);
  if (!now) return;
  picked.last = now->side_a ? Side::a : Side::b;
  picked.of(picked.last) = (now->side_a ? free_a : free_b)[now->index]->id;
}

void wants_and_offers(Desk& desk, const Person& a, const Person& b) {
  const Programme& programme = desk.programme();
  const std::string name_a = named(programme, a), name_b = named(programme, b);
  struct Sided {
    const Application* form;
    const Person* person;
  };
  const Sided both[] = {{application_of(programme, a.id), &a}, {application_of(programme, b.id), &b}};
  {
    Table table(say("matching.fit"), {{say("matching.what"), 0.2f, Tone::plain, true},
                                      {say("matching.wants_offers", {{"who", name_a}, {"whom", name_b}}), 0.4f, Tone::side_a},
                                      {say("matching.wants_offers", {{"who", name_b}, {"whom", name_a}}), 0.4f, Tone::side_b}});
    struct Line {
      std::string_view words;
      std::string Application::* field;
    };
    const Line lines[] = {{"matching.want_support", &Application::want_support}, {"matching.want_feedback", &Application::want_feedback},
                          {"matching.want_information", &Application::want_information}, {"matching.hopes", &Application::hope_to_learn}};
    std::uint64_t number = 0;
    for (const Line& line : lines) {
      table.row(++number);
      table.cell();
      strong(say(line.words));
      for (const Sided& one : both) words_cell(table, one.form != nullptr ? one.form->*line.field : std::string());
    }
    table.row(++number);
    table.cell();
    strong(say("matching.other_offers"));
    for (const Sided& one : {both[1], both[0]}) {
      const bool has_offer = one.form != nullptr && !one.form->can_offer.empty();
      words_cell(table, has_offer ? one.form->can_offer : one.person->about);
    }
  }
  for (const Sided& one : both) {
    if (one.form == nullptr) small(say("matching.no_form", {{"name", named(programme, *one.person)}}));
  }
}

}  // namespace bothways::ui
