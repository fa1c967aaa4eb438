// Which plural form a whole number takes in a language: the rules of Unicode CLDR 44 for cardinal
// numbers, for the languages we know; the others are counted as English is.
#pragma once

#include <string_view>

namespace bothways {

// "zero", "one", "two", "few", "many" or "other". `language` is a BCP 47 tag; only its first part counts.
std::string_view plural_form(std::string_view language, long n);

}  // namespace bothways
