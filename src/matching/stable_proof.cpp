// Looks at each pair that could be, on the answer alone. Needs no order of anybody: whether somebody prefers one
// to another is asked of the two values and keys.
#include <algorithm>

#include "matching/locks.hpp"
#include "matching/preferences.hpp"
#include "matching/stable.hpp"

namespace bothways::matching {
namespace {

// How good somebody is for a person: higher is better.
struct Liking {
  Value gain = ruled_out;
  std::uint64_t key = 0;
  std::size_t other = 0;
  bool operator>(const Liking& than) const {
    if (gain != than.gain) return gain > than.gain;
    return key != than.key ? key < than.key : other < than.other;
  }
};

class People {
 public:
  explicit People(const AssignmentProblem& problem) : problem_(problem), room_(problem.rows + problem.columns), least_(room_.size()) {
    for (std::size_t person = 0; person < room_.size(); ++person) {
      room_[person] = person < problem.rows ? problem.capacity_of_row(person) : problem.capacity_of_column(person - problem.rows);
    }
  }

  bool has_room(Side side, Cell pair) const { return room_[person(side, pair)] > 0; }
  const Liking& least(Side side, Cell pair) const { return least_[person(side, pair)]; }

  Liking liking(Side side, Cell pair) const {
    const std::size_t one = side == Side::row ? pair.row : pair.column, other = side == Side::row ? pair.column : pair.row;
    return {gain(problem_, side, pair.row, pair.column), tie_key(problem_.seed, side, one, other), other};
  }
  // False where the pair may not be, or somebody has no room.
  bool put(Cell pair) {
    if (pair.row >= problem_.rows || pair.column >= problem_.columns || problem_.is_ruled_out(pair.row, pair.column)) return false;
    for (const Side side : {Side::row, Side::column}) {
      const std::size_t at = person(side, pair);
      if (room_[at] <= 0) return false;
      --room_[at];
      const Liking now = liking(side, pair);
      if (least_[at].gain == ruled_out || least_[at] > now) least_[at] = now;
    }
    return true;
  }

 private:
  std::size_t person(Side side, Cell pair) const { return side == Side::row ? pair.row : problem_.rows + pair.column; }

  const AssignmentProblem& problem_;
  std::vector<int> room_;       // rows, then columns
  std::vector<Liking> least_;   // of those they have
};

template <typename Would>
std::vector<Cell> pairs_that(const AssignmentProblem& problem, const std::vector<Cell>& pairs, const Would& would) {
  std::vector<Cell> found;
  std::size_t next = 0;
  for (std::uint32_t row = 0; row < problem.rows; ++row) {
    for (std::uint32_t column = 0; column < problem.columns; ++column) {
      const Cell pair{row, column};
      if (next < pairs.size() && pairs[next] == pair) {
        ++next;
      } else if (can_pair(problem, row, column) && would(Side::row, pair) && would(Side::column, pair)) {
        found.push_back(pair);
      }
    }
  }
  return found;
}

std::int64_t ranks(const AssignmentProblem& problem, const People& people, const std::vector<Cell>& pairs) {
  std::int64_t ranks = 0;
  for (const Cell pair : pairs) {
    for (const Side side : {Side::row, Side::column}) {
      const Liking liking = people.liking(side, pair);
      const std::size_t others = side == Side::row ? problem.columns : problem.rows;
      for (std::uint32_t other = 0; other < others; ++other) {
        const Cell instead = side == Side::row ? Cell{pair.row, other} : Cell{other, pair.column};
        if (!can_pair(problem, instead.row, instead.column) || gain(problem, side, instead.row, instead.column) < liking.gain) continue;
        ranks += people.liking(side, instead) > liking;
      }
      ++ranks;
    }
  }
  return ranks;
}

bool more_than_one(const std::vector<int>& capacity) {
  return std::any_of(capacity.begin(), capacity.end(), [](int c) { return c > 1; });
}

// What any choice of rotations adds is no less than this: by its flow, each need moves ranks from the one that
// is needed to the one that needs it, and what is left below 0 is all that can be won.
bool is_fewest(const Certificate& proof, std::int64_t ranks) {
  std::vector<std::int64_t> left = proof.rotation_ranks;
  for (const Need& need : proof.needs) {
    if (need.one >= left.size() || need.other >= need.one || need.flow < 0) return false;
    left[need.one] += need.flow;
    left[need.other] -= need.flow;
  }
  std::int64_t least = proof.first_ranks;
  for (const std::int64_t one : left) least += std::min<std::int64_t>(one, 0);
  return least == ranks;
}

}  // namespace

bool proves_stable(const AssignmentProblem& problem, const Answer& answer) {
  if (!std::is_sorted(answer.pairs.begin(), answer.pairs.end()) || std::adjacent_find(answer.pairs.begin(), answer.pairs.end()) != answer.pairs.end()) return false;
  const AssignmentProblem rest = problem.locked.empty() ? AssignmentProblem{} : without_locks(problem);
  const AssignmentProblem& free = problem.locked.empty() ? problem : rest;
  std::vector<Cell> locked = problem.locked, pairs;
  std::sort(locked.begin(), locked.end());
  std::set_difference(answer.pairs.begin(), answer.pairs.end(), locked.begin(), locked.end(), std::back_inserter(pairs));
  if (pairs.size() + locked.size() != answer.pairs.size()) return false;
  std::int64_t total = 0;
  for (const Cell lock : locked) total += problem.worth(lock.row, lock.column);
  People people(free);
  for (const Cell pair : pairs) {
    if (!people.put(pair)) return false;
    total += problem.worth(pair.row, pair.column);
  }
  const auto would = [&](Side side, Cell pair) { return people.has_room(side, pair) || people.liking(side, pair) > people.least(side, pair); };
  if (total != answer.total || !pairs_that(free, pairs, would).empty()) return false;
  if (!answer.egalitarian) return more_than_one(free.row_capacity) && more_than_one(free.column_capacity);
  return is_fewest(answer.certificate, ranks(free, people, pairs));
}

std::vector<Cell> blocking_pairs(const AssignmentProblem& problem, const std::vector<Cell>& pairs) {
  std::vector<Cell> sorted = pairs, locked = problem.locked, rest;
  std::sort(sorted.begin(), sorted.end());
  std::sort(locked.begin(), locked.end());
  std::set_difference(sorted.begin(), sorted.end(), locked.begin(), locked.end(), std::back_inserter(rest));
  const AssignmentProblem free = without_locks(problem);
  People people(free);
  for (const Cell pair : rest) people.put(pair);
  return pairs_that(free, rest, [&](Side side, Cell pair) {
    return people.has_room(side, pair) || people.liking(side, pair).gain > people.least(side, pair).gain;
  });
}

}  // namespace bothways::matching
