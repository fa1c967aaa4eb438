// Who is left out: what stands in their way, and the smallest change that would help.
#include <algorithm>

#include "base/words.hpp"
#include "matching/explanation.hpp"
#include "matching/names.hpp"

namespace bothways::matching {
namespace {

bool has_partner(const Answer& answer, Side side, std::size_t place) {
  return std::any_of(answer.pairs.begin(), answer.pairs.end(), [&](Cell cell) { return (side == Side::a ? cell.row : cell.column) == place; });
}

Cell cell_of(Side side, std::size_t mine, std::size_t theirs) {
  const auto one = static_cast<std::uint32_t>(mine), two = static_cast<std::uint32_t>(theirs);
  return side == Side::a ? Cell{one, two} : Cell{two, one};
}

// All objectives but stable make as many pairs as can be: how many is soonest known by the best total.
bool would_have_partner(const Proposal& now, const AssignmentProblem& problem, Objective objective, Side side, std::size_t mine) {
  const Answer answer = solve(problem, objective == Objective::stable ? objective : Objective::total);
  return answer.faults.empty() && answer.pairs.size() > now.answer.pairs.size() && has_partner(answer, side, mine);
}

// One more seat for somebody, or one rule less between two.
std::string change_that_helps(const Proposal& now, Objective objective, Side side, std::size_t mine) {
  const Pool& pool = *now.pool;
  const AssignmentProblem& problem = pool.problem;
  const std::size_t others = side == Side::a ? problem.columns : problem.rows;
  std::vector<std::size_t> can, cannot;
  for (std::size_t other = 0; other < others; ++other) {
    const Cell cell = cell_of(side, mine, other);
    (problem.is_ruled_out(cell.row, cell.column) ? cannot : can).push_back(other);
  }
  const auto worth = [&](std::size_t other) {
    const Cell cell = cell_of(side, mine, other);
    return problem.worth(cell.row, cell.column);
  };
  std::stable_sort(can.begin(), can.end(), [&](std::size_t one, std::size_t two) { return worth(one) > worth(two); });
  constexpr std::size_t tries = 5;
  for (std::size_t i = 0; i < std::min(tries, can.size()); ++i) {
    AssignmentProblem more = problem;
    ++(side == Side::a ? more.column_capacity : more.row_capacity)[can[i]];
    if (!would_have_partner(now, more, objective, side, mine)) continue;
    return say("left_out.one_more", {{"name", side == Side::a ? name_of_column(pool, can[i]) : name_of_row(pool, can[i])}});
  }
  const std::vector<int> weights = weights_of(pool.settings);
  const auto against = [&](std::size_t other) {
    const Cell cell = cell_of(side, mine, other);
    auto findings = check(pool.facts, pool.settings, pool.candidate(cell.row, cell.column));
    std::erase_if(findings, [](const Finding& f) { return f.effect == Effect::warns; });
    return findings;
  };
  std::stable_sort(cannot.begin(), cannot.end(), [&](std::size_t one, std::size_t two) { return against(one).size() < against(two).size(); });
  for (std::size_t i = 0; i < std::min(tries, cannot.size()); ++i) {
    const Cell cell = cell_of(side, mine, cannot[i]);
    const auto findings = against(cannot[i]);
    if (findings.size() != 1) break;
    AssignmentProblem more = problem;
    const std::size_t at = cell.row * problem.columns + cell.column;
    more.to_rows[at] = gain_value(pool.facts, weights, *pool.a[cell.row], *pool.b[cell.column]);
    more.to_columns[at] = gain_value(pool.facts, weights, *pool.b[cell.column], *pool.a[cell.row]);
    if (!would_have_partner(now, more, objective, side, mine)) continue;
    return say("left_out.one_less", {{"name", side == Side::a ? name_of_column(pool, cell.column) : name_of_row(pool, cell.row)},
                                     {"rule", say("rule_name." + std::string(findings.front().key))}});
  }
  return "";
}

LeftOut left_out_one(const Proposal& proposal, Objective objective, Side side, std::size_t mine, bool helped) {
  const Pool& pool = *proposal.pool;
  LeftOut one;
  one.side = side;
  one.person = (side == Side::a ? pool.a : pool.b)[mine]->person->id;
  const std::size_t others = side == Side::a ? pool.b.size() : pool.a.size();
  std::size_t can = 0;
  for (std::size_t other = 0; other < others; ++other) {
    const Cell cell = cell_of(side, mine, other);
    if (!pool.problem.is_ruled_out(cell.row, cell.column)) {
      ++can;
      continue;
    }
    const Candidate two = pool.candidate(cell.row, cell.column);
    for (const Finding& finding : check(pool.facts, pool.settings, two)) {
      if (finding.effect != Effect::warns) one.in_the_way.push_back(in_words(pool.facts.programme(), two, finding));
    }
  }
  const Scheme& scheme = pool.facts.programme().scheme();
  const RoleWords roles = role_words(scheme);
  const std::string name = name_of_person(pool.facts.programme(), one.person);
  const std::string many = side == Side::a ? roles.b_many : roles.a_many;
  const char* key = others == 0 ? "left_out.nobody_free" : can == 0 ? "left_out.all_ruled_out"
                    : objective == Objective::stable ? "left_out.stable" : "left_out.all_taken";
  one.why = say(key, {{"name", name}, {"many", many}});
  if (others > 0 && helped) one.would_help = change_that_helps(proposal, objective, side, mine);
  return one;
}

}  // namespace

std::vector<LeftOut> left_out(const Proposal& proposal, Objective objective) {
  std::vector<LeftOut> found;
  for (const Side side : {Side::a, Side::b}) {
    const std::size_t count = side == Side::a ? proposal.pool->a.size() : proposal.pool->b.size();
    for (std::size_t i = 0; i < count; ++i) {
      if (!has_partner(proposal.answer, side, i)) found.push_back(left_out_one(proposal, objective, side, i, found.size() < most_helped));
    }
  }
  return found;
}

}  // namespace bothways::matching
