#include "ui/oracle.hpp"

#include <unordered_set>

#include "imgui.h"
#include "imgui_internal.h"

namespace {
std::unordered_set<std::uint32_t> known, meant;
}

// Dear ImGui 1.92 declares these four for its test engine (IMGUI_ENABLE_TEST_ENGINE).
void ImGuiTestEngineHook_ItemAdd(ImGuiContext* context, ImGuiID id, const ImRect&, const ImGuiLastItemData*) {
  // A window counts as an item of itself; it is no control.
  if (id != 0 && context->CurrentWindow != nullptr && id != context->CurrentWindow->ID && id != context->CurrentWindow->MoveId) known.insert(id);
}
void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID, const char*, ImGuiItemStatusFlags) {}
void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}
const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) { return nullptr; }

namespace bothways::ui {

void start_oracle() { ImGui::GetCurrentContext()->TestEngineHookItems = true; }

void begin_oracle() {
  known.clear();
  meant.clear();
}

void note_meaning(std::uint32_t id) { meant.insert(id); }

int end_oracle() {
  int without = 0;
  for (const std::uint32_t id : known) without += meant.contains(id) ? 0 : 1;
  return without;
}

}  // namespace bothways::ui
