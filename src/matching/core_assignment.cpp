#include "matching/core_assignment.hpp"

#include <algorithm>
#include <functional>
#include <limits>
#include <utility>

#include "matching/core_rows.hpp"

namespace bothways::matching {
namespace {

using Distance = std::int64_t;
constexpr Distance far = std::numeric_limits<Distance>::max() / 4;

class Paths {
 public:
  Paths(CostRows& costs, Distance leaving_out)
      : core_(costs),
        leaving_out_(leaving_out == 0 ? far : leaving_out),
        price_(costs.columns()),
        column_of_(costs.rows(), nobody),
        row_of_(costs.columns(), nobody),
        paid_(costs.rows()),
        distance_(costs.columns(), far),
        from_(costs.columns()),
        offset_(costs.rows()) {}

  Assigned run() {
    std::vector<std::uint32_t> free;
    for (std::uint32_t row = 0; row < column_of_.size(); ++row) free.push_back(row);
    for (int round = 0; round < 2; ++round) free = reduce_rows(std::move(free));
    for (const std::uint32_t row : free) augment(row);
    return answer();
  }

 private:
  struct TwoLeast {
    Distance least, second;
    const CoreCell* at;
  };
  struct Step {
    Distance distance;
    std::uint32_t node;  // a column; or, after the last column, a row that has more cells
    bool operator>(const Step& other) const { return distance != other.distance ? distance > other.distance : node > other.node; }
  };
  struct From {
    std::uint32_t row;
    Cost cost;
  };

  void join(std::uint32_t row, std::uint32_t column, Cost cost) {
    column_of_[row] = column;
    row_of_[column] = row;
    paid_[row] = cost;
  }
  void part(std::uint32_t row) {
    row_of_[column_of_[row]] = nobody;
    column_of_[row] = nobody;
  }

  TwoLeast two_least(std::uint32_t row) {
    for (;;) {
      TwoLeast two{far, far, nullptr};
      for (const CoreCell* cell = core_.begin(row); cell != core_.end(row); ++cell) {
        const Distance value = cell->cost - price_[cell->column];
        const bool less = value < two.least;
        two.second = std::min(two.second, less ? two.least : value);
        two.least = less ? value : two.least;
        two.at = less ? cell : two.at;
      }
      if (std::min(two.second, leaving_out_) <= core_.beyond(row)) return two;
      core_.grow(row);
    }
  }

  // Each row takes its cheapest column and lowers the price so far that its second choice would be as good; who had
  // it before tries again. The rows that are left.
  std::vector<std::uint32_t> reduce_rows(std::vector<std::uint32_t> free) {
    std::vector<std::uint32_t> left;
    std::size_t steps = 8 * column_of_.size();  // from here on searching is cheaper than haggling
    for (std::size_t next = 0; next < free.size();) {
      const std::uint32_t row = free[next++];
      TwoLeast two = two_least(row);
      two.second = std::min(two.second, leaving_out_);
      if (two.second == far) two.second = two.least;  // the only column
      if (steps == 0 || two.least >= two.second) {
        if (steps == 0 || !take_open(row, two.least)) left.push_back(row);
        continue;
      }
      --steps;
      const std::uint32_t column = two.at->column, before = row_of_[column];
      price_[column] -= two.second - two.least;
      if (before != nobody) part(before);
      join(row, column, two.at->cost);
      if (before != nobody) free[--next] = before;
    }
    return left;
  }

  // The first column without a row among those that cost this least.
  bool take_open(std::uint32_t row, Distance least) {
    if (least >= leaving_out_) return false;
    for (const CoreCell* cell = core_.begin(row); cell != core_.end(row); ++cell) {
      if (row_of_[cell->column] != nobody || cell->cost - price_[cell->column] != least) continue;
      join(row, cell->column, cell->cost);
      return true;
    }
    return false;
  }

