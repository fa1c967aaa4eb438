// Value by value, lowest first: one that no chosen pair has is avoided; of the others, pairs that have it are
// shifted to better ones as far as that is possible.
#include <algorithm>
#include <functional>

#include "matching/network.hpp"

namespace bothways::matching {

// All that have the next value: those whose lower value it is come first, and their number is returned.
std::size_t Network::take_next_values() {
  now_.clear();
  const bool fresh = next_value_ < values_.size() && (later_.empty() || values_[next_value_].above <= later_.front().above);
  if (!fresh && later_.empty()) return 0;
  const std::uint32_t above = fresh ? values_[next_value_].above : later_.front().above;
  while (next_value_ < values_.size() && values_[next_value_].above == above) now_.push_back(values_[next_value_++]);
  const std::size_t count = now_.size();
  while (!later_.empty() && later_.front().above == above) {
    std::pop_heap(later_.begin(), later_.end(), std::greater<>());
    now_.push_back(later_.back());
    later_.pop_back();
  }
  return count;
}

std::pair<Value, Value> Network::values_at(std::uint32_t row, std::uint32_t column) const {
  const Cell cell = cell_of(row, column);
  const std::size_t at = cell.row * columns_ + cell.column;
  return std::minmax(problem_.to_rows[at], problem_.to_columns[at]);
}

// A pair whose lower value has been looked at has the other one left.
void Network::keep_for_later(std::uint32_t row, std::uint32_t column) {
  if (problem_.to_columns.empty()) return;
  const std::uint32_t higher = above(lowest_, values_at(row, column).second);
  if (higher == now_.front().above) return;
  later_.push_back({higher, place_of(row, column)});
  std::push_heap(later_.begin(), later_.end(), std::greater<>());
}

void Network::look_at(ValueAt value, bool lower) {
  const std::uint32_t row = row_of(value.place), column = column_of(value.place);
  const auto both = [&] {
    if (!lower || problem_.to_columns.empty()) return false;
    const auto [low, high] = values_at(row, column);
    return low == high;
  };
  if (options_.has(row, column)) {
    drop(row, column);
    (both() ? twice_ : once_).add(row, column);
  } else if (Held* const pair = held(row, column); pair != nullptr) {
    pair->cost = both() ? 2 : 1;
  }
}

Value Network::choose_rarely() {
  for (;;) {
    const std::size_t lower = take_next_values();
    if (now_.empty()) return none_left;
    poor_.clear();
    for (const ValueAt value : now_) {
      const std::uint32_t row = row_of(value.place), column = column_of(value.place);
      if (!options_.has(row, column) && held(row, column) != nullptr) poor_.push_back({row, column});
    }
    if (poor_.empty()) {
      for (const ValueAt value : now_) {
        if (options_.has(row_of(value.place), column_of(value.place))) drop(row_of(value.place), column_of(value.place));
      }
      continue;
    }
    forget_duals();
    for (std::size_t i = 0; i < now_.size(); ++i) look_at(now_[i], i < lower);
    for (const Cell pair : poor_) reroute(pair.row, pair.column);
    if (duals_) return value_above(lowest_, now_.front().above);
    for (const ValueAt value : now_) {
      once_.remove(row_of(value.place), column_of(value.place));
      twice_.remove(row_of(value.place), column_of(value.place));
    }
  }
}

}  // namespace bothways::matching
