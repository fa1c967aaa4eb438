// As many pairs as possible, by augmenting paths: each round goes over every person at most once (Pothen & Fan
// 1990), and the last round, which finds none, is the proof (König 1931).
#include <algorithm>

#include "matching/network.hpp"
#include "matching/network_outline.hpp"

namespace bothways::matching {

// One pair more for this row, over options whose lower value is at least `least`.
bool Network::add_pair(Node row, Value least) {
  queue_[0].clear();
  if (!reach(row, row, 0)) return false;
  for (std::size_t next = 0; next < queue_[0].size(); ++next) {
    const Node at = queue_[0][next];
    for (std::uint32_t option = begin_[at]; option < end_[at]; ++option) {
      const Node column = node_of_column(options_[option].column);
      if (options_[option].chosen || options_[option].low < least || seen_[column] == search_) continue;
      from_[column] = at;
      via_[column] = option;
      if (spare_[column] > 0) {
        --spare_[row];
        --spare_[column];
        shift(row, column);
        return true;
      }
      seen_[column] = search_;
      const std::uint32_t first = held_begin_[options_[option].column];
      for (std::uint32_t i = 0; i < held_count_[options_[option].column]; ++i) reach(held_[first + i].row, column, held_[first + i].option);
    }
  }
  return false;
}

void Network::fill(Value least) {
  for (bool more = true; more;) {
    more = false;
    begin_search();
    for (const Node row : order_) {
      while (spare_[row] > 0 && add_pair(row, least)) more = true;
    }
  }
}

// With a cost of -2 for each pair: 2 for rows that must be full, -2 for columns that must be; 1 and -1 where all
// on both sides must.
void Network::prove_number(const Outline& outline) {
  const auto full = [&](std::size_t first, std::size_t last) {
    return std::all_of(spare_.begin() + static_cast<std::ptrdiff_t>(first), spare_.begin() + static_cast<std::ptrdiff_t>(last), [](int spare) { return spare == 0; });
  };
  const bool rows_full = full(0, rows_), columns_full = full(rows_, rows_ + columns_);
  std::fill(full_.begin(), full_.begin() + static_cast<std::ptrdiff_t>(rows_), rows_full);
  std::fill(full_.begin() + static_cast<std::ptrdiff_t>(rows_), full_.end(), columns_full);
  if (!rows_full && !columns_full) {
    begin_search();
    for (Node row = 0; row < rows_; ++row) {
      if (spare_[row] + outline.unfilled[row] > 0) add_pair(row, ruled_out);
    }
  }
  const bool all_full = rows_full && columns_full && std::all_of(outline.unfilled.begin(), outline.unfilled.end(), [](int places) { return places == 0; });
  for (Node row = 0; row < rows_; ++row) {
    const bool reached = rows_full ? outline.unfilled[row] > 0 : columns_full || seen_[row] == search_;
    dual_[row] = all_full ? 1 : reached ? 0 : 2;
  }
  for (Node column = node_of_column(0); column < source(); ++column) {
    const bool reached = !rows_full && (columns_full ? outline.unfilled[column] == 0 : seen_[column] == search_);
    dual_[column] = all_full ? -1 : reached ? -2 : 0;
  }
  dual_[source()] = 0;
  capacity_ = outline.room;
  for (Node person = 0; person < source(); ++person) {
    capacity_[person] += outline.unfilled[person];
    spare_[person] += outline.unfilled[person];
  }
}

}  // namespace bothways::matching
