// The one place that knows nlohmann/json. Its event parser checks the grammar and does not recurse; the
// caps, the places and what is wrong in words come from here.
#define JSON_NOEXCEPTION
#define JSON_NO_IO
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

#include "base/limits.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "document/json.hpp"

namespace bothways::document {
namespace {

// Whether a token that broke off holds half of a surrogate pair, which is no character.
bool has_lone_surrogate(std::string_view token) {
  const auto unit_at = [&](std::size_t at) -> int {
    if (token.size() < at + 6 || token[at] != '\\' || token[at + 1] != 'u') return -1;
    int unit = 0;
    for (const char c : token.substr(at + 2, 4)) {
      const int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
      if (digit < 0) return -1;
      unit = unit * 16 + digit;
    }
    return unit;
  };
  for (std::size_t at = 0; at + 1 < token.size(); ++at) {
    if (token[at] != '\\') continue;
    const int unit = unit_at(at);
    if (unit >= 0xDC00 && unit <= 0xDFFF) return true;
    if (unit >= 0xD800 && unit <= 0xDBFF) {
      const int low = unit_at(at + 6);
      if (low >= 0xDC00 && low <= 0xDFFF) { at += 11; continue; }
      // The parser gives up right behind the first half: what is missing there is not a break-off.
      return true;
    }
    ++at;
  }
  return false;
}

// What the parser gathers the characters of a text in. It asks for one after the other, and a std::string looks
// each time where its characters are.
class Token {
 public:
  using value_type = char;
  Token() : chars_(64) {}
  void push_back(char c) {
    if (size_ + 1 == chars_.size()) chars_.resize(2 * chars_.size());
    chars_[size_++] = c;
  }
  void clear() { size_ = 0; }
  std::size_t size() const { return size_; }
  const char* data() {
    chars_[size_] = '\0';  // numbers are read up to a zero
    return chars_.data();
  }
  bool operator<(const Token& other) const { return std::string_view(*this) < std::string_view(other); }
  operator std::string_view() const { return {chars_.data(), size_}; }

 private:
  std::vector<char> chars_;
  std::size_t size_ = 0;
};
using Parser = nlohmann::basic_json<std::map, std::vector, Token>;

constexpr std::size_t deepest_place = 8;  // beyond it a place in words helps nobody

class Builder {
 public:
  using number_integer_t = Parser::number_integer_t;
  using number_unsigned_t = Parser::number_unsigned_t;
  using number_float_t = Parser::number_float_t;
  using string_t = Parser::string_t;
  using binary_t = Parser::binary_t;

  explicit Builder(std::string_view bytes) : bytes_(bytes) {
    reading.json.nodes.reserve(std::min(bytes.size() / 16 + 16, limits::json_values));
    reading.json.text.reserve(bytes.size());
  }
  JsonReading reading;

  // What had begun ends where the text was given up.
  void close_all() {
    while (!open_.empty()) close();
  }

  bool null() { return add(JsonType::null); }
  bool boolean(bool value) { return add(value ? JsonType::yes : JsonType::no); }
  bool number_integer(number_integer_t value) { return add(JsonType::number, value); }
  bool number_unsigned(number_unsigned_t value) {
    if (value > static_cast<number_unsigned_t>(INT64_MAX)) return fraction();
    return add(JsonType::number, static_cast<std::int64_t>(value));
  }
  bool number_float(number_float_t, const string_t&) { return fraction(); }
  bool binary(binary_t&) { return stop(Error::not_json, ""); }

  bool string(string_t& value) {
    if (!add(JsonType::text, static_cast<std::int64_t>(value.size()))) return false;
    reading.json.nodes.back().text_at = static_cast<std::uint32_t>(reading.json.text.size());
    reading.json.text += value;
    return true;
  }
  bool key(string_t& value) {
    key_at_ = static_cast<std::uint32_t>(reading.json.text.size());
    key_size_ = static_cast<std::uint32_t>(value.size());
    reading.json.text += value;
    return true;
  }

  bool start_object(std::size_t) { return open(JsonType::object); }
  bool start_array(std::size_t) { return open(JsonType::array); }
  bool end_object() { look_for_twins(); return close(); }
  bool end_array() { return close(); }

  template <class Exception>
  bool parse_error(std::size_t position, const std::string& token, const Exception& exception) {
    constexpr int number_overflow = 406;  // nlohmann's own number for it
    if (exception.id == number_overflow) return stop(Error::not_whole_number, place());
    if (has_lone_surrogate(token)) return stop(Error::not_text, line_of(position));
    if (position > bytes_.size()) return stop(Error::cut_off, line_of(bytes_.size() + 1));
    return stop(Error::not_json, line_of(position));
  }

 private:
  bool stop(Error error, std::string where) {
    reading.stopped = Problem{error, std::move(where)};
    return false;
  }
  void note(Error error, std::string where) {
    if (!reading.json.problem) reading.json.problem = Problem{error, std::move(where)};
  }

