// Which options there are. Of many, only those above a threshold are taken, as long as they are enough for
// as many pairs as there could be: then all below are avoided by the fairest answer anyway.
#include <algorithm>
#include <numeric>

#include "matching/network.hpp"
#include "matching/network_outline.hpp"
#include "matching/tie_order.hpp"

namespace bothways::matching {
namespace {

Value low_of(const AssignmentProblem& problem, std::size_t at) {
  return problem.to_columns.empty() ? problem.to_rows[at] : std::min(problem.to_rows[at], problem.to_columns[at]);
}

void lows_of_row(const AssignmentProblem& problem, std::size_t row, Value* low) {
  const Value* const a = problem.to_rows.data() + row * problem.columns;
  if (problem.to_columns.empty()) {
    std::copy(a, a + problem.columns, low);
    return;
  }
  const Value* const b = problem.to_columns.data() + row * problem.columns;
  for (std::size_t column = 0; column < problem.columns; ++column) low[column] = std::min(a[column], b[column]);
}

// The largest value at which the people on a side who have it or better suffice for so many pairs.
Value enough(const std::vector<Value>& best, const std::vector<int>& room, std::size_t first, std::size_t count, std::int64_t pairs) {
  std::vector<std::size_t> people(count);
  std::iota(people.begin(), people.end(), first);
  std::sort(people.begin(), people.end(), [&](std::size_t a, std::size_t b) { return best[a] > best[b]; });
  for (const std::size_t person : people) {
    pairs -= room[person];
    if (pairs <= 0) return best[person];
  }
  return ruled_out;
}

// A threshold above which there are about so many options; a sample of them is enough.
Value with_options(const AssignmentProblem& problem, std::size_t options) {
  const std::size_t cells = problem.rows * problem.columns;
  if (options >= cells) return ruled_out + 1;
  std::vector<Value> sample;
  const std::size_t step = cells / 4096 + 1;
  for (std::size_t at = 0; at < cells; at += step) sample.push_back(low_of(problem, at));
  const auto place = static_cast<std::ptrdiff_t>(options / step);
  if (place + 1 >= static_cast<std::ptrdiff_t>(sample.size())) return ruled_out + 1;
  std::nth_element(sample.begin(), sample.begin() + place, sample.end(), std::greater<>());
  return std::max(sample[static_cast<std::size_t>(place)], ruled_out + 1);
}

}  // namespace

Network::Outline::Outline(const AssignmentProblem& problem) : room(problem.rows + problem.columns), best(room.size(), ruled_out), degree(room.size()), unfilled(room.size()) {
  std::vector<Value> low(problem.columns);
  for (std::size_t row = 0; row < problem.rows; ++row) {
    lows_of_row(problem, row, low.data());
    Value* const best_of_column = best.data() + problem.rows;
    int* const degree_of_column = degree.data() + problem.rows;
    Value best_of_row = ruled_out;
    int degree_of_row = 0;
    for (std::size_t column = 0; column < problem.columns; ++column) {
      best_of_row = std::max(best_of_row, low[column]);
      degree_of_row += low[column] != ruled_out;
    }
    for (std::size_t column = 0; column < problem.columns; ++column) best_of_column[column] = std::max(best_of_column[column], low[column]);
    for (std::size_t column = 0; column < problem.columns; ++column) degree_of_column[column] += low[column] != ruled_out;
    best[row] = best_of_row;
    degree[row] = degree_of_row;
  }
  for (std::size_t person = 0; person < room.size(); ++person) {
    const bool row = person < problem.rows;
    const int capacity = row ? problem.capacity_of_row(person) : problem.capacity_of_column(person - problem.rows);
    room[person] = std::min(capacity, degree[person]);
    unfilled[person] = capacity - room[person];
    (row ? room_of_rows : room_of_columns) += room[person];
  }
  most_pairs = std::min(room_of_rows, room_of_columns);
  bound = std::min(enough(best, room, 0, problem.rows, most_pairs), enough(best, room, problem.rows, problem.columns, most_pairs));
}

void Network::take_options(const AssignmentProblem& problem, const Outline& outline, std::size_t first_column, Value least) {
  spare_ = outline.room;
  std::fill(held_count_.begin(), held_count_.end(), 0u);
  options_.clear();
  std::vector<Value> low(columns_);
  for (std::size_t row = 0; row < rows_; ++row) {
    begin_[row] = static_cast<std::uint32_t>(options_.size());
    lows_of_row(problem, row, low.data());
    for (const auto& [first, last] : {std::pair(first_column, columns_), std::pair(std::size_t{0}, first_column)}) {
      for (std::size_t column = first; column < last; ++column) {
        if (low[column] < least) continue;
        const std::size_t at = row * columns_ + column;
        const Value high = problem.to_columns.empty() ? none_left : std::max(problem.to_rows[at], problem.to_columns[at]);
        options_.push_back({static_cast<std::uint32_t>(column), low[column], high, false});
      }
    }
    end_[row] = static_cast<std::uint32_t>(options_.size());
  }
}

// A value that about so many options have or better.
Value Network::best_options(std::size_t count) const {
  if (count >= options_.size()) return ruled_out;
  std::vector<Value> sample;
  const std::size_t step = options_.size() / 4096 + 1;
  for (std::size_t at = 0; at < options_.size(); at += step) sample.push_back(options_[at].low);
  const auto place = sample.begin() + static_cast<std::ptrdiff_t>(count / step);
  std::nth_element(sample.begin(), place, sample.end(), std::greater<>());
  return *place;
}

Network::Network(const AssignmentProblem& problem) : rows_(problem.rows), columns_(problem.columns) {
  const std::size_t nodes = rows_ + columns_ + 1;
  begin_.resize(rows_);
  end_.resize(rows_);
  rich_end_.resize(rows_);
  open_.assign(nodes, 1);
  full_.assign(nodes, 0);
  dual_.assign(nodes, 0);
  for (auto* numbers : {&seen_, &via_, &from_, &beyond_seen_}) numbers->assign(nodes, 0);
  distance_.assign(nodes, 0);
  beyond_.assign(nodes, 0);
  best_.assign(nodes, ruled_out);
  holds_.assign(rows_, 0);

  const Outline outline(problem);
  held_count_.assign(columns_, 0);
  std::uint32_t places = 0;
  for (std::size_t column = 0; column < columns_; ++column) {
    held_begin_.push_back(places);
    places += static_cast<std::uint32_t>(outline.room[rows_ + column]) + 1;  // one more while pairs are shifted
  }
  held_.resize(places);
  TieOrder tie = tie_order(rows_, columns_, problem.seed);
  order_ = std::move(tie.rows);
  turn_.resize(rows_);
  for (std::uint32_t i = 0; i < rows_; ++i) turn_[order_[i]] = i;

  for (std::size_t options = 0;;) {
    const Value least = options == 0 ? std::max(outline.bound, ruled_out + 1) : with_options(problem, options);
    take_options(problem, outline, tie.first_column, least);
    // Of good options first: what begins well needs little shifting.
    for (const std::size_t each : {2u, 4u}) fill(std::max(best_options(each * rows_), outline.bound));
    fill(outline.bound);
    fill(least);
    const std::int64_t left = std::accumulate(spare_.begin(), spare_.begin() + static_cast<std::ptrdiff_t>(rows_), std::int64_t{0});
    if (outline.room_of_rows - left == outline.most_pairs || least == ruled_out + 1) break;
    options = 4 * std::max(options_.size(), rows_ + columns_);
  }
  prove_number(outline);
}

}  // namespace bothways::matching
