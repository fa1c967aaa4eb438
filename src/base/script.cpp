#include "base/script.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace bothways {
namespace {

enum class Script : unsigned char {
  latin, greek, cyrillic, armenian, hebrew, arabic, devanagari, bengali, gurmukhi, gujarati, odia, tamil, telugu,
  kannada, malayalam, sinhala, thai, georgian, hangul, kana, han, none,
};

// Of the Unicode Standard's blocks; in order.
struct Block {
  char32_t first, last;
  Script script;
};
constexpr std::array<Block, 31> blocks{{
    {'A', 'Z', Script::latin},          {'a', 'z', Script::latin},          {0xC0, 0x24F, Script::latin},
    {0x250, 0x2AF, Script::latin},      {0x370, 0x3FF, Script::greek},      {0x400, 0x52F, Script::cyrillic},
    {0x531, 0x587, Script::armenian},   {0x591, 0x5F4, Script::hebrew},     {0x620, 0x6FF, Script::arabic},
    {0x750, 0x77F, Script::arabic},     {0x8A0, 0x8FF, Script::arabic},     {0x900, 0x97F, Script::devanagari},
    {0x980, 0x9FF, Script::bengali},    {0xA00, 0xA7F, Script::gurmukhi},   {0xA80, 0xAFF, Script::gujarati},
    {0xB00, 0xB7F, Script::odia},       {0xB80, 0xBFF, Script::tamil},      {0xC00, 0xC7F, Script::telugu},
    {0xC80, 0xCFF, Script::kannada},    {0xD00, 0xD7F, Script::malayalam},  {0xD80, 0xDFF, Script::sinhala},
    {0xE01, 0xE5B, Script::thai},       {0x10A0, 0x10FF, Script::georgian}, {0x1100, 0x11FF, Script::hangul},
    {0x1E00, 0x1EFF, Script::latin},    {0x3041, 0x30FF, Script::kana},     {0x3400, 0x9FFF, Script::han},
    {0xAC00, 0xD7AF, Script::hangul},   {0xFB1D, 0xFB4F, Script::hebrew},   {0xFB50, 0xFEFC, Script::arabic},
    {0x20000, 0x323AF, Script::han},
}};
static_assert(std::is_sorted(blocks.begin(), blocks.end(), [](const Block& a, const Block& b) { return a.first < b.first; }));

Script script_of(char32_t c) {
  const auto after = std::upper_bound(blocks.begin(), blocks.end(), c, [](char32_t one, const Block& block) { return one < block.first; });
  if (after == blocks.begin()) return Script::none;
  const Block& block = *(after - 1);
  // Digits and signs of a block belong to every language that uses it.
  return c <= block.last && c != 0xD7 && c != 0xF7 && !(c >= 0x660 && c <= 0x669) ? block.script : Script::none;
}

constexpr std::array<std::string_view, 22> languages{
    "", "el", "ru", "hy", "he", "ar", "hi", "bn", "pa", "gu", "or", "ta", "te", "kn", "ml", "si", "th", "ka", "ko", "ja", "zh", ""};

struct Count {
  std::array<int, languages.size()> of{};
  int letters = 0, urdu = 0, persian = 0;
  int operator[](Script script) const { return of[static_cast<std::size_t>(script)]; }
};

Count counted(std::string_view text) {
  Count count;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    const Script script = script_of(c);
    if (script == Script::none) continue;
    ++count.letters;
    ++count.of[static_cast<std::size_t>(script)];
    // Letters with a retroflex mark, the nasal nun, the aspirating he and the long ye are Urdu's own.
    count.urdu += c == 0x679 || c == 0x688 || c == 0x691 || c == 0x6BA || c == 0x6BE || c == 0x6C1 || c == 0x6D2 ? 1 : 0;
    count.persian += c == 0x67E || c == 0x686 || c == 0x698 || c == 0x6AF || c == 0x6A9 || c == 0x6CC ? 1 : 0;
  }
  return count;
}

}  // namespace

std::string_view language_of_script(std::string_view text) {
  if (std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0xCD; })) return {};
  const Count count = counted(text);
  const auto most = [&](Script script) { return 2 * count[script] > count.letters; };
  if (most(Script::arabic)) return count.urdu > 0 ? "ur" : count.persian > 0 ? "fa" : "ar";
  if (2 * (count[Script::kana] + count[Script::han]) > count.letters) return count[Script::kana] > 0 ? "ja" : "zh";
  for (std::size_t i = 1; i < languages.size(); ++i) {
    if (most(static_cast<Script>(i))) return languages[i];
  }
  return {};
}

bool is_rtl(char32_t c) {
  struct Range { char32_t first, last; };
  static constexpr std::array<Range, 6> ranges{{
      {0x590, 0x8FF}, {0x200F, 0x200F}, {0xFB1D, 0xFDFF}, {0xFE70, 0xFEFE}, {0x10800, 0x10FFF}, {0x1E800, 0x1EFFF}}};
  return std::any_of(ranges.begin(), ranges.end(), [&](Range range) { return c >= range.first && c <= range.last; });
}

bool begins_rtl(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if ((c >= 0x660 && c <= 0x669) || (c >= 0x6F0 && c <= 0x6F9)) continue;  // digits have no say
    if (is_rtl(c)) return true;
    const bool sign = c == 0xD7 || c == 0xF7 || (c >= 0x2B0 && c < 0x370) || (c >= 0x2000 && c < 0x2C00 && c != 0x200E) || (c >= 0x3000 && c < 0x3040) || c >= 0x1F000;
    if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= 0xC0 && !sign)) return false;
  }
  return false;
}

}  // namespace bothways
