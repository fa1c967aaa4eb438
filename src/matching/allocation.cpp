#include "matching/allocation.hpp"

#include <algorithm>

#include "matching/allocation_search.hpp"

namespace bothways::matching {
namespace {

constexpr std::size_t most_rooms = 100, most_people = 5'000;
constexpr int most_in_room = 1'000;

std::vector<Room> within_caps(const std::vector<Room>& rooms) {
  std::vector<Room> out(rooms.begin(), rooms.begin() + static_cast<std::ptrdiff_t>(std::min(rooms.size(), most_rooms)));
  for (Room& room : out) room.capacity = std::clamp(room.capacity, 0, most_in_room);
  return out;
}

bool is_room(int room, std::size_t rooms) { return room >= 0 && static_cast<std::size_t>(room) < rooms; }

// Who is or gets placed: the locked, and of the others as many as there is room for, the first first.
std::vector<bool> who_is_taken(const std::vector<Newcomer>& people, const std::vector<Room>& rooms) {
  std::vector<int> left;
  for (const Room& room : rooms) left.push_back(room.capacity);
  std::vector<bool> taken(people.size(), false);
  for (std::size_t i = 0; i < people.size(); ++i) {
    if (!is_room(people[i].locked, rooms.size())) continue;
    taken[i] = true;
    --left[static_cast<std::size_t>(people[i].locked)];
  }
  long room = 0;
  for (const int one : left) room += std::max(0, one);
  for (std::size_t i = 0; i < people.size() && room > 0; ++i) {
    if (taken[i]) continue;
    taken[i] = true;
    --room;
  }
  return taken;
}

}  // namespace

Imbalance imbalance_of(const std::vector<Newcomer>& people, const std::vector<Room>& all_rooms, const std::vector<int>& cohort) {
  const std::vector<Room> rooms = within_caps(all_rooms);
  std::vector<bool> taken;
  for (const int room : cohort) taken.push_back(is_room(room, rooms.size()));
  Counts counts(people, rooms, taken);
  Imbalance imbalance;
  for (std::size_t i = 0; i < people.size(); ++i) {
    if (!taken[i]) {
      ++imbalance.waiting;
      continue;
    }
    const auto room = static_cast<std::size_t>(cohort[i]);
    counts.add(i, room);
    imbalance.clashes += counts.clashes(i, room) ? 1 : 0;
  }
  imbalance.squares = counts.squares();
  return imbalance;
}

Allocation allocate(const std::vector<Newcomer>& all_people, const std::vector<Room>& all_rooms) {
  std::vector<Newcomer> people(all_people.begin(), all_people.begin() + static_cast<std::ptrdiff_t>(std::min(all_people.size(), most_people)));
  const std::vector<Room> rooms = within_caps(all_rooms);
  const std::vector<bool> taken = who_is_taken(people, rooms);
  Counts counts(people, rooms, taken);
  Allocation allocation;
  allocation.cohort.assign(all_people.size(), unplaced);
  std::vector<std::size_t> movers;
  for (std::size_t i = 0; i < people.size(); ++i) {
    if (!taken[i]) continue;
    if (!is_room(people[i].locked, rooms.size())) {
      movers.push_back(i);
      continue;
    }
    allocation.cohort[i] = people[i].locked;
    counts.add(i, static_cast<std::size_t>(people[i].locked));
  }
  std::vector<std::size_t> best = exchange_search(counts, movers);
  Cost cost{0, counts.squares()};
  for (std::size_t i = 0; i < movers.size(); ++i) {
    cost.clashes += counts.clashes(movers[i], best[i]) ? 1 : 0;
    counts.remove(movers[i], best[i]);
  }
  allocation.proven = branch_and_bound(counts, movers, best, cost);
  for (std::size_t i = 0; i < movers.size(); ++i) allocation.cohort[movers[i]] = static_cast<int>(best[i]);
  people.resize(all_people.size());
  allocation.imbalance = imbalance_of(people, rooms, allocation.cohort);
  return allocation;
}

}  // namespace bothways::matching
