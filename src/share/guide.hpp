// The guides that travel inside: what to talk about, how to prepare, how to end. Plain text files in
// assets/guides with "# " for the title, "## " for headings and "- " for list items.
#pragma once

#include <span>
#include <string_view>

#include "domain/passage.hpp"

namespace bothways::share {

// first_meeting, agreement, leadership_meetings, listening, ending, coordinator: in the order to offer.
std::span<const std::string_view> guide_keys();
// Its passages, the title first; empty for an unknown key.
Passages guide(std::string_view key);

}  // namespace bothways::share
