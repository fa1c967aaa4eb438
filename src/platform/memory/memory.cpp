#include "platform/memory/memory.hpp"

#include <cmath>
#include <cstdlib>
#include <utility>

#include "imgui.h"
#include "imgui_internal.h"
#include "base/text.hpp"

namespace bothways {
namespace {

// Fixed advances and glyphs that are boxes: the same layout on every machine, and quick.
float advance(ImWchar c, float size) {
  if (c >= 0xE000 && c <= 0xF8FF) {
    const std::string_view run = run_of(c);
    float width = 0;
    for (std::size_t at = 0; at < run.size();) width += std::floor(advance(next_code_point(run, at), size) + 0.5f);
    return width;
  }
  if (c >= 0x2E80 && c < 0xD7B0) return size;
  return c == ' ' ? size * 0.28f : size * 0.52f;
}

bool load_glyph(ImFontAtlas*, ImFontConfig*, ImFontBaked* baked, void*, ImWchar c, ImFontGlyph* glyph, float* out_advance) {
  if (c < 32 || c == 0xFFFD) return false;
  const float width = static_cast<float>(static_cast<int>(advance(c, baked->Size) + 0.5f));
  if (out_advance != nullptr) {
    *out_advance = width;
    return true;
  }
  glyph->Codepoint = c & 0x3ffffff;
  glyph->AdvanceX = width;
  glyph->X1 = width;
  glyph->Y1 = baked->Size;
  glyph->U0 = glyph->V0 = glyph->U1 = glyph->V1 = glyph_coordinate;
  glyph->Visible = c != ' ';
  return true;
}

const ImFontLoader& fixed_loader() {
  static const ImFontLoader loader = [] {
    ImFontLoader made;
    made.Name = "fixed";
    made.FontSrcInit = [](ImFontAtlas*, ImFontConfig*) { return true; };
    made.FontSrcContainsGlyph = [](ImFontAtlas*, ImFontConfig*, ImWchar c) { return c >= 32 && c != 0xFFFD; };
    made.FontBakedInit = [](ImFontAtlas*, ImFontConfig*, ImFontBaked* baked, void*) {
      baked->Ascent = baked->Size * 0.8f;
      baked->Descent = -baked->Size * 0.2f;
      return true;
    };
    made.FontBakedLoadGlyph = load_glyph;
    return made;
  }();
  return loader;
}

}  // namespace

void add_fonts(float size_in_pixels) {
  ImGuiIO& io = ImGui::GetIO();
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  io.Fonts->SetFontLoader(&fixed_loader());
  for (int i = 0; i < 3 * phases; ++i) {
    ImFontConfig config;
    config.SizePixels = size_in_pixels;
    config.FontLoader = &fixed_loader();
    io.Fonts->AddFont(&config);
  }
}

float kerning(int, float, char32_t, char32_t) { return 0; }

void MemoryPlatform::tell(Event::Kind kind, std::string_view scheme, std::uint64_t number, std::string_view text, std::string_view bytes) {
  Event event;
  event.kind = kind;
  event.scheme = scheme;
  event.number = number;
  event.text = text;
  event.bytes = bytes;
  events.push_back(std::move(event));
}

void MemoryPlatform::visit(std::string_view fragment) {
  address = fragment;
  tell(Event::Kind::route, {}, 0, fragment);
}

std::uint64_t MemoryPlatform::random() { return seed = seed * 6364136223846793005ull + 1442695040888963407ull; }

// A picture that a renderer could draw: every index within its vertices, every texture taken care of.
void MemoryPlatform::draw(ImDrawData& picture, std::uint32_t background) {
  if (on_draw) on_draw(picture, background);
  for (ImTextureData* texture : *picture.Textures) {
    if (texture->Status == ImTextureStatus_WantDestroy) texture->SetStatus(ImTextureStatus_Destroyed);
    else texture->SetStatus(ImTextureStatus_OK);
    if (texture->TexID == ImTextureID_Invalid) texture->SetTexID(1);
  }
  for (const ImDrawList* list : picture.CmdLists) {
    for (const ImDrawCmd& command : list->CmdBuffer) {
      for (unsigned i = 0; i < command.ElemCount; ++i) {
        const unsigned vertex = list->IdxBuffer[static_cast<int>(command.IdxOffset + i)] + command.VtxOffset;
        if (vertex >= static_cast<unsigned>(list->VtxBuffer.Size)) std::abort();
      }
    }
  }
}

void MemoryPlatform::mirror(const Meaning& said) {
  meaning = said;
  for (const Node& node : said.nodes) {
    if (has(node.marks, Mark::wants_focus)) focus_asked = node.name;
  }
}

void MemoryPlatform::announce(std::string_view sentence, bool) { announced.emplace_back(sentence); }

void MemoryPlatform::download(std::string_view file_name, std::string_view media_type, std::string_view bytes) {
  downloads.push_back({std::string(file_name), std::string(media_type), std::string(bytes)});
}

void MemoryPlatform::share_file(std::string_view file_name, std::string_view media_type, std::string_view bytes) {
  if (sheet == "done") shared_files.push_back({std::string(file_name), std::string(media_type), std::string(bytes)});
  tell(Event::Kind::shared, {}, sheet == "done" ? 1 : 0, sheet == "failed" ? sheet : std::string());
}

void MemoryPlatform::copy(std::string_view text) {
  clipboard = text;
  tell(Event::Kind::copied, {}, 1);
}

void MemoryPlatform::seal(const SealJob& job) {
  SealAnswer answer = sealer ? sealer(job) : SealAnswer{job.ticket, SealFault::unavailable, false, {}};
  Event event;
  event.kind = Event::Kind::sealed;
  event.number = answer.ticket;
  event.text = name_of(answer.fault);
  event.node = answer.is_key ? 1 : 0;
  event.bytes = std::move(answer.bytes);
  events.push_back(std::move(event));
}

}  // namespace bothways
