#include "matching/scores.hpp"

#include <algorithm>
#include <array>
#include <bit>

#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/choices.hpp"

namespace bothways::matching {
namespace {

// One thing in common is worth half of all that can be had, two three quarters, three or more all of it.
int points_for(std::size_t common) { return common == 0 ? 0 : std::min<int>(most_points, static_cast<int>(common) + 1); }

Scored common_words(const Look& look, const Text& wanted, const Text& offered) {
  std::size_t common = 0;
  for (auto one = wanted.begin(), two = offered.begin(); one != wanted.end() && two != offered.end();) {
    if (*one == *two) ++common;
    if (*one <= *two) {
      two += *one == *two ? 1 : 0;
      ++one;
    } else {
      ++two;
    }
  }
  Scored scored{points_for(common), {}};
  if (look.in_words && common > 0) scored.what = look.facts.shared(wanted, offered);
  return scored;
}

Scored support(const Look& x) { return common_words(x, x.gains.support, x.gives.offers); }
Scored feedback(const Look& x) { return common_words(x, x.gains.feedback, x.gives.offers); }
Scored information(const Look& x) { return common_words(x, x.gains.information, x.gives.offers); }
Scored topics(const Look& x) { return common_words(x, x.gains.topics, x.gives.offers); }
// What they want, in anything, against what the other's profile and role tell.
Scored strengths(const Look& x) { return common_words(x, x.gains.wants, x.gives.strengths); }
Scored communication(const Look& x) { return common_words(x, x.gains.talks, x.gives.talks); }
// Access needs that the other speaks of as something they can give or do. Nobody's needs are written where
// others may read them.
Scored access(const Look& x) { return {common_words(x, x.gains.needs, x.gives.can).points, {}}; }

Scored sector(const Look& x) {
  if (x.gains.organisation == nullptr || x.gives.organisation == nullptr) return {};
  const Sector one = x.gains.organisation->sector, two = x.gives.organisation->sector;
  if (one == Sector::unsaid || one != two) return {};
  if (!x.in_words) return {most_points, {}};
  return {most_points, {say("choice.sector." + std::string(ChoiceNames<Sector>::names[static_cast<std::size_t>(one)]))}};
}

Scored place(const Look& x) {
  if (x.gains.place.empty() || x.gains.place != x.gives.place) return {};
  if (!x.in_words) return {most_points, {}};
  return {most_points, {x.gains.organisation->place}};
}

std::string time_in_words(int bit) {
  static constexpr auto days = std::to_array<std::string_view>({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"});
  static constexpr auto parts = std::to_array<std::string_view>({"morning", "afternoon", "evening"});
  return say("time." + std::string(days[static_cast<std::size_t>(bit / 3)]) + "_" + std::string(parts[static_cast<std::size_t>(bit % 3)]));
}

Scored availability(const Look& x) {
  const Times both = x.gains.free & x.gives.free;
  Scored scored{points_for(static_cast<std::size_t>(std::popcount(both))), {}};
  for (int bit = 0; x.in_words && bit < 21 && scored.what.size() < 3; ++bit) {
    if ((both >> bit & 1u) != 0) scored.what.push_back(time_in_words(bit));
  }
  return scored;
}

Scored formats(const Look& x) {
  Scored scored;
  for (const std::string& way : x.gains.formats) {
    if (x.gives.formats.count(way) > 0) scored.what.push_back(way);
  }
  scored.points = points_for(scored.what.size());
  return scored;
}

// Asked for first: all points; each place further down one less.
Scored asked_for(const Look& x) {
  const bool is_a = x.gains.person->side != Side::b;
  const Side side = is_a ? Side::a : Side::b;
  Scored scored;
  for (const Relation* one : is_a ? x.facts.relations(x.gains, x.gives) : x.facts.relations(x.gives, x.gains)) {
    if (one->of_kind != RelationKind::asked_for || one->said_by != side) continue;
    const int rank = one->rank ? std::max(one->rank.value, 1) : 1;
    scored.points = std::max({scored.points, most_points + 1 - std::min(rank, most_points), 1});
  }
  return scored;
}

constexpr auto table = std::to_array<ScoreRule>({
    {"support", 3, support},
    {"feedback", 3, feedback},
    {"information", 3, information},
    {"topics", 3, topics},
    {"strengths", 2, strengths},
    {"asked_for", 5, asked_for},
    {"availability", 2, availability},
    {"place", 1, place},
    {"sector", 0, sector},
    {"communication", 1, communication},
    {"formats", 1, formats},
    {"access", 0, access},
});

}  // namespace

std::span<const ScoreRule> score_rules() { return table; }

Gain gain(const Facts& facts, const Settings& settings, const Someone& gains, const Someone& gives) {
  Gain made;
  for (const ScoreRule& rule : table) {
    Term term{rule.key, settings.weight(rule.key, rule.usual), {}};
    if (term.weight == 0) continue;
    term.scored = rule.score({facts, gains, gives, true});
    made.value += term.value();
    made.most += term.weight * most_points;
    made.terms.push_back(std::move(term));
  }
  return made;
}

std::vector<int> weights_of(const Settings& settings) {
  std::vector<int> weights;
  for (const ScoreRule& rule : table) weights.push_back(settings.weight(rule.key, rule.usual));
  return weights;
}

int gain_value(const Facts& facts, const std::vector<int>& weights, const Someone& gains, const Someone& gives) {
  int value = 0;
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (weights[i] > 0) value += weights[i] * table[i].score({facts, gains, gives, false}).points;
  }
  return value;
}

std::string in_words(const Gain& gain) {
  std::vector<const Term*> terms;
  for (const Term& term : gain.terms) {
    if (term.value() > 0) terms.push_back(&term);
  }
  std::stable_sort(terms.begin(), terms.end(), [](const Term* one, const Term* two) { return one->value() > two->value(); });
  if (terms.size() > most_told) terms.resize(most_told);
  std::vector<std::string> parts;
  for (const Term* term : terms) {
    const std::string name = say("rule_name." + std::string(term->key));
    const auto& found = term->scored.what;
    const std::string what = joined({found.begin(), found.begin() + std::min<std::ptrdiff_t>(most_told, std::ssize(found))}, ", ");
    parts.push_back(what.empty() ? name : say("gain.term", {{"rule", name}, {"what", what}}));
  }
  return joined(parts, "; ");
}

}  // namespace bothways::matching
