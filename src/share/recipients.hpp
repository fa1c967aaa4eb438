// The keys that a packet carries, so that what comes back is sealed for them: the scheme's own is a field of it,
// others' go without their names.
#pragma once

#include <optional>

#include "base/result.hpp"
#include "domain/programme.hpp"

namespace bothways::share {

void put_recipients(Programme& into, const Programme& programme);
// A key that is none: answers would be sealed for nobody, or not at all.
std::optional<Problem> bad_recipients(const Programme& packet);

}  // namespace bothways::share
