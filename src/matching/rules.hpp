// Hard rules for pairs made by hand, as small values: a rule forbids a pair or says a caution about it,
// never both. Every finding has a sentence; the order of findings is that of the rules.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domain/pair.hpp"
#include "domain/people.hpp"
#include "domain/programme.hpp"

namespace bothways::matching {

enum class Effect : std::uint8_t { forbids, warns };

// Two people who might be paired. `pair` is the record being edited: it does not stand in its own way.
struct Candidate {
  Id a, b;
  Id cohort;
  Id pair;
};

struct Rule {
  std::string_view key;  // words: `rule.<key>`
  Effect effect = Effect::forbids;
  // Whether the rule speaks about the candidate; both people exist.
  bool (*applies)(const Programme& programme, const Candidate& candidate) = nullptr;
};
std::span<const Rule> rules();

struct Finding {
  std::string_view key;
  Effect effect = Effect::forbids;
};
// All rules that speak. A candidate with a person missing has the one finding `somebody_missing`.
std::vector<Finding> check(const Programme& programme, const Candidate& candidate);
bool allowed(const std::vector<Finding>& findings);
std::string in_words(const Programme& programme, const Candidate& candidate, const Finding& finding);

// Pairs this person is in now (proposed and under way); `except` is not counted.
int pairs_now(const Programme& programme, Id person, Id except = {});
// Pairs this person can be in at once: the seats on the roster say, 1 otherwise.
int capacity_of(const Programme& programme, Id person);

// People who wait for a partner, by name. Side A: selected, in that cohort (or in none yet); side B: on
// the roster. Both with capacity left.
std::vector<const Person*> waiting(const Programme& programme, Side side, Id cohort);

}  // namespace bothways::matching
