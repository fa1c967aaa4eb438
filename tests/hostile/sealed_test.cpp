// Sealed text that was mangled at random in the ways of mail programs comes through; damaged at random it is
// found or refused, and never read beyond its end.
#include <doctest/doctest.h>

#include <string>

#include "property/seed.hpp"
#include "share/sealed.hpp"

using namespace bothways;
using namespace bothways::share;
using namespace bothways::test;

namespace {

std::string base64(std::string_view bytes) {
  constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string code;
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    std::uint32_t three = 0;
    for (std::size_t i = 0; i < 3; ++i) three = three << 8 | (at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0u);
    for (std::size_t i = 0; i < 4; ++i) code += at + i <= bytes.size() ? digits[three >> (18 - 6 * i) & 63] : '=';
  }
  return code;
}

// A file that looks sealed from outside; what follows the header is noise of any length.
std::string armour(Dice& dice) {
  std::string bytes = "age-encryption.org/v1\n-> X25519 abc\ndef\n--- mac\n";
  for (std::size_t i = dice.below(700); i > 0; --i) bytes += static_cast<char>(dice.below(256));
  const std::string code = base64(bytes);
  std::string text = "-----BEGIN AGE ENCRYPTED FILE-----\n";
  for (std::size_t at = 0; at < code.size(); at += 64) text += code.substr(at, 64) + "\n";
  return text + "-----END AGE ENCRYPTED FILE-----\n";
}

std::string wrapped(std::string_view text, std::size_t width, std::string_view with) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); at += width) out += std::string(text.substr(at, width)) + std::string(with);
  return out;
}

std::string every_line(std::string_view text, std::string_view before, std::string_view after) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    out += std::string(before) + std::string(text.substr(at, end - at)) + std::string(after) + "\n";
    at = end + 1;
  }
  return out;
}

// Soft line ends come late in a line, as programs put them.
std::string escaped(std::string_view text, Dice& dice) {
  std::string out;
  std::size_t column = 0;
  for (const char c : text) {
    column = c == '\n' ? 0 : column + 1;
    if (c == '=') out += "=3D";
    else if (c == '+' && dice.chance(2)) out += "=2B";
    else out += c;
    if (column > 20 && dice.chance(20)) {
      out += "=\r\n";
      column = 0;
    }
  }
  return out;
}

std::string spaced(std::string_view text, Dice& dice) {
  constexpr std::string_view marks[] = {" ", "\t", "\xC2\xA0", "\xE2\x80\x8B", "\r", "\xC2\xAD", "\xEF\xBB\xBF"};
  std::string out;
  for (const char c : text) {
    out += c;
    if (dice.chance(25)) out += marks[dice.below(std::size(marks))];
  }
  return out;
}

std::string mangled(std::string text, Dice& dice) {
  constexpr std::string_view prefixes[] = {"> ", ">", ">> ", "| ", " > > ", "RB> ", "\xC2\xA0> "};
  if (dice.chance(3)) text = wrapped(text, 30 + dice.below(60), "\n");
  if (dice.chance(3)) text = spaced(text, dice);
  for (std::size_t i = dice.below(3); i > 0; --i) text = every_line(text, prefixes[dice.below(std::size(prefixes))], dice.chance(2) ? "\r" : "");
  if (dice.chance(3)) text = escaped(text, dice);
  else if (dice.chance(3)) text = every_line(text, "<div>", "<br></div>");
  return "Dear Rosa, here it is.\n" + text + "\n-- \nSent from my phone\n_____\nThis list is run by the town. BEGIN here, END there.\n";
}

}  // namespace

TEST_CASE("sealed text comes through whatever mail programs do to it") {
  Dice dice{seed_of_run()};
  for (int round = 0; round < 20'000; ++round) {
    const std::string sealed = armour(dice), text = mangled(sealed, dice);
    const auto found = find_sealed(text);
    if (found.size() == 1 && found[0].armoured == sealed) continue;
    FAIL_CHECK("round " << round << ", " << found.size() << " found in:\n" << text);
    break;
  }
}

TEST_CASE("damaged anywhere, it is a file or a fault") {
  Dice dice{seed_of_run()};
  for (int round = 0; round < 20'000; ++round) {
    std::string text = mangled(armour(dice), dice);
    for (std::size_t i = 1 + dice.below(20); i > 0; --i) {
      const std::size_t at = dice.below(text.size());
      if (dice.chance(3)) text.erase(at, dice.below(30));
      else if (dice.chance(2)) text.insert(at, 1, "<>&=;-BEGN\n"[dice.below(11)]);
      else text[at] = static_cast<char>(dice.below(256));
      if (text.empty()) text = "x";
    }
    for (const SealedFile& one : find_sealed(text)) {
      CHECK((one.fault != SealFault::none) == one.armoured.empty());
      if (one.fault == SealFault::none) CHECK(find_sealed(one.armoured) == std::vector<SealedFile>{one});
    }
  }
}
