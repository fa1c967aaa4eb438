#include "matching/fairest.hpp"

#include "matching/network.hpp"

namespace bothways::matching {
namespace {

void note(Certificate& certificate, Value level, Network& network) {
  certificate.levels.push_back({level, certificate.level_duals.size()});
  network.note_duals(certificate.level_duals);
}

}  // namespace

Answer fairest(const AssignmentProblem& problem) {
  Answer answer;
  answer.objective = Objective::fairest;
  Network network(problem);
  note(answer.certificate, ruled_out, network);
  network.decide_number();
  for (Value level = network.choose_rarely(); level != none_left; level = network.choose_rarely()) {
    note(answer.certificate, level, network);
    network.decide();
  }
  answer.pairs = network.pairs();
  for (const Cell& pair : answer.pairs) answer.total += problem.worth(pair.row, pair.column);
  return answer;
}

}  // namespace bothways::matching
