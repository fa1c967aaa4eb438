#include "share/encoding.hpp"

#include <array>
#include <optional>

#include "base/limits.hpp"
#include "base/text.hpp"

namespace bothways::share {
namespace {

// 0x80 to 0x9F; the others are the code points of their number.
constexpr std::array<char16_t, 32> upper_1252{
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
    0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

// Control characters that no spreadsheet writes. A form feed and a vertical tab are let through.
bool is_control(char32_t c) { return (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\v' && c != '\f') || (c >= 0x7F && c < 0xA0); }

std::optional<std::string> from_utf_16(std::string_view bytes, bool little) {
  if (bytes.size() % 2 != 0) return std::nullopt;
  const auto unit = [&](std::size_t at) {
    const auto first = static_cast<unsigned char>(bytes[at]), second = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char32_t>(little ? first | second << 8 : second | first << 8);
  };
  std::string text;
  for (std::size_t at = 0; at < bytes.size(); at += 2) {
    char32_t c = unit(at);
    if (c >= 0xDC00 && c < 0xE000) return std::nullopt;
    if (c >= 0xD800 && c < 0xDC00) {
      at += 2;
      const char32_t low = at < bytes.size() ? unit(at) : 0;
      if (low < 0xDC00 || low >= 0xE000) return std::nullopt;
      c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
    }
    if (is_control(c)) return std::nullopt;
    append_utf8(text, c);
  }
  return text;
}

std::optional<std::string> from_1252(std::string_view bytes) {
  std::string text;
  for (const char byte : bytes) {
    const auto value = static_cast<unsigned char>(byte);
    const char32_t c = value >= 0x80 && value < 0xA0 ? upper_1252[value - 0x80] : value;
    if (is_control(c)) return std::nullopt;
    append_utf8(text, c);
  }
  return text;
}

// Without a mark: Latin text in UTF-16 has a zero in every other byte.
enum class Zeros : std::uint8_t { none, behind, before };
Zeros zeros_in(std::string_view bytes) {
  std::array<std::size_t, 2> zeros{};
  const std::string_view start = bytes.substr(0, 1000);
  for (std::size_t i = 0; i < start.size(); ++i) zeros[i % 2] += start[i] == '\0' ? 1 : 0;
  if (zeros[1] * 4 > start.size() && zeros[0] == 0) return Zeros::behind;
  if (zeros[0] * 4 > start.size() && zeros[1] == 0) return Zeros::before;
  return Zeros::none;
}

Result<Decoded> decoded(std::optional<std::string> text, Encoding encoding, bool guessed) {
  if (!text) return Problem{Error::not_text, ""};
  return Decoded{std::move(*text), encoding, guessed};
}

}  // namespace

Result<Decoded> decode(std::string_view bytes) {
  if (bytes.size() > limits::file_bytes) return Problem{Error::too_large, ""};
  if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("\xD0\xCF\x11\xE0")) return Problem{Error::workbook, ""};
  if (bytes.starts_with("\xFF\xFE")) return decoded(from_utf_16(bytes.substr(2), true), Encoding::utf_16_little, false);
  if (bytes.starts_with("\xFE\xFF")) return decoded(from_utf_16(bytes.substr(2), false), Encoding::utf_16_big, false);
  const bool marked = bytes.starts_with("\xEF\xBB\xBF");
  if (marked) bytes.remove_prefix(3);
  const Zeros zeros = marked ? Zeros::none : zeros_in(bytes);
  if (zeros != Zeros::none) {
    const bool little = zeros == Zeros::behind;
    return decoded(from_utf_16(bytes, little), little ? Encoding::utf_16_little : Encoding::utf_16_big, true);
  }
  if (valid_utf8(bytes)) {
    if (bytes.find('\0') != std::string_view::npos) return Problem{Error::not_text, ""};
    return Decoded{std::string(bytes), Encoding::utf_8, false};
  }
  if (marked) return Problem{Error::not_text, ""};
  return decoded(from_1252(bytes), Encoding::windows_1252, true);
}

}  // namespace bothways::share
