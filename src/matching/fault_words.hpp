// What a problem is refused for, as sentences.
#pragma once

#include <string>

#include "matching/assignment.hpp"

namespace bothways::matching {

// With the place, rows and columns counted from 1.
std::string in_words(const Fault& fault);

}  // namespace bothways::matching
