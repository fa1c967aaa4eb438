#include <algorithm>

#include "matching/allocation_search.hpp"

namespace bothways::matching {
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

}  // namespace bothways::matching
