#include "base/collation.hpp"

#include "base/text.hpp"

namespace bothways {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Letters that stand for two, and those that are filed under another one.
std::string_view filed_under(char32_t c) {
  switch (c) {
    case 0xDF: return "ss";
    case 0xE6: return "ae";
    case 0xF0: return "d";
    case 0xF8: return "o";
    case 0xFE: return "th";
    case 0x131: return "i";
    case 0x14B: return "n";
    case 0x153: return "oe";
    default: return {};
  }
}

// How many digits there are goes before them, so that 9 comes before 10.
std::size_t add_number(std::string& key, std::string_view text, std::size_t at) {
  while (at + 1 < text.size() && text[at] == '0' && is_digit(text[at + 1])) ++at;
  std::size_t end = at;
  while (end < text.size() && is_digit(text[end]) && end - at < 99) ++end;
  key += '0';
  key += static_cast<char>('!' + (end - at));
  key += text.substr(at, end - at);
  return end;
}

}  // namespace

std::string sort_key(std::string_view text) {
  const std::string plain = folded(text);
  std::string key;
  key.reserve(plain.size() + text.size() + 1);
  for (std::size_t at = 0; at < plain.size();) {
    if (is_digit(plain[at])) {
      at = add_number(key, plain, at);
      continue;
    }
    const std::size_t from = at;
    const std::string_view other = filed_under(next_code_point(plain, at));
    key += other.empty() ? std::string_view(plain).substr(from, at - from) : other;
  }
  key += '\0';
  key += text;
  return key;
}

}  // namespace bothways
