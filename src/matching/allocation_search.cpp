#include "matching/allocation_search.hpp"

#include <algorithm>
#include <cmath>
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

namespace {

// Moves and exchanges that make it better, until there is none.
void improve(Counts& counts, const std::vector<std::size_t>& movers, std::vector<std::size_t>& room) {
  const auto move = [&](std::size_t i, std::size_t to) {
    const Cost gone = counts.cost_of_removing(movers[i], room[i]);
    counts.remove(movers[i], room[i]);
    if (gone + counts.cost_of_adding(movers[i], to) < Cost{}) {
      counts.add(movers[i], to);
      room[i] = to;
      return true;
    }
    counts.add(movers[i], room[i]);
    return false;
  };
  const auto exchange = [&](std::size_t i, std::size_t j) {
    if (room[i] == room[j] || counts.alike(movers[i], movers[j])) return false;
    Cost change = counts.cost_of_removing(movers[i], room[i]);
    counts.remove(movers[i], room[i]);
    change = change + counts.cost_of_removing(movers[j], room[j]);
    counts.remove(movers[j], room[j]);
    change = change + counts.cost_of_adding(movers[i], room[j]);
    counts.add(movers[i], room[j]);
    change = change + counts.cost_of_adding(movers[j], room[i]);
    counts.add(movers[j], room[i]);
    std::swap(room[i], room[j]);
    if (change < Cost{}) return true;
    counts.remove(movers[i], room[i]);
    counts.remove(movers[j], room[j]);
    std::swap(room[i], room[j]);
    counts.add(movers[i], room[i]);
    counts.add(movers[j], room[j]);
    return false;
  };
  for (bool better = true; better;) {
    better = false;
    for (std::size_t i = 0; i < movers.size(); ++i) {
      for (std::size_t to = 0; to < counts.rooms(); ++to) {
        if (to != room[i] && counts.room_left(to) > 0 && move(i, to)) better = true;
      }
      for (std::size_t j = 0; j < i; ++j) {
        if (exchange(i, j)) better = true;
      }
    }
  }
}

// A fixed sequence of numbers (Marsaglia, xorshift, 2003), for the beginnings.
struct Sequence {
  std::uint64_t state = 88172645463325252ull;
  std::size_t below(std::size_t n) {
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return static_cast<std::size_t>(state % n);
  }
};

Cost cost_of(const Counts& counts, const std::vector<std::size_t>& movers, const std::vector<std::size_t>& room) {
  Cost cost{0, counts.squares()};
  for (std::size_t i = 0; i < movers.size(); ++i) cost.clashes += counts.clashes(movers[i], room[i]) ? 1 : 0;
  return cost;
}

}  // namespace

std::vector<std::size_t> exchange_search(Counts& counts, const std::vector<std::size_t>& movers) {
  std::vector<std::size_t> room(movers.size());
  for (std::size_t i = 0; i < movers.size(); ++i) {
    bool found = false;
    for (std::size_t to = 0; to < counts.rooms(); ++to) {
      if (counts.room_left(to) <= 0) continue;
      if (!found || counts.cost_of_adding(movers[i], to) < counts.cost_of_adding(movers[i], room[i])) room[i] = to;
      found = true;
    }
    counts.add(movers[i], room[i]);
  }
  improve(counts, movers, room);
  std::vector<std::size_t> best = room;
  Cost best_cost = cost_of(counts, movers, room);
  constexpr int beginnings = 12;
  Sequence sequence;
  for (int round = 0; round < beginnings && movers.size() > 1 && best_cost != Cost{}; ++round) {
    for (std::size_t shaken = std::max<std::size_t>(2, movers.size() / 6); shaken > 0; --shaken) {
      const std::size_t i = sequence.below(movers.size()), j = sequence.below(movers.size());
      if (i == j) continue;
      for (const std::size_t one : {i, j}) counts.remove(movers[one], room[one]);
      std::swap(room[i], room[j]);
      for (const std::size_t one : {i, j}) counts.add(movers[one], room[one]);
    }
    improve(counts, movers, room);
    const Cost cost = cost_of(counts, movers, room);
    if (cost < best_cost) {
      best = room;
      best_cost = cost;
    } else {
      for (std::size_t i = 0; i < movers.size(); ++i) counts.remove(movers[i], room[i]);
      room = best;
      for (std::size_t i = 0; i < movers.size(); ++i) counts.add(movers[i], room[i]);
    }
  }
  if (room != best) {
    for (std::size_t i = 0; i < movers.size(); ++i) counts.remove(movers[i], room[i]);
    for (std::size_t i = 0; i < movers.size(); ++i) counts.add(movers[i], best[i]);
  }
  return best;
}

