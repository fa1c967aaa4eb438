#include "matching/closure.hpp"

#include <algorithm>

namespace bothways::matching {
namespace {

constexpr std::int64_t without_end = std::numeric_limits<std::int64_t>::max() / 4;

// From the source to each thing that lessens, over needs, from each thing that adds to the sink.
class Flow {
 public:
  explicit Flow(std::size_t nodes) : arcs_of_(nodes), level_(nodes), next_(nodes) {}

  void connect(std::size_t from, std::size_t to, std::int64_t room) {
    arcs_of_[from].push_back(arcs_.size());
    arcs_.push_back({to, room});
    arcs_of_[to].push_back(arcs_.size());
    arcs_.push_back({from, 0});
  }

  void run(std::size_t source, std::size_t sink) {
    while (find_levels(source, sink)) {
      std::fill(next_.begin(), next_.end(), 0u);
      while (push(source, sink)) {
      }
    }
  }

  // Where more could go from here; or, backwards, from where more could come to here.
  std::vector<char> reached(std::size_t start, bool backwards) const {
    std::vector<char> seen(arcs_of_.size());
    std::vector<std::size_t> queue{start};
    seen[start] = 1;
    for (std::size_t next = 0; next < queue.size(); ++next) {
      for (const std::size_t arc : arcs_of_[queue[next]]) {
        if (seen[arcs_[arc].to] || arcs_[backwards ? arc ^ 1 : arc].room == 0) continue;
        seen[arcs_[arc].to] = 1;
        queue.push_back(arcs_[arc].to);
      }
    }
    return seen;
  }
  std::int64_t flow(std::size_t arc) const { return arcs_[arc ^ 1].room; }

 private:
  struct Arc {
    std::size_t to = 0;
    std::int64_t room = 0;
  };

  bool find_levels(std::size_t source, std::size_t sink) {
    std::fill(level_.begin(), level_.end(), -1);
    std::vector<std::size_t> queue{source};
    level_[source] = 0;
    for (std::size_t next = 0; next < queue.size(); ++next) {
      for (const std::size_t arc : arcs_of_[queue[next]]) {
        const Arc& a = arcs_[arc];
        if (a.room == 0 || level_[a.to] >= 0) continue;
        level_[a.to] = level_[queue[next]] + 1;
        queue.push_back(a.to);
      }
    }
    return level_[sink] >= 0;
  }

  // One way from source to sink, without recursion: as deep as there are things.
  bool push(std::size_t source, std::size_t sink) {
    std::vector<std::size_t> way;
    for (std::size_t node = source; node != sink;) {
      if (next_[node] == arcs_of_[node].size()) {
        if (node == source) return false;
        node = arcs_[way.back() ^ 1].to;
        way.pop_back();
        ++next_[node];
        continue;
      }
      const std::size_t arc = arcs_of_[node][next_[node]];
      if (arcs_[arc].room > 0 && level_[arcs_[arc].to] == level_[node] + 1) {
        way.push_back(arc);
        node = arcs_[arc].to;
      } else {
        ++next_[node];
      }
    }
    std::int64_t amount = without_end;
    for (const std::size_t arc : way) amount = std::min(amount, arcs_[arc].room);
    for (const std::size_t arc : way) {
      arcs_[arc].room -= amount;
      arcs_[arc ^ 1].room += amount;
    }
    return true;
  }

  std::vector<Arc> arcs_;  // each beside the way back
  std::vector<std::vector<std::size_t>> arcs_of_;
  std::vector<int> level_;
  std::vector<std::size_t> next_;
};

}  // namespace

Closure least_closure(const std::vector<std::int64_t>& adds, const std::vector<std::vector<std::uint32_t>>& needs, bool largest) {
  const std::size_t count = adds.size(), source = count, sink = count + 1;
  Flow flow(count + 2);
  for (std::size_t thing = 0; thing < count; ++thing) {
    for (const std::uint32_t other : needs[thing]) flow.connect(thing, other, without_end);
  }
  for (std::size_t thing = 0; thing < count; ++thing) {
    if (adds[thing] < 0) flow.connect(source, thing, -adds[thing]);
    if (adds[thing] > 0) flow.connect(thing, sink, adds[thing]);
  }
  flow.run(source, sink);
  Closure closure;
  const std::vector<char> seen = flow.reached(largest ? sink : source, largest);
  for (std::size_t thing = 0; thing < count; ++thing) closure.chosen.push_back(largest ? !seen[thing] : seen[thing]);
  std::size_t arc = 0;
  for (std::size_t thing = 0; thing < count; ++thing) {
    for (const std::uint32_t other : needs[thing]) {
      if (flow.flow(arc) > 0) closure.needs.push_back({static_cast<std::uint32_t>(thing), other, flow.flow(arc)});
      arc += 2;
    }
  }
  return closure;
}

}  // namespace bothways::matching
