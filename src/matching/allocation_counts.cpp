#include "matching/allocation_search.hpp"

#include <algorithm>
#include <map>

namespace bothways::matching {

Counts::Counts(const std::vector<Newcomer>& people, const std::vector<Room>& rooms, const std::vector<bool>& taken)
    : people_(people), rooms_(rooms) {
  std::map<std::pair<int, int>, int> known;  // attribute and number → column
  total_.assign(1, 0);
  for (std::size_t i = 0; i < people.size(); ++i) {
    std::array<int, attributes> values{0, -1, -1};
    for (const auto& [attribute, number] : {std::pair(1, people[i].sector), std::pair(2, people[i].place)}) {
      if (number == 0) continue;
      const auto [it, fresh] = known.emplace(std::pair(attribute, number), static_cast<int>(total_.size()));
      if (fresh) total_.push_back(0);
      values[static_cast<std::size_t>(attribute)] = it->second;
    }
    value_.push_back(values);
    for (const int value : values) {
      if (value >= 0 && taken[i]) ++total_[static_cast<std::size_t>(value)];
    }
  }
  values_ = total_.size();
  counts_.assign(rooms_.size() * values_, 0);
  for (const Room& room : rooms_) whole_ += room.capacity;
}

void Counts::change(std::size_t person, std::size_t room, int by) {
  for (const int value : value_[person]) {
    if (value >= 0) counts_[room * values_ + static_cast<std::size_t>(value)] += by;
  }
}

std::int64_t Counts::squares_of_adding(std::size_t person, std::size_t room, std::size_t attribute) const {
  const int value = value_[person][attribute];
  if (value < 0) return 0;
  const std::int64_t now = off(room, value);
  return square(now + whole_) - square(now);
}

Cost Counts::cost_of_adding(std::size_t person, std::size_t room) const {
  Cost cost{clashes(person, room) ? 1 : 0, 0};
  for (std::size_t a = 0; a < attributes; ++a) cost.squares += squares_of_adding(person, room, a);
  return cost;
}

Cost Counts::cost_of_removing(std::size_t person, std::size_t room) const {
  Cost cost{clashes(person, room) ? -1 : 0, 0};
  for (const int value : value_[person]) {
    if (value < 0) continue;
    const std::int64_t now = off(room, value);
    cost.squares += square(now - whole_) - square(now);
  }
  return cost;
}

std::int64_t Counts::squares() const {
  std::int64_t all = 0;
  for (std::size_t room = 0; room < rooms_.size(); ++room) {
    for (std::size_t value = 0; value < values_; ++value) all += square(off(room, static_cast<int>(value)));
  }
  return all;
}

// One after the other to where it costs least: exact for a sum of convex terms.
std::int64_t Counts::least_squares(int value, int more) const {
  std::array<std::int64_t, 100> offs{};
  const std::size_t size = rooms_.size();
  for (std::size_t room = 0; room < size; ++room) offs[room] = off(room, value);
  for (; more > 0; --more) *std::min_element(offs.begin(), offs.begin() + static_cast<std::ptrdiff_t>(size)) += whole_;
  std::int64_t all = 0;
  for (std::size_t room = 0; room < size; ++room) all += square(offs[room]);
  return all;
}

}  // namespace bothways::matching
