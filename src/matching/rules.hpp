// Hard rules, as small values: a rule forbids a pair, keeps it out of proposals, or says a caution about it.
// It never scores (scores.hpp does). Every finding has a sentence; the order of findings is that of the rules.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "matching/facts.hpp"
#include "matching/settings.hpp"

namespace bothways::matching {

enum class Effect : std::uint8_t { forbids, keeps_out, warns };  // keeps_out: not proposed, may be made by hand

// Two people who might be paired. `pair` is the record being edited: it does not stand in its own way.
struct Candidate {
  Id a, b;
  Id cohort;
  Id pair;
};

// The two of a candidate, who exist, and what is known of them.
struct Between {
  const Facts& facts;
  const Candidate& candidate;
  const Someone& a;
  const Someone& b;
  std::vector<const Relation*> relations;
};

struct Rule {
  std::string_view key;  // words: `rule.<key>` about two people, `rule_name.<key>` by itself
  Effect effect = Effect::forbids;
  bool optional = false;  // a scheme may switch it off
  bool (*applies)(const Between& between) = nullptr;
};
std::span<const Rule> rules();

struct Finding {
  std::string_view key;
  Effect effect = Effect::forbids;
};
// All rules in use that speak. A candidate with a person missing has the one finding `somebody_missing`.
std::vector<Finding> check(const Facts& facts, const Settings& settings, const Candidate& candidate);
std::vector<Finding> check(const Programme& programme, const Candidate& candidate);
bool allowed(const std::vector<Finding>& findings);   // nothing forbids
bool proposable(const std::vector<Finding>& findings);  // nothing forbids or keeps out
std::string in_words(const Programme& programme, const Candidate& candidate, const Finding& finding);

// Pairs this person is in now (proposed and under way).
int pairs_now(const Programme& programme, Id person);
// Pairs this person can be in at once: the seats on the roster say, 1 otherwise.
int capacity_of(const Programme& programme, Id person);

// People who wait for a partner, by name. Side A: selected, in that cohort (or in none yet); side B: on
// the roster. Both with capacity left.
std::vector<const Person*> waiting(const Facts& facts, Side side, Id cohort);

}  // namespace bothways::matching
