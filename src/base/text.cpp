#include "base/text.hpp"

#include <array>
#include <cstdint>
#include <cstring>

namespace bothways {
namespace {

// Latin letters with marks, U+00C0 to U+017F, to their plain letters ('*' where there is none).
constexpr std::string_view plain_latin =
    "aaaaaa*ceeeeiiii*nooooo*ouuuuy**aaaaaa*ceeeeiiii*nooooo*ouuuuy*y"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii**jjkk*llllllllllnnnnnn***oooooo**rrrrrr"
    "ssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(plain_latin.size() == 0x180 - 0xC0);
// The same for U+1E00 to U+1EFF: Vietnamese, Yorùbá and others.
constexpr std::string_view plain_latin_additional =
    "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
    "wwwwwwwwwwxxxxyyzzzzzzhtwyas****aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy******";
static_assert(plain_latin_additional.size() == 0x100);

constexpr std::array<std::uint32_t, 256> crc_table = [] {
  std::array<std::uint32_t, 256> table{};
  for (std::uint32_t i = 0; i < 256; ++i) {
    std::uint32_t c = i;
    for (int k = 0; k < 8; ++k) c = (c & 1) != 0 ? 0x82F63B78u ^ (c >> 1) : c >> 1;
    table[i] = c;
  }
  return table;
}();

// Marks that are written over or under a letter, vowel points among them, and what only stretches a word.
bool is_mark(char32_t c) {
  return (c >= 0x300 && c < 0x370) || (c >= 0x591 && c <= 0x5C7 && c != 0x5BE) || (c >= 0x610 && c <= 0x61A) || c == 0x640 ||
         (c >= 0x64B && c <= 0x65F) || c == 0x670 || (c >= 0x6D6 && c <= 0x6DC) || (c >= 0x200B && c <= 0x200F);
}

// The plain small letter for one outside of ASCII; the letter itself where there is none.
char32_t plain_letter(char32_t c) {
  if (c >= 0xC0 && c < 0x180) {
    const char plain = plain_latin[c - 0xC0];
    if (plain != '*') return static_cast<char32_t>(plain);
    return c < 0xDF && c != 0xD7 ? c + 0x20 : c == 0x152 ? 0x153 : c == 0x14A ? 0x14B : c;  // U+00D7 is no letter
  }
  if (c >= 0x1E00 && c < 0x1F00) {
    const char plain = plain_latin_additional[c - 0x1E00];
    return plain == '*' ? c : static_cast<char32_t>(plain);
  }
  if (c == 0x1A0 || c == 0x1A1) return 'o';
  if (c == 0x1AF || c == 0x1B0) return 'u';
  if (c >= 0x1CD && c <= 0x1DC) return static_cast<char32_t>(std::string_view("aaiioouuuuuuuuuu")[c - 0x1CD]);
  if (c >= 0x218 && c <= 0x21B) return c < 0x21A ? 's' : 't';
  if (c >= 0x391 && c <= 0x3A9) return c + 0x20;           // Greek
  if (c >= 0x410 && c <= 0x42F) return c + 0x20;           // Cyrillic
  if (c >= 0x400 && c <= 0x40F) c += 0x50;
  if (c == 0x451) return 0x435;
  if (c == 0x622 || c == 0x623 || c == 0x625 || c == 0x671) return 0x627;  // alef
  return c;
}

bool is_blank(char32_t c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0xA0 || c == 0xFEFF || c == 0x202F;
}

}  // namespace

bool valid_utf8(std::string_view bytes) {
  const auto* p = reinterpret_cast<const unsigned char*>(bytes.data());
  const auto* const end = p + bytes.size();
  while (p < end) {
    // Most text is mostly ASCII, which goes eight bytes at a time.
    for (std::uint64_t eight; end - p >= 8; p += 8) {
      std::memcpy(&eight, p, 8);
      if ((eight & 0x8080'8080'8080'8080u) != 0) break;
    }
    if (p == end) return true;
    const unsigned lead = *p++;
    if (lead < 0x80) continue;
    int more = 0;
    unsigned low = 0x80, high = 0xBF;
    if (lead >= 0xC2 && lead <= 0xDF) more = 1;
    else if (lead >= 0xE0 && lead <= 0xEF) { more = 2; if (lead == 0xE0) low = 0xA0; if (lead == 0xED) high = 0x9F; }
    else if (lead >= 0xF0 && lead <= 0xF4) { more = 3; if (lead == 0xF0) low = 0x90; if (lead == 0xF4) high = 0x8F; }
    else return false;
    for (; more > 0; --more, ++p) {
      if (p == end || *p < low || *p > high) return false;
      low = 0x80, high = 0xBF;
    }
  }
  return true;
}

char32_t next_code_point(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned lead = byte(at);
  const std::size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  if (at + size > text.size()) { at = text.size(); return 0xFFFD; }
  char32_t c = size == 1 ? lead : lead & (0xFFu >> (size + 1));
  for (std::size_t i = 1; i < size; ++i) c = (c << 6) | (byte(at + i) & 0x3F);
  at += size;
  return c;
}

void append_utf8(std::string& text, char32_t c) {
  const auto put = [&](std::uint32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
  if (c < 0x80) put(c);
  else if (c < 0x800) { put(0xC0 | (c >> 6)); put(0x80 | (c & 0x3F)); }
  else if (c < 0x10000) { put(0xE0 | (c >> 12)); put(0x80 | ((c >> 6) & 0x3F)); put(0x80 | (c & 0x3F)); }
  else { put(0xF0 | (c >> 18)); put(0x80 | ((c >> 12) & 0x3F)); put(0x80 | ((c >> 6) & 0x3F)); put(0x80 | (c & 0x3F)); }
}

std::string_view trimmed(std::string_view text) {
  std::size_t begin = text.size(), end = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    if (is_blank(next_code_point(text, at))) continue;
    if (begin > start) begin = start;
    end = at;
  }
  return begin < end ? text.substr(begin, end - begin) : std::string_view{};
}

std::string folded(std::string_view text) {
  std::string out;
  bool gap = false;
  for (std::size_t at = 0; at < text.size();) {
    char32_t c = next_code_point(text, at);
    if (is_blank(c)) { gap = !out.empty(); continue; }
    if (is_mark(c)) continue;
    if (c >= 'A' && c <= 'Z') c += 'a' - 'A';
    if (c == 0x2018 || c == 0x2019 || c == 0x2BC) c = '\'';
    c = plain_letter(c);
    if (gap) out += ' ';
    gap = false;
    append_utf8(out, c);
  }
  return out;
}

std::string shortened(std::string_view text, std::size_t bytes) {
  if (text.size() <= bytes) return std::string(text);
  std::size_t end = 0;
  for (std::size_t at = 0; at < text.size();) {
    next_code_point(text, at);
    if (at + 3 > bytes) break;
    end = at;
  }
  return std::string(text.substr(0, end)) + "…";
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines.push_back(line);
    text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
  }
  return lines;
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string out;
  for (const std::string& part : parts) {
    if (!out.empty()) out += between;
    out += part;
  }
  return out;
}

std::string file_name_of(std::string_view title, std::string_view otherwise) {
  std::string name;
  for (const char c : folded(title)) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (plain) name += c;
    else if (!name.empty() && name.back() != '-') name += '-';
  }
  if (!name.empty() && name.back() == '-') name.pop_back();
  return name.empty() ? std::string(otherwise) : name;
}

std::uint32_t checksum(std::string_view bytes) {
  std::uint32_t crc = 0xFFFFFFFFu;
  for (const char c : bytes) crc = crc_table[(crc ^ static_cast<unsigned char>(c)) & 0xFF] ^ (crc >> 8);
  return ~crc;
}

}  // namespace bothways
