// Who goes into which cohort: a suggestion that balances sector and place, keeps to the times that people
// and cohorts named, and says why. What is declared to be minimised, one after the other:
//
// 1. People without a place. Those further down the list wait where there is too little room.
// 2. Clashes: people placed where they cannot come.
// 3. Imbalance: for each cohort, and for everybody, each sector and each place, the square of how far the
//    count is from that cohort's share, which is the count over all times its capacity over the whole
//    capacity. The sum of squares; no count is worth more than another.
//
// People of one sector, place and availability are alike. Where all ways of placing them are at most
// `surely_searched`, the best is found by branch and bound (Land and Doig, Econometrica 28, 1960) with the
// bound that each count alone could still be shared out best; larger cases get an exchange search from
// several beginnings (Weitz and Lakshminarayanan, "An empirical comparison of heuristic methods for creating
// maximally diverse groups", Journal of the Operational Research Society 49, 1998), which is very good and
// not proven. Whole numbers, no chance and no clock: the same input gives the same answer.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "domain/availability.hpp"
#include "domain/people.hpp"
#include "domain/programme.hpp"

namespace bothways::matching {

inline constexpr std::int64_t surely_searched = 4'000'000;
inline constexpr int unplaced = -1;

struct Newcomer {
  int sector = 0, place = 0;  // any numbers that tell them apart; 0: not said, which is balanced nowhere
  Times free = 0;
  int locked = unplaced;      // the cohort they are in already and stay in
};
struct Room {
  int capacity = 0;
  Times meets = 0;
};

struct Imbalance {
  int waiting = 0, clashes = 0;
  std::int64_t squares = 0;  // times the whole capacity squared
  auto operator<=>(const Imbalance&) const = default;
};

struct Allocation {
  std::vector<int> cohort;  // of each newcomer, or unplaced
  Imbalance imbalance;
  bool proven = false;      // nothing is better
};

// `rooms` at most 100 with capacities up to 1,000, `people` at most 5,000; numbers beyond are cut to that.
// Locked people stay where they are, even beyond the capacity. Empty rooms give an allocation of nobody.
Allocation allocate(const std::vector<Newcomer>& people, const std::vector<Room>& rooms);
Imbalance imbalance_of(const std::vector<Newcomer>& people, const std::vector<Room>& rooms, const std::vector<int>& cohort);

// ---- for a scheme

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
