#include "matching/deferred_acceptance.hpp"

#include <algorithm>

namespace bothways::matching {

void hold(const Orders& holders, std::size_t holder, std::uint16_t asker, std::vector<std::uint16_t>& held) {
  const auto before = [&](std::uint16_t a, std::uint16_t b) { return holders.rank(holder, a) < holders.rank(holder, b); };
  held.insert(std::upper_bound(held.begin(), held.end(), asker, before), asker);
}

Held deferred_acceptance(const Orders& askers, const Orders& holders) {
  Held held(holders.people);
  std::vector<std::size_t> asked(askers.people, 0);  // how far down their order
  std::vector<int> room = askers.capacity;
  std::vector<std::uint16_t> waiting;
  for (std::size_t asker = askers.people; asker-- > 0;) waiting.push_back(static_cast<std::uint16_t>(asker));
  while (!waiting.empty()) {
    const std::uint16_t asker = waiting.back();
    if (room[asker] == 0 || asked[asker] == askers.length(asker)) {
      waiting.pop_back();
      continue;
    }
    const std::uint16_t holder = askers.at(asker, asked[asker]++);
    auto& now = held[holder];
    const bool full = static_cast<int>(now.size()) == holders.capacity[holder];
    if (full && holders.rank(holder, now.back()) < holders.rank(holder, asker)) continue;
    --room[asker];
    if (full) {
      ++room[now.back()];
      waiting.push_back(now.back());
      now.pop_back();
    }
    hold(holders, holder, asker, now);
  }
  return held;
}

std::int64_t ranks_of(const Orders& askers, const Orders& holders, const Held& held) {
  std::int64_t ranks = 0;
  for (std::size_t holder = 0; holder < held.size(); ++holder) {
    for (const std::uint16_t asker : held[holder]) ranks += 2 + askers.rank(asker, holder) + holders.rank(holder, asker);
  }
  return ranks;
}

}  // namespace bothways::matching
