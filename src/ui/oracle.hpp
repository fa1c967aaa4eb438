// The test's oracle: Dear ImGui's item hooks know every item with an id; one that says no meaning in the
// same frame is counted.
#pragma once

#include <cstdint>

namespace bothways::ui {

void start_oracle();
void begin_oracle();
void note_meaning(std::uint32_t id);
int end_oracle();  // items without meaning in this frame

}  // namespace bothways::ui
