// What is known of a problem before anything is paired.
#pragma once

#include "matching/network.hpp"

namespace bothways::matching {

struct Network::Outline {
  explicit Outline(const AssignmentProblem& problem);

  // Rows, then columns.
  std::vector<int> room;      // how many partners there could be at most
  std::vector<Value> best;    // the lower value of the best option
  std::vector<int> degree;    // options
  std::vector<int> unfilled;  // places beyond the options there are, which stay empty
  std::int64_t room_of_rows = 0, room_of_columns = 0;
  std::int64_t most_pairs = 0;  // not more than this
  Value bound = ruled_out;      // so many pairs cannot all be better than this
};

}  // namespace bothways::matching
