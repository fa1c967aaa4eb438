#include "unit/ui/painted.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "imgui.h"
#include "platform/memory/memory.hpp"
#include "ui/theme.hpp"

namespace bothways::test {
namespace {

struct Triangle {
  ImVec2 a, b, c;
  ImVec4 clip;
  ImU32 colour;
};

float cross(ImVec2 from, ImVec2 to, ImVec2 point) { return (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x); }

bool covers(const Triangle& t, ImVec2 p) {
  if (p.x < t.clip.x || p.x >= t.clip.z || p.y < t.clip.y || p.y >= t.clip.w) return false;
  const float one = cross(t.a, t.b, p), two = cross(t.b, t.c, p), three = cross(t.c, t.a, p);
  return (one >= 0 && two >= 0 && three >= 0) || (one <= 0 && two <= 0 && three <= 0);
}

std::uint32_t rgb(ImU32 packed) { return (packed & 255) << 16 | (packed & 0xff00) | ((packed >> 16) & 255); }

std::uint32_t over(std::uint32_t back, ImU32 front) {
  const double share = static_cast<double>(front >> 24) / 255;
  std::uint32_t mixed = 0;
  for (const int shift : {16, 8, 0}) {
    const double top = (rgb(front) >> shift) & 255, under = (back >> shift) & 255;
    mixed |= static_cast<std::uint32_t>(std::lround(top * share + under * (1 - share))) << shift;
  }
  return mixed;
}

}  // namespace

std::vector<TextOnGround> texts_on_grounds(const ImDrawData& picture, std::uint32_t page) {
  std::vector<Triangle> grounds;
  std::vector<TextOnGround> found;
  for (const ImDrawList* list : picture.CmdLists) {
    float last_y = -1;
    ImU32 last_colour = 0;
    for (const ImDrawCmd& command : list->CmdBuffer) {
      for (unsigned i = 0; i + 2 < command.ElemCount; i += 3) {
        const auto vertex = [&](unsigned k) { return list->VtxBuffer[static_cast<int>(list->IdxBuffer[static_cast<int>(command.IdxOffset + i + k)] + command.VtxOffset)]; };
        const ImDrawVert a = vertex(0), b = vertex(1), c = vertex(2);
        if (a.uv.x != glyph_coordinate) {
          // The rims that smooth an edge fade out: no ground.
          if (a.col == b.col && b.col == c.col) grounds.push_back({a.pos, b.pos, c.pos, command.ClipRect, a.col});
          continue;
        }
        if (a.pos.y == last_y && a.col == last_colour) continue;  // one glyph of a line is enough
        const ImVec2 middle((a.pos.x + c.pos.x) / 2, (a.pos.y + c.pos.y) / 2);
        if (middle.x < command.ClipRect.x || middle.x >= command.ClipRect.z || middle.y < command.ClipRect.y || middle.y >= command.ClipRect.w) continue;
        last_y = a.pos.y;
        last_colour = a.col;
        std::uint32_t back = page;
        for (const Triangle& ground : grounds) {
          if (covers(ground, middle)) back = over(back, ground.colour);
        }
        const std::uint32_t front = over(back, a.col);
        found.push_back({front, back, middle.x, middle.y, ui::contrast(front, back)});
      }
    }
  }
  return found;
}

std::vector<std::uint32_t> colours_in(const ImDrawData& picture) {
  std::set<std::uint32_t> found;
  for (const ImDrawList* list : picture.CmdLists) {
    for (const ImDrawVert& vertex : list->VtxBuffer) {
      if (vertex.col >> 24 == 255) found.insert(rgb(vertex.col));
    }
  }
  return {found.begin(), found.end()};
}

}  // namespace bothways::test
