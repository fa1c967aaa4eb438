#include "share/encoding.hpp"

#include <doctest/doctest.h>

#include "base/limits.hpp"
#include "base/text.hpp"

using namespace bothways;
using namespace bothways::share;

namespace {
Error error_of(std::string_view bytes) {
  const auto decoded = decode(bytes);
  REQUIRE_FALSE(decoded);
  return decoded.problem().error;
}
std::string utf_16(std::u16string_view text, bool little) {
  std::string out;
  for (const char16_t c : text) {
    const char low = static_cast<char>(c & 0xFF), high = static_cast<char>(c >> 8);
    out += little ? low : high;
    out += little ? high : low;
  }
  return out;
}
}  // namespace

TEST_CASE("byte order marks say what the bytes are") {
  const std::u16string text = u"Zoë, 😀";
  for (const bool little : {true, false}) {
    const auto decoded = decode((little ? "\xFF\xFE" : "\xFE\xFF") + utf_16(text, little));
    REQUIRE(decoded);
    CHECK(decoded->text == "Zoë, 😀");
    CHECK(decoded->encoding == (little ? Encoding::utf_16_little : Encoding::utf_16_big));
    CHECK_FALSE(decoded->guessed);
  }
  CHECK(decode("\xEF\xBB\xBFZoë")->text == "Zoë");
}

TEST_CASE("without a mark the bytes tell") {
  CHECK(decode("Zoë")->encoding == Encoding::utf_8);
  CHECK(decode(utf_16(u"Name\tZoë\r\n", true))->text == "Name\tZoë\r\n");
  CHECK(decode(utf_16(u"Name\tZoë\r\n", false))->encoding == Encoding::utf_16_big);
  const auto western = decode("Zo\xEB \x80\x35 \x96 \x93x\x94");
  REQUIRE(western);
  CHECK(western->text == "Zoë €5 – “x”");
  CHECK(western->guessed);
}

TEST_CASE("every byte of Windows-1252 that has a character comes out as one") {
  for (int byte = 0x80; byte < 0x100; ++byte) {
    const auto decoded = decode("caf" + std::string(1, static_cast<char>(byte)));
    const bool none = byte == 0x81 || byte == 0x8D || byte == 0x8F || byte == 0x90 || byte == 0x9D;
    CHECK(static_cast<bool>(decoded) != none);
    if (decoded) CHECK(valid_utf8(decoded->text));
  }
}

TEST_CASE("what is no text is refused, and a workbook by its name") {
  CHECK(error_of("PK\x03\x04 and so on") == Error::workbook);
  CHECK(error_of("\xD0\xCF\x11\xE0 and so on") == Error::workbook);
  CHECK(error_of(std::string_view("a\0b", 3)) == Error::not_text);
  CHECK(error_of("caf\xE9\x01") == Error::not_text);
  CHECK(error_of(std::string_view("\xFF\xFE" "a", 3)) == Error::not_text);
  CHECK(error_of(std::string_view("\xFF\xFE\x3D\xD8", 4)) == Error::not_text);          // half a pair
  CHECK(error_of(std::string_view("\xFF\xFE\x00\xDE\x61\x00", 6)) == Error::not_text);  // the other half
  CHECK(error_of("\xEF\xBB\xBF" "caf\xE9") == Error::not_text);
  CHECK(error_of(std::string(limits::file_bytes + 1, 'x')) == Error::too_large);
}
