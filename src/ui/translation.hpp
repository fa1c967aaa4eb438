// What the browser's translator made of the sentences on the screen. The picture shows it too; what is
// stored, sent or typed never goes through here.
#pragma once

#include <string_view>
#include <vector>

#include "platform/platform.hpp"

namespace bothways::ui {

// Hears Event::Kind::translated. True where something reads differently now.
bool hear_translations(const std::vector<Event>& events);

// How `text` is shown: translated as a whole, or as it is. The view holds until the next event.
std::string_view in_translation(std::string_view text);

}  // namespace bothways::ui
