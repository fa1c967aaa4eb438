#include "matching/fairest.hpp"

#include "matching/network.hpp"

namespace bothways::matching {
namespace {

void note(Certificate& certificate, Value level, const std::vector<std::int32_t>& duals) {
  certificate.levels.push_back({level, certificate.level_duals.size()});
  for (std::size_t person = 0; person < duals.size(); ++person) {
    if (duals[person] != 0) certificate.level_duals.push_back({static_cast<std::uint32_t>(person), duals[person]});
  }
}

}  // namespace

Answer fairest(const AssignmentProblem& problem) {
  Answer answer;
  answer.objective = Objective::fairest;
  Network network(problem);
  note(answer.certificate, ruled_out, network.duals());
  network.decide(ruled_out);
  for (Value level = network.raise(); level != none_left; level = network.raise()) {
    network.choose_rarely(level);
    note(answer.certificate, level, network.duals());
    network.decide(level);
  }
  answer.pairs = network.pairs();
  for (const Cell& pair : answer.pairs) answer.total += problem.worth(pair.row, pair.column);
  return answer;
}

}  // namespace bothways::matching
