#include "share/sealed.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/limits.hpp"
#include "base/words.hpp"
#include "share/base64.hpp"

namespace bothways::share {
namespace {

constexpr std::string_view armour_begin = "-----BEGIN AGE ENCRYPTED FILE-----", armour_end = "-----END AGE ENCRYPTED FILE-----";
constexpr std::string_view bare_begin = "BEGINAGEENCRYPTEDFILE", bare_end = "ENDAGEENCRYPTEDFILE";
constexpr std::string_view any_version = "age-encryption.org/", version_1 = "age-encryption.org/v1\n";
constexpr std::size_t armour_line = 64, longest_tag = 2'000;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

int hex_of(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return -1;
}

// Tags of HTML go, "<br>" as a line end. A ">" that quotes, and an address between "<" and ">", are none.
std::string without_tags(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool opens = text[at] == '<' && at + 1 < text.size() && (is_letter(text[at + 1]) || text[at + 1] == '/' || text[at + 1] == '!');
    const std::size_t close = opens ? text.substr(at, longest_tag).find('>') : std::string_view::npos;
    if (close == std::string_view::npos) {
      out += text[at];
      continue;
    }
    out += '\n';
    at += close;
  }
  return out;
}

// The few characters of HTML that matter between base64 and quotation marks; any other name is left out.
std::string without_entities(std::string_view text) {
  constexpr std::pair<std::string_view, char> known[] = {{"gt", '>'},    {"#62", '>'}, {"#x3e", '>'}, {"#43", '+'},  {"#x2b", '+'}, {"plus", '+'},
                                                         {"#47", '/'},   {"#x2f", '/'}, {"sol", '/'}, {"#61", '='}, {"#x3d", '='}, {"equals", '='},
                                                         {"#45", '-'},   {"#x2d", '-'}};
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    constexpr std::size_t longest = 12;
    const std::size_t end = text[at] == '&' ? text.substr(at, longest).find(';') : std::string_view::npos;
    if (end == std::string_view::npos) {
      out += text[at];
      continue;
    }
    std::string name(text.substr(at + 1, end - 1));
    std::transform(name.begin(), name.end(), name.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    const auto it = std::find_if(std::begin(known), std::end(known), [&](const auto& one) { return one.first == name; });
    out += it == std::end(known) ? ' ' : it->second;
    at += end;
  }
  return out;
}

// "> > ", "RB> " and "| " before a line of a letter that was answered.
std::string_view without_quotation(std::string_view line) {
  for (;;) {
    std::size_t at = 0;
    while (at < line.size() && (line[at] == ' ' || line[at] == '\t' || static_cast<unsigned char>(line[at]) > 126)) ++at;
    std::size_t mark = at;
    while (mark < line.size() && mark - at < 4 && is_letter(line[mark])) ++mark;
    if (mark < line.size() && (line[mark] == '>' || (mark == at && line[mark] == '|'))) line.remove_prefix(mark + 1);
    else return line;
  }
}

// Whether the "=" before this line end fills the last line of base64 up: then dashes come next, or one more "=",
// perhaps after lines that hold nothing.
bool fills_up(std::string_view rest) {
  for (std::size_t at = 0; at < rest.size();) {
    const std::size_t end = std::min(rest.find('\n', at), rest.size());
    for (const char c : without_quotation(rest.substr(at, end - at))) {
      if (c > ' ' && c < 127) return c == '-' || c == '=';
    }
    at = end + 1;
  }
  return false;
}

// Quoted-printable (RFC 2045): "=" before a line end joins lines, "=2B" is a byte. In base64 "=" stands at the
// end alone, so nothing of it can be taken for either.
std::string without_escapes(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const int high = text[at] == '=' && at + 2 < text.size() ? hex_of(text[at + 1]) : -1;
    const int low = high >= 0 ? hex_of(text[at + 2]) : -1;
    if (low >= 0) {
      out += static_cast<char>(high * 16 + low);
      at += 2;
    } else if (text[at] == '=') {
      std::size_t next = at + 1;
      while (next < text.size() && (text[next] == ' ' || text[next] == '\t' || text[next] == '\r')) ++next;
      const bool in_dashes = !out.empty() && out.back() == '-';
      if (next < text.size() && text[next] == '\n' && (in_dashes || !fills_up(text.substr(next + 1)))) at = next;
    } else {
      out += text[at];
    }
  }
  return out;
}

