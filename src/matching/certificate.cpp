#include "matching/certificate.hpp"

#include <algorithm>

#include "matching/worth_cells.hpp"

namespace bothways::matching {
namespace {

constexpr std::int64_t largest_dual = std::int64_t{1} << 60;  // sums of four of these do not overflow

struct Rest {
  std::vector<int> row, column;  // room left
};

// Pairs in order, each once, all allowed, within the capacities, with every lock and adding up to the total.
bool is_sound(const AssignmentProblem& problem, const Answer& answer, Rest& rest) {
  std::int64_t total = 0;
  for (std::size_t i = 0; i < answer.pairs.size(); ++i) {
    const Cell pair = answer.pairs[i];
    if (pair.row >= problem.rows || pair.column >= problem.columns) return false;
    if (i > 0 && !(answer.pairs[i - 1] < pair)) return false;
    if (problem.is_ruled_out(pair.row, pair.column)) return false;
    if (--rest.row[pair.row] < 0 || --rest.column[pair.column] < 0) return false;
    total += problem.worth(pair.row, pair.column);
  }
  const auto is_paired = [&](Cell lock) { return std::binary_search(answer.pairs.begin(), answer.pairs.end(), lock); };
  return total == answer.total && std::all_of(problem.locked.begin(), problem.locked.end(), is_paired);
}

bool duals_fit(const std::vector<std::int64_t>& duals, const std::vector<int>& room) {
  if (duals.size() != room.size()) return false;
  for (std::size_t i = 0; i < duals.size(); ++i) {
    if (duals[i] < 0 || duals[i] > largest_dual || (room[i] > 0 && duals[i] != 0)) return false;
  }
  return true;
}

// How many cells of a row are worth more, with the bonus, than their duals allow. `over` is the row's dual less the bonus.
template <class T>
std::uint32_t count_above(WorthCells worths, T over, const std::vector<T>& column_dual) {
  std::uint32_t count = 0;
  const T* duals = column_dual.data();
  for (std::size_t i = 0, end = column_dual.size(); i < end; ++i) {
    const Value worth = worths[i];
    count += (worth != no_worth ? 1u : 0u) & (worth > over + duals[i] ? 1u : 0u);
  }
  return count;
}

// Only chosen cells may be worth more than their duals, and they must be worth as much; locked ones may be anything.
template <class T>
bool cells_fit(const AssignmentProblem& problem, const std::vector<Cell>& pairs, const std::vector<Cell>& locked, const Certificate& proof) {
  const std::vector<T> column_dual(proof.column_dual.begin(), proof.column_dual.end());
  std::size_t next = 0;
  for (std::size_t row = 0; row < problem.rows; ++row) {
    const T over = static_cast<T>(proof.row_dual[row] - proof.bonus);
    std::uint32_t above = 0;
    for (; next < pairs.size() && pairs[next].row == row; ++next) {
      const std::int64_t surplus = problem.worth(row, pairs[next].column) - std::int64_t{over} - std::int64_t{column_dual[pairs[next].column]};
      above += surplus > 0 ? 1 : 0;
      if (surplus < 0 && !std::binary_search(locked.begin(), locked.end(), pairs[next])) return false;
    }
    if (count_above<T>(worth_cells(problem, row), over, column_dual) != above) return false;
  }
  return true;
}

// Whether all sums of two of these are numbers of 32 bits.
bool are_small(const Certificate& proof) {
  constexpr std::int64_t limit = std::int64_t{1} << 30;
  const auto small = [](std::int64_t dual) { return dual < limit; };
  return std::all_of(proof.column_dual.begin(), proof.column_dual.end(), small) &&
         std::all_of(proof.row_dual.begin(), proof.row_dual.end(), [&](std::int64_t dual) { return dual - proof.bonus < limit && dual - proof.bonus > -limit; });
}

// The bonus outdoes all that one pair more could cost.
bool bonus_counts(const AssignmentProblem& problem, const Answer& answer, const std::vector<Cell>& locked) {
  std::int64_t least = std::numeric_limits<std::int64_t>::max(), chosen = answer.total;
  std::size_t next = 0;
  for (std::uint32_t row = 0; row < problem.rows; ++row) {
    const WorthCells worths = worth_cells(problem, row);
    for (std::uint32_t column = 0; column < problem.columns; ++column) {
      if (next < locked.size() && locked[next] == Cell{row, column}) {
        chosen -= worths[column];
        ++next;
      } else if (worths[column] != no_worth) {
        least = std::min<std::int64_t>(least, worths[column]);
      }
    }
  }
  if (least == std::numeric_limits<std::int64_t>::max()) return true;
  const auto count = static_cast<std::int64_t>(answer.pairs.size() - locked.size());
  return answer.certificate.bonus + least > 0 && answer.certificate.bonus > chosen - (count + 1) * least;
}

}  // namespace

bool proves_total(const AssignmentProblem& problem, const Answer& answer) {
  Rest rest;
  for (std::size_t row = 0; row < problem.rows; ++row) rest.row.push_back(problem.capacity_of_row(row));
  for (std::size_t column = 0; column < problem.columns; ++column) rest.column.push_back(problem.capacity_of_column(column));
  if (!is_sound(problem, answer, rest)) return false;
  const Certificate& proof = answer.certificate;
  if (!duals_fit(proof.row_dual, rest.row) || !duals_fit(proof.column_dual, rest.column)) return false;
  if (proof.bonus > largest_dual || proof.bonus < -largest_dual) return false;

  std::vector<Cell> locked = problem.locked;
  std::sort(locked.begin(), locked.end());
  const auto fit = are_small(proof) ? cells_fit<std::int32_t> : cells_fit<std::int64_t>;
  if (!fit(problem, answer.pairs, locked, proof)) return false;
  const auto none_left = [](const std::vector<int>& room) { return std::all_of(room.begin(), room.end(), [](int left) { return left == 0; }); };
  return none_left(rest.row) || none_left(rest.column) || bonus_counts(problem, answer, locked);
}

}  // namespace bothways::matching
