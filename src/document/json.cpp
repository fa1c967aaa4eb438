#include "document/json.hpp"

#include <algorithm>

#include "base/words.hpp"

namespace bothways::document {

std::optional<JsonView> JsonView::find(std::string_view key) const {
  if (type() != JsonType::object) return std::nullopt;
  for (const JsonView member : *this) {
    if (member.key() == key) return member;
  }
  return std::nullopt;
}

void append_quoted(std::string& out, std::string_view text) {
  constexpr std::string_view hex = "0123456789abcdef";
  out += '"';
  std::size_t plain = 0;  // start of what needs no escape
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte >= 0x20 && byte != '"' && byte != '\\') continue;
    out += text.substr(plain, i - plain);
    plain = i + 1;
    out += '\\';
    switch (byte) {
      case '"': out += '"'; break;
      case '\\': out += '\\'; break;
      case '\n': out += 'n'; break;
      case '\t': out += 't'; break;
      case '\r': out += 'r'; break;
      case '\b': out += 'b'; break;
      case '\f': out += 'f'; break;
      default: out += "u00"; out += hex[byte >> 4]; out += hex[byte & 15]; break;
    }
  }
  out += text.substr(plain);
  out += '"';
}

// Recursion is bounded by limits::json_depth, which every tree has passed.
void append_canonical(std::string& out, JsonView value) {
  switch (value.type()) {
    case JsonType::null: out += "null"; break;
    case JsonType::no: out += "false"; break;
    case JsonType::yes: out += "true"; break;
    case JsonType::number: case JsonType::fraction: out += std::to_string(value.number()); break;
    case JsonType::text: append_quoted(out, value.text()); break;
    case JsonType::array: {
      out += '[';
      for (const JsonView item : value) {
        if (out.back() != '[') out += ',';
        append_canonical(out, item);
      }
      out += ']';
      break;
    }
    case JsonType::object: {
      std::vector<JsonView> members(value.begin(), value.end());
      std::sort(members.begin(), members.end(), [](JsonView a, JsonView b) { return a.key() < b.key(); });
      out += '{';
      for (const JsonView member : members) {
        if (out.back() != '{') out += ',';
        append_quoted(out, member.key());
        out += ':';
        append_canonical(out, member);
      }
      out += '}';
      break;
    }
  }
}

std::string record_place(std::string_view collection, std::size_t number) {
  return say("where.record", {{"collection", std::string(collection)}, {"n", std::to_string(number)}});
}

std::string item_place(std::string_view outer, std::size_t number) {
  return say("where.item", {{"outer", std::string(outer)}, {"n", std::to_string(number)}});
}

}  // namespace bothways::document
