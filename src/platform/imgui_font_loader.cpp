// Dear ImGui takes its default font loader from this function when IMGUI_ENABLE_FREETYPE is set, and
// then leaves stb_truetype out. Each platform sets a loader of its own before the first font is added
// (ImFontAtlas::SetFontLoader), so this one is never asked for a glyph.
#include "imgui.h"
#include "imgui_internal.h"
#include "misc/freetype/imgui_freetype.h"

namespace ImGuiFreeType {
const ImFontLoader* GetFontLoader() {
  static const ImFontLoader nothing;
  return &nothing;
}
}  // namespace ImGuiFreeType
