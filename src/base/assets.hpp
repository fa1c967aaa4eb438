// The files of assets/ that travel inside the program, by their path below assets/. The build makes
// the table; an unknown path gives an empty view.
#pragma once

#include <string_view>

namespace bothways {

std::string_view asset(std::string_view path);

}  // namespace bothways
