#include "share/message.hpp"

#include "share/passage_text.hpp"

namespace bothways::share {
namespace {

constexpr std::size_t longest_link = 2000;

// RFC 6068: what RFC 3986 calls unreserved stays, and in an address "@" besides; the rest is escaped.
void add_encoded(std::string& out, std::string_view text, std::string_view also_kept) {
  static constexpr std::string_view digits = "0123456789ABCDEF";
  const auto add = [&](unsigned char byte) {
    out += '%';
    out += digits[byte >> 4];
    out += digits[byte & 15];
  };
  for (const char c : text) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                       c == '.' || c == '_' || c == '~' || also_kept.find(c) != std::string_view::npos;
    if (plain) out += c;
    else if (c == '\n') out += "%0D%0A";
    else if (c != '\r') add(static_cast<unsigned char>(c));
  }
}

}  // namespace

std::string plain_text(const Message& message) { return plain_text(message.body); }

std::string mailto_link(const Message& message) {
  return mailto_link(message.to, message.subject, plain_text(message.body));
}

std::string mailto_link(std::string_view to, std::string_view subject, std::string_view body) {
  std::string link = "mailto:";
  add_encoded(link, to, "@");
  link += "?subject=";
  add_encoded(link, subject, "");
  link += "&body=";
  add_encoded(link, body, "");
  return link;
}

bool fits_in_a_link(const Message& message) { return fits_in_a_link(mailto_link(message)); }
bool fits_in_a_link(std::string_view link) { return link.size() <= longest_link; }

}  // namespace bothways::share
