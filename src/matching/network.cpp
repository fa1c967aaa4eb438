#include "matching/network.hpp"

#include <algorithm>

namespace bothways::matching {

std::uint32_t Network::problem_column(std::uint32_t column) const {
  const std::size_t from_first = column + order_.first_column;
  return static_cast<std::uint32_t>(from_first < columns_ ? from_first : from_first - columns_);
}

Network::Held* Network::held(std::uint32_t row, std::uint32_t column) {
  Held* const first = held_.data() + held_begin_[column];
  for (Held* at = first; at < first + held_count_[column]; ++at) {
    if (at->row == row) return at;
  }
  return nullptr;
}

void Network::choose(std::uint32_t row, std::uint32_t column) {
  std::int32_t cost = 0;
  if (options_.has(row, column)) {
    drop(row, column);
  } else {
    cost = once_.has(row, column) ? 1 : 2;
    (cost == 1 ? once_ : twice_).remove(row, column);
  }
  held_[held_begin_[column] + held_count_[column]++] = {row, cost};
}

void Network::give_up(std::uint32_t row, std::uint32_t column) {
  Held* const pair = held(row, column);
  if (pair->cost == 0) {
    add_option(row, column);
  } else {
    (pair->cost == 1 ? once_ : twice_).add(row, column);
  }
  *pair = held_[held_begin_[column] + --held_count_[column]];
}

void Network::add_option(std::uint32_t row, std::uint32_t column) {
  options_.add(row, column);
  ++degree_[column];
}

void Network::drop(std::uint32_t row, std::uint32_t column) {
  options_.remove(row, column);
  --degree_[column];
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
      give_up(node, column_of_node(before));
    } else {
      choose(before, column_of_node(node));
    }
  }
}

void Network::note_duals(std::vector<LevelDual>& duals) {
  const std::int32_t base = base_of_duals();
  for (const Node node : changed_) {
    if (dual_[node] == base) continue;
    const std::size_t person = node < rows_ ? order_.rows[node] : node < source() ? rows_ + problem_column(column_of_node(node)) : node;
    duals.push_back({static_cast<std::uint32_t>(person), dual_[node] - base});
  }
}

std::vector<Cell> Network::pairs() const {
  std::vector<Cell> pairs = decided_;
  for (std::uint32_t column = 0; column < columns_; ++column) {
    for (std::uint32_t i = 0; i < held_count_[column]; ++i) pairs.push_back(cell_of(held_[held_begin_[column] + i].row, column));
  }
  std::sort(pairs.begin(), pairs.end());
  return pairs;
}

}  // namespace bothways::matching
