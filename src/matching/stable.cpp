#include "matching/stable.hpp"

#include <algorithm>

#include "matching/closure.hpp"
#include "matching/rotations.hpp"

namespace bothways::matching {
namespace {

bool at_most_one(const std::vector<int>& capacity) {
  return std::all_of(capacity.begin(), capacity.end(), [](int c) { return c <= 1; });
}

// The rotations that make the ranks fewest, done; and the proof.
Held egalitarian(const Orders& askers, const Orders& holders, std::uint64_t seed, Certificate& proof) {
  Held held = deferred_acceptance(askers, holders);
  const std::vector<Rotation> rotations = rotations_of(askers, holders, held);
  std::vector<std::vector<std::uint32_t>> needs;
  for (const Rotation& rotation : rotations) {
    proof.rotation_ranks.push_back(rotation.ranks);
    needs.push_back(rotation.needs);
  }
  proof.first_ranks = ranks_of(askers, holders, held);
  Closure best = least_closure(proof.rotation_ranks, needs, seed % 2 == 1);
  for (std::size_t i = 0; i < rotations.size(); ++i) {
    if (best.chosen[i]) turn(rotations[i], holders, held);
  }
  proof.needs = std::move(best.needs);
  return held;
}

}  // namespace

Answer stable(const AssignmentProblem& problem) {
  Answer answer;
  answer.objective = Objective::stable;
  const Orders rows = orders_of(problem, Side::row), columns = orders_of(problem, Side::column);
  bool rows_ask = at_most_one(rows.capacity);
  answer.egalitarian = rows_ask || at_most_one(columns.capacity);
  Held held;
  if (answer.egalitarian) {
    held = rows_ask ? egalitarian(rows, columns, problem.seed, answer.certificate) : egalitarian(columns, rows, problem.seed, answer.certificate);
  } else {
    held = deferred_acceptance(columns, rows);
    Held other = deferred_acceptance(rows, columns);
    const std::int64_t ranks = ranks_of(columns, rows, held), others = ranks_of(rows, columns, other);
    rows_ask = others < ranks || (others == ranks && problem.seed % 2 == 0);
    if (rows_ask) held = std::move(other);
  }
  for (std::uint32_t holder = 0; holder < held.size(); ++holder) {
    for (const std::uint16_t asker : held[holder]) answer.pairs.push_back(rows_ask ? Cell{asker, holder} : Cell{holder, asker});
  }
  std::sort(answer.pairs.begin(), answer.pairs.end());
  for (const Cell& pair : answer.pairs) answer.total += problem.worth(pair.row, pair.column);
  return answer;
}

}  // namespace bothways::matching
