// The pairs of people who may be here twice, found anew only when the programme is another.
#pragma once

#include <vector>

#include "app/state.hpp"
#include "domain/joining.hpp"

namespace bothways::ui {

const std::vector<Duplicate>& alike_now(const State& state);

}  // namespace bothways::ui
