// How people are addressed.
#pragma once

#include <string>
#include <string_view>

namespace bothways {

// "Joseph" of "Joseph Adeyemi"; the whole name after a title such as "Dr", or where the first part is an
// initial.
std::string short_name(std::string_view name);

}  // namespace bothways
