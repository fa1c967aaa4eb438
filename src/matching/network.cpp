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

// The chosen options that have a value below, in the order in which rows are taken.
void Network::gather(Value below) {
  low_.clear();
  for (std::size_t column = 0; column < columns_; ++column) {
    for (std::uint32_t at = held_begin_[column]; at < held_begin_[column] + held_count_[column]; ++at) {
      if (options_[held_[at].option].low < below) low_.push_back(held_[at]);
    }
  }
  std::sort(low_.begin(), low_.end(), [this](const Held& a, const Held& b) { return turn_[a.row] != turn_[b.row] ? turn_[a.row] < turn_[b.row] : a.option < b.option; });
}

void Network::decide(Value level) {
  for (Node node = 0; node < source(); ++node) open_[node] = open_[node] && dual_[node] == dual_[source()];
  std::fill(held_count_.begin(), held_count_.end(), 0u);
  std::fill(best_.begin(), best_.end(), ruled_out);
  const std::int32_t* const of_column = dual_.data() + rows_;
  Value* const best_of_column = best_.data() + rows_;
  Option* const options = options_.data();
  std::uint32_t write = 0;
  for (Node row = 0; row < rows_; ++row) {
    const std::uint32_t first = write;
    const std::int32_t of_row = level == ruled_out ? dual_[row] - 2 : dual_[row];
    Value best = ruled_out;
    holds_[row] = 0;
    for (std::uint32_t at = begin_[row]; at < end_[row]; ++at) {
      Option option = options[at];
      const std::int32_t cost = (option.low == level) + (option.high == level);
      if (cost + of_row != of_column[option.column]) {
        if (option.chosen) decided_.push_back({row, option.column});
        continue;
      }
      if (option.low < level) continue;  // avoided altogether
      if (cost > 0) {
        option.low = cost == 2 ? none_left : option.high;
        option.high = none_left;
      }
      options[write] = option;
      if (best < option.low) best = option.low;
      if (best_of_column[option.column] < option.low) best_of_column[option.column] = option.low;
      if (option.chosen) {
        choose(row, write);
        holds_[row] = 1;
      }
      ++write;
    }
    best_[row] = best;
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
