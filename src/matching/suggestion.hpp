// For a scheme: who is suggested for which cohort, and for each person why there, as data for a sentence.
// What is balanced, and how well, is said in matching/allocation.hpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/people.hpp"
#include "domain/programme.hpp"
#include "matching/allocation.hpp"

namespace bothways::matching {

enum class Placed : std::uint8_t { stay, may_move };

// Why a person is where they are. Words: `placing.<name>` with {name}, {cohort}, {other}, {what}, {here}, {there}.
enum class Why : std::uint8_t {
  no_room,     // waits: every cohort is full
  stays,       // was placed before
  only_one,    // there is one cohort
  times,       // could not come to the other
  sector,      // of this sector there are fewer here than in the other, for their sizes
  place,
  size,        // the cohort is smaller than the other
  other_full,  // would fit the other as well or better, which is full
  equal,       // the other would be just as balanced
};
std::string_view name_of(Why why);

struct Placing {
  Id application, cohort;   // nobody as cohort: waits
  Why why = Why::equal;
  Id other;                 // the cohort that it was weighed against: the next best
  std::string what;         // the sector or place, in words
  int here = 0, there = 0;  // how many of that (or of all) are in the cohort and in the other, this one left out
  bool clash = false;       // cannot come when the cohort meets, and no other place was better
};

struct Suggestion {
  std::vector<Placing> placings;   // all selected people, in the order of their applications
  std::vector<Id> without_capacity;  // cohorts that are left out because nobody said how many they take
  double imbalance_before = 0, imbalance_after = 0;  // squares, in people; before: of those placed already
  bool proven = false;
};
// Selected applications into cohorts that are planned, filling or selected and say how many they take.
// People in other cohorts are not touched.
Suggestion suggest(const Programme& programme, Placed placed);
std::string in_words(const Programme& programme, const Placing& placing);

}  // namespace bothways::matching
