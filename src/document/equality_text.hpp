// Equality monitoring as JSON and back: counts by box, question and answer, and nothing else, which is what
// domain/equality.hpp is about. Boxes by name, questions and answers by their bytes.
#pragma once

#include <string>

#include "base/result.hpp"
#include "document/json.hpp"
#include "document/record_text.hpp"
#include "domain/equality.hpp"

namespace bothways::document {

void append_equality(std::string& out, const EqualityTally& tally, Layout layout);
Result<EqualityTally> read_equality(JsonView json);

// The slips that wait in this browser, with the name that their box will have.
struct WaitingSlips {
  std::uint64_t name = 0;  // 0 where none wait
  EqualityBox box;
  bool operator==(const WaitingSlips&) const = default;
};
std::string write_waiting(const WaitingSlips& waiting);
Result<WaitingSlips> read_waiting(std::string_view bytes);

}  // namespace bothways::document
