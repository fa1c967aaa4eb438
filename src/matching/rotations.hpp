// What leads from the stable answer that is best for those who ask to the one that is best for those who hold.
// In a rotation the least of each holder goes to the next holder who would have them rather than their own
// least. A rotation can need others before it; every set that has what its rotations need is a stable answer.
#pragma once

#include "matching/assignment.hpp"
#include "matching/deferred_acceptance.hpp"

namespace bothways::matching {

struct Move {
  std::uint16_t asker = 0, from = 0, to = 0;
};
struct Rotation {
  std::vector<Move> moves;
  std::vector<std::uint32_t> needs;  // rotations before it, by number
  std::int64_t ranks = 0;            // how many it adds, on both sides
};

// In an order in which they can be done. Precondition: no asker has a capacity above one.
std::vector<Rotation> rotations_of(const Orders& askers, const Orders& holders, Held held);
void turn(const Rotation& rotation, const Orders& holders, Held& held);

}  // namespace bothways::matching
