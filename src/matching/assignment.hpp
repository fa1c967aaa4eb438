// Who with whom, between two sides, as numbers: rows (side A) and columns (side B), with what each would gain
// of the other, what is ruled out, what is locked, and how many each can take. Nothing here knows a scheme:
// matching/proposal.hpp makes such a problem of one, and sentences of its answer.
//
// Every answer comes with its proof (certificate.hpp), which is checked before it is given out: an answer
// that fails its own proof is an error. Whole numbers throughout, no clock, no chance but the seed: the same
// problem gives the same answer on every machine, natively and as WebAssembly.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>
#include <vector>

namespace bothways::matching {

using Value = std::int32_t;
inline constexpr Value ruled_out = std::numeric_limits<Value>::min();
inline constexpr Value largest_value = 1'000'000'000;  // of either sign; beyond it a problem is refused
inline constexpr std::size_t most_people = 5'000;      // of a side
inline constexpr int largest_capacity = 1'000;

struct Cell {
  std::uint32_t row = 0, column = 0;
  auto operator<=>(const Cell&) const = default;
};

// Tables go row after row. `to_rows[r * columns + c]` is what r gains of c, and `ruled_out` where these two
// must not be paired (in both tables, or in `to_rows` alone). Without `to_columns` each pair has one value,
// which is what it is worth to either and in all.
struct AssignmentProblem {
  std::size_t rows = 0, columns = 0;
  std::vector<Value> to_rows, to_columns;
  std::vector<int> row_capacity, column_capacity;  // empty: one each
  std::vector<Cell> locked;                        // pairs that every answer has
  std::uint64_t seed = 0;                          // decides between answers that are equally good

  bool is_ruled_out(std::size_t row, std::size_t column) const {
    const std::size_t at = row * columns + column;
    return to_rows[at] == ruled_out || (!to_columns.empty() && to_columns[at] == ruled_out);
  }
  // What a pair is worth in all: both directions together. Not for one that is ruled out.
  std::int64_t worth(std::size_t row, std::size_t column) const {
    const std::size_t at = row * columns + column;
    return std::int64_t{to_rows[at]} + (to_columns.empty() ? 0 : to_columns[at]);
  }
  int capacity_of_row(std::size_t row) const { return row_capacity.empty() ? 1 : row_capacity[row]; }
  int capacity_of_column(std::size_t column) const { return column_capacity.empty() ? 1 : column_capacity[column]; }
};

// total: as many pairs as possible, and of these ways the one that is worth most in all.
// fairest: as many pairs as possible, and of these ways the leximin one: every pair has two values, one in each
//   direction; the smallest of all is as large as can be, then the next smallest, and so on.
// stable: no two people would both rather have each other than (one of) those they have; of all such
//   answers the egalitarian one, whose ranks add up to least.
enum class Objective : std::uint8_t { total, fairest, stable };

// What a problem can be refused for, before anything is solved, or an answer afterwards. Words: `fault.<name>`.
enum class FaultKind : std::uint8_t {
  wrong_size,           // tables or capacities are of another size than said
  too_many_people,
  value_out_of_range,   // at row and column
  capacity_out_of_range,
  lock_outside,         // a lock names a row or column that is not there
  lock_ruled_out,       // a lock on two who must not be paired
  lock_twice,
  lock_beyond_capacity, // more locks than this row (or column) can take
  unproven,             // the answer failed its own proof: a fault in this program
};
std::string_view name_of(FaultKind kind);

inline constexpr std::uint32_t nowhere = std::numeric_limits<std::uint32_t>::max();
struct Fault {
  FaultKind kind{};
  std::uint32_t row = nowhere, column = nowhere;  // where, as far as there is one place
};

// All that is wrong with the problem; nothing where it can be solved. An empty side is no fault.
std::vector<Fault> faults_of(const AssignmentProblem& problem);

struct Level {
  Value value = ruled_out;  // `ruled_out` for the first, the number of pairs
  std::size_t first = 0;    // where its dual values begin
};
struct LevelDual {
  std::uint32_t person = 0;  // rows, then columns, then the source of all
  std::int32_t value = 0;
};

struct Need {
  std::uint32_t one = 0, other = 0;  // rotations: one needs the other before it
  std::int64_t flow = 0;
};

// What proves that nothing is better. Which numbers there are depends on the objective; certificate.hpp says
// how they are checked.
struct Certificate {
  // total: u + v + surplus >= worth + bonus in each cell that is not ruled out, surplus only on chosen cells,
  // u and v >= 0 and 0 where there is capacity left; equal on chosen cells. `bonus` is what makes one pair
  // more worth more than any difference in value.
  std::vector<std::int64_t> row_dual, column_dual;
  std::int64_t bonus = 0;
  // fairest: the dual values of each level, as far as they are not 0 (fairest_proof.cpp). The first level is the
  // number of pairs; then the values that cannot be avoided, lowest first.
  std::vector<Level> levels{};
  std::vector<LevelDual> level_duals{};
  // stable, if egalitarian: the ranks of the answer that is best for one side, what each rotation from there adds,
  // and the flow over those that need others (stable_proof.cpp).
  std::int64_t first_ranks = 0;
  std::vector<std::int64_t> rotation_ranks{};
  std::vector<Need> needs{};
};

struct Answer {
  Objective objective{};
  std::vector<Fault> faults;  // where there is one, nothing else is said
  std::vector<Cell> pairs;    // by row, then column
  std::int64_t total = 0;     // what they are worth in all
  Certificate certificate;
  bool egalitarian = false;   // stable: of all stable answers the one of least ranks (not where both sides have capacities above one)
};

// The one way in. Locked pairs are in the answer and take their share of the capacities.
Answer solve(const AssignmentProblem& problem, Objective objective);
// The same after a small change, as a lock, a veto or other values of a few people, from the answer before it: as
// good and as proven. It looks at whole rows, so it is worth it where a fresh solve does too (best_total.hpp), or where
// few cells are allowed; at large tables of differing values a fresh solve is as fast or faster.
// Among equally good answers it may choose another one, nearer to `before`: what has to be the same everywhere is
// solved without.
Answer solve(const AssignmentProblem& problem, Objective objective, const Answer& before);

}  // namespace bothways::matching
