// As many pairs as possible, by augmenting paths: each round goes over every person at most once (Pothen & Fan
// 1990), and the last round, which finds none, is the proof (König 1931).
#include <algorithm>
#include <bit>

#include "matching/network.hpp"

namespace bothways::matching {

// One pair more for this row.
bool Network::add_pair(Node row) {
  queue_.clear();
  reach(row, row);
  for (std::size_t next = 0; next < queue_.size(); ++next) {
    const Node at = queue_[next];
    for (std::size_t word = 0; word < options_.words(); ++word) {
      const Word found = options_.row(at)[word] & ~reached_columns_[word];
      if (found == 0) continue;
      if (const Word free = found & free_[word]; free != 0) {
        take_free(row, at, static_cast<std::uint32_t>(word * word_bits) + static_cast<std::uint32_t>(std::countr_zero(free)));
        return true;
      }
      reached_columns_[word] |= found;
      each_bit(word, found, [&](std::uint32_t column) {
        from_[node_of_column(column)] = at;
        for (std::uint32_t i = 0; i < held_count_[column]; ++i) reach(held_[held_begin_[column] + i].row, node_of_column(column));
      });
    }
  }
  return false;
}

void Network::take_free(Node row, Node last, std::uint32_t column) {
  const Node target = node_of_column(column);
  from_[target] = last;
  --spare_[row];
  if (--spare_[target] == 0) free_[column / word_bits] &= ~bit_of(column);
  shift(row, target);
}

void Network::fill() {
  for (bool more = true; more;) {
    more = false;
    begin_search();
    for (Node row = 0; row < rows_; ++row) {
      while (spare_[row] > 0 && seen_[row] != search_ && add_pair(row)) more = true;
    }
  }
}

// Of the best options first, then of twice as many each time: what begins well needs little shifting.
void Network::fill_from_best() {
  std::size_t next = values_.size();
  for (std::size_t count = rows_; next > 0; count *= 2) {
    const std::size_t last = values_.size() - std::min(values_.size(), count);
    while (next > last || (next > 0 && next < values_.size() && values_[next - 1].above == values_[next].above)) {
      --next;
      add_option(row_of(values_[next].place), column_of(values_[next].place));
    }
    fill();
  }
}

bool Network::is_full(std::size_t first, std::size_t last) const {
  return std::all_of(spare_.begin() + static_cast<std::ptrdiff_t>(first), spare_.begin() + static_cast<std::ptrdiff_t>(last), [](int spare) { return spare == 0; });
}

// With a cost of -2 for each pair: 2 for rows that must be full, -2 for columns that must be; 1 and -1 where all
// on both sides must.
void Network::prove_number(const std::vector<int>& unfilled) {
  const bool rows_full = is_full(0, rows_), columns_full = is_full(rows_, rows_ + columns_);
  begin_search();
  for (Node row = 0; row < rows_ && !rows_full && !columns_full; ++row) {
    if (spare_[row] + unfilled[row] > 0) add_pair(row);
  }
  const bool all_full = rows_full && columns_full && std::all_of(unfilled.begin(), unfilled.end(), [](int places) { return places == 0; });
  for (Node row = 0; row < rows_; ++row) {
    const bool reached = rows_full ? unfilled[row] > 0 : columns_full || seen_[row] == search_;
    dual_[row] = all_full ? 1 : reached ? 0 : 2;
  }
  for (std::uint32_t column = 0; column < columns_; ++column) {
    const Node node = node_of_column(column);
    const bool reached = !rows_full && (columns_full ? unfilled[node] == 0 : is_reached(column));
    dual_[node] = all_full ? -1 : reached ? -2 : 0;
  }
  for (Node person = 0; person < source(); ++person) spare_[person] += unfilled[person];
  change_all();
}

}  // namespace bothways::matching
