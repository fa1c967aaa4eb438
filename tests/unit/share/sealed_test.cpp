// Sealed text as mail programs hand it on: whatever they did to it, the same file comes out, or a fault that says
// what is wrong. Made with the age program 1.1.1 for a key that nobody holds.
#include <doctest/doctest.h>

#include "base/limits.hpp"
#include "domain/sealing.hpp"
#include "share/passphrase.hpp"
#include "share/sealed.hpp"

using namespace bothways;
using namespace bothways::share;

namespace {

const std::string sealed =
    "-----BEGIN AGE ENCRYPTED FILE-----\n"
    "YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSB5bVN6dDdPdFlzNHJhYjF5\n"
    "OUdNVnpRczVGNGxxSWlGTFZQNE1mK0NzNnpFCkJIZUV0cFVjT3k1STNtT3hIOEtW\n"
    "MW1XTHVvcmxCNEg2L1RhRHZaamd3d0UKLS0tIGJuU0pXQW9kWUZ0NUp6NGtXMVJS\n"
    "Kzl5L0cwNktxZ2FlYjRQTzRNWU5zSTQKcsMfSEQONoy9OVKL9oVCWWoSoCFTuiWy\n"
    "vtBmlmP0b9DftBl7WGB5pCDCZgf1f/1bbh7s5B39Um14R/7+TiW3wDMFoqKq9Y37\n"
    "TUHi7jxizS0BWzrVxOXX9jHg2mcCEi2rMYgJjL9XHtrKvfZ8s/Zy+mKmn7n4Ds83\n"
    "XO7YrvQBJ8o2ot+NcQGsyFtukWrAiqlYksU/3XrDbFexZfpz/cjNJ/4vn1CIDVrB\n"
    "Fr0K2GiGJLY9jQpfVcd17RikX+d4c53y7Erak/ZasCA/6yQ=\n"
    "-----END AGE ENCRYPTED FILE-----\n";
const std::string with_passphrase =
    "-----BEGIN AGE ENCRYPTED FILE-----\n"
    "YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IHNjcnlwdCAwSlN6L2JMNjVYUVJUekpC\n"
    "MTlWZ01nIDE4CktpTzVwbmQyeWk5c0RWbGtHZTZiek8zeVpsWXVGRm1sS1J4RTdt\n"
    "eUZjM3cKLS0tIDJHY2QyWGwzRXBXeDVzbW9qM2g4aEVIODU0c3JUWHJEeFhvTWJP\n"
    "NkZXc00K/zWeygWxwY2NTTKxgiIVVZV5kwjuNMnknEy0/q9YEGtujMiv78efyTmD\n"
    "k2shLkUpUTSVDQeExEr9MyYbMElCJ4nzIfj50cbvXlj9lgGK3ydHJBAL1XVBUwJt\n"
    "QokylDfX50lQoLQvcNncbsHDXJ/3tQt/53+YRy94ZDhOG0D0XXD2CdeDSpJHmds5\n"
    "tH7ZsImnXrumy8bQIARwJHJetsQ4xgN1N8LsFp1shbDE0xVg2B3wNpyquidGQMrA\n"
    "pxoRXiE0zGxiWpNsWI27VH4=\n"
    "-----END AGE ENCRYPTED FILE-----\n";

std::string replaced(std::string text, std::string_view what, std::string_view with) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size())) text.replace(at, what.size(), with);
  return text;
}

// Each line with something before and after it.
std::string each_line(std::string_view text, std::string_view before, std::string_view after) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    out += std::string(before) + std::string(text.substr(at, end - at)) + std::string(after);
    at = end + 1;
  }
  return out;
}

std::string rewrapped(std::string_view text, std::size_t width) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); at += width) out += std::string(text.substr(at, width)) + "\n";
  return out;
}

// RFC 2045, with soft line ends after so many characters.
std::string quoted_printable(std::string_view text, std::size_t width) {
  static constexpr char hex[] = "0123456789ABCDEF";
  std::string out;
  std::size_t column = 0;
  for (const char c : text) {
    std::string one(1, c);
    if (c == '=' || c == '+' || c == '/' || static_cast<unsigned char>(c) > 126) one = std::string("=") + hex[static_cast<unsigned char>(c) >> 4] + hex[c & 15];
    if (c == '\n') one = "\r\n";
    if (c != '\n' && column + one.size() >= width) {
      out += "=\r\n";
      column = 0;
    }
    out += one;
    column = c == '\n' ? 0 : column + one.size();
  }
  return out;
}

void comes_through(const std::string& text, const std::string& expected = sealed) {
  CAPTURE(text);
  CHECK(holds_sealed(text));
  const auto found = find_sealed(text);
  REQUIRE(found.size() == 1);
  CHECK(found[0].fault == SealFault::none);
  CHECK(found[0].armoured == expected);
}

SealFault fault_of(std::string_view text) {
  const auto found = find_sealed(text);
  REQUIRE(found.size() == 1);
  return found[0].fault;
}

}  // namespace

