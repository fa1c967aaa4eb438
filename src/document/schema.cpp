// The published JSON Schema (2020-12) of the scheme file: loops over the field tables, so that it says
// what the reader does. The reader allows two things more that a newer version may have written:
// choices that this version does not know, and any field beside the known ones.
#include "base/limits.hpp"
#include "document/document.hpp"
#include "document/json.hpp"
#include "domain/equality.hpp"

namespace bothways::document {
namespace {

// Writes JSON with one member a line; short arrays stay on one.
class SchemaText {
 public:
  std::string text;

  void open(std::string_view name, char bracket) {
    begin(name);
    text += bracket;
    ++depth_;
    first_ = true;
  }
  void close(char bracket) {
    --depth_;
    if (!first_) new_line();
    text += bracket;
    first_ = false;
  }
  void say(std::string_view name, std::string_view value) {
    begin(name);
    append_quoted(text, value);
  }
  void raw(std::string_view name, std::string_view json) {
    begin(name);
    text += json;
  }

 private:
  void new_line() {
    text += '\n';
    text.append(depth_ * 2, ' ');
  }
  void begin(std::string_view name) {
    if (depth_ > 0) {
      if (!first_) text += ',';
      new_line();
    }
    first_ = false;
    if (name.empty()) return;
    append_quoted(text, name);
    text += ": ";
  }
  std::size_t depth_ = 0;
  bool first_ = true;
};

std::string quoted(std::string_view text) {
  std::string out;
  append_quoted(out, text);
  return out;
}

std::string list_of(std::span<const std::string_view> names) {
  std::string out = "[";
  for (const std::string_view name : names) {
    if (out.size() > 1) out += ", ";
    append_quoted(out, name);
  }
  return out + "]";
}

// "information_given" → "information given"
std::string spaced(std::string_view name) {
  std::string out(name);
  for (char& c : out) {
    if (c == '_') c = ' ';
  }
  return out;
}

constexpr std::string_view kind_definitions[] = {"line", "paragraph", "email", "phone", "position", "number", "date", "choice", "reference"};

void define_text(SchemaText& out, std::string_view name, std::string_view description, std::string_view pattern) {
  out.open(name, '{');
  out.say("description", description);
  out.say("type", "string");
  out.say("pattern", pattern);
  out.close('}');
}

void define_prose(SchemaText& out, std::string_view name, std::size_t bytes) {
  out.open(name, '{');
  out.say("description", "Text of at most " + std::to_string(bytes) + " bytes of UTF-8; empty where it was emptied.");
  out.say("type", "string");
  out.raw("maxLength", std::to_string(bytes));
  out.close('}');
}

void define_kinds(SchemaText& out) {
  define_text(out, "id", "The name of a record: a number in Crockford's base 32, lower case, without leading zeros.",
              "^[1-9a-hjkmnp-tv-z][0-9a-hjkmnp-tv-z]{0,12}$");
  define_text(out, "time", "Milliseconds since 1970 UTC in base 32; behind a dot a counter.",
              "^[0-9a-hjkmnp-tv-z]{1,10}(\\.[1-9a-hjkmnp-tv-z][0-9a-hjkmnp-tv-z]{0,3})?$");
  define_text(out, "stamp", "When and where: the place in `seen`, counted from 0, and the time.",
              "^[0-9a-hjkmnp-tv-z]+@[0-9a-hjkmnp-tv-z]{1,10}(\\.[1-9a-hjkmnp-tv-z][0-9a-hjkmnp-tv-z]{0,3})?$");
  define_text(out, "since", "When and where: the place in `seen`, and how long after (or before) the record was made.",
              "^[0-9a-hjkmnp-tv-z]+[+-][0-9a-hjkmnp-tv-z]{1,10}(\\.[1-9a-hjkmnp-tv-z][0-9a-hjkmnp-tv-z]{0,3})?$");
  define_text(out, "changed", "The fields that were set at another time than the record was made: names=since, with spaces between.",
              "^([^ ,=]+(,[^ ,=]+)*=[^ ,=]+( |$))+$");
  define_prose(out, "line", limits::line_bytes);
  define_prose(out, "paragraph", limits::paragraph_bytes);
  define_prose(out, "email", limits::line_bytes);
  define_prose(out, "phone", limits::line_bytes);
  out.open("position", '{');
  out.say("description", "A place in an order that people make by hand, compared byte by byte: a letter that says how many digits its whole part has, and a fraction; empty for none. A whole number is read as the place of that number, as earlier files have it.");
  out.raw("type", "[\"string\", \"integer\", \"null\"]");
  out.say("pattern", "^([a-fU-Z][0-9A-Za-z]+)?$");
  out.raw("maxLength", std::to_string(limits::position_bytes));
  out.raw("minimum", std::to_string(Number::nothing + 1));
  out.raw("maximum", std::to_string(INT32_MAX));
  out.close('}');
  out.open("number", '{');
  out.say("description", "A whole number; null where it was emptied.");
  out.raw("type", "[\"integer\", \"null\"]");
  out.raw("minimum", std::to_string(Number::nothing + 1));
  out.raw("maximum", std::to_string(INT32_MAX));
  out.close('}');
  define_text(out, "date", "A day as in ISO 8601; empty where it was emptied.", "^([0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]))?$");
  define_text(out, "reference", "The id of another record, which may be gone; empty for none.",
              "^([1-9a-hjkmnp-tv-z][0-9a-hjkmnp-tv-z]{0,12})?$");
}

void define_field(SchemaText& out, const Field& field) {
  out.open(field.name, '{');
  out.say("title", spaced(field.name));
  switch (field.kind) {
    case Kind::choice: out.raw("enum", list_of(field.choices)); break;
    case Kind::reference:
      out.say("description", "A record of `" + std::string(type_of(field.refers_to).collection) + "`.");
      [[fallthrough]];
    default: out.say("$ref", "#/$defs/" + std::string(kind_definitions[static_cast<std::size_t>(field.kind)])); break;
  }
  out.close('}');
}

void refer(SchemaText& out, std::string_view name, std::string_view definition, std::string_view description) {
  out.open(name, '{');
  out.say("description", description);
  out.say("$ref", "#/$defs/" + std::string(definition));
  out.close('}');
}

void define_record(SchemaText& out, const RecordType& type) {
  out.open(type.name, '{');
  out.say("title", spaced(type.name));
  out.say("type", "object");
  out.raw("required", "[\"id\", \"made\"]");
  out.open("properties", '{');
  refer(out, "id", "id", "Unique in its collection.");
  refer(out, "made", "stamp", "When and where the record was made; also the time of every field that `changed` does not name.");
  refer(out, "changed", "changed", "The times of the other fields.");
  refer(out, "removed", "since", "An ordinary deletion: gives way to a later edit.");
  refer(out, "erased", "since", "An erasure: always wins, and no field is left.");
  for (const Field& field : type.fields) define_field(out, field);
  out.close('}');
  out.raw("if", "{\"required\": [\"erased\"]}");
  out.raw("then", "{\"maxProperties\": 3}");
  out.close('}');
}

void list_collection(SchemaText& out, const RecordType& type) {
  out.open(type.collection, '{');
  out.say("type", "array");
  out.raw("maxItems", std::to_string(type.kind == RecordKind::scheme ? 1 : limits::records));
  out.raw("items", "{\"$ref\": " + quoted("#/$defs/" + std::string(type.name)) + "}");
  out.close('}');
}

// Counts only: a box by its random name, in it each answer of each question.
void define_equality(SchemaText& out) {
  const auto names_of = [&](std::string_view name, std::size_t most) {
    out.open(name, '{');
    out.raw("type", "\"object\"");
    out.raw("maxProperties", std::to_string(most));
  };
  out.open("equality", '{');
  out.say("description", "Equality monitoring: counts of answers on anonymous slips, without ids, times or order.");
  out.say("type", "object");
  out.raw("required", "[\"emptied\", \"boxes\"]");
  out.raw("additionalProperties", "false");
  out.open("properties", '{');
  out.raw("emptied", "{\"type\": \"integer\", \"minimum\": 0, \"maximum\": " + std::to_string(INT32_MAX) + "}");
  names_of("boxes", limits::equality_boxes);
  out.raw("propertyNames", "{\"$ref\": \"#/$defs/id\"}");
  out.open("additionalProperties", '{');
  out.say("type", "object");
  out.raw("required", "[\"slips\", \"answers\"]");
  out.raw("additionalProperties", "false");
  out.open("properties", '{');
  out.raw("slips", "{\"type\": \"integer\", \"minimum\": 0, \"maximum\": " + std::to_string(most_in_box) + "}");
  names_of("answers", limits::equality_questions);
  names_of("additionalProperties", limits::equality_answers);
  out.raw("additionalProperties", "{\"type\": \"integer\", \"minimum\": 1, \"maximum\": " + std::to_string(most_in_box) + "}");
  for (int i = 0; i < 7; ++i) out.close('}');
}

}  // namespace

std::string schema() {
  SchemaText out;
  out.open("", '{');
  out.say("$schema", "https://json-schema.org/draft/2020-12/schema");
  out.say("$id", "urn:bothways:scheme:" + std::to_string(version));
  out.say("title", "Bothways scheme file");
  out.say("description",
          "One mentoring scheme: collections of records with plain fields, and beside them when and where each was set. "
          "A field is there if it was ever set. Fields and collections that are not named here are a newer version's, and are kept. "
          "FORMAT.md says the rest.");
  out.say("type", "object");
  out.raw("required", "[\"format\", \"version\", \"seen\"]");
  out.open("properties", '{');
  out.raw("format", "{\"enum\": [" + quoted(format) + ", " + quoted(pack_format) + "]}");
  out.raw("version", "{\"const\": " + std::to_string(version) + "}");
  out.open("for", '{');
  out.say("description", "Of a pack only: whom it is for, and the id of that panel member or person.");
  out.raw("type", "\"object\"");
  out.raw("required", "[\"audience\", \"whose\"]");
  out.open("properties", '{');
  out.raw("audience", "{\"enum\": [\"panel\", \"partner\"]}");
  out.raw("whose", "{\"$ref\": \"#/$defs/id\"}");
  out.close('}');
  out.close('}');
  out.open("seen", '{');
  out.say("description", "For each copy that has edited the scheme, the time of the latest of its edits that this copy knows.");
  out.say("type", "object");
  out.raw("maxProperties", std::to_string(limits::replicas));
  out.raw("propertyNames", "{\"$ref\": \"#/$defs/id\"}");
  out.raw("additionalProperties", "{\"$ref\": \"#/$defs/time\"}");
  out.close('}');
  for (const RecordType& type : record_types()) list_collection(out, type);
  define_equality(out);
  out.close('}');
  out.raw("if", "{\"properties\": {\"format\": {\"const\": " + quoted(pack_format) + "}}}");
  out.raw("then", "{\"required\": [\"for\"]}");
  out.open("$defs", '{');
  define_kinds(out);
  for (const RecordType& type : record_types()) define_record(out, type);
  out.close('}');
  out.close('}');
  out.text += '\n';
  return out.text;
}

}  // namespace bothways::document
