// Drafts as files, read back by rules of their own: RFC 5322, 2045 and 2047.
#include "share/eml.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace bothways;
using namespace bothways::share;

namespace {

std::string unquoted(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '=') {
      if (text[i] != '\r') out += text[i];
      continue;
    }
    if (text.substr(i + 1, 2) == "\r\n") {
      i += 2;
      continue;
    }
    out += static_cast<char>(std::stoi(std::string(text.substr(i + 1, 2)), nullptr, 16));
    i += 2;
  }
  return out;
}

std::string from_base64(std::string_view text) {
  static constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  unsigned bits = 0;
  int count = 0;
  for (const char c : text) {
    if (c == '=') break;
    bits = bits << 6 | static_cast<unsigned>(digits.find(c));
    count += 6;
    if (count >= 8) out += static_cast<char>(bits >> (count -= 8) & 0xFF);
  }
  return out;
}

// The words of a folded header; spaces between encoded words do not count.
std::string subject_of(std::string_view folded) {
  if (folded.find("=?utf-8?B?") == std::string_view::npos) return std::string(folded);
  std::string out;
  for (std::size_t at = 0; (at = folded.find("=?utf-8?B?", at)) != std::string_view::npos;) {
    const std::size_t end = folded.find("?=", at + 10);
    CHECK(end + 2 - at <= 75);
    out += from_base64(folded.substr(at + 10, end - at - 10));
    at = end;
  }
  return out;
}

std::size_t longest(std::string_view text) {
  std::size_t most = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find("\r\n", at), text.size());
    most = std::max(most, end - at);
    at = end + 2;
  }
  return most;
}

}  // namespace

TEST_CASE("a draft has its address, its subject and its text, and says that it was not sent") {
  const auto file = eml({"nadia@kitchen.example", "A place for you", {paragraph("Dear Nadia,"), paragraph("One = two.\nThree")}});
  REQUIRE(file);
  CHECK(*file ==
        "To: nadia@kitchen.example\r\nSubject: A place for you\r\nX-Unsent: 1\r\nMIME-Version: 1.0\r\n"
        "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        "Dear Nadia,\r\n\r\nOne =3D two.\r\nThree\r\n");
  const auto to_nobody = eml({"", "Sheet", {paragraph("Words")}});
  REQUIRE(to_nobody);
  CHECK(to_nobody->starts_with("Subject: Sheet\r\n"));
}

TEST_CASE("long lines, other scripts and awkward beginnings come back as they were") {
  std::string long_line;
  for (int i = 0; i < 60; ++i) long_line += "слово नमस्ते مرحبا ";
  long_line += "end";
  const std::string text = long_line + "\nends in a space \nends in a tab\t\n.dot\nFrom here\n\n" + std::string(75, 'a') + "\n" + std::string(76, 'b') + "\n" +
                           std::string(77, 'c') + "\n" + std::string(75, 'd') + "é\n\x01\n";
  const std::string coded = quoted_printable(text);
  CHECK(unquoted(coded) == text);
  CHECK(longest(coded) <= 76);
  CHECK(coded.find("\r\n.") == std::string::npos);
  CHECK(coded.find("\r\nFrom ") == std::string::npos);
  CHECK(coded.find(" \r\n") == std::string::npos);
  CHECK(coded.find(std::string(76, 'b') + "\r\n") != std::string::npos);
  CHECK(std::all_of(coded.begin(), coded.end(), [](char c) { return c == '\r' || c == '\n' || (c >= 0x20 && c < 0x7F) || c == '\t'; }));
}

TEST_CASE("a subject in another script, a long one and one that looks encoded") {
  for (const std::string& subject : {std::string("Партнёры: место для вас"), std::string("Müller’s place 😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀"), std::string(200, 'x'),
                                     std::string("=?utf-8?B?eA==?="), std::string("नमस्ते नमस्ते नमस्ते नमस्ते नमस्ते नमस्ते नमस्ते नमस्ते नमस्ते नमस्ते")}) {
    const std::string coded = encoded_subject(subject);
    CAPTURE(coded);
    CHECK(coded != subject);
    CHECK(subject_of(coded) == subject);
    CHECK(longest("Subject: " + coded) <= 76);
    for (std::size_t at = coded.find("\r\n"); at != std::string::npos; at = coded.find("\r\n", at + 2)) CHECK(coded[at + 2] == ' ');
  }
  CHECK(encoded_subject("Plain: 100 %") == "Plain: 100 %");
  CHECK(encoded_subject("").empty());
}

TEST_CASE("nothing that is written into a letter becomes a header") {
  CHECK(encoded_subject("Hello\r\nBcc: all@example.org") == "Hello  Bcc: all@example.org");
  for (const char* address : {"a@b.example\r\nBcc: c@d.example", "a@b.example, c@d.example", "a b@c.example", "Nadia <a@b.example>", "a@b@c", "@b", "a@", "a",
                              "a@b.example\n", "\"a\"@b.example", "é@b.example"}) {
    CAPTURE(address);
    CHECK_FALSE(is_mail_address(address));
    CHECK_FALSE(eml({address, "s", {paragraph("t")}}));
  }
  CHECK_FALSE(is_mail_address(std::string(250, 'a') + "@b.example"));
  CHECK(is_mail_address("o'brien+scheme@mail.example.org"));
}
