// Every screen of a sample on the Stage, with its states: palette, dialogs, errors, empty schemes. Works in
// any language, since it goes by addresses and records and not by words.
#pragma once

#include <functional>
#include <string_view>

#include "unit/ui/stage.hpp"

namespace bothways::test {

// Opens the preset's sample ("partners", "parity") and calls `look` on each screen at rest.
void tour(Stage& stage, std::string_view sample, const std::function<void()>& look);

// As on the settings screen, by the option as it is kept.
void set_preference(Stage& stage, std::string_view name, std::string_view option);

}  // namespace bothways::test
