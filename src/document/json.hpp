// A JSON text as a flat tree: read in one go under the caps of base/limits.hpp, refused in words where
// it breaks a rule, and never copied apart. Whole numbers only, no key twice, UTF-8 only; only
// json_reader.cpp knows the parser underneath.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace bothways::document {

// `fraction` is a number that is not whole: it is kept so that a file of a newer version or of another
// program can still be recognised as one, and refused otherwise.
enum class JsonType : std::uint8_t { null, no, yes, number, fraction, text, array, object };

struct JsonNode {
  JsonType type : 8 = JsonType::null;
  std::uint32_t key_size : 24 = 0;  // of a member of an object; no file is larger
  std::uint32_t key_at = 0;         // in Json::text
  std::uint32_t text_at = 0;        // of a text
  std::uint32_t end = 0;            // the first node behind this one and all inside it
  std::int64_t number = 0;          // of a number; the size of a text; how many are inside an array or object
};

struct Json {
  std::vector<JsonNode> nodes;  // in the order of the text, the outermost first
  std::string text;             // all keys and texts, one behind the other
  // The first break of a rule behind which reading could go on: a key twice, a number that is not whole.
  std::optional<Problem> problem;
};

// A place in a tree. Light; must not outlive it.
class JsonView {
 public:
  JsonView(const Json& json, std::uint32_t index) : json_(&json), index_(index) {}

  JsonType type() const { return node().type; }
  std::string_view key() const { return std::string_view(json_->text).substr(node().key_at, node().key_size); }
  // Empty where it is none.
  std::string_view text() const { return type() == JsonType::text ? std::string_view(json_->text).substr(node().text_at, size()) : std::string_view{}; }
  std::int64_t number() const { return node().number; }
  std::size_t size() const { return static_cast<std::size_t>(node().number); }  // of a text, array or object
  // The member of that name of an object.
  std::optional<JsonView> find(std::string_view key) const;

  class Iterator {
   public:
    using iterator_category = std::input_iterator_tag;
    using value_type = JsonView;
    using difference_type = std::ptrdiff_t;
    using pointer = void;
    using reference = JsonView;
    Iterator(const Json* json, std::uint32_t index) : json_(json), index_(index) {}
    JsonView operator*() const { return {*json_, index_}; }
    Iterator& operator++() { index_ = json_->nodes[index_].end; return *this; }
    bool operator==(const Iterator&) const = default;

   private:
    const Json* json_;
    std::uint32_t index_;
  };
  Iterator begin() const { return {json_, index_ + 1}; }
  Iterator end() const { return {json_, node().end}; }

 private:
  const JsonNode& node() const { return json_->nodes[index_]; }
  const Json* json_;
  std::uint32_t index_;
};

// What is left of a text that had to be given up: its problem, and the tree up to there.
struct JsonReading {
  Json json;
  std::optional<Problem> stopped;
};
JsonReading read_json(std::string_view bytes);

// A text in quotes with what JSON wants escaped, and nothing else.
void append_quoted(std::string& out, std::string_view text);
// A value on one line without spaces, keys sorted by their bytes: equal values are equal bytes.
void append_canonical(std::string& out, JsonView value);

// "people, record 3": a place in a file, for people.
std::string record_place(std::string_view collection, std::size_t number);
std::string item_place(std::string_view outer, std::size_t number);

}  // namespace bothways::document
