#include "base/pseudo.hpp"

#include <array>

namespace bothways {
namespace {

constexpr std::array<std::string_view, 26> small{"á", "ƀ", "ç", "đ", "é", "ƒ", "ĝ", "ĥ", "í", "ĵ", "ķ", "ļ", "ɱ",
                                                 "ñ", "ó", "ƥ", "ɋ", "ŕ", "š", "ţ", "ú", "ʋ", "ŵ", "ẋ", "ý", "ž"};
constexpr std::array<std::string_view, 26> large{"Á", "Ɓ", "Ç", "Đ", "É", "Ƒ", "Ĝ", "Ĥ", "Í", "Ĵ", "Ķ", "Ļ", "Ṁ",
                                                 "Ñ", "Ó", "Ƥ", "Ɋ", "Ŕ", "Š", "Ţ", "Ú", "Ʋ", "Ŵ", "Ẋ", "Ý", "Ž"};
constexpr std::array<std::string_view, 3> filler{"ó", "ñ", "é"};

bool is_small(char c) { return c >= 'a' && c <= 'z'; }
bool is_large(char c) { return c >= 'A' && c <= 'Z'; }

// A word's end: two letters more for each five, rounded up.
void end_word(std::string& out, std::size_t& letters) {
  for (std::size_t i = 0; i < (letters * 2 + 4) / 5; ++i) out += filler[i % filler.size()];
  letters = 0;
}

}  // namespace

std::string lengthened(std::string_view sentence) {
  std::string out = "[";
  std::size_t letters = 0;
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    const char c = sentence[i];
    if (is_small(c) || is_large(c)) {
      out += is_small(c) ? small[static_cast<std::size_t>(c - 'a')] : large[static_cast<std::size_t>(c - 'A')];
      ++letters;
      continue;
    }
    end_word(out, letters);
    const std::size_t close = c == '{' ? sentence.find('}', i) : std::string_view::npos;
    if (close == std::string_view::npos) {
      out += c;
    } else {
      out += sentence.substr(i, close - i + 1);
      i = close;
    }
  }
  end_word(out, letters);
  return out + "]";
}

}  // namespace bothways
