#include "matching/transport.hpp"

#include <algorithm>
#include <functional>
#include <limits>
#include <queue>
#include <utility>

namespace bothways::matching {
namespace {

using Cost = std::int64_t;
constexpr Cost unreached = std::numeric_limits<Cost>::max();
constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

// Nodes are rows, then columns. The path to a column ends with a cell to choose, that to a row with one to give up.
class Paths {
 public:
  explicit Paths(const Transport& problem)
      : p_(problem), row_of_(problem.column.size()), chosen_of_(problem.columns), room_(problem.column_capacity), distance_(problem.rows + problem.columns, unreached), through_(distance_.size(), none) {
    answer_.chosen.assign(problem.column.size(), 0);
    answer_.row_price.assign(problem.rows, 0);
    answer_.column_price.assign(problem.columns, 0);
    for (std::uint32_t row = 0; row < problem.rows; ++row) std::fill(row_of_.begin() + problem.begin[row], row_of_.begin() + problem.begin[row + 1], row);
  }

  Transported run() {
    for (std::uint32_t row = 0; row < p_.rows; ++row) {
      answer_.row_price[row] = cheapest(row);
      for (int place = 0; place < p_.row_capacity[row] && fill(row); ++place) {
      }
    }
    // Rows without a place were never asked: their price follows from the columns'.
    for (std::uint32_t row = 0; row < p_.rows; ++row) {
      if (p_.row_capacity[row] == 0) answer_.row_price[row] = cheapest(row);
    }
    return std::move(answer_);
  }

 private:
  using Step = std::pair<Cost, std::uint32_t>;

  Cost cheapest(std::uint32_t row) const {
    Cost least = p_.leaving_out;
    for (std::uint32_t cell = p_.begin[row]; cell < p_.begin[row + 1]; ++cell) least = std::min(least, p_.cost[cell] - answer_.column_price[p_.column[cell]]);
    return least;
  }

  void reach(std::size_t node, Cost distance, std::uint32_t cell) {
    if (distance_[node] == unreached) reached_.push_back(static_cast<std::uint32_t>(node));
    distance_[node] = distance;
    through_[node] = cell;
    next_.emplace(distance, static_cast<std::uint32_t>(node));
  }

  void look_from_row(std::uint32_t row, Cost distance) {
    const Cost price = answer_.row_price[row];
    if (distance + p_.leaving_out - price < end_distance_) {
      end_distance_ = distance + p_.leaving_out - price;
      end_ = row;
    }
    for (std::uint32_t cell = p_.begin[row]; cell < p_.begin[row + 1]; ++cell) {
      const std::uint32_t column = p_.column[cell];
      const Cost there = distance + p_.cost[cell] - price - answer_.column_price[column];
      if (answer_.chosen[cell] || there >= end_distance_ || there >= distance_[p_.rows + column]) continue;
      reach(p_.rows + column, there, cell);
      if (room_[column] == 0) continue;
      end_distance_ = there;
      end_ = static_cast<std::uint32_t>(p_.rows + column);
    }
  }

  void look_from_column(std::uint32_t column, Cost distance) {
    for (const std::uint32_t cell : chosen_of_[column]) {
      const std::uint32_t row = row_of_[cell];
      const Cost there = distance + answer_.row_price[row] + answer_.column_price[column] - p_.cost[cell];
      if (there < end_distance_ && there < distance_[row]) reach(row, there, cell);
    }
  }

  // One more place of the row. False where that leaves the row itself out, as any further place would.
  bool fill(std::uint32_t row) {
    end_distance_ = unreached;
    next_ = {};
    reach(row, 0, none);
    while (!next_.empty()) {
      const auto [distance, node] = next_.top();
      next_.pop();
      if (distance >= end_distance_) break;
      if (distance > distance_[node]) continue;
      if (node < p_.rows) look_from_row(node, distance);
      else look_from_column(static_cast<std::uint32_t>(node - p_.rows), distance);
    }
    for (const std::uint32_t node : reached_) {
      const Cost nearer = std::max<Cost>(0, end_distance_ - distance_[node]);
      if (node < p_.rows) answer_.row_price[node] += nearer;
      else answer_.column_price[node - p_.rows] -= nearer;
      distance_[node] = unreached;
    }
    reached_.clear();
    if (end_ == row) return false;
    exchange();
    return true;
  }

  void exchange() {
    std::uint32_t node = end_;
    if (node >= p_.rows) --room_[node - p_.rows];
    while (through_[node] != none) {
      const std::uint32_t cell = through_[node], column = p_.column[cell];
      if (node >= p_.rows) {
        answer_.chosen[cell] = 1;
        chosen_of_[column].push_back(cell);
        node = row_of_[cell];
      } else {
        answer_.chosen[cell] = 0;
        chosen_of_[column].erase(std::find(chosen_of_[column].begin(), chosen_of_[column].end(), cell));
        node = static_cast<std::uint32_t>(p_.rows + column);
      }
    }
  }

  const Transport& p_;
  Transported answer_;
  std::vector<std::uint32_t> row_of_;                   // of each cell
  std::vector<std::vector<std::uint32_t>> chosen_of_;   // of each column
  std::vector<int> room_;
  std::vector<Cost> distance_;
  std::vector<std::uint32_t> through_, reached_;
  std::priority_queue<Step, std::vector<Step>, std::greater<>> next_;
  Cost end_distance_ = unreached;
  std::uint32_t end_ = none;
};

}  // namespace

Transported transport(const Transport& problem) { return Paths(problem).run(); }

}  // namespace bothways::matching
