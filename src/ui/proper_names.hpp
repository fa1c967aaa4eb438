// Names of people, and of two people as a pair: a translator of the page is asked to leave them as they are.
#pragma once

#include <string_view>

#include "app/state.hpp"

namespace bothways::ui {

// Before a frame; made anew when the programme has changed.
void know_names(const State& state);
bool is_name(std::string_view text);

}  // namespace bothways::ui
