// What one person would gain of another, as points: each rule gives 0 to 4 in one direction, times its weight.
// Both directions go through the same rules, and neither is ever added up with the other out of sight.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "matching/facts.hpp"
#include "matching/settings.hpp"

namespace bothways::matching {

inline constexpr int most_points = 4;

struct Scored {
  int points = 0;                // 0 to most_points
  std::vector<std::string> what; // what was found in both: words of theirs, times, ways of learning
};

struct Look {
  const Facts& facts;
  const Someone& gains;
  const Someone& gives;
  bool in_words = true;  // else the points are enough
};
struct ScoreRule {
  std::string_view key;  // words: `rule_name.<key>`, `rule_about.<key>`
  int usual = 0;         // weight, 0 to most_weight
  Scored (*score)(const Look& look) = nullptr;
};
std::span<const ScoreRule> score_rules();

struct Term {
  std::string_view key;
  int weight = 0;
  Scored scored;
  int value() const { return weight * scored.points; }
};
// One direction: what `gains` would gain of `gives`. Rules that do not count are left out of the terms.
struct Gain {
  std::vector<Term> terms;
  int value = 0, most = 0;
};
Gain gain(const Facts& facts, const Settings& settings, const Someone& gains, const Someone& gives);
// The weights of all rules, in their order, and with them the value alone: for many at once.
std::vector<int> weights_of(const Settings& settings);
int gain_value(const Facts& facts, const std::vector<int>& weights, const Someone& gains, const Someone& gives);

// "What they want to know (interpreters); Time (Tuesday morning)": the three that count most, with three words
// each; "" where nothing is.
inline constexpr int most_told = 3;
std::string in_words(const Gain& gain);

}  // namespace bothways::matching
