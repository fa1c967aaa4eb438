// Level by level: a way to pair is best for a level, among those that are best for all before, exactly if it
// keeps to complementary slackness with the dual values of that level. So each level's dual values show that
// the answer is among the best, and which other options remain for the next level.
#include <algorithm>

#include "matching/fairest.hpp"
#include "matching/remaining_options.hpp"

namespace bothways::matching {
namespace {

constexpr Value nothing_left = std::numeric_limits<Value>::max();

struct Chosen {
  Cell pair;
  Value low = nothing_left, high = nothing_left;  // values that are still to be looked at
};

class Proof {
 public:
  Proof(const AssignmentProblem& problem, const Answer& answer)
      : problem_(problem), answer_(answer), partners_(problem.rows + problem.columns), capacity_(partners_.size()), open_(partners_.size(), 1), options_(problem, answer.certificate.levels) {}

  bool holds() {
    const std::vector<Level>& levels = answer_.certificate.levels;
    const auto rising = [](const Level& a, const Level& b) { return a.value >= b.value; };
    if (levels.empty() || levels[0].value != ruled_out || std::adjacent_find(levels.begin(), levels.end(), rising) != levels.end()) return false;
    take_locks();
    if (!pairs_are_allowed()) return false;
    for (std::size_t i = 0; i < levels.size(); ++i) {
      const bool last = i + 1 == levels.size();
      if (!read_duals(levels[i].first, last ? answer_.certificate.level_duals.size() : levels[i + 1].first) || !close_people()) return false;
      if (!(i == 0 ? options_.begin(answer_.pairs) : options_.go_on(i))) return false;
      if (!keep_chosen(i == 0, levels[i].value, last ? nothing_left : levels[i + 1].value)) return false;
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
        const std::size_t at = pair.row * problem_.columns + pair.column;
        const Value a = problem_.to_rows[at], b = problem_.to_columns.empty() ? nothing_left : problem_.to_columns[at];
        chosen_.push_back({pair, std::min(a, b), std::max(a, b)});
      }
    }
    for (std::size_t person = 0; person < partners_.size(); ++person) {
      if (partners_[person] > capacity_[person]) return false;
    }
    return total == answer_.total && locks == locked_.size();
  }

  bool read_duals(std::size_t first, std::size_t end) {
    const auto& duals = answer_.certificate.level_duals;
    options_.forget_prices();
    source_ = 0;
    if (first > end || end > duals.size()) return false;
    for (std::size_t i = first; i < end; ++i) {
      if (duals[i].person > partners_.size()) return false;
      if (duals[i].person < partners_.size()) {
        options_.price(duals[i].person, duals[i].value);
      } else {
        source_ = duals[i].value;
      }
    }
    return true;
  }

  // Whose number of partners is worth changing must have none, or all that they can take.
  bool close_people() {
    if (source_ == 0) return std::all_of(options_.priced().begin(), options_.priced().end(), [this](std::uint32_t person) { return close(person); });
    for (std::size_t person = 0; person < partners_.size(); ++person) {
      if (!close(person)) return false;
    }
    return true;
  }
  bool close(std::size_t person) {
    const std::int64_t price = options_.dual(person) - source_;
    if (price == 0 || !open_[person]) return true;
    const bool none = person < problem_.rows ? price < 0 : price > 0;
    open_[person] = 0;
    return partners_[person] == (none ? 0 : capacity_[person]);
  }

  // Goes on with the chosen pairs that the dual values leave open; false where these are against one, or where one
  // has a value below the next level's.
  bool keep_chosen(bool number, Value level, Value next) {
    std::size_t kept = 0;
    for (Chosen pair : chosen_) {
      const std::int64_t cost = number ? -2 : (pair.low == level) + (pair.high == level);
      const std::int64_t more = options_.price_of(cost, pair.pair);
      if (more > 0) return false;
      if (more < 0) continue;
      if (cost > 0) pair = {pair.pair, cost == 2 ? nothing_left : pair.high, nothing_left};
      if (pair.low < next) return false;
      chosen_[kept++] = pair;
    }
    chosen_.resize(kept);
    return true;
  }

  const AssignmentProblem& problem_;
  const Answer& answer_;
  std::vector<Cell> locked_;
  std::vector<int> partners_, capacity_;  // rows, then columns
  std::vector<char> open_;
  RemainingOptions options_;
  std::int64_t source_ = 0;      // its dual value
  std::vector<Chosen> chosen_;
};

}  // namespace

bool proves_fairest(const AssignmentProblem& problem, const Answer& answer) { return Proof(problem, answer).holds(); }

}  // namespace bothways::matching