  // The shortest path of exchanges from a row to a column without one, or to a row that is left out.
  void augment(std::uint32_t start) {
    bound_ = far;
    end_ = nobody;
    leaver_ = start;
    enter(start, 0);
    while (!heap_.empty() && heap_.front().distance < bound_) {
      const Step step = heap_.front();
      std::pop_heap(heap_.begin(), heap_.end(), std::greater<>());
      heap_.pop_back();
      if (step.node >= price_.size()) {
        const auto row = static_cast<std::uint32_t>(step.node - price_.size());
        core_.grow(row);
        look(row);
      } else if (step.distance == distance_[step.node]) {
        const std::uint32_t row = row_of_[step.node];
        settled_.push_back(step.node);
        enter(row, step.distance - (paid_[row] - price_[step.node]));
      }
    }
    for (const std::uint32_t column : settled_) price_[column] -= bound_ - distance_[column];
    if (end_ == nobody && leaver_ != start) {
      end_ = column_of_[leaver_];
      part(leaver_);
    }
    if (end_ != nobody) exchange(start);
    for (const std::uint32_t column : touched_) distance_[column] = far;
    touched_.clear();
    settled_.clear();
    heap_.clear();
  }

  void enter(std::uint32_t row, Distance offset) {
    offset_[row] = offset;
    if (leaving_out_ != far && offset + leaving_out_ < bound_) {
      bound_ = offset + leaving_out_;
      end_ = nobody;
      leaver_ = row;
    }
    look(row);
  }

  // What is farther than an end that is known already needs no look.
  void look(std::uint32_t row) {
    const Distance offset = offset_[row];
    for (const CoreCell* cell = core_.begin(row); cell != core_.end(row); ++cell) {
      const Distance distance = offset + cell->cost - price_[cell->column];
      if (distance >= bound_ || distance >= distance_[cell->column]) continue;
      if (distance_[cell->column] == far) touched_.push_back(cell->column);
      distance_[cell->column] = distance;
      from_[cell->column] = {row, cell->cost};
      if (row_of_[cell->column] == nobody) {
        bound_ = distance;
        end_ = cell->column;
      } else {
        push(distance, cell->column);
      }
    }
    if (offset + core_.beyond(row) < bound_) push(offset + core_.beyond(row), price_.size() + row);
  }

  void push(Distance distance, std::size_t node) {
    heap_.push_back({distance, static_cast<std::uint32_t>(node)});
    std::push_heap(heap_.begin(), heap_.end(), std::greater<>());
  }

  void exchange(std::uint32_t start) {
    for (std::uint32_t column = end_;;) {
      const From from = from_[column];
      const std::uint32_t before = column_of_[from.row];
      join(from.row, column, from.cost);
      if (from.row == start) return;
      column = before;
    }
  }

  Assigned answer() {
    Assigned out;
    for (std::size_t row = 0; row < column_of_.size(); ++row) {
      const std::uint32_t column = column_of_[row];
      out.row_price.push_back(column == nobody ? leaving_out_ : paid_[row] - price_[column]);
    }
    out.price = std::move(price_);
    out.column_of = std::move(column_of_);
    return out;
  }

  CoreRows core_;
  Distance leaving_out_;
  std::vector<Distance> price_;
  std::vector<std::uint32_t> column_of_, row_of_;
  std::vector<Cost> paid_;  // by each row for its column
  // One search: how far each column is and by whom it was reached, what is added to a row's costs, and the nearest end.
  std::vector<Distance> distance_;
  std::vector<From> from_;
  std::vector<Distance> offset_;
  std::vector<Step> heap_;
  std::vector<std::uint32_t> touched_, settled_;
  Distance bound_ = far;
  std::uint32_t end_ = nobody, leaver_ = nobody;
};

}  // namespace

Assigned assign_from_core(CostRows& costs, std::int64_t leaving_out) { return Paths(costs, leaving_out).run(); }

}  // namespace bothways::matching
