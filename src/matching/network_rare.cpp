// One level by the out-of-kilter method (Fulkerson 1961): each pair that has the value is shifted away if
// that is cheaper. Costs are 0, 1 or 2, so that a search needs a queue for each distance only (Dial 1969).
#include <algorithm>

#include "matching/network.hpp"

namespace bothways::matching {

void Network::choose_rarely(Value level) {
  std::fill(dual_.begin(), dual_.end(), 0);
  rows_have_duals_ = false;
  gather(level == none_left ? level : level + 1);
  for (const Held& pair : low_) {
    if (options_[pair.option].chosen) reroute(pair.row, pair.option, level);
  }
}

// A column that has no better option, while nothing else has a dual value: no search is needed to see that no
// other way leads there for less.
bool Network::only_way(Node target, Value level) const {
  return best_[target] <= level && !rows_have_duals_ && dual_[target] == 0 && !from_source(target);
}

void Network::label(Node node, Node from, std::uint32_t option, std::int32_t distance) {
  if (distance > 1 || (seen_[node] == search_ && distance_[node] <= distance)) return;
  seen_[node] = search_;
  distance_[node] = distance;
  from_[node] = from;
  via_[node] = option;
  queue_[distance].push_back(node);
}

void Network::label_neighbours(Node node, Value level) {
  const std::int32_t base = distance_[node] + dual_[node];
  if (node == source()) {
    for (Node person = 0; person < source(); ++person) {
      if (from_source(person)) label(person, node, 0, base - dual_[person]);
    }
    return;
  }
  if (open_[node] && (node < rows_ || spare_[node] > 0)) label(source(), node, 0, base - dual_[source()]);
  if (node >= rows_) {
    const std::uint32_t first = held_begin_[node - rows_];
    for (std::uint32_t i = first; i < first + held_count_[node - rows_]; ++i) {
      const Option& option = options_[held_[i].option];
      const std::int32_t cost = (option.low == level) + (option.high == level);
      label(held_[i].row, node, held_[i].option, std::max(distance_[node], base - cost - dual_[held_[i].row]));
    }
    return;
  }
  for (std::uint32_t at = begin_[node]; at < end_[node]; ++at) {
    const Option& option = options_[at];
    if (option.chosen || option.low < level) continue;
    const Node column = node_of_column(option.column);
    label(column, node, at, base + (option.low == level) + (option.high == level) - dual_[column]);
  }
}

void Network::reroute(Node row, std::uint32_t option, Value level) {
  const Node target = node_of_column(options_[option].column);
  const std::int32_t gain = 1 + (options_[option].high == level) + dual_[row] - dual_[target];
  if (gain <= 0) return;
  if (gain == 1 && only_way(target, level)) {
    dual_[target] = 1;
    return;
  }
  begin_search();
  label(row, row, 0, 0);
  std::int32_t distance = 0;
  const auto found = [&] { return seen_[target] == search_ && distance_[target] <= distance; };
  for (; distance < gain && !found(); ++distance) {
    for (std::size_t next = 0; next < queue_[distance].size() && !found(); ++next) {
      const Node node = queue_[distance][next];
      if (distance_[node] == distance) label_neighbours(node, level);
    }
    if (found()) break;
  }
  for (std::int32_t nearer = 0; nearer < distance; ++nearer) {
    for (const Node node : queue_[nearer]) {
      if (distance_[node] == nearer) dual_[node] -= distance - nearer;
    }
  }
  rows_have_duals_ = rows_have_duals_ || distance > 0;
  if (!found() || distance >= gain) return;
  shift(row, target);
  give_up(option);
}

}  // namespace bothways::matching
