// One value by the out-of-kilter method (Fulkerson 1961): each pair that has it is shifted away if that is cheaper.
// Costs and dual values are whole numbers, so where no way is free, all that was reached is lowered by 1.
#include <algorithm>

#include "matching/network.hpp"

namespace bothways::matching {

void Network::begin_search() {
  ++search_;
  queue_.clear();
  std::fill(reached_columns_.begin(), reached_columns_.end(), Word{0});
}

void Network::reach(Node node, Node from) {
  if (seen_[node] == search_) return;
  seen_[node] = search_;
  from_[node] = from;
  queue_.push_back(node);
}

// Whether the way from this row to the column is free.
bool Network::leads(Node row, std::uint32_t column) const {
  const std::int32_t more = dual_[node_of_column(column)] - dual_[row];
  return more == 0 ? options_.has(row, column) : more == 1 ? once_.has(row, column) : more == 2 && twice_.has(row, column);
}

void Network::reach_from_column(std::uint32_t column, Node from) {
  const Node node = node_of_column(column);
  from_[node] = from;
  if (open_[node] && spare_[node] > 0 && dual_[node] == dual_[source()]) reach(source(), node);
  const Held* const first = held_.data() + held_begin_[column];
  for (const Held* pair = first; pair < first + held_count_[column]; ++pair) {
    if (pair->cost + dual_[pair->row] >= dual_[node]) reach(pair->row, node);
  }
}

void Network::reach_from_row(Node row) {
  if (open_[row] && dual_[row] == dual_[source()]) reach(source(), row);
  const Word* const options = options_.row(row);
  const Word* const same = columns_with(dual_[row]);
  const Word* const one_more = columns_with(dual_[row] + 1);
  const Word* const two_more = columns_with(dual_[row] + 2);
  const bool once = one_more != no_columns_.data(), twice = two_more != no_columns_.data() && !problem_.to_columns.empty();
  for (std::size_t word = 0; word < options_.words(); ++word) {
    Word found = options[word] & same[word];
    if (once) found |= once_.row(row)[word] & one_more[word];
    if (twice) found |= twice_.row(row)[word] & two_more[word];
    found &= ~reached_columns_[word];
    if (found == 0) continue;
    reached_columns_[word] |= found;
    each_bit(word, found, [&](std::uint32_t column) { reach_from_column(column, row); });
  }
}

void Network::reach_from_source() {
  for (Node person = 0; person < source(); ++person) {
    if (!from_source(person) || dual_[person] != dual_[source()]) continue;
    if (person < rows_) {
      reach(person, source());
    } else if (const std::uint32_t column = column_of_node(person); !is_reached(column)) {
      reached_columns_[column / word_bits] |= bit_of(column);
      reach_from_column(column, source());
    }
  }
}

bool Network::search(Node row, std::uint32_t column) {
  begin_search();
  reach(row, row);
  for (std::size_t next = 0; next < queue_.size(); ++next) {
    const Node node = queue_[next];
    if (node == source()) {
      reach_from_source();
      if (is_reached(column)) return true;
    } else if (leads(node, column)) {
      from_[node_of_column(column)] = node;
      return true;
    } else {
      reach_from_row(node);
    }
  }
  return false;
}

void Network::change_dual(Node node, std::int32_t by) {
  if (!is_changed_[node]) changed_.push_back(node);
  is_changed_[node] = 1;
  dual_[node] += by;
  duals_ = true;
  rows_have_duals_ = rows_have_duals_ || node < rows_;
  if (node < rows_ || node == source()) return;
  const std::uint32_t column = column_of_node(node);
  columns_to_have(dual_[node] - by)[column / word_bits] &= ~bit_of(column);
  columns_to_have(dual_[node])[column / word_bits] |= bit_of(column);
}

void Network::lower_reached() {
  for (const Node node : queue_) change_dual(node, -1);
  for (std::size_t word = 0; word < options_.words(); ++word) {
    each_bit(word, reached_columns_[word], [this](std::uint32_t column) { change_dual(node_of_column(column), -1); });
  }
}

void Network::reroute(std::uint32_t row, std::uint32_t column) {
  const Held* const pair = held(row, column);
  if (pair == nullptr) return;  // shifted by the way of another
  const Node target = node_of_column(column);
  for (std::int32_t gain = pair->cost + dual_[row] - dual_[target]; gain > 0; --gain) {
    // A column without another option, while no row has a dual value: no search is needed to see that no other way
    // leads there for less.
    if (gain == 1 && degree_[column] == 0 && !rows_have_duals_ && dual_[target] == 0 && !from_source(target)) {
      change_dual(target, 1);
      return;
    }
    if (search(row, column)) {
      shift(row, target);
      give_up(row, column);
      return;
    }
    lower_reached();
  }
}

}  // namespace bothways::matching
