#include "matching/explanation.hpp"

#include <algorithm>

#include "base/words.hpp"
#include "matching/fault_words.hpp"
#include "matching/names.hpp"

namespace bothways::matching {
namespace {

// All that is gained by the two of `of`, or by all others.
std::int64_t worth_of(const Proposal& proposal, Cell of, bool theirs) {
  std::int64_t sum = 0;
  for (const Cell cell : proposal.answer.pairs) {
    // A pair of either of the two counts once.
    if ((cell.row == of.row || cell.column == of.column) == theirs) sum += proposal.pool->problem.worth(cell.row, cell.column);
  }
  return sum;
}

Comparison compared(const Proposal& now, Cell cell, const AssignmentProblem& problem, Objective objective) {
  const Pool& pool = *now.pool;
  auto other = std::make_shared<Pool>(pool);
  other->problem = problem;
  const Proposal then = propose(other, objective);
  Comparison made;
  if (!then.answer.faults.empty()) {
    made.why_not = in_words(pool, then.answer.faults.front());
    return made;
  }
  made.possible = true;
  made.pairs = static_cast<int>(then.quality.pairs) - static_cast<int>(now.quality.pairs);
  made.least = then.quality.least - now.quality.least;
  made.here = worth_of(then, cell, true) - worth_of(now, cell, true);
  made.elsewhere = worth_of(then, cell, false) - worth_of(now, cell, false);
  made.moves = moves_between(partners_of(now), partners_of(then));
  return made;
}

}  // namespace

std::string gain_in_words(const Pool& pool, Cell cell, Side side) {
  const Someone& a = *pool.a[cell.row];
  const Someone& b = *pool.b[cell.column];
  const Gain made = side == Side::b ? gain(pool.facts, pool.settings, b, a) : gain(pool.facts, pool.settings, a, b);
  const std::string names[] = {name_of_row(pool, cell.row), name_of_column(pool, cell.column)};
  const std::string terms = in_words(made);
  return say(terms.empty() ? "gain.nothing" : "gain.sentence",
             {{"who", names[side == Side::b ? 1 : 0]}, {"whom", names[side == Side::b ? 0 : 1]},
              {"n", std::to_string(made.value)}, {"of", std::to_string(made.most)}, {"terms", terms}});
}

Comparison if_together(const Proposal& now, Cell cell, Objective objective) {
  AssignmentProblem problem = now.pool->problem;
  if (!is_locked(*now.pool, cell)) problem.locked.push_back(cell);
  return compared(now, cell, problem, objective);
}

Comparison if_apart(const Proposal& now, Cell cell, Objective objective) {
  AssignmentProblem problem = now.pool->problem;
  std::erase(problem.locked, cell);
  problem.to_rows[cell.row * problem.columns + cell.column] = ruled_out;
  return compared(now, cell, problem, objective);
}

std::optional<Comparison> if_taken_back(const Proposal& now, const Relation& relation, Objective objective) {
  const Pool& pool = *now.pool;
  const auto row = pool.row_of(relation.a.id), column = pool.column_of(relation.b.id);
  if (!row || !column || relation.whole == YesNo::yes) return {};
  const Cell cell{static_cast<std::uint32_t>(*row), static_cast<std::uint32_t>(*column)};
  AssignmentProblem problem = pool.problem;
  if (relation.of_kind == RelationKind::locked) {
    std::erase(problem.locked, cell);
    return compared(now, cell, problem, objective);
  }
  auto findings = check(pool.facts, pool.settings, pool.candidate(cell.row, cell.column));
  std::erase_if(findings, [](const Finding& f) { return f.effect == Effect::warns; });
  if (findings.size() != 1) return {};
  const std::vector<int> weights = weights_of(pool.settings);
  const std::size_t at = cell.row * problem.columns + cell.column;
  problem.to_rows[at] = gain_value(pool.facts, weights, *pool.a[cell.row], *pool.b[cell.column]);
  problem.to_columns[at] = gain_value(pool.facts, weights, *pool.b[cell.column], *pool.a[cell.row]);
  return compared(now, cell, problem, objective);
}

std::string in_words(const Pool& pool, Cell cell, const Comparison& comparison) {
  const std::string a = name_of_row(pool, cell.row), b = name_of_column(pool, cell.column);
  if (!comparison.possible) return say("compare.not_possible", {{"a", a}, {"b", b}, {"why", comparison.why_not}});
  const auto number = [](std::int64_t n) { return std::to_string(n < 0 ? -n : n); };
  const auto key = [&] {
    if (comparison.moves.empty()) return "compare.nothing";
    if (comparison.here >= 0) return comparison.elsewhere < 0 ? "compare.gain_cost" : "compare.gain_gain";
    return comparison.elsewhere < 0 ? "compare.cost_cost" : "compare.cost_gain";
  }();
  std::string text = say(key, {{"a", a}, {"b", b}, {"here", number(comparison.here)}, {"elsewhere", number(comparison.elsewhere)}});
  if (comparison.pairs < 0) text += " " + say_count("compare.fewer", -comparison.pairs);
  if (comparison.pairs > 0) text += " " + say_count("compare.more", comparison.pairs);
  if (comparison.least != 0) text += " " + say(comparison.least < 0 ? "compare.least_down" : "compare.least_up", {{"n", number(comparison.least)}});
  return text;
}

std::string in_words(const Programme& programme, const Moved& move) {
  const std::string person = name_of_person(programme, move.person);
  if (!move.after) return say("move.nobody", {{"name", person}, {"before", name_of_person(programme, move.before)}});
  const std::string after = name_of_person(programme, move.after);
  if (!move.before) return say("move.new", {{"name", person}, {"after", after}});
  return say("move.instead", {{"name", person}, {"after", after}, {"before", name_of_person(programme, move.before)}});
}

std::string in_words(const Pool& pool, const Fault& fault) {
  const auto name = [&](bool row, std::uint32_t place) -> std::string {
    const std::size_t count = row ? pool.a.size() : pool.b.size();
    if (place >= count) return "";
    return row ? name_of_row(pool, place) : name_of_column(pool, place);
  };
  const std::string a = name(true, fault.row), b = name(false, fault.column);
  const std::string key = "match_fault." + std::string(name_of(fault.kind));
  if (!has_words(key)) return in_words(fault);
  return say(key, {{"a", a}, {"b", b}, {"name", a.empty() ? b : a}});
}

}  // namespace bothways::matching
