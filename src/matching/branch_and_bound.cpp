#include <algorithm>
#include <cmath>

#include "matching/allocation_search.hpp"

namespace bothways::matching {
namespace {

class Search {
 public:
  Search(Counts& counts, const std::vector<std::size_t>& movers, std::vector<std::size_t>& best, Cost best_cost)
      : counts_(counts), movers_(movers), best_(best), best_cost_(best_cost), room_(movers.size()), left_(counts.values(), 0) {
    // People who are alike stand together, the first of them first.
    order_.resize(movers.size());
    for (std::size_t i = 0; i < order_.size(); ++i) order_[i] = i;
    std::stable_sort(order_.begin(), order_.end(), [&](std::size_t a, std::size_t b) { return first_alike(a) < first_alike(b); });
    for (const std::size_t mover : movers) note(mover, 1);
    for (std::size_t value = 0; value < left_.size(); ++value) bounds_.push_back(counts.least_squares(static_cast<int>(value), left_[value]));
    for (const std::int64_t bound : bounds_) bound_ += bound;
    must_clash_.assign(order_.size() + 1, 0);
    for (std::size_t i = order_.size(); i-- > 0;) must_clash_[i] = must_clash_[i + 1] + (always_clashes(movers_[order_[i]]) ? 1 : 0);
    const double ways = std::pow(static_cast<double>(counts.rooms()), static_cast<double>(movers.size()));
    nodes_left_ = ways <= static_cast<double>(surely_searched) ? 2 * surely_searched : few_nodes(movers.size() * counts.rooms());
  }

  bool run() {
    step(0, 0);
    return nodes_left_ > 0;
  }

 private:
  // The dearer a step, the fewer.
  static std::int64_t few_nodes(std::size_t size) { return std::max<std::int64_t>(200, 2'000'000 / static_cast<std::int64_t>(size + 1)); }

  std::size_t first_alike(std::size_t i) const {
    for (std::size_t j = 0; j < i; ++j) {
      if (counts_.alike(movers_[i], movers_[j])) return j;
    }
    return i;
  }
  bool always_clashes(std::size_t person) const {
    for (std::size_t room = 0; room < counts_.rooms(); ++room) {
      if (!counts_.clashes(person, room)) return false;
    }
    return true;
  }
  void note(std::size_t person, int by) {
    for (std::size_t a = 0; a < attributes; ++a) {
      if (const int value = counts_.value_of(person, a); value >= 0) left_[static_cast<std::size_t>(value)] += by;
    }
  }
  // The bounds of the person's values anew; returns the old ones.
  std::array<std::int64_t, attributes> rebound(std::size_t person) {
    std::array<std::int64_t, attributes> old{};
    for (std::size_t a = 0; a < attributes; ++a) {
      const int value = counts_.value_of(person, a);
      if (value < 0) continue;
      std::int64_t& bound = bounds_[static_cast<std::size_t>(value)];
      old[a] = bound;
      bound_ -= bound;
      bound = counts_.least_squares(value, left_[static_cast<std::size_t>(value)]);
      bound_ += bound;
    }
    return old;
  }
  void put_back(std::size_t person, const std::array<std::int64_t, attributes>& old) {
    for (std::size_t a = 0; a < attributes; ++a) {
      const int value = counts_.value_of(person, a);
      if (value < 0) continue;
      std::int64_t& bound = bounds_[static_cast<std::size_t>(value)];
      bound_ += old[a] - bound;
      bound = old[a];
    }
  }

  void step(std::size_t depth, std::int64_t clashes) {
    if (--nodes_left_ <= 0) return;
    if (!(Cost{clashes + must_clash_[depth], bound_} < best_cost_)) return;
    if (depth == order_.size()) {
      best_cost_ = {clashes, bound_};
      for (std::size_t i = 0; i < order_.size(); ++i) best_[order_[i]] = room_[i];
      return;
    }
    const std::size_t person = movers_[order_[depth]];
    const bool alike = depth > 0 && counts_.alike(person, movers_[order_[depth - 1]]);
    for (std::size_t room = alike ? room_[depth - 1] : 0; room < counts_.rooms(); ++room) {
      if (counts_.room_left(room) <= 0) continue;
      room_[depth] = room;
      const std::int64_t more = counts_.clashes(person, room) ? 1 : 0;
      counts_.add(person, room);
      note(person, -1);
      const auto old = rebound(person);
      step(depth + 1, clashes + more);
      put_back(person, old);
      note(person, 1);
      counts_.remove(person, room);
    }
  }

  Counts& counts_;
  const std::vector<std::size_t>& movers_;
  std::vector<std::size_t>& best_;
  Cost best_cost_;
  std::vector<std::size_t> order_, room_;
  std::vector<int> left_;                // movers of each value still to be placed
  std::vector<std::int64_t> bounds_;     // of each value
  std::int64_t bound_ = 0;
  std::vector<std::int64_t> must_clash_; // of those from here on
  std::int64_t nodes_left_ = 0;
};

}  // namespace

bool branch_and_bound(Counts& counts, const std::vector<std::size_t>& movers, std::vector<std::size_t>& best, Cost best_cost) {
  return Search(counts, movers, best, best_cost).run();
}

}  // namespace bothways::matching
