// Who goes into which cohort, so that sectors and places are balanced and people can come. What is declared to be minimised, one after the other:
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

#include <compare>
#include <cstdint>
#include <vector>

#include "domain/availability.hpp"

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

}  // namespace bothways::matching
