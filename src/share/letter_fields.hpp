// What each field of a letter is filled with: share/letter_text.hpp.
#pragma once

#include <string>
#include <string_view>

#include "domain/people.hpp"
#include "domain/programme.hpp"

namespace bothways::share {

// "" where there is nothing to say. `key` is one of letter_fields().
std::string letter_value(const Programme& programme, const Application& application, std::string_view key, Date today);
// Words to use instead of nothing; "" where the paragraph is better left out.
std::string stand_in(std::string_view key);

}  // namespace bothways::share
