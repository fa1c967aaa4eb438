// The files of assets/ that travel inside the program, by their path below assets/. The build makes
// the table; an unknown path gives an empty view.
#pragma once

#include <string_view>
#include <vector>

namespace bothways {

std::string_view asset(std::string_view path);
// The paths that begin with `start`, sorted.
std::vector<std::string_view> assets_in(std::string_view start);

}  // namespace bothways
