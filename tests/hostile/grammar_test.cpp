// The grammar of RFC 8259, value by value, in the place of a field that a newer version wrote: what is
// JSON is kept as it was, what is not is refused. Our own rules on top (no fractions, no name twice) have
// their tests beside this one.
#include <doctest/doctest.h>

#include <utility>

#include "document/document.hpp"

using namespace bothways;

namespace {

std::string file_with(std::string_view value) {
  return "{\"format\":\"bothways-scheme\",\"version\":1,\"seen\":{},\"later\":{\"v\":" + std::string(value) + "}}";
}

}  // namespace

TEST_CASE("JSON values are kept, in their one canonical spelling") {
  const std::pair<std::string_view, std::string_view> good[] = {
      {"null", "null"}, {"true", "true"}, {"false", "false"}, {"0", "0"}, {"-0", "0"}, {"-1", "-1"}, {"123456789", "123456789"},
      {"9223372036854775807", "9223372036854775807"}, {"-9223372036854775808", "-9223372036854775808"},
      {"[]", "[]"}, {"{}", "{}"}, {" [ 1 , 2 ] ", "[1,2]"}, {"[[],[[]],{}]", "[[],[[]],{}]"}, {"{ \"b\" : 1 , \"a\" : 2 }", R"({"a":2,"b":1})"},
      {"{\"\":0}", "{\"\":0}"}, {"\"\"", "\"\""}, {R"("\"\\\/\b\f\n\r\t")", R"("\"\\/\b\f\n\r\t")"}, {R"("\u0041\u00e9")", "\"Aé\""},
      {R"("\uD83D\uDE00")", "\"😀\""}, {R"("\u0000\u001F")", R"("\u0000\u001f")"}, {"\"\x7F\"", "\"\x7F\""}, {R"("\uFFFF\uFDD0")", "\"\xEF\xBF\xBF\xEF\xB7\x90\""},
      {R"("\u2028")", "\"\xE2\x80\xA8\""}, {"\"\xF4\x8F\xBF\xBF\"", "\"\xF4\x8F\xBF\xBF\""}, {"\t\n\r 7", "7"},
      {R"({"ab":1,"a":2,"aé":3,"B":4})", R"({"B":4,"a":2,"ab":1,"aé":3})"},
  };
  for (const auto& one : good) {
    const auto programme = document::read(file_with(one.first));
    REQUIRE_MESSAGE(programme, one.first);
    REQUIRE(programme->unknown.size() == 1);
    CHECK(programme->unknown[0].json == "{\"v\":" + std::string(one.second) + "}");
  }
}

TEST_CASE("What is not JSON is refused") {
  constexpr std::string_view bad[] = {
      "", ",", "1,", "01", "-", "+1", "-01", "0x1", ".5", "1.", "1e", "1e+", "--1", "1 2", "1a", "Infinity", "NaN", "-NaN", "nul", "nulll", "True", "TRUE", "undefined",
      "'a'", "a", "\"", "\"a", "\"\\\"", "\"\\x\"", "\"\\u12\"", "\"\\u12G4\"", "\"\\U0041\"", "\"\\a\"", "\"\x01\"", "\"\t\"", "\"\n\"", "\"a\" \"b\"",
      "[", "]", "[1", "[1,", "[1,]", "[,1]", "[1,,2]", "[1 2]", "[1:2]", "[}", "(1)", "{", "}", "{]", "{1:2}", "{a:1}", "{\"a\"}", "{\"a\":}", "{\"a\" 1}", "{\"a\":1,}",
      "{\"a\":1 \"b\":2}", "{,}", "{\"a\"::1}", "{null:1}", "/* c */ 1", "1 // c", "# c\n1", "\xC2\xA0 1", "\xE2\x80\xA8 1", "\f1", "\v1", "1\xEF\xBB\xBF", "<1>", "[1]]", "{}}", "*", "\\u0031", "${1}",
  };
  for (const std::string_view value : bad) {
    const auto programme = document::read(file_with(value));
    CHECK_MESSAGE(!programme, value);
    if (programme) continue;
    const Error error = programme.problem().error;
    CHECK_MESSAGE((error == Error::not_json || error == Error::cut_off), value << ": " << name_of(error));
  }
}
