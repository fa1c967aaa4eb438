// Reads the contrast of text off the picture itself: each line of glyphs that is drawn, and the grounds
// drawn under it before. Nothing that is drawn can be missing here.
#pragma once

#include <cstdint>
#include <vector>

struct ImDrawData;

namespace bothways::test {

struct TextOnGround {
  std::uint32_t front = 0, back = 0;  // 0xRRGGBB
  float x = 0, y = 0;
  double contrast = 0;
};
// `page` is the colour the picture is cleared with.
std::vector<TextOnGround> texts_on_grounds(const ImDrawData& picture, std::uint32_t page);

// Every colour without transparency that the picture holds.
std::vector<std::uint32_t> colours_in(const ImDrawData& picture);

}  // namespace bothways::test
