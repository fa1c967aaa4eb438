// What came in and waits for a yes: a new scheme, or copies of the open one – any number, looked at together.
// What they would change is worked out anew whenever the open scheme changes, so that nothing done meanwhile
// is lost; what was chosen stays chosen.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "document/disputes.hpp"

namespace bothways {

class Edit;

struct Incoming {
  std::vector<std::string> file_names;
  std::vector<Programme> copies;  // in the order in which they came; of a new scheme, one
  std::optional<document::Together> together;  // with the open scheme; nothing for a new one
  std::vector<document::Told> changes;
  std::vector<std::string> left_out;  // what packs tried that came back, beyond what their sender may change
  std::size_t returns = 0;            // how many of the copies are such
  std::vector<std::size_t> chosen;  // for each dispute a candidate, or their number: to be settled later

  bool brings_nothing() const { return changes.empty() && together && together->disputes.empty(); }
};

// Fills `together`, `changes` and `chosen`; false where one of the copies is of another scheme.
bool work_out(Incoming& incoming, const Programme& mine);
// Every copy knows nothing that the open scheme does not know.
bool all_older(const Incoming& incoming, const Programme& mine);

// What was chosen as edits of the fields, and what is left for later as records that say so.
void settle(Edit& edit, const Incoming& incoming);

}  // namespace bothways
