// Parts of the proposal of a pair that more than one screen shows.
#pragma once

#include "domain/pair.hpp"
#include "ui/fields.hpp"

namespace bothways::ui {

// What this person said about the pair, for the coordinator alone.
void reason_field(Desk& desk, const Pair& pair, Side side);
// For a pair under way: either may ask for another partner. Afterwards: that it ended, and who asked.
void other_partner_parts(Desk& desk, const Pair& pair);

}  // namespace bothways::ui