namespace {

class Search {
 public:
  Search(Counts& counts, const std::vector<std::size_t>& movers, std::vector<std::size_t>& best, Cost best_cost)
      : counts_(counts), movers_(movers), best_(best), best_cost_(best_cost), room_(movers.size()), left_(counts.values(), 0) {
    // People who are alike stand together, the first of them first.
    order_.resize(movers.size());
    for (std::size_t i = 0; i < order_.size(); ++i) order_[i] = i;
    std::stable_sort(order_.begin(), order_.end(), [&](std::size_t a, std::size_t b) { return first_alike(a) < first_alike(b); });
    for (const std::size_t mover : movers) note(mover, 1);
    for (std::size_t value = 0; value < left_.size(); ++value) bounds_.push_back(counts.least_squares(static_cast<int>(value), left_[value]));
    for (const std::int64_t bound : bounds_) bound_ += bound;
    must_clash_.assign(order_.size() + 1, 0);
    for (std::size_t i = order_.size(); i-- > 0;) must_clash_[i] = must_clash_[i + 1] + (always_clashes(movers_[order_[i]]) ? 1 : 0);
    const double ways = std::pow(static_cast<double>(counts.rooms()), static_cast<double>(movers.size()));
    nodes_left_ = ways <= static_cast<double>(surely_searched) ? 2 * surely_searched : few_nodes(movers.size() * counts.rooms());
  }

  bool run() {
    step(0, 0);
    return nodes_left_ > 0;
  }

 private:
  // The dearer a step, the fewer.
  static std::int64_t few_nodes(std::size_t size) { return std::max<std::int64_t>(200, 2'000'000 / static_cast<std::int64_t>(size + 1)); }

  std::size_t first_alike(std::size_t i) const {
    for (std::size_t j = 0; j < i; ++j) {
      if (counts_.alike(movers_[i], movers_[j])) return j;
    }
    return i;
  }
  bool always_clashes(std::size_t person) const {
    for (std::size_t room = 0; room < counts_.rooms(); ++room) {
      if (!counts_.clashes(person, room)) return false;
    }
    return true;
  }
  void note(std::size_t person, int by) {
    for (std::size_t a = 0; a < attributes; ++a) {
      if (const int value = counts_.value_of(person, a); value >= 0) left_[static_cast<std::size_t>(value)] += by;
    }
  }
  // The bounds of the person's values anew; returns the old ones.
  std::array<std::int64_t, attributes> rebound(std::size_t person) {
    std::array<std::int64_t, attributes> old{};
    for (std::size_t a = 0; a < attributes; ++a) {
      const int value = counts_.value_of(person, a);
      if (value < 0) continue;
      std::int64_t& bound = bounds_[static_cast<std::size_t>(value)];
      old[a] = bound;
      bound_ -= bound;
      bound = counts_.least_squares(value, left_[static_cast<std::size_t>(value)]);
      bound_ += bound;
    }
    return old;
  }
  void put_back(std::size_t person, const std::array<std::int64_t, attributes>& old) {
    for (std::size_t a = 0; a < attributes; ++a) {
      const int value = counts_.value_of(person, a);
      if (value < 0) continue;
      std::int64_t& bound = bounds_[static_cast<std::size_t>(value)];
      bound_ += old[a] - bound;
      bound = old[a];
    }
  }

  void step(std::size_t depth, std::int64_t clashes) {
    if (--nodes_left_ <= 0) return;
    if (!(Cost{clashes + must_clash_[depth], bound_} < best_cost_)) return;
    if (depth == order_.size()) {
      best_cost_ = {clashes, bound_};
      for (std::size_t i = 0; i < order_.size(); ++i) best_[order_[i]] = room_[i];
      return;
    }
    const std::size_t person = movers_[order_[depth]];
    const bool alike = depth > 0 && counts_.alike(person, movers_[order_[depth - 1]]);
    for (std::size_t room = alike ? room_[depth - 1] : 0; room < counts_.rooms(); ++room) {
      if (counts_.room_left(room) <= 0) continue;
      room_[depth] = room;
      const std::int64_t more = counts_.clashes(person, room) ? 1 : 0;
      counts_.add(person, room);
      note(person, -1);
      const auto old = rebound(person);
      step(depth + 1, clashes + more);
      put_back(person, old);
      note(person, 1);
      counts_.remove(person, room);
    }
  }

  Counts& counts_;
  const std::vector<std::size_t>& movers_;
  std::vector<std::size_t>& best_;
  Cost best_cost_;
  std::vector<std::size_t> order_, room_;
  std::vector<int> left_;                // movers of each value still to be placed
  std::vector<std::int64_t> bounds_;     // of each value
  std::int64_t bound_ = 0;
  std::vector<std::int64_t> must_clash_; // of those from here on
  std::int64_t nodes_left_ = 0;
};

}  // namespace

bool branch_and_bound(Counts& counts, const std::vector<std::size_t>& movers, std::vector<std::size_t>& best, Cost best_cost) {
  return Search(counts, movers, best, best_cost).run();
}

}  // namespace bothways::matching
