// One side asks in order of preference, the other holds the best of those who asked so far.
#pragma once

#include "matching/preferences.hpp"

namespace bothways::matching {

// Of each holder, the askers they end with, best first.
using Held = std::vector<std::vector<std::uint16_t>>;
Held deferred_acceptance(const Orders& askers, const Orders& holders);

// Puts an asker in their place.
void hold(const Orders& holders, std::size_t holder, std::uint16_t asker, std::vector<std::uint16_t>& held);

// The ranks of both sides in all, the best choice counting 1.
std::int64_t ranks_of(const Orders& askers, const Orders& holders, const Held& held);

}  // namespace bothways::matching
