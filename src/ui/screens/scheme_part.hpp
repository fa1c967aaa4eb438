// One part of the scheme's settings: its page, and what it holds in a line.
#pragma once

#include <string>

#include "domain/scheme_parts.hpp"
#include "ui/fields.hpp"

namespace bothways::ui {

void draw_scheme_part(Desk& desk, const SchemePart& part);
std::string part_title(const SchemePart& part);
// "Harbourside Together, Rosa Field"; "3 aims"; what belongs there where nothing is.
std::string part_in_words(const Programme& programme, const SchemePart& part);

}  // namespace bothways::ui
