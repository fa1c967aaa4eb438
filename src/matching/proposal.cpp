#include "matching/proposal.hpp"

#include <algorithm>

#include "matching/stable.hpp"

namespace bothways::matching {
namespace {

std::optional<std::size_t> place_of(const std::vector<const Someone*>& people, Id person) {
  for (std::size_t i = 0; i < people.size(); ++i) {
    if (people[i]->person->id == person) return i;
  }
  return {};
}

void fill(Pool& pool) {
  AssignmentProblem& problem = pool.problem;
  problem.rows = pool.a.size();
  problem.columns = pool.b.size();
  problem.to_rows.assign(problem.rows * problem.columns, ruled_out);
  problem.to_columns.assign(problem.rows * problem.columns, ruled_out);
  for (const Someone* one : pool.a) problem.row_capacity.push_back(one->capacity - one->pairs_now);
  for (const Someone* one : pool.b) problem.column_capacity.push_back(one->capacity - one->pairs_now);
  const std::vector<int> weights = weights_of(pool.settings);
  for (std::size_t r = 0; r < problem.rows; ++r) {
    for (std::size_t c = 0; c < problem.columns; ++c) {
      const auto findings = check(pool.facts, pool.settings, pool.candidate(r, c));
      const auto all = pool.facts.relations(*pool.a[r], *pool.b[c]);
      const bool locked = std::any_of(all.begin(), all.end(), [](const Relation* one) { return one->of_kind == RelationKind::locked; });
      if (locked) problem.locked.push_back({static_cast<std::uint32_t>(r), static_cast<std::uint32_t>(c)});
      // A lock is a decision of the coordinator's: it goes over what only keeps two out of proposals.
      if (!(locked ? allowed(findings) : proposable(findings))) continue;
      const std::size_t at = r * problem.columns + c;
      problem.to_rows[at] = gain_value(pool.facts, weights, *pool.a[r], *pool.b[c]);
      problem.to_columns[at] = gain_value(pool.facts, weights, *pool.b[c], *pool.a[r]);
    }
  }
}

Quality quality_of(const Pool& pool, const Answer& answer) {
  Quality quality;
  quality.pairs = answer.pairs.size();
  quality.total = answer.total;
  quality.would_rather = blocking_pairs(pool.problem, answer.pairs).size();
  for (std::size_t i = 0; i < answer.pairs.size(); ++i) {
    const int weaker = std::min(value_for(pool, answer.pairs[i], Side::a), value_for(pool, answer.pairs[i], Side::b));
    quality.least = i == 0 ? weaker : std::min(quality.least, weaker);
  }
  return quality;
}

}  // namespace

std::optional<std::size_t> Pool::row_of(Id person) const { return place_of(a, person); }
std::optional<std::size_t> Pool::column_of(Id person) const { return place_of(b, person); }

std::shared_ptr<const Pool> pool_of(const Programme& programme, Id cohort, const Settings& settings) {
  auto pool = std::make_shared<Pool>();
  pool->cohort = cohort;
  pool->facts = Facts(programme);
  pool->settings = settings;
  for (const Side side : {Side::a, Side::b}) {
    for (const Person* person : waiting(pool->facts, side, cohort)) {
      const Someone* one = pool->facts.find(person->id);
      (side == Side::a ? pool->a : pool->b).push_back(one);
    }
  }
  const auto* group = programme.find<Cohort>(cohort);
  if (group != nullptr && group->draw) pool->problem.seed = static_cast<std::uint64_t>(group->draw.value);
  fill(*pool);
  return pool;
}

std::shared_ptr<const Pool> pool_of(const Programme& programme, Id cohort) { return pool_of(programme, cohort, Settings(programme)); }

Objective objective_of(const Cohort& cohort) {
  if (cohort.aim == MatchAim::total) return Objective::total;
  return cohort.aim == MatchAim::stable ? Objective::stable : Objective::fairest;
}

Proposal propose(std::shared_ptr<const Pool> pool, Objective objective) {
  Proposal proposal;
  proposal.answer = solve(pool->problem, objective);
  proposal.pool = std::move(pool);
  if (proposal.answer.faults.empty()) proposal.quality = quality_of(*proposal.pool, proposal.answer);
  return proposal;
}

int value_for(const Pool& pool, Cell cell, Side side) {
  const auto& values = side == Side::b ? pool.problem.to_columns : pool.problem.to_rows;
  return values[cell.row * pool.problem.columns + cell.column];
}

bool is_locked(const Pool& pool, Cell cell) {
  return std::find(pool.problem.locked.begin(), pool.problem.locked.end(), cell) != pool.problem.locked.end();
}

Partners partners_of(const Proposal& proposal) {
  Partners found;
  for (const Cell cell : proposal.answer.pairs) {
    const Candidate two = proposal.pool->candidate(cell.row, cell.column);
    found[two.a].push_back(two.b);
  }
  for (auto& [person, others] : found) std::sort(others.begin(), others.end());
  return found;
}

std::vector<Moved> moves_between(const Partners& before, const Partners& after) {
  Partners then = before;
  for (const auto& [person, others] : after) then.try_emplace(person);
  std::vector<Moved> moves;
  for (const auto& [person, old] : then) {
    static const std::vector<Id> nobody;
    const auto it = after.find(person);
    const std::vector<Id>& fresh = it == after.end() ? nobody : it->second;
    std::vector<Id> lost, won;
    std::set_difference(old.begin(), old.end(), fresh.begin(), fresh.end(), std::back_inserter(lost));
    std::set_difference(fresh.begin(), fresh.end(), old.begin(), old.end(), std::back_inserter(won));
    for (std::size_t i = 0; i < std::max(lost.size(), won.size()); ++i) {
      moves.push_back({person, i < lost.size() ? lost[i] : Id{}, i < won.size() ? won[i] : Id{}});
    }
  }
  return moves;
}

}  // namespace bothways::matching
