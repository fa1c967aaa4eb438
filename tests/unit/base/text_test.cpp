#include "base/text.hpp"

#include <doctest/doctest.h>

#include <array>

using namespace bothways;

TEST_CASE("UTF-8 is well-formed after table 3-7 of the Unicode Standard, and only then") {
  for (const char* good : {"", "plain", "é", "नमस्ते", "مرحبا", "😀", "\x7F", "\xC2\x80", "\xDF\xBF", "\xE0\xA0\x80", "\xED\x9F\xBF",
                           "\xEE\x80\x80", "\xEF\xBF\xBF", "\xF0\x90\x80\x80", "\xF4\x8F\xBF\xBF", "\xEF\xBB\xBF"}) {
    CHECK_MESSAGE(valid_utf8(good), good);
  }
  for (const char* bad : {"\x80", "\xBF", "\xC0\x80", "\xC1\xBF", "\xC2", "\xC2z", "\xE0\x9F\xBF", "\xE1\x80", "\xED\xA0\x80",
                          "\xED\xBF\xBF", "\xF0\x8F\xBF\xBF", "\xF0\x90\x80", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFE", "\xFF",
                          "good\xC3", "\xE2\x82\x41"}) {
    CHECK_FALSE(valid_utf8(bad));
  }
}

TEST_CASE("Every code point survives the way to UTF-8 and back") {
  std::string text;
  std::vector<char32_t> points;
  for (char32_t c = 1; c < 0x110000; c += c < 0x900 ? 1 : 251) {
    if (c >= 0xD800 && c < 0xE000) continue;
    points.push_back(c);
    append_utf8(text, c);
  }
  CHECK(valid_utf8(text));
  std::size_t at = 0, wrong = 0;
  for (const char32_t c : points) wrong += next_code_point(text, at) != c;
  CHECK(wrong == 0);
  CHECK(at == text.size());
}

TEST_CASE("A text cut off inside a code point is read as the replacement character") {
  std::size_t at = 0;
  CHECK(next_code_point("\xE2\x82", at) == 0xFFFD);
  CHECK(at == 2);
}

TEST_CASE("Trimming takes spaces of all kinds from both ends and none from inside") {
  CHECK(trimmed("  a b\t\r\n") == "a b");
  CHECK(trimmed("\xC2\xA0\xEF\xBB\xBF x \xE2\x80\xAF") == "x");
  CHECK(trimmed(" \n ").empty());
  CHECK(trimmed("").empty());
}

TEST_CASE("Folding drops the accents of every Latin letter up to U+017F that has a plain one") {
  // From Python's unicodedata: NFKD of the lower case, without combining marks; the letters with a
  // stroke and the dotless i, which Unicode does not take apart, by hand. '.' where nothing plain is.
  constexpr std::string_view plain =
      "aaaaaa.ceeeeiiii.nooooo.ouuuuy..aaaaaa.ceeeeiiii.nooooo.ouuuuy.y"
      "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkk.llllllllllnnnnnn...oooooo..rrrrrr"
      "ssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
  static_assert(plain.size() == 0x180 - 0xC0);
  for (char32_t c = 0xC0; c < 0x180; ++c) {
    std::string letter;
    append_utf8(letter, c);
    const char expected = plain[c - 0xC0];
    if (expected != '.') CHECK_MESSAGE(folded(letter) == std::string(1, expected), letter);
    else CHECK_MESSAGE(folded(letter).size() == 2, letter);
  }
  CHECK(folded("Æ") == "æ");
  CHECK(folded("×") == "×");
  CHECK(folded("Þór") == "þor");
}

TEST_CASE("Folding makes what people type comparable") {
  CHECK(folded("  Zoë   NGUYỄN-O’Brien ") == folded("zoe nguyỄn-o'brien"));
  CHECK(folded("e\xCC\x81") == "e");
  CHECK(folded("a\xC2\xA0\n b") == "a b");
  CHECK(folded("नमस्ते") == "नमस्ते");
}

TEST_CASE("Shortening cuts between code points and says so") {
  CHECK(shortened("short", 5) == "short");
  CHECK(shortened("shorter", 6) == "sho…");
  for (std::size_t bytes = 3; bytes < 20; ++bytes) {
    const std::string cut = shortened("ééééééééééé", bytes);
    CHECK(valid_utf8(cut));
    CHECK(cut.size() <= bytes);
  }
}

TEST_CASE("Lines come without their ends, and the last empty one not at all") {
  CHECK(lines_of("a\r\nb\n\nc\n") == std::vector<std::string_view>{"a", "b", "", "c"});
  CHECK(lines_of("").empty());
  CHECK(joined({"a", "b", "c"}, ", ") == "a, b, c");
  CHECK(joined({}, ", ").empty());
}

TEST_CASE("The checksum is CRC-32C: the vectors of RFC 3720, B.4") {
  CHECK(checksum("123456789") == 0xE3069283u);
  CHECK(checksum(std::string(32, '\0')) == 0x8A9136AAu);
  CHECK(checksum(std::string(32, '\xFF')) == 0x62A8AB43u);
  std::string rising, falling;
  for (int i = 0; i < 32; ++i) {
    rising += static_cast<char>(i);
    falling += static_cast<char>(31 - i);
  }
  CHECK(checksum(rising) == 0x46DD794Eu);
  CHECK(checksum(falling) == 0x113FDB5Cu);
  CHECK(checksum("") == 0);
}
