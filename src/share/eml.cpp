#include "share/eml.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "share/base64.hpp"

namespace bothways::share {
namespace {

constexpr std::size_t longest_line = 76;        // RFC 2045, 6.7 (5), without CRLF; RFC 2047, 2
constexpr std::size_t longest_address = 254;    // RFC 5321, 4.5.3.1.3, without its brackets
constexpr std::size_t bytes_in_word = 39;       // 52 characters of base64: with "Subject: " before it, 73
constexpr std::string_view hex = "0123456789ABCDEF";

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

// The longest beginning of at most `bytes` bytes that ends with a whole code point.
std::size_t whole_beginning(std::string_view text, std::size_t bytes) {
  if (text.size() <= bytes) return text.size();
  std::size_t end = bytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return end;
}

void add_quoted_line(std::string& out, std::string_view line) {
  std::size_t width = 0;
  const auto put = [&](std::string_view piece, bool last) {
    if (width + piece.size() > longest_line - (last ? 0 : 1)) {
      out += "=\r\n";
      width = 0;
    }
    out += piece;
    width += piece.size();
  };
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    const auto byte = static_cast<unsigned char>(c);
    const bool last = i + 1 == line.size();
    const bool space = (c == ' ' || c == '\t') && !last;
    // A dot or a "From " at the line's beginning is not safe on its way.
    const bool awkward = i == 0 && (c == '.' || line.starts_with("From "));
    if (!awkward && (space || (byte > 0x20 && byte < 0x7F && c != '='))) put(line.substr(i, 1), last);
    else put(std::string{'=', hex[byte >> 4], hex[byte & 15]}, last);
  }
}

}  // namespace

bool is_mail_address(std::string_view address) {
  const std::size_t at = address.find('@');
  if (at == 0 || at == std::string_view::npos || at + 1 == address.size() || address.find('@', at + 1) != std::string_view::npos) return false;
  if (address.size() > longest_address) return false;
  return std::none_of(address.begin(), address.end(), [](char c) {
    return is_control(c) || static_cast<unsigned char>(c) >= 0x80 || std::string_view(" ,;:<>()[]\\\"").find(c) != std::string_view::npos;
  });
}

std::string encoded_subject(std::string_view subject) {
  std::string plain(subject);
  for (char& c : plain) {
    if (is_control(c)) c = ' ';
  }
  const std::string_view label = "Subject: ";
  const bool ascii = std::all_of(plain.begin(), plain.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (ascii && label.size() + plain.size() <= longest_line && plain.find("=?") == std::string::npos) return plain;
  std::string out;
  std::string_view rest = plain;
  while (!rest.empty()) {
    const std::size_t n = whole_beginning(rest, bytes_in_word);
    if (!out.empty()) out += "\r\n ";
    out += "=?utf-8?B?" + base64(rest.substr(0, n)) + "?=";
    rest.remove_prefix(n);
  }
  return out;
}

std::string quoted_printable(std::string_view text) {
  std::string out;
  for (const std::string_view line : lines_of(text)) {
    add_quoted_line(out, line);
    out += "\r\n";
  }
  return out;
}

std::optional<std::string> eml(const Message& message) {
  if (!message.to.empty() && !is_mail_address(message.to)) return std::nullopt;
  std::string out;
  if (!message.to.empty()) out += "To: " + message.to + "\r\n";
  out += "Subject: " + encoded_subject(message.subject) + "\r\n";
  out += "X-Unsent: 1\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n";
  out += "Content-Transfer-Encoding: quoted-printable\r\n\r\n";
  return out + quoted_printable(plain_text(message));
}

}  // namespace bothways::share