// Only what base64 and the two lines around it are made of is left: no spaces, dashes or marks, whatever
// characters they were.
std::string bare(std::string_view text) {
  const std::string plain = without_escapes(without_entities(without_tags(text)));
  std::string out;
  for (std::size_t at = 0; at < plain.size();) {
    const std::size_t end = std::min(plain.find('\n', at), plain.size());
    for (const char c : without_quotation(std::string_view(plain).substr(at, end - at))) {
      if (is_letter(c) || (c >= '0' && c <= '9') || c == '+' || c == '/') out += c;
    }
    at = end + 1;
  }
  return out;
}

std::string decoded(std::string_view code) {
  static const std::array<std::uint8_t, 256> values = [] {
    std::array<std::uint8_t, 256> made{};
    for (std::size_t i = 0; i < base64_digits.size(); ++i) made[static_cast<unsigned char>(base64_digits[i])] = static_cast<std::uint8_t>(i);
    return made;
  }();
  std::string bytes;
  std::uint32_t held = 0;
  int have = 0;
  for (const char c : code) {
    held = held << 6 | values[static_cast<unsigned char>(c)];
    have += 6;
    if (have >= 8) bytes += static_cast<char>(held >> (have -= 8) & 0xFF);
  }
  return bytes;
}

// RFC 7468's strict form, as the age format asks for it.
std::string armoured(std::string_view bytes) {
  const std::string code = base64(bytes);
  std::string text = std::string(armour_begin) + "\n";
  for (std::size_t at = 0; at < code.size(); at += armour_line) text += code.substr(at, armour_line) + "\n";
  return text + std::string(armour_end) + "\n";
}

SealedFile looked_at(std::string_view bytes) {
  SealedFile file;
  if (!bytes.starts_with(version_1)) {
    file.fault = bytes.starts_with(any_version) ? SealFault::newer : SealFault::not_sealed;
  } else if (const std::size_t end = bytes.find("\n--- "); end == std::string_view::npos) {
    file.fault = SealFault::cut_off;
  } else {
    file.passphrase = bytes.substr(0, end).find("\n-> scrypt ") != std::string_view::npos;
    file.armoured = armoured(bytes);
  }
  return file;
}

SealedFile with_fault(SealFault fault) { return {{}, false, fault}; }

}  // namespace

bool holds_sealed(std::string_view bytes) {
  if (bytes.starts_with(any_version)) return true;
  // A letter may have been wrapped anywhere; what is large was not.
  if (bytes.size() > limits::packet_bytes && bytes.find("BEGIN") == std::string_view::npos) return false;
  return bare(bytes).find(bare_begin) != std::string::npos;
}

bool holds_secret_key(std::string_view bytes) { return bytes.find("AGE-SECRET-KEY-") != std::string_view::npos; }

std::vector<SealedFile> find_sealed(std::string_view bytes) {
  if (bytes.starts_with(any_version)) return {looked_at(bytes)};
  std::vector<SealedFile> found;
  const std::string all = bare(bytes);
  for (std::size_t at = all.find(bare_begin); at != std::string::npos; at = all.find(bare_begin, at)) {
    at += bare_begin.size();
    if (found.size() == limits::packet_parts) break;
    const std::size_t stop = all.find(bare_end, at), next = all.find(bare_begin, at);
    const std::string_view code = std::string_view(all).substr(at, std::min({stop, next, all.size()}) - at);
    SealedFile file = stop == std::string::npos || next < stop ? with_fault(SealFault::cut_off)
                      : code.size() % 4 == 1                   ? with_fault(SealFault::altered)
                                                               : looked_at(decoded(code));
    if (std::find(found.begin(), found.end(), file) == found.end()) found.push_back(std::move(file));
  }
  return found;
}

std::string sealed_letter(std::string_view title, std::string_view scheme, std::string_view armoured_text) {
  return std::string(title) + "\n\n" + say("sealed_letter.lead", {{"scheme", std::string(scheme)}}) + "\n" + std::string(armoured_text);
}

}  // namespace bothways::share
