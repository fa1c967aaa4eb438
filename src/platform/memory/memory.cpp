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

void MemoryPlatform::visit(std::string_view fragment) {
  address = fragment;
  Event event;
  event.kind = Event::Kind::route;
  event.text = fragment;
  events.push_back(std::move(event));
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

std::vector<Shelved> MemoryPlatform::shelf() {
  std::vector<Shelved> list;
  for (const auto& [scheme, stored] : stores) list.push_back({scheme, stored.name, stored.saved_utc_ms});
  return list;
}

void MemoryPlatform::open_scheme(std::string_view scheme) {
  Event event;
  event.kind = Event::Kind::opened;
  event.scheme = scheme;
  if (const auto it = stores.find(event.scheme); it != stores.end()) {
    for (const std::string& text : {it->second.local, it->second.database}) {
      if (!text.empty()) event.snapshots.push_back(text);
    }
    for (const auto& [sequence, entry] : it->second.journal) event.entries.push_back(entry);
  }
  events.push_back(event);
  Event held;
  held.kind = Event::Kind::pen;
  held.scheme = scheme;
  held.number = pen ? 1 : 0;
  events.push_back(held);
}

void MemoryPlatform::folder(std::string_view scheme, std::string_view what) {
  if (carried == nullptr) return;
  if (what == "choose") folder_of = scheme;
  if (what == "leave") folder_of.clear();
  Event event;
  event.kind = Event::Kind::folder;
  event.scheme = scheme;
  event.number = folder_of == scheme ? 3 : 1;
  event.text = folder_of == scheme ? "Carried" : "";
  events.push_back(event);
  if (folder_of != scheme) return;
  const auto say = [&](const std::string& name, const std::string& bytes) {
    Event file;
    file.kind = Event::Kind::folder_file;
    file.scheme = scheme;
    file.text = name;
    file.bytes = bytes;
    file.number = static_cast<std::uint64_t>(moment.utc_ms);
    events.push_back(file);
  };
  for (const std::string& name : in_folder) {
    if (carried->count(name) == 0) say(name, {});
  }
  in_folder.clear();
  for (const auto& [name, bytes] : *carried) {
    in_folder.insert(name);
    say(name, bytes);
  }
}

void MemoryPlatform::write_to_folder(std::string_view scheme, std::string_view file_name, std::string_view bytes) {
  if (carried == nullptr || folder_of != scheme) return;
  Event event;
  event.kind = Event::Kind::folder_written;
  event.scheme = scheme;
  event.number = folder_full ? 0 : 1;
  if (event.number != 0) {
    const std::string_view own = file_name.substr(file_name.rfind('-'));
    std::erase_if(*carried, [&](const auto& file) { return file.first.ends_with(own); });
    (*carried)[std::string(file_name)] = bytes;
  }
  events.push_back(event);
}

bool MemoryPlatform::fails(std::string_view scheme) {
  if (writes_left > 0) --writes_left;
  else if (writes_left == 0) {
    Event event;
    event.kind = Event::Kind::keep_failed;
    event.scheme = scheme;
    event.text = failure;
    events.push_back(event);
    return true;
  }
  return false;
}

void MemoryPlatform::keep_entry(std::string_view scheme, std::uint64_t sequence, std::string_view entry) {
  if (fails(scheme)) return;
  stores[std::string(scheme)].journal[sequence] = entry;
  Event event;
  event.kind = Event::Kind::kept;
  event.scheme = scheme;
  event.number = sequence;
  events.push_back(event);
}

void MemoryPlatform::keep_snapshot(std::string_view scheme, std::uint64_t sequence, std::string_view name, std::string_view text) {
  if (fails(scheme)) return;
  Stored& stored = stores[std::string(scheme)];
  stored.name = name;
  stored.local = stored.database = text;
  stored.saved_utc_ms = moment.utc_ms;
  stored.journal.erase(stored.journal.begin(), stored.journal.upper_bound(sequence));
  Event event;
  event.kind = Event::Kind::kept;
  event.scheme = scheme;
  event.number = sequence;
  events.push_back(event);
  Event changed;
  changed.kind = Event::Kind::shelf;
  events.push_back(changed);
}

void MemoryPlatform::forget_scheme(std::string_view scheme) {
  stores.erase(std::string(scheme));
  Event changed;
  changed.kind = Event::Kind::shelf;
  events.push_back(changed);
}

void MemoryPlatform::keep_safety(std::string_view scheme, std::uint64_t number, std::string_view note, std::string_view text) {
  constexpr std::size_t most = 3;
  Event event;
  event.kind = Event::Kind::safety_kept;
  event.scheme = scheme;
  event.number = number;
  event.text = safety_fault;
  if (safety_fault.empty()) {
    std::vector<SafetyKept>& kept = safeties[event.scheme];
    if (!kept.empty() && kept.back().text == text) kept.pop_back();
    if (!kept.empty() && kept.back().number >= number) number = kept.back().number + 1;
    kept.push_back({number, std::string(note), std::string(text)});
    if (kept.size() > most) kept.erase(kept.begin());
    list_safety(scheme);
  }
  events.push_back(std::move(event));
}

void MemoryPlatform::list_safety(std::string_view scheme) {
  Event event;
  event.kind = Event::Kind::safeties;
  event.scheme = scheme;
  for (const SafetyKept& one : safeties[event.scheme]) event.text += std::to_string(one.number) + "\t" + one.note + "\n";
  events.push_back(std::move(event));
}

void MemoryPlatform::read_safety(std::string_view scheme, std::uint64_t number) {
  Event event;
  event.kind = Event::Kind::safety_read;
  event.scheme = scheme;
  event.number = number;
  for (const SafetyKept& one : safeties[event.scheme]) {
    if (one.number == number) event.bytes = one.text;
  }
  events.push_back(std::move(event));
}

void MemoryPlatform::forget_safety(std::string_view scheme) { safeties.erase(std::string(scheme)); }

void MemoryPlatform::take_pen(std::string_view scheme) {
  pen = true;
  Event held;
  held.kind = Event::Kind::pen;
  held.scheme = scheme;
  held.number = 1;
  events.push_back(held);
}

void MemoryPlatform::download(std::string_view file_name, std::string_view media_type, std::string_view bytes) {
  downloads.push_back({std::string(file_name), std::string(media_type), std::string(bytes)});
}

void MemoryPlatform::share_file(std::string_view file_name, std::string_view media_type, std::string_view bytes) {
  if (sheet == "done") shared_files.push_back({std::string(file_name), std::string(media_type), std::string(bytes)});
  Event event;
  event.kind = Event::Kind::shared;
  event.number = sheet == "done" ? 1 : 0;
  event.text = sheet == "failed" ? sheet : std::string();
  events.push_back(std::move(event));
}

void MemoryPlatform::copy(std::string_view text) {
  clipboard = text;
  Event event;
  event.kind = Event::Kind::copied;
  event.number = 1;
  events.push_back(event);
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
