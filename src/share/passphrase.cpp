#include "share/passphrase.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"

namespace bothways::share {
namespace {

constexpr int fair_bits = 28, strong_bits = 44;

std::size_t characters(std::string_view text) {
  std::size_t n = 0;
  for (std::size_t at = 0; at < text.size(); ++n) next_code_point(text, at);
  return n;
}

// A character that came before adds nothing much: "aaaaaaaa" is one guess.
std::size_t different(std::string_view text) {
  std::set<char32_t> seen;
  for (std::size_t at = 0; at < text.size();) seen.insert(next_code_point(text, at));
  return seen.size();
}

}  // namespace

// 4 bits for the first character, 2 for each of the next 7, 1.5 up to the 20th, then 1.
int bits_of(std::string_view passphrase) {
  const std::size_t n = std::min(characters(passphrase), 3 * different(passphrase));
  if (n == 0) return 0;
  std::size_t halves = 8;
  for (std::size_t i = 1; i < n; ++i) halves += i < 8 ? 4 : i < 20 ? 3 : 2;
  return static_cast<int>(halves / 2);
}

Strength strength_of(std::string_view passphrase, std::string_view picked) {
  const std::string_view text = trimmed(passphrase);
  if (characters(text) < shortest_passphrase) return Strength::too_short;
  if (!picked.empty() && text == picked) return Strength::strong;
  const int bits = bits_of(text);
  return bits < fair_bits ? Strength::weak : bits < strong_bits ? Strength::fair : Strength::strong;
}

std::string_view name_of(Strength strength) {
  switch (strength) {
    case Strength::too_short: return "too_short";
    case Strength::weak: return "weak";
    case Strength::fair: return "fair";
    case Strength::strong: return "strong";
  }
  return "";
}

}  // namespace bothways::share