  bool add(JsonType type, std::int64_t number = 0) {
    auto& nodes = reading.json.nodes;
    if (nodes.size() >= limits::json_values) return stop(Error::too_many, place());
    if (!open_.empty()) ++nodes[open_.back()].number;
    JsonNode node;
    node.type = type;
    node.key_at = key_at_;
    node.key_size = key_size_ & 0xFF'FFFF;
    node.number = number;
    node.end = static_cast<std::uint32_t>(nodes.size() + 1);
    nodes.push_back(node);
    key_at_ = key_size_ = 0;
    return true;
  }
  bool fraction() {
    if (!add(JsonType::fraction)) return false;
    note(Error::not_whole_number, place_of(static_cast<std::uint32_t>(reading.json.nodes.size() - 1)));
    return true;
  }
  bool open(JsonType type) {
    if (open_.size() >= limits::json_depth) return stop(Error::too_deep, place());
    if (!add(type)) return false;
    open_.push_back(static_cast<std::uint32_t>(reading.json.nodes.size() - 1));
    return true;
  }
  bool close() {
    reading.json.nodes[open_.back()].end = static_cast<std::uint32_t>(reading.json.nodes.size());
    open_.pop_back();
    return true;
  }

  // Keys with different marks are different ones; only where two marks are the same are the keys looked at.
  bool may_hold_twins() const {
    const auto& nodes = reading.json.nodes;
    std::array<std::uint64_t, 8> marks{};
    for (std::uint32_t i = open_.back() + 1; i < nodes.size(); i = nodes[i].end) {
      const std::string_view key = view(i).key();
      const unsigned mark = key.empty() ? 0 : static_cast<unsigned char>(key.front()) + static_cast<unsigned char>(key[key.size() / 2]) * 5u + static_cast<unsigned char>(key.back()) * 17u + static_cast<unsigned>(key.size()) * 61u;
      std::uint64_t& word = marks[mark / 64 % marks.size()];
      const std::uint64_t bit = std::uint64_t{1} << mark % 64;
      if ((word & bit) != 0) return true;
      word |= bit;
    }
    return false;
  }

  void look_for_twins() {
    if (!may_hold_twins()) return;
    const auto& nodes = reading.json.nodes;
    keys_.clear();
    for (std::uint32_t i = open_.back() + 1; i < nodes.size(); i = nodes[i].end) keys_.push_back(i);
    std::sort(keys_.begin(), keys_.end(), [&](std::uint32_t a, std::uint32_t b) {
      const int order = view(a).key().compare(view(b).key());
      return order != 0 ? order < 0 : a < b;
    });
    for (std::size_t i = 1; i < keys_.size(); ++i) {
      if (view(keys_[i - 1]).key() == view(keys_[i]).key()) return note(Error::duplicate_key, place_of(keys_[i]));
    }
  }

  JsonView view(std::uint32_t index) const { return {reading.json, index}; }

  // The open containers in words, and `node` inside them: "people, record 3, born".
  std::string place_of(std::uint32_t node) const {
    std::vector<std::uint32_t> path = open_;
    path.push_back(node);
    return in_words(path);
  }
  std::string place() const { return in_words(open_); }

  std::string in_words(const std::vector<std::uint32_t>& path) const {
    std::string where;
    if (path.empty() || reading.json.nodes[path[0]].type != JsonType::object) return where;  // none of ours
    for (std::size_t level = 1; level < std::min(path.size(), deepest_place); ++level) {
      const JsonNode& outer = reading.json.nodes[path[level - 1]];
      const auto number = static_cast<std::size_t>(outer.number);
      if (outer.type == JsonType::object) where += (where.empty() ? "" : ", ") + shortened(view(path[level]).key(), 60);
      else where = level == 2 ? record_place(where, number) : item_place(where, number);
    }
    return where;
  }

  std::string line_of(std::size_t position) const {
    // The parser counts what it has read, the wrong character included.
    const auto end = bytes_.begin() + static_cast<std::ptrdiff_t>(std::min(position == 0 ? 0 : position - 1, bytes_.size()));
    return say("where.line", {{"n", std::to_string(1 + std::count(bytes_.begin(), end, '\n'))}});
  }

  std::string_view bytes_;
  std::vector<std::uint32_t> open_;  // arrays and objects that have begun and not ended
  std::vector<std::uint32_t> keys_;  // scratch of look_for_twins
  std::uint32_t key_at_ = 0, key_size_ = 0;
};

}  // namespace

JsonReading read_json(std::string_view bytes) {
  if (bytes.size() > limits::file_bytes) return {{}, Problem{Error::too_large, ""}};
  if (bytes.find('\0') != std::string_view::npos) return {{}, Problem{Error::not_text, ""}};
  // A file that was cut off inside a character is told as cut off, so what is before it is looked at.
  std::string_view text = bytes;
  while (!valid_utf8(text)) {
    if (text.empty() || bytes.size() - text.size() == 3) return {{}, Problem{Error::not_text, ""}};
    text.remove_suffix(1);
  }
  const std::string_view behind_mark = text.starts_with("\xEF\xBB\xBF") ? text.substr(3) : text;
  if (behind_mark.find_first_not_of(" \t\r\n") == std::string_view::npos) {
    return {{}, Problem{text.size() == bytes.size() ? Error::empty_file : Error::not_text, ""}};
  }
  Builder builder(text);
  // What Parser::sax_parse does for JSON. It would bring its readers of five binary formats along.
  auto adapter = nlohmann::detail::input_adapter(text.data(), text.data() + text.size());
  nlohmann::detail::parser<Parser, decltype(adapter)>(std::move(adapter), nullptr, false, false).sax_parse(&builder);
  builder.close_all();
  if (!builder.reading.stopped && text.size() != bytes.size()) builder.reading.stopped = Problem{Error::not_text, ""};
  return std::move(builder.reading);
}

}  // namespace bothways::document
