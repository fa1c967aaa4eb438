#include "matching/certificate.hpp"

#include <algorithm>

#include "matching/locks.hpp"

namespace bothways::matching {
namespace {

constexpr std::int64_t largest_dual = std::int64_t{1} << 60;  // sums of four of these do not overflow

struct Rest {
  std::vector<int> row, column;  // room left
  std::int64_t row_room = 0, column_room = 0;
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
  std::int64_t least = std::numeric_limits<std::int64_t>::max(), chosen_worth = 0, chosen_count = 0;
  std::size_t next_pair = 0, next_lock = 0;
  for (std::uint32_t row = 0; row < problem.rows; ++row) {
    for (std::uint32_t column = 0; column < problem.columns; ++column) {
      const Cell cell{row, column};
      const bool chosen = next_pair < answer.pairs.size() && answer.pairs[next_pair] == cell;
      next_pair += chosen ? 1 : 0;
      const bool lock = next_lock < locked.size() && locked[next_lock] == cell;
      next_lock += lock ? 1 : 0;
      if (lock || problem.is_ruled_out(row, column)) continue;
      const std::int64_t worth = problem.worth(row, column), over = proof.row_dual[row] + proof.column_dual[column] - worth - proof.bonus;
      if (chosen ? over > 0 : over < 0) return false;
      least = std::min(least, worth);
      chosen_worth += chosen ? worth : 0;
      chosen_count += chosen ? 1 : 0;
    }
  }
  const auto none_left = [](const std::vector<int>& room) { return std::all_of(room.begin(), room.end(), [](int left) { return left == 0; }); };
  if (least == std::numeric_limits<std::int64_t>::max() || none_left(rest.row) || none_left(rest.column)) return true;
  return proof.bonus + least > 0 && proof.bonus > chosen_worth - (chosen_count + 1) * least;
}

}  // namespace bothways::matching
