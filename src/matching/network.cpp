#include "matching/network.hpp"

#include <algorithm>

namespace bothways::matching {

void Network::begin_search() {
  ++search_;
  for (auto& queue : queue_) queue.clear();
}

bool Network::reach(Node node, Node from, std::uint32_t option) {
  if (seen_[node] == search_) return false;
  seen_[node] = search_;
  from_[node] = from;
  via_[node] = option;
  queue_[0].push_back(node);
  return true;
}

void Network::choose(Node row, std::uint32_t option) {
  options_[option].chosen = true;
  const std::uint32_t column = options_[option].column;
  held_[held_begin_[column] + held_count_[column]++] = {row, option};
}

void Network::give_up(std::uint32_t option) {
  options_[option].chosen = false;
  const std::uint32_t column = options_[option].column;
  std::uint32_t at = held_begin_[column];
  while (held_[at].option != option) ++at;
  held_[at] = held_[held_begin_[column] + --held_count_[column]];
}

// Along the way that the search found.
void Network::shift(Node from, Node to) {
  for (Node node = to; node != from; node = from_[node]) {
    const Node before = from_[node];
    if (node == source()) {
      spare_[before] += before < rows_ ? 1 : -1;
    } else if (before == source()) {
      spare_[node] += node < rows_ ? -1 : 1;
    } else if (node < rows_) {
      give_up(via_[node]);
    } else {
      choose(before, via_[node]);
    }
  }
}

void Network::decide(Value level) {
  for (Node node = 0; node < source(); ++node) open_[node] = open_[node] && dual_[node] == dual_[source()];
  std::fill(held_count_.begin(), held_count_.end(), 0u);
  std::uint32_t write = 0;
  for (Node row = 0; row < rows_; ++row) {
    const std::uint32_t first = write;
    for (std::uint32_t at = begin_[row]; at < end_[row]; ++at) {
      Option option = options_[at];
      const std::int32_t cost = level == ruled_out ? -1 : (option.low == level) + (option.high == level);
      if (cost + dual_[row] - dual_[node_of_column(option.column)] != 0) {
        if (option.chosen) decided_.push_back({row, option.column});
        continue;
      }
      if (option.low <= level && level != ruled_out) {
        if (option.low < level && !option.chosen) continue;  // avoided altogether
        option.low = option.high == level ? none_left : option.high;
        option.high = none_left;
      }
      options_[write] = option;
      if (option.chosen) choose(row, write);
      ++write;
    }
    begin_[row] = first;
    end_[row] = write;
  }
  options_.resize(write);
}

std::vector<Cell> Network::pairs() const {
  std::vector<Cell> pairs = decided_;
  for (Node row = 0; row < rows_; ++row) {
    for (std::uint32_t at = begin_[row]; at < end_[row]; ++at) {
      if (options_[at].chosen) pairs.push_back({row, options_[at].column});
    }
  }
  std::sort(pairs.begin(), pairs.end());
  return pairs;
}

}  // namespace bothways::matching
