// A new scheme from one that there is: its settings and nobody's data. What belongs to one run only (dates,
// how far it is, what the report says) stays behind.
#pragma once

#include <cstdint>

#include "domain/programme.hpp"

namespace bothways {

// Records of the types that are carried over, each with a new id; a reference to anything else is empty.
Programme next_scheme(const Programme& from, Stamp stamp, std::uint64_t random);

}  // namespace bothways
