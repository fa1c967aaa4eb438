// Level by level: a way to pair is best for a level, among those that are best for all before, exactly if it
// keeps to complementary slackness with the dual values of that level. So each level's dual values show that
// the answer is among the best, and which other options remain for the next level.
#include <algorithm>

#include "matching/fairest.hpp"

namespace bothways::matching {
namespace {

constexpr Value nothing_left = std::numeric_limits<Value>::max();

struct Remaining {
  std::uint32_t row = 0, column = 0;
  Value low = nothing_left, high = nothing_left;
  bool chosen = false;
};

class Proof {
 public:
  Proof(const AssignmentProblem& problem, const Answer& answer)
      : problem_(problem), answer_(answer), partners_(problem.rows + problem.columns), capacity_(partners_.size()), open_(partners_.size(), 1), dual_(partners_.size() + 1) {}

  bool holds() {
    const std::vector<Level>& levels = answer_.certificate.levels;
    take_locks();
    if (!pairs_are_allowed() || levels.empty() || levels[0].value != ruled_out) return false;
    for (std::size_t i = 0; i < levels.size(); ++i) {
      const bool last = i + 1 == levels.size();
      const std::size_t end = last ? answer_.certificate.level_duals.size() : levels[i + 1].first;
      const Value next = last ? nothing_left : levels[i + 1].value;
      if (next <= levels[i].value || !read_duals(levels[i].first, end) || !close_people()) return false;
      if (!(i == 0 ? begin(next) : go_on(levels[i].value, next))) return false;
    }
    return true;
  }

 private:
  // Locked pairs are no choice: they take their share.
  void take_locks() {
    locked_ = problem_.locked;
    std::sort(locked_.begin(), locked_.end());
    for (std::size_t person = 0; person < capacity_.size(); ++person) {
      capacity_[person] = person < problem_.rows ? problem_.capacity_of_row(person) : problem_.capacity_of_column(person - problem_.rows);
    }
    for (const Cell lock : locked_) take(lock, capacity_, -1);
  }
  bool is_locked(Cell pair) const { return !locked_.empty() && std::binary_search(locked_.begin(), locked_.end(), pair); }
  void take(Cell pair, std::vector<int>& places, int by) const {
    places[pair.row] += by;
    places[problem_.rows + pair.column] += by;
  }

  bool pairs_are_allowed() {
    std::int64_t total = 0;
    std::size_t locks = 0;
    const Cell* before = nullptr;
    for (const Cell& pair : answer_.pairs) {
      if (pair.row >= problem_.rows || pair.column >= problem_.columns || problem_.is_ruled_out(pair.row, pair.column)) return false;
      if (before != nullptr && !(*before < pair)) return false;
      before = &pair;
      total += problem_.worth(pair.row, pair.column);
      if (is_locked(pair)) {
        ++locks;
      } else {
        take(pair, partners_, 1);
      }
    }
    for (std::size_t person = 0; person < partners_.size(); ++person) {
      if (partners_[person] > capacity_[person]) return false;
    }
    return total == answer_.total && locks == locked_.size();
  }

  bool read_duals(std::size_t first, std::size_t end) {
    const auto& duals = answer_.certificate.level_duals;
    std::fill(dual_.begin(), dual_.end(), 0);
    if (first > end || end > duals.size()) return false;
    for (std::size_t i = first; i < end; ++i) {
      if (duals[i].person >= dual_.size()) return false;
      dual_[duals[i].person] = duals[i].value;
    }
    return true;
  }

  // Whose number of partners is worth changing must have none, or all that they can take.
  bool close_people() {
    for (std::size_t person = 0; person < partners_.size(); ++person) {
      const std::int64_t side = person < problem_.rows ? -1 : 1;
      const std::int64_t price = side * (dual_[person] - dual_.back());
      if (!open_[person] || price == 0) continue;
      if (partners_[person] != (price > 0 ? 0 : capacity_[person])) return false;
      open_[person] = 0;
    }
    return true;
  }

  // What a pair costs beyond its dual values: none may be chosen that costs more, and all that cost less.
  std::int64_t price(std::int64_t cost, std::size_t row, std::size_t column) const { return cost + dual_[row] - dual_[problem_.rows + column]; }

  // Keeps what the dual values leave; false where the answer is against them or has a value below the next level's.
  bool keep(const Remaining& pair, std::int64_t cost, Value next) {
    const std::int64_t more = price(cost, pair.row, pair.column);
    if (pair.chosen ? more > 0 : more < 0) return false;
    if (more != 0) return true;
    if (pair.low >= next) {
      remaining_[kept_++] = pair;
      return true;
    }
    return !pair.chosen;
  }

  // The number of pairs: each costs -2.
  bool begin(Value next) {
    std::size_t chosen = 0;
    for (std::uint32_t row = 0; row < problem_.rows; ++row) {
      for (std::uint32_t column = 0; column < problem_.columns; ++column) {
        const std::size_t at = row * problem_.columns + column;
        const bool one_table = problem_.to_columns.empty();
        const Value a = problem_.to_rows[at], b = one_table ? nothing_left : problem_.to_columns[at];
        if (a == ruled_out || b == ruled_out) continue;
        Remaining pair{row, column, std::min(a, b), std::max(a, b), false};
        if (chosen < answer_.pairs.size() && answer_.pairs[chosen] == Cell{row, column}) {
          pair.chosen = true;
          ++chosen;
        }
        if (is_locked({row, column})) continue;
        if (kept_ == remaining_.size()) remaining_.resize(2 * kept_ + 64);
        if (!keep(pair, -2, next)) return false;
      }
    }
    return true;
  }

  bool go_on(Value level, Value next) {
    const std::size_t count = kept_;
    kept_ = 0;
    for (std::size_t i = 0; i < count; ++i) {
      Remaining pair = remaining_[i];
      const std::int64_t cost = (pair.low == level) + (pair.high == level);
      if (cost > 0) pair.low = cost == 2 ? nothing_left : pair.high;
      if (cost > 0) pair.high = nothing_left;
      if (!keep(pair, cost, next)) return false;
    }
    return true;
  }

  const AssignmentProblem& problem_;
  const Answer& answer_;
  std::vector<Cell> locked_;
  std::vector<int> partners_, capacity_;  // rows, then columns
  std::vector<char> open_;
  std::vector<std::int64_t> dual_;
  std::vector<Remaining> remaining_;
  std::size_t kept_ = 0;
};

}  // namespace

bool proves_fairest(const AssignmentProblem& problem, const Answer& answer) { return Proof(problem, answer).holds(); }

}  // namespace bothways::matching
