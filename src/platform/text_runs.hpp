// The table behind `shaped` and `run_of` (platform.hpp) has room for 6,400 strings. When it is full, an
// implementation empties it between two frames and drops its glyphs of U+E000 to U+F8FF with it.
#pragma once

namespace bothways {

bool runs_are_full();
void forget_runs();

}  // namespace bothways