TEST_CASE("what mail programs do to sealed text is undone") {
  comes_through(sealed);
  comes_through(replaced(sealed, "\n", "\r\n"));
  comes_through("Dear Rosa,\nhere are my answers.\n\n" + sealed + "\n-- \nSent from my phone\nAGE is only a number. BEGIN again.\n");
  comes_through(each_line(sealed, "> ", "\n"));
  comes_through(each_line(sealed, ">> > ", "  \r\n"));
  comes_through(each_line(sealed, "RB> ", "\n"));
  comes_through(each_line(sealed, "\t| ", "\n"));
  comes_through("On Monday Rosa <rosa@example.org> wrote:\n" + each_line(sealed, "\xC2\xA0> \xC2\xA0", "\n"));
  comes_through(each_line(sealed, "\xC2\xA0\xC2\xA0", "\xE2\x80\x8B\n"));  // no-break and zero-width spaces
  comes_through("\xEF\xBB\xBF" + sealed);
  comes_through(each_line(sealed, "", "\n\n"));
  comes_through(each_line(sealed, "   ", " "));  // all on one line
  for (const std::size_t width : {20u, 40u, 63u, 76u, 998u}) comes_through(rewrapped(sealed, width));
  comes_through(replaced(sealed, "-----", "\xE2\x80\x94\xE2\x80\x94-"));  // dashes that were made long
  comes_through(replaced(sealed, "BEGIN AGE ENCRYPTED", "BEGIN AGE\n> ENCRYPTED"));
  comes_through("<html><body><p>Hello</p><div style=\"a>b\">" + each_line(sealed, "<span>", "</span><br>\r\n") + "</div></body></html>");
  comes_through(each_line(sealed, "&gt;&nbsp;", "<br />"));
  comes_through(each_line(sealed, "<blockquote>", "</blockquote>"));
  comes_through(replaced(replaced(sealed, "+", "&#43;"), "/", "&#x2F;"));
  for (const std::size_t width : {30u, 64u, 76u}) comes_through(quoted_printable(sealed, width));
  comes_through("Content-Transfer-Encoding: quoted-printable\r\n\r\n" + quoted_printable(each_line(sealed, "> ", "\n"), 76));
  comes_through(replaced(sealed, "=\n-----END", "\n-----END"));  // the padding was lost
}

TEST_CASE("an answer that quotes itself is one answer, and several are several") {
  comes_through(sealed + "\n\n" + each_line(sealed, "> ", "\n") + each_line(sealed, "> > ", "\n"));
  const auto both = find_sealed(sealed + with_passphrase);
  REQUIRE(both.size() == 2);
  CHECK_FALSE(both[0].passphrase);
  CHECK(both[1].passphrase);
  CHECK(both[1].armoured == with_passphrase);
}

TEST_CASE("what cannot be put right is told apart") {
  CHECK(fault_of(sealed.substr(0, sealed.size() / 2)) == SealFault::cut_off);
  CHECK(fault_of(sealed.substr(0, sealed.find("-----END"))) == SealFault::cut_off);
  CHECK(fault_of("-----BEGIN AGE ENCRYPTED FILE-----\nRGVhciBhbGwsIHRoZSBtaW51dGVz\n-----END AGE ENCRYPTED FILE-----\n") == SealFault::not_sealed);
  CHECK(fault_of("-----BEGIN AGE ENCRYPTED FILE-----\n-----END AGE ENCRYPTED FILE-----\n") == SealFault::not_sealed);
  CHECK(fault_of("age-encryption.org/v2\n-> grease\n") == SealFault::newer);
  CHECK(fault_of("age-encryption.org/v1\n-> X25519 abc") == SealFault::cut_off);
  const auto two = find_sealed(sealed.substr(0, 200) + "\n" + sealed);
  REQUIRE(two.size() == 2);
  CHECK(two[0].fault == SealFault::cut_off);
  CHECK(two[1].armoured == sealed);
  CHECK_FALSE(holds_sealed("BEGIN to write to the ENCRYPTED AGE of files"));
  CHECK_FALSE(holds_sealed("----- BEGIN BOTHWAYS ANSWERS -----"));
  CHECK(find_sealed("").empty());
}

TEST_CASE("public keys are known by their checksum") {
  const std::string key = "age1k07tkedeurm9exx2zjpdhawhk9czu2k3fy2wdyk3adduxaerfumqq7nfz5";
  CHECK(is_public_key(key));
  for (std::size_t i = 0; i < key.size(); ++i) {
    std::string other = key;
    other[i] = other[i] == 'q' ? 'p' : 'q';
    CHECK_FALSE(is_public_key(other));
  }
  CHECK_FALSE(is_public_key(key.substr(1)));
  CHECK_FALSE(is_public_key(key + "q"));
  CHECK_FALSE(is_public_key(""));
}

TEST_CASE("a passphrase is judged low rather than high") {
  CHECK(strength_of("", "") == Strength::too_short);
  CHECK(strength_of("1234567", "") == Strength::too_short);
  CHECK(strength_of("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "") == Strength::weak);
  CHECK(strength_of("password", "") == Strength::weak);
  CHECK(strength_of("Tuesday7!", "") == Strength::weak);
  CHECK(strength_of("my cat is called Biscuit", "") == Strength::fair);
  CHECK(strength_of("the kettle sings before the rain comes in", "") == Strength::strong);
  CHECK(strength_of("oak tin ivy map sea", "oak tin ivy map sea") == Strength::strong);
  CHECK(strength_of("\xE0\xA6\x95\xE0\xA6\x96", "") == Strength::too_short);  // two letters, six bytes
  CHECK(bits_of("a") == 4);
  CHECK(bits_of("abcdefgh") == 18);   // the examples of the standard's table
  CHECK(bits_of("abcdefghijklmnopqrst") == 36);
}
