#include "matching/preferences.hpp"

#include <algorithm>

namespace bothways::matching {
namespace {

// The last step of splitmix64 (Steele, Lea, Flood 2014), which mixes all bits.
std::uint64_t mixed(std::uint64_t z) {
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ull;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebull;
  return z ^ (z >> 31);
}

struct Place {
  std::int64_t loss = 0;
  std::uint64_t key = 0;
  std::uint16_t other = 0;
  auto operator<=>(const Place&) const = default;
};

}  // namespace

std::uint64_t tie_key(std::uint64_t seed, Side side, std::size_t person, std::size_t other) {
  const std::uint64_t one = mixed(seed + 0x9e3779b97f4a7c15ull * (2 * person + static_cast<std::uint64_t>(side) + 1));
  return mixed(one + 0x9e3779b97f4a7c15ull * (other + 1));
}

Orders orders_of(const AssignmentProblem& problem, Side side) {
  const bool rows = side == Side::row;
  Orders orders;
  orders.people = rows ? problem.rows : problem.columns;
  orders.others = rows ? problem.columns : problem.rows;
  orders.ranks.assign(orders.people * orders.others, not_ranked);
  std::vector<Place> places;
  for (std::size_t person = 0; person < orders.people; ++person) {
    places.clear();
    for (std::size_t other = 0; other < orders.others; ++other) {
      const std::size_t row = rows ? person : other, column = rows ? other : person;
      if (!can_pair(problem, row, column)) continue;
      places.push_back({-std::int64_t{gain(problem, side, row, column)}, tie_key(problem.seed, side, person, other), static_cast<std::uint16_t>(other)});
    }
    std::sort(places.begin(), places.end());
    orders.begin.push_back(static_cast<std::uint32_t>(orders.order.size()));
    orders.capacity.push_back(rows ? problem.capacity_of_row(person) : problem.capacity_of_column(person));
    for (std::size_t place = 0; place < places.size(); ++place) {
      orders.order.push_back(places[place].other);
      orders.ranks[person * orders.others + places[place].other] = static_cast<std::uint16_t>(place);
    }
  }
  orders.begin.push_back(static_cast<std::uint32_t>(orders.order.size()));
  return orders;
}

}  // namespace bothways::matching
