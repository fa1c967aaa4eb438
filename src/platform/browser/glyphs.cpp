// Glyphs from the browser's own fonts: a Dear ImGui font loader that lets web/glyphs.js draw each one on
// a 2D canvas. A font's size is its CSS font-size in device pixels, and a line of text is as high as
// that: the glyphs stand in it as CSS places them with `line-height: 1`, sticking out where they are taller.
#include <emscripten.h>

#include <array>
#include <cmath>
#include <cstdio>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/text.hpp"
#include "imgui.h"
#include "imgui_internal.h"
#include "platform/browser/inside.hpp"
#include "platform/text_runs.hpp"

EM_JS(float, js_baseline, (int style, float size), { return Module.bothways.baseline(style, size); })
// out: advance, left, top (from the pen on the baseline), width, height, 1 where it has colours of its own.
EM_JS(void, js_glyph, (const char* text, int text_size, int style, float size, float shift, int with_pixels, float* out), {
  Module.bothways.glyph(text, text_size, style, size, shift, with_pixels, out);
})
EM_JS(float, js_kerning, (const char* pair, int size_of_first, int pair_size, int style, float size), {
  return Module.bothways.kerning(pair, size_of_first, pair_size, style, size);
})
EM_JS(void, js_glyph_pixels, (unsigned char* out), { Module.bothways.glyphPixels(out); })
EM_JS(void, js_glyph_ink, (unsigned rgba), { Module.bothways.glyphInk(rgba); })

namespace bothways {
namespace browser {
namespace {

// Lines in right-to-left scripts are glyphs too, and each is new: beyond this much all are dropped, and
// those of the screen drawn anew. Half of what the largest texture holds.
constexpr int most_pixels = 8'000'000;

std::uint32_t ink = IM_COL32(0x1f, 0x23, 0x28, 0xff);
bool is_stale = false;
int drawn_pixels = 0;
int frames_since = 0;  // they were dropped: a screen that needs more than all of it would never rest

bool has_too_many() { return frames_since > 3 && (runs_are_full() || drawn_pixels > most_pixels); }

bool contains(ImFontAtlas*, ImFontConfig*, ImWchar c) {
  if (c >= 0xE000 && c <= 0xF8FF) return !run_of(c).empty();
  return c >= ' ' && !(c >= 0x7F && c < 0xA0) && c != 0xFFFD;
}

bool start_source(ImFontAtlas*, ImFontConfig*) { return true; }

bool start_size(ImFontAtlas*, ImFontConfig* source, ImFontBaked* baked, void*) {
  baked->Ascent = js_baseline(static_cast<int>(source->FontNo) / phases, baked->Size);
  baked->Descent = baked->Ascent - baked->Size;
  baked->LoadNoRenderOnLayout = true;  // what is only measured is not drawn
  return true;
}

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*, ImWchar c, ImFontGlyph* glyph, float* advance_only) {
  if (!contains(atlas, source, c)) return false;
  std::string one;
  std::string_view text = run_of(c);
  if (text.empty()) {
    append_utf8(one, c);
    text = one;
  }
  std::array<float, 6> shape{};
  const int style = static_cast<int>(source->FontNo) / phases, phase = static_cast<int>(source->FontNo) % phases;
  js_glyph(text.data(), static_cast<int>(text.size()), style, baked->Size, static_cast<float>(phase) / phases, advance_only == nullptr, shape.data());
  if (advance_only != nullptr) {
    *advance_only = shape[0];
    return true;
  }
  glyph->Codepoint = c;
  glyph->AdvanceX = shape[0];
  const int width = static_cast<int>(shape[3]), height = static_cast<int>(shape[4]);
  if (width <= 0 || height <= 0) return true;
  const ImFontAtlasRectId place = ImFontAtlasPackAddRect(atlas, width, height);
  if (place == ImFontAtlasRectId_Invalid) return false;
  drawn_pixels += width * height;
  glyph->X0 = shape[1];
  glyph->Y0 = baked->Ascent + shape[2];
  glyph->X1 = glyph->X0 + shape[3];
  glyph->Y1 = glyph->Y0 + shape[4];
  glyph->Visible = true;
  glyph->Colored = shape[5] != 0;
  glyph->PackId = place;
  static std::vector<unsigned char> pixels;
  pixels.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4);
  js_glyph_pixels(pixels.data());
  ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, source, glyph, ImFontAtlasPackGetRect(atlas, place), pixels.data(),
                                     ImTextureFormat_RGBA32, width * 4);
  return true;
}

const ImFontLoader* canvas_loader() {
  static const ImFontLoader the_loader = [] {
    ImFontLoader loader;
    loader.Name = "canvas";
    loader.FontSrcInit = start_source;
    loader.FontSrcContainsGlyph = contains;
    loader.FontBakedInit = start_size;
    loader.FontBakedLoadGlyph = load_glyph;
    return loader;
  }();
  return &the_loader;
}

}  // namespace

void set_glyph_ink(std::uint32_t rgba) {
  if (rgba == ink) return;
  ink = rgba;
  js_glyph_ink(rgba);
  is_stale = true;
}

bool glyphs_are_stale() { return is_stale || has_too_many(); }

void refresh_glyphs() {
  ++frames_since;
  if (!glyphs_are_stale() || ImGui::GetCurrentContext() == nullptr) return;
  if (has_too_many()) forget_runs();
  is_stale = false;
  drawn_pixels = frames_since = 0;
  ImFontAtlas* atlas = ImGui::GetIO().Fonts;
  if (atlas->Builder != nullptr) ImFontAtlasBuildDiscardBakes(atlas, 0);
}

}  // namespace browser

float kerning(int style, float size_in_pixels, char32_t first, char32_t second) {
  // Pairs are few: letters of one language. Measuring one takes microseconds, looking it up much less.
  static std::unordered_map<std::uint64_t, float> known;
  if (known.size() > 20'000) known.clear();
  const auto size = static_cast<std::uint64_t>(size_in_pixels);
  const std::uint64_t key = std::uint64_t{first} | std::uint64_t{second} << 21 | size << 42 | static_cast<std::uint64_t>(style) << 60;
  const auto [it, is_new] = known.try_emplace(key, 0.0f);
  if (!is_new) return it->second;
  std::string pair;
  append_utf8(pair, first);
  const int size_of_first = static_cast<int>(pair.size());
  append_utf8(pair, second);
  return it->second = js_kerning(pair.data(), size_of_first, static_cast<int>(pair.size()), style, size_in_pixels);
}

void add_fonts(float size_in_pixels) {
  ImGuiIO& io = ImGui::GetIO();
  io.BackendRendererName = "bothways";
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
  ImGuiPlatformIO& platform = ImGui::GetPlatformIO();
  platform.Renderer_TextureMaxWidth = platform.Renderer_TextureMaxHeight = 4096;  // what every WebGL 2 offers, nearly
  io.Fonts->SetFontLoader(browser::canvas_loader());
  constexpr std::array<const char*, 3> names{"regular", "bold", "monospace"};
  for (unsigned number = 0; number < names.size() * phases; ++number) {
    ImFontConfig font;
    std::snprintf(font.Name, sizeof font.Name, "%s %u", names[number / phases], number % phases);
    font.SizePixels = size_in_pixels;
    font.FontNo = number;
    font.FontLoader = browser::canvas_loader();
    io.Fonts->AddFont(&font);
  }
}

}  // namespace bothways
