// The order in which people look names up: accents and case do not part what belongs together, numbers
// count as numbers, scripts follow each other as in Unicode's charts (Latin, Greek, Cyrillic, Hebrew,
// Arabic, the Indic scripts, Chinese by its charts and not by sound).
#pragma once

#include <string>
#include <string_view>

namespace bothways {

// Comparing two keys byte by byte gives that order; texts that differ have different keys.
std::string sort_key(std::string_view text);

}  // namespace bothways
