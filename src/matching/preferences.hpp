// Who prefers whom, as a strict order of each person: by what they gain of the other, and where that is equal
// by the seed of the problem. Only those are in it who may be paired and can take somebody.
#pragma once

#include "matching/assignment.hpp"

namespace bothways::matching {

enum class Side : std::uint8_t { row, column };

// What a person of this side gains of the other one.
inline Value gain(const AssignmentProblem& problem, Side side, std::size_t row, std::size_t column) {
  const std::size_t at = row * problem.columns + column;
  return side == Side::row || problem.to_columns.empty() ? problem.to_rows[at] : problem.to_columns[at];
}

inline bool can_pair(const AssignmentProblem& problem, std::size_t row, std::size_t column) {
  return problem.capacity_of_row(row) > 0 && problem.capacity_of_column(column) > 0 && !problem.is_ruled_out(row, column);
}

// Of two who give a person the same, the one with the lower key comes first, and of the same keys the one who
// comes first in the problem.
std::uint64_t tie_key(std::uint64_t seed, Side side, std::size_t person, std::size_t other);

inline constexpr std::uint16_t not_ranked = std::numeric_limits<std::uint16_t>::max();
static_assert(most_people < not_ranked);

// The orders of all people of a side.
struct Orders {
  std::size_t people = 0, others = 0;
  std::vector<std::uint32_t> begin;  // where each person's order begins in `order`; one more for the end
  std::vector<std::uint16_t> order;  // best first
  std::vector<std::uint16_t> ranks;  // people × others: the place in that order from 0, or not_ranked
  std::vector<int> capacity;

  std::size_t length(std::size_t person) const { return begin[person + 1] - begin[person]; }
  std::uint16_t at(std::size_t person, std::size_t place) const { return order[begin[person] + place]; }
  std::uint16_t rank(std::size_t person, std::size_t other) const { return ranks[person * others + other]; }
};
Orders orders_of(const AssignmentProblem& problem, Side side);

}  // namespace bothways::matching
