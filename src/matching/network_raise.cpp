// The bottleneck: pairs whose lowest value is below a threshold are shifted to better ones; where none can be
// reached, the threshold falls to the best that leads out of what was reached, and no further.
#include <algorithm>
#include <utility>

#include "matching/network.hpp"

namespace bothways::matching {
namespace {
constexpr std::size_t few = 8;  // pairs to be lifted, for which no order pays
}

// Who has as many partners in each answer gets at most the best that is left for them.
Value Network::bound() const {
  Value bound = none_left;
  for (Node person = 0; person < source(); ++person) {
    const bool holds = person < rows_ ? holds_[person] != 0 : held_count_[person - rows_] > 0;
    if (holds && (full_[person] || !open_[person])) bound = std::min(bound, best_[person]);
  }
  return bound;
}

// Puts the options that are good enough first in each row: most ways need no others.
void Network::rich_first(Value least) {
  std::fill(held_count_.begin(), held_count_.end(), 0u);
  for (Node row = 0; row < rows_; ++row) {
    rich_end_[row] = begin_[row];
    for (std::uint32_t at = begin_[row]; at < end_[row]; ++at) {
      if (options_[at].low >= least) std::swap(options_[at], options_[rich_end_[row]++]);
    }
    for (std::uint32_t at = begin_[row]; at < end_[row]; ++at) {
      if (options_[at].chosen) choose(row, at);
    }
  }
}

Value Network::raise() {
  Value least = bound();
  gather(least);
  std::copy(end_.begin(), end_.end(), rich_end_.begin());
  if (low_.size() > few) {
    rich_first(least);
    gather(least);
  }
  for (const Held& pair : low_) {
    if (options_[pair.option].chosen && options_[pair.option].low < least) lift(pair.row, pair.option, least);
  }
  return least;
}

void Network::reach_from(Node node, Value least) {
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
  reach_columns(node, begin_[node], rich_end_[node], least);
}

void Network::reach_columns(Node row, std::uint32_t first, std::uint32_t last, Value least) {
  for (std::uint32_t at = first; at < last; ++at) {
    const Option& option = options_[at];
    const Node column = node_of_column(option.column);
    if (option.chosen || seen_[column] == search_) continue;
    if (option.low >= least) {
      reach(column, row, at);
    } else if (beyond_seen_[column] != search_ || beyond_[column] < option.low) {
      if (beyond_seen_[column] != search_) waiting_.push_back(column);
      beyond_seen_[column] = search_;
      beyond_[column] = option.low;
      from_[column] = row;  // until it is reached, this is where from it would be
      via_[column] = at;
    }
  }
}

void Network::lift(Node row, std::uint32_t option, Value& least) {
  const Node target = node_of_column(options_[option].column);
  begin_search();
  waiting_.clear();
  reach(row, row, 0);
  for (std::size_t next = 0, poor = 0; seen_[target] != search_;) {
    if (next < queue_[0].size()) {
      reach_from(queue_[0][next++], least);
      continue;
    }
    if (poor < next) {
      const Node node = queue_[0][poor++];
      if (node < rows_) reach_columns(node, rich_end_[node], end_[node], least);
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
