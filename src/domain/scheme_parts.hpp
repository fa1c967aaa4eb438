// The scheme's settings in parts, each short enough to fill in at one go: which fields and statements belong
// to it, and how far it is. A field that stands in no part cannot be reached; a test looks for one.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "domain/checks.hpp"
#include "domain/tasks.hpp"

namespace bothways {

struct SchemePart {
  std::string_view name;                      // in the address, and `scheme_part.<name>` is its title
  std::span<const std::string_view> fields;   // of the scheme
  StatementKind statements = StatementKind::unsaid;
};

std::span<const SchemePart> scheme_parts();
const SchemePart* scheme_part_named(std::string_view name);

// What call and information sheet lack, each thing once.
std::vector<Missing> missing_for_scheme(const Programme& programme, Date today);
// Of these, what belongs to the part.
std::vector<Missing> missing_in(const SchemePart& part, const std::vector<Missing>& all);

struct PartState {
  bool filled = false;  // something is there
  bool lacks = false;   // something has to be there and is not
};
PartState state_of(const Programme& programme, const SchemePart& part, const std::vector<Missing>& all);

}  // namespace bothways
