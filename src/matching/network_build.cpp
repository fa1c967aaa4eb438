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

// The lower values of a row, one after the other.
struct Lows {
  Lows(const AssignmentProblem& problem, std::size_t row) : a(problem.to_rows.data() + row * problem.columns), b(problem.to_columns.empty() ? a : problem.to_columns.data() + row * problem.columns) {}
  Value operator[](std::size_t column) const { return std::min(a[column], b[column]); }
  const Value* a;
  const Value* b;
};

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
  for (std::size_t row = 0; row < problem.rows; ++row) {
    const Lows low(problem, row);
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

// Ascending, and their bits are not set yet.
void Network::take_options(Value least) {
  lowest_ = least;
  values_.clear();
  std::size_t count = 0;
  for (std::size_t row = 0; row < rows_; ++row) {
    const Lows low(problem_, order_.rows[row]);
    if (values_.size() < count + columns_ + 1) values_.resize(2 * count + columns_ + 1);
    ValueAt* const values = values_.data();
    std::size_t column = 0;
    const auto take = [&](std::size_t at) {
      values[count] = {above(least, low[at]), place_of(row, column++)};
      count += low[at] >= least;
    };
    for (std::size_t at = order_.first_column; at < columns_; ++at) take(at);
    for (std::size_t at = 0; at < order_.first_column; ++at) take(at);
  }
  values_.resize(count);
  sort_by_value(values_);
}

// Nobody has a partner, and nothing is an option.
void Network::begin(const Outline& outline) {
  options_.clear();
  std::fill(degree_.begin(), degree_.end(), 0u);
  std::fill(held_count_.begin(), held_count_.end(), 0u);
  for (Node row = 0; row < rows_; ++row) spare_[row] = outline.room[order_.rows[row]];
  std::fill(free_.begin(), free_.end(), Word{0});
  for (std::uint32_t column = 0; column < columns_; ++column) {
    const int room = outline.room[rows_ + problem_column(column)];
    spare_[node_of_column(column)] = room;
    if (room > 0) free_[column / word_bits] |= bit_of(column);
  }
}

Network::Network(const AssignmentProblem& problem) : problem_(problem), rows_(problem.rows), columns_(problem.columns), order_(tie_order(rows_, columns_, problem.seed)), options_(rows_, columns_), once_(rows_, columns_), twice_(rows_, columns_) {
  const std::size_t nodes = rows_ + columns_ + 1;
  const Outline outline(problem);
  open_.assign(nodes, 1);
  is_changed_.assign(nodes, 0);
  for (auto* numbers : {&seen_, &from_}) numbers->assign(nodes, 0);
  for (auto* numbers : {&spare_, &capacity_, &dual_}) numbers->assign(nodes, 0);
  for (auto* numbers : {&degree_, &held_begin_, &held_count_}) numbers->assign(columns_, 0);
  for (auto* columns : {&no_columns_, &all_columns_, &reached_columns_, &free_}) columns->assign(options_.words(), 0);
  std::vector<int> unfilled(nodes);
  for (Node row = 0; row < rows_; ++row) unfilled[row] = outline.unfilled[order_.rows[row]];
  std::uint32_t places = 0;
  for (std::uint32_t column = 0; column < columns_; ++column) {
    const std::size_t person = rows_ + problem_column(column);
    all_columns_[column / word_bits] |= bit_of(column);
    unfilled[node_of_column(column)] = outline.unfilled[person];
    held_begin_[column] = places;
    places += static_cast<std::uint32_t>(outline.room[person]) + 1;  // one more while pairs are shifted
  }
  held_.resize(places);

  for (std::size_t options = 0;;) {
    const Value least = options == 0 ? std::max(outline.bound, ruled_out + 1) : with_options(problem, options);
    take_options(least);
    begin(outline);
    capacity_ = spare_;
    fill_from_best();
    const std::int64_t left = std::accumulate(spare_.begin(), spare_.begin() + static_cast<std::ptrdiff_t>(rows_), std::int64_t{0});
    if (outline.room_of_rows - left == outline.most_pairs || least == ruled_out + 1) break;
    options = 4 * std::max(values_.size(), rows_ + columns_);
  }
  for (Node person = 0; person < source(); ++person) capacity_[person] += unfilled[person];
  prove_number(unfilled);
}

}  // namespace bothways::matching
