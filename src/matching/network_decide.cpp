// What the dual values leave: an option whose price is 0 is still one (complementary slackness). All dual values
// of a column are found by its bit.
#include <algorithm>
#include <numeric>

#include "matching/network.hpp"

namespace bothways::matching {
void Network::change_all() {
  changed_.resize(dual_.size());
  std::iota(changed_.begin(), changed_.end(), Node{0});
  std::fill(is_changed_.begin(), is_changed_.end(), char{1});
  duals_ = rows_have_duals_ = true;
}

// The one that most people have, where many have changed; all that may have another one are in `changed_`.
std::int32_t Network::base_of_duals() {
  if (2 * changed_.size() < dual_.size()) return 0;
  change_all();
  std::vector<std::uint32_t> count;
  for (const std::int32_t dual : dual_) {
    const auto place = static_cast<std::size_t>(largest_dual - dual);
    if (place >= count.size()) count.resize(place + 1);
    ++count[place];
  }
  return largest_dual - static_cast<std::int32_t>(std::max_element(count.begin(), count.end()) - count.begin());
}

std::vector<Word>& Network::columns_to_have(std::int32_t dual) {
  const auto place = static_cast<std::size_t>(largest_dual - dual);
  if (place >= by_dual_.size()) by_dual_.resize(place + 1, no_columns_);
  return by_dual_[place];
}

void Network::sort_by_dual() {
  by_dual_.clear();
  for (std::size_t column = 0; column < columns_; ++column) columns_to_have(dual_[node_of_column(column)])[column / word_bits] |= bit_of(column);
}

void Network::forget_duals() {
  if (!duals_) return;
  duals_ = rows_have_duals_ = false;
  for (const Node node : changed_) dual_[node] = is_changed_[node] = 0;
  changed_.clear();
  for (std::vector<Word>& columns : by_dual_) columns = no_columns_;
  columns_to_have(0) = all_columns_;
}

void Network::decide_number() {
  close_people();
  for (Node row = 0; row < rows_; ++row) dual_[row] -= 2;  // each pair costs -2
  sort_by_dual();
  decide_options();
}

void Network::decide() {
  close_people();
  decide_options();
}

// Whose number of partners is worth changing has as few or as many as they could.
void Network::close_people() {
  const auto close = [this](Node node) { open_[node] = open_[node] && dual_[node] == dual_[source()]; };
  if (dual_[source()] == 0) {
    for (const Node node : changed_) close(node);
  } else {
    for (Node node = 0; node < source(); ++node) close(node);
  }
}

void Network::decide_options() {
  const std::int32_t base = base_of_duals();
  const Word* const same = columns_with(base);
  words_.clear();
  for (std::size_t word = 0; word < options_.words(); ++word) {
    if (same[word] != all_columns_[word]) words_.push_back(word);
  }
  for (Node row = 0; row < rows_ && !words_.empty(); ++row) {
    if (dual_[row] != base) continue;
    for (const std::size_t word : words_) keep_tight(row, word, same[word]);
  }
  for (const Node row : changed_) {
    if (row >= rows_ || dual_[row] == base) continue;
    const Word* const tight = columns_with(dual_[row]);
    for (std::size_t word = 0; word < options_.words(); ++word) keep_tight(row, word, tight[word]);
  }
  if (rows_have_duals_) {
    for (std::uint32_t column = 0; column < columns_; ++column) decide_chosen(column);
  } else {
    for (const Node column : changed_) decide_chosen(column_of_node(column));
  }
  for (const ValueAt value : now_) decide_looked_at(row_of(value.place), column_of(value.place));
}

void Network::keep_tight(Node row, std::size_t word, Word tight) {
  Word& options = options_.row(row)[word];
  const Word dropped = options & ~tight;
  if (dropped == 0) return;
  options &= tight;
  each_bit(word, dropped, [this](std::uint32_t column) { --degree_[column]; });
}

void Network::decide_chosen(std::uint32_t column) {
  Held* const first = held_.data() + held_begin_[column];
  for (Held* pair = first; pair < first + held_count_[column];) {
    if (pair->cost + dual_[pair->row] < dual_[node_of_column(column)]) {
      decided_.push_back(cell_of(pair->row, column));
      *pair = first[--held_count_[column]];
      continue;
    }
    if (pair->cost == 1) keep_for_later(pair->row, column);
    pair++->cost = 0;
  }
}

void Network::decide_looked_at(std::uint32_t row, std::uint32_t column) {
  const std::int32_t cost = once_.has(row, column) ? 1 : twice_.has(row, column) ? 2 : 0;
  if (cost == 0) return;
  (cost == 1 ? once_ : twice_).remove(row, column);
  if (cost + dual_[row] != dual_[node_of_column(column)]) return;
  add_option(row, column);
  if (cost == 1) keep_for_later(row, column);
}

}  // namespace bothways::matching
