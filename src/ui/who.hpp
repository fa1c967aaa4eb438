// Who changed something and when, as people say it.
#pragma once

#include <string>

#include "app/state.hpp"

namespace bothways::ui {

// "Asha, in this browser"; `programme` knows the names: the open one, or one that came in.
std::string who_in_words(const State& state, const Programme& programme, Replica replica);
std::string when_in_words(const State& state, std::int64_t utc_ms);
// "Asha, 3 June 2026, 14:05"
std::string by_in_words(const State& state, const Programme& programme, Stamp at);

}  // namespace bothways::ui
