// The bottleneck: pairs whose lowest value is below a threshold are shifted to better ones; where none can be
// reached, the threshold falls to the best that leads out of what was reached, and no further.
#include <algorithm>

#include "matching/network.hpp"

namespace bothways::matching {

// Who has as many partners in each answer gets at most the best that is left for them.
Value Network::bound() const {
  std::vector<Value> best(columns_, ruled_out);
  Value bound = none_left;
  for (Node row = 0; row < rows_; ++row) {
    Value best_of_row = ruled_out;
    bool holds = false;
    for (std::uint32_t at = begin_[row]; at < end_[row]; ++at) {
      const Option& option = options_[at];
      best_of_row = std::max(best_of_row, option.low);
      best[option.column] = std::max(best[option.column], option.low);
      holds = holds || option.chosen;
    }
    if (holds && (full_[row] || !open_[row])) bound = std::min(bound, best_of_row);
  }
  for (std::size_t column = 0; column < columns_; ++column) {
    const Node node = node_of_column(column);
    if (held_count_[column] > 0 && (full_[node] || !open_[node])) bound = std::min(bound, best[column]);
  }
  return bound;
}

Value Network::raise() {
  Value least = bound();
  for (const Node row : order_) {
    for (std::uint32_t at = begin_[row]; at < end_[row]; ++at) {
      if (options_[at].chosen && options_[at].low < least) lift(row, at, least);
    }
  }
  return least;
}

void Network::reach_beyond(Node node, Value least) {
  if (node == source()) {
    for (Node person = 0; person < source(); ++person) {
      if (from_source(person)) reach(person, node, 0);
    }
    return;
  }
  if (open_[node] && (node < rows_ || spare_[node] > 0)) reach(source(), node, 0);
  if (node >= rows_) {
    const std::uint32_t first = held_begin_[node - rows_];
    for (std::uint32_t i = first; i < first + held_count_[node - rows_]; ++i) reach(held_[i].row, node, held_[i].option);
    return;
  }
  for (std::uint32_t at = begin_[node]; at < end_[node]; ++at) {
    const Option& option = options_[at];
    const Node column = node_of_column(option.column);
    if (option.chosen || seen_[column] == search_) continue;
    if (option.low >= least) {
      reach(column, node, at);
    } else if (beyond_seen_[column] != search_ || beyond_[column] < option.low) {
      if (beyond_seen_[column] != search_) waiting_.push_back(column);
      beyond_seen_[column] = search_;
      beyond_[column] = option.low;
      from_[column] = node;  // until it is reached, this is where from it would be
      via_[column] = at;
    }
  }
}

void Network::lift(Node row, std::uint32_t option, Value& least) {
  const Node target = node_of_column(options_[option].column);
  begin_search();
  waiting_.clear();
  reach(row, row, 0);
  for (std::size_t next = 0; seen_[target] != search_;) {
    if (next < queue_[0].size()) {
      reach_beyond(queue_[0][next++], least);
      continue;
    }
    Value best = options_[option].low;
    for (const Node column : waiting_) {
      if (seen_[column] != search_) best = std::max(best, beyond_[column]);
    }
    least = best;
    if (options_[option].low == best) return;
    for (const Node column : waiting_) {
      if (beyond_[column] >= least) reach(column, from_[column], via_[column]);
    }
  }
  shift(row, target);
  give_up(option);
}

}  // namespace bothways::matching
