// The apostrophes in front of cells that go out, and their taking off.
#pragma once

#include <string>
#include <string_view>

namespace bothways::share {

std::string guarded(std::string_view cell);
// `quoted`: the cell stood in quotes, so that spaces around it may be meant.
std::string unguarded(std::string_view cell, bool quoted);

}  // namespace bothways::share
