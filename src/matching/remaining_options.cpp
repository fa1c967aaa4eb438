#include "matching/remaining_options.hpp"

#include <algorithm>

namespace bothways::matching {
namespace {
constexpr Value beyond = std::numeric_limits<Value>::max();
constexpr unsigned slots = 1024;
}  // namespace

RemainingOptions::RemainingOptions(const AssignmentProblem& problem, const std::vector<Level>& levels)
    : problem_(problem), options_(problem.rows, problem.columns), dual_(problem.rows + problem.columns), later_(2 * levels.size()) {
  for (const Level& level : levels) levels_.push_back(level.value);
  allowed_.assign(options_.words() * word_bits, 0);
  rich_ = allowed_;
  if (levels_.size() < 2) return;
  while ((static_cast<std::uint32_t>(levels_.back()) - static_cast<std::uint32_t>(levels_[1])) >> shift_ >= slots) ++shift_;
  for (std::uint32_t slot = 0, level = 1; slot <= slots + 1; ++slot) {
    const std::uint64_t from = std::uint64_t{slot} << shift_;
    while (level < levels_.size() && static_cast<std::uint32_t>(levels_[level]) - static_cast<std::uint32_t>(levels_[1]) < from) ++level;
    first_of_.push_back(level);
  }
}

// For a value that is not below the first level's.
std::uint32_t RemainingOptions::turn_of(Value value) const {
  if (value > levels_.back()) return static_cast<std::uint32_t>(later_.size()) - 1;
  const std::size_t slot = (static_cast<std::uint32_t>(value) - static_cast<std::uint32_t>(levels_[1])) >> shift_;
  const auto next = std::upper_bound(levels_.begin() + first_of_[slot], levels_.begin() + first_of_[slot + 1], value);
  const auto level = static_cast<std::uint32_t>(next - levels_.begin()) - 1;
  return 2 * level + (levels_[level] != value);
}

Value RemainingOptions::low_of(Cell pair) const {
  const std::size_t at = pair.row * problem_.columns + pair.column;
  return problem_.to_columns.empty() ? problem_.to_rows[at] : std::min(problem_.to_rows[at], problem_.to_columns[at]);
}

Value RemainingOptions::high_of(Cell pair) const {
  const std::size_t at = pair.row * problem_.columns + pair.column;
  return problem_.to_columns.empty() ? beyond : std::max(problem_.to_rows[at], problem_.to_columns[at]);
}

void RemainingOptions::price(std::uint32_t person, std::int64_t dual) {
  if (dual_[person] == 0 && dual != 0) priced_.push_back(person);
  dual_[person] = dual;
}

void RemainingOptions::forget_prices() {
  for (const std::uint32_t person : priced_) dual_[person] = 0;
  priced_.clear();
  masks_used_ = 0;
}

const RemainingOptions::Mask& RemainingOptions::columns_for(std::int64_t dual) {
  for (std::size_t i = 0; i < masks_used_; ++i) {
    if (masks_[i].dual == dual) return masks_[i];
  }
  if (masks_used_ == masks_.size()) masks_.emplace_back();
  Mask& mask = masks_[masks_used_++];
  mask.dual = dual;
  mask.same.assign(options_.words(), dual == 0 ? ~Word{0} : 0);
  mask.above.assign(options_.words(), dual < 0 ? ~Word{0} : 0);
  for (const std::uint32_t person : priced_) {
    if (person < problem_.rows) continue;
    const std::size_t column = person - problem_.rows, word = column / word_bits;
    const Word bit = bit_of(column);
    mask.same[word] = dual_[person] == dual ? mask.same[word] | bit : mask.same[word] & ~bit;
    mask.above[word] = dual_[person] > dual ? mask.above[word] | bit : mask.above[word] & ~bit;
  }
  return mask;
}

bool RemainingOptions::keep_tight(std::size_t row, std::size_t word, const Mask& mask) {
  Word& options = options_.row(row)[word];
  if ((options & mask.above[word]) != 0) return false;
  options &= mask.same[word];
  return true;
}

// Of the options that are not looked at, which cost nothing.
bool RemainingOptions::keep_tight_rows() {
  words_.clear();
  for (const std::uint32_t person : priced_) {
    if (person >= problem_.rows) words_.push_back((person - problem_.rows) / word_bits);
  }
  std::sort(words_.begin(), words_.end());
  words_.erase(std::unique(words_.begin(), words_.end()), words_.end());
  columns_for(0);  // the first
  for (std::size_t row = 0; row < problem_.rows; ++row) {
    if (dual_[row] == 0) {
      for (const std::size_t word : words_) {
        if (!keep_tight(row, word, masks_[0])) return false;
      }
      continue;
    }
    const Mask& mask = columns_for(dual_[row]);
    for (std::size_t word = 0; word < options_.words(); ++word) {
      if (!keep_tight(row, word, mask)) return false;
    }
  }
  return true;
}

// The number of pairs: each costs -2.
bool RemainingOptions::begin(const std::vector<Cell>& taken) {
  const Value least = levels_.size() > 1 ? levels_[1] : beyond;
  auto next = taken.begin();
  for (std::uint32_t row = 0; row < problem_.rows; ++row) {
    read_row(row, least);
    for (; next != taken.end() && next->row == row; ++next) allowed_[next->column] = 0;
    Word* const options = options_.row(row);
    pack(allowed_.data(), options_.words(), options);
    const Mask& mask = columns_for(dual_[row] - 2);
    for (std::size_t word = 0; word < options_.words(); ++word) {
      if (!keep_tight(row, word, mask)) return false;
      if (options[word] == 0) continue;
      Word rich = 0;
      pack(rich_.data() + word * word_bits, 1, &rich);
      options[word] &= rich;
      each_bit(word, options[word], [&](std::uint32_t column) {
        const Cell pair{row, column};
        unsorted_.push_back({turn_of(low_of(pair)), pair});
      });
    }
  }
  sort_by_turn();
  return true;
}

void RemainingOptions::read_row(std::size_t row, Value least) {
  const Value* const a = problem_.to_rows.data() + row * problem_.columns;
  const Value* const b = problem_.to_columns.empty() ? a : problem_.to_columns.data() + row * problem_.columns;
  for (std::size_t column = 0; column < problem_.columns; ++column) {
    allowed_[column] = a[column] != ruled_out && b[column] != ruled_out;
    rich_[column] = a[column] >= least && b[column] >= least;
  }
}

void RemainingOptions::sort_by_turn() {
  begin_.assign(later_.size() + 1, 0);
  for (const When& when : unsorted_) ++begin_[when.turn + 1];
  for (std::size_t turn = 1; turn < begin_.size(); ++turn) begin_[turn] += begin_[turn - 1];
  std::vector<std::uint32_t> next = begin_;
  by_turn_.resize(unsorted_.size());
  for (const When& when : unsorted_) by_turn_[next[when.turn]++] = when.pair;
  unsorted_.clear();
}

void RemainingOptions::look_at(Cell pair, std::int64_t cost) {
  if (!options_.has(pair.row, pair.column)) return;
  options_.remove(pair.row, pair.column);
  looked_.push_back({pair, cost});
}

bool RemainingOptions::go_on(std::size_t level) {
  const std::size_t turn = 2 * level;
  const bool both = !problem_.to_columns.empty();
  looked_.clear();
  for (std::uint32_t i = begin_[turn]; i < begin_[turn + 1]; ++i) look_at(by_turn_[i], both && high_of(by_turn_[i]) == levels_[level] ? 2 : 1);
  const std::size_t lower = looked_.size();
  for (const Cell pair : later_[turn]) look_at(pair, 1);
  if (!keep_tight_rows()) return false;
  for (std::size_t i = 0; i < looked_.size(); ++i) {
    const auto [pair, cost] = looked_[i];
    const std::int64_t more = price_of(cost, pair);
    if (more < 0) return false;
    if (more > 0) continue;
    options_.add(pair.row, pair.column);
    if (both && cost == 1 && i < lower) later_[turn_of(high_of(pair))].push_back(pair);
  }
  for (std::uint32_t i = begin_[turn + 1]; i < begin_[turn + 2]; ++i) options_.remove(by_turn_[i].row, by_turn_[i].column);
  for (const Cell pair : later_[turn + 1]) options_.remove(pair.row, pair.column);
  return true;
}

}  // namespace bothways::matching
