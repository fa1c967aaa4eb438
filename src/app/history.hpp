// Undo and redo. A step that nobody else can have seen is taken back byte for byte, stamps and log
// included; one that has left this copy is taken back by new edits, so that others follow.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "domain/programme.hpp"

namespace bothways {

struct Step {
  std::string command;          // its name
  std::string what;             // the history's sentence
  std::vector<Change> changes;
  VersionVector seen_before, seen_after;
  std::uint64_t together = 0;   // edits of the same thing in a row are one step; 0 never joins
  bool shared = false;          // a file with it has left, or it came from one
};

struct History {
  std::vector<Step> done, undone;  // newest last
};

}  // namespace bothways
