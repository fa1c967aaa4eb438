// Files that are no scheme files, or broken ones: each is refused with the one error that helps, at the
// place that is wrong, quickly, and nothing else happens.
#include <doctest/doctest.h>

#include <chrono>

#include "document/document.hpp"
#include "unit/document/files.hpp"

using namespace bothways;
using namespace bothways::test;

namespace {


// How a problem is shown where a test fails, and "read" for a programme.
std::string outcome(std::string_view bytes) {
  const auto programme = document::read(bytes);
  if (programme) return "read";
  const Problem& problem = programme.problem();
  return std::string(name_of(problem.error)) + (problem.where.empty() ? "" : ": " + problem.where);
}

// In the small file, with one thing replaced by another.
std::string outcome(const std::string& what, const std::string& by) { return outcome(replaced(small_file, what, by)); }

std::string in_envelope(const std::string& more) { return R"({"format":"bothways-scheme","version":1,"seen":{"a":"1"},)" + more + "}"; }
std::string person(const std::string& more) { return outcome(in_envelope(R"("people":[{"id":"1","made":"0@1"},{"id":"2","made":"0@1",)" + more + "}]")); }

std::string repeated(std::string_view part, std::size_t times) {
  std::string text;
  text.reserve(part.size() * times);
  for (std::size_t i = 0; i < times; ++i) text += part;
  return text;
}

// The outcome, which must not take long even on a slow computer with sanitizers on.
std::string quick_outcome(const std::string& bytes) {
  const auto begun = std::chrono::steady_clock::now();
  const std::string said = outcome(bytes);
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begun;
  CHECK_MESSAGE(took.count() < 20.0, said);
  return said;
}

}  // namespace

TEST_CASE("No file at all") {
  CHECK(outcome("") == "empty_file");
  CHECK(outcome(" \r\n\t ") == "empty_file");
  CHECK(outcome("\xEF\xBB\xBF\n") == "empty_file");
}

TEST_CASE("Not text") {
  CHECK(outcome("\x89PNG\r\n\x1A\n") == "not_text");
  CHECK(outcome(std::string("\xFF\xFE{\0}\0", 6)) == "not_text");  // UTF-16
  CHECK(outcome(std::string("{\0}\0", 4)) == "not_text");
  CHECK(outcome("Amina Yusuf", "Amin\xE1 Yusuf") == "not_text");                // Latin-1
  CHECK(outcome("Amina Yusuf", "\xED\xA0\x80") == "not_text");                  // half a pair, in UTF-8
  CHECK(outcome("Amina Yusuf", "\xC0\xAE") == "not_text");                      // overlong
  CHECK(outcome("{}\xC3") == "not_text");
}

TEST_CASE("Lone surrogates") {
  CHECK(outcome("Amina Yusuf", "\\ud800") == "not_text: line 13");
  CHECK(outcome("Amina Yusuf", "\\udc00") == "not_text: line 13");
  CHECK(outcome("Amina Yusuf", "\\ud83d x") == "not_text: line 13");
  CHECK(outcome("Amina Yusuf", "\\ud83d\\ud83d") == "not_text: line 13");
  CHECK(outcome("Amina Yusuf", "\\ud83d\\ude00") == "read");
  CHECK(outcome("Amina Yusuf", "\\\\ud800") == "read");  // an escaped backslash
  CHECK(outcome("\"name\"", "\"\\udfff\"") == "not_text: line 9");
}

TEST_CASE("Not JSON") {
  CHECK(outcome("hello") == "not_json: line 1");
  CHECK(outcome("<!DOCTYPE html><html></html>") == "not_json: line 1");
  CHECK(outcome("Name,E-mail\nAmina,amina@example.org\n") == "not_json: line 1");
  CHECK(outcome("{'format': 'bothways-scheme'}") == "not_json: line 1");
  CHECK(outcome("{\n\"format\": \"bothways-scheme\",\n}") == "not_json: line 3");
  CHECK(outcome("// a comment\n{}") == "not_json: line 1");
  CHECK(outcome(small_file + "x") == "not_json: line 19");
  CHECK(outcome(small_file + small_file) == "not_json: line 19");
  CHECK(outcome("Amina Yusuf", "Amina\nYusuf") == "not_json: line 13");
  CHECK(outcome("\"side\": \"a\"", "\"side\": NaN") == "not_json: line 14");
}

TEST_CASE("Cut off") {
  CHECK(outcome("{") == "cut_off: line 1");
  CHECK(outcome(small_file.substr(0, small_file.find("Yusuf"))) == "cut_off: line 13");
  CHECK(outcome(small_file.substr(0, small_file.size() - 2)) == "cut_off: line 18");
  CHECK(outcome(small_file.substr(0, small_file.find("Neighbours")) + "N\xC3") == "cut_off: line 9");
}

TEST_CASE("Too deep, too large, too many: refused at once") {
  CHECK(quick_outcome(std::string(100'000, '[')) == "too_deep");
  CHECK(quick_outcome(std::string(100'000, '[') + std::string(100'000, ']')) == "too_deep");
  CHECK(quick_outcome(repeated("{\"a\":", 100'000)).starts_with("too_deep"));
  CHECK(quick_outcome(std::string(50u << 20, ' ')) == "too_large");
  CHECK(quick_outcome("{\"format\":\"" + std::string(50u << 20, 'x') + "\"}") == "too_large");
  CHECK(quick_outcome("[" + repeated("0,", 8'000'000) + "0]") == "too_many");
  CHECK(quick_outcome(in_envelope("\"people\":[" + repeated("0,", 100'000) + "0]")) == "too_many: people");
  CHECK(quick_outcome(in_envelope("\"schemes\":[{},{}]")) == "too_many: schemes");

  std::string keys, collections, replicas, fields;
  for (int i = 0; i < 500'000; ++i) keys += "\"k" + std::to_string(i) + "\":0,";
  for (int i = 300'000; i > 0; --i) collections += "\"c" + std::to_string(i) + R"(":[{"id":"1","made":"0@1"}],)";
  for (int i = 0; i < 10'001; ++i) replicas += (i == 0 ? "\"" : ",\"") + to_base32(static_cast<std::uint64_t>(i) + 1) + "\":\"1\"";
  for (int i = 0; i < 101; ++i) fields += ",\"f" + std::to_string(i) + "\":1";
  CHECK(quick_outcome(in_envelope(keys + "\"last\":0")) == "too_many");
  CHECK(quick_outcome(in_envelope(collections + "\"last\":0")) == "too_many");
  CHECK(quick_outcome(R"({"format":"bothways-scheme","version":1,"seen":{)" + replicas + "}}") == "too_many: seen");
  CHECK(person("\"name\":\"x\"" + fields) == "too_many: people, record 2");
  CHECK(person("\"name\":\"" + std::string(2'001, 'x') + "\"") == "too_large: people, record 2, name");
  CHECK(person("\"about\":\"" + std::string(50'001, 'x') + "\"") == "too_large: people, record 2, about");
  CHECK(person("\"later\":\"" + std::string(50'001, 'x') + "\"") == "too_large: people, record 2, later");
  CHECK(outcome(in_envelope("\"theme\":\"" + std::string(50'001, 'x') + "\"")) == "too_large: theme");
  CHECK(quick_outcome(in_envelope(R"("people":[{"id":"1","made":"0@1","changed":")" + repeated("a=0+1 ", 2'000'000) + "\"}]")) ==
        "bad_value: people, record 1, changed");
}

TEST_CASE("The same name twice, at any depth") {
  CHECK(outcome("\"version\": 1,", "\"version\": 1,\n\"version\": 1,") == "duplicate_key: version");
  CHECK(outcome("\"people\"", "\"schemes\"") == "duplicate_key: schemes");
  CHECK(person(R"("name":"x","side":"a","name":"x")") == "duplicate_key: people, record 2, name");
  CHECK(person(R"("name":"x","n\u0061me":"x")") == "duplicate_key: people, record 2, name");
  CHECK(person(R"("later":{"deep":[{"a":1,"b":2,"a":3}]})") == "duplicate_key: people, record 2, later, deep, item 1, a");
  CHECK(outcome("\"7c3m3\"", "\"7c3m2\"") == "duplicate_key: people, record 2, id");
  CHECK(outcome(in_envelope(R"("circles":[{"id":"5","made":"0@1"},{"id":"3","made":"0@1"},{"id":"5","made":"0@1"}])")) ==
        "duplicate_key: circles, record 3, id");
}

TEST_CASE("Another program's file") {
  CHECK(outcome("{}") == "not_ours");
  CHECK(outcome("[]") == "not_ours");
  CHECK(outcome("12") == "not_ours");
  CHECK(outcome("\"bothways-scheme\"") == "not_ours");
  CHECK(outcome(R"({"name":"web","version":"1.0.0","dependencies":{"esbuild":"0.19.2"}})") == "not_ours");
  CHECK(outcome(R"({"type":"FeatureCollection","features":[{"coordinates":[-1.47,53.38]}]})") == "not_ours");
  CHECK(outcome("\"bothways-scheme\"", "\"bothways-packet\"") == "not_ours");
  CHECK(outcome("\"bothways-scheme\"", "[\"bothways-scheme\"]") == "not_ours");
  CHECK(outcome("\"format\"", "\"Format\"") == "not_ours");
  CHECK(outcome("\"1kt6nnmg0\",", "1.5,").starts_with("not_whole_number"));  // ours, but for one number
}

TEST_CASE("A newer version is told as such, whatever else it does differently") {
  CHECK(outcome("\"version\": 1", "\"version\": 2") == "newer_version: 2");
  CHECK(outcome("\"version\": 1", "\"version\": 9223372036854775807") == "newer_version: 9223372036854775807");
  CHECK(outcome(R"({"format":"bothways-scheme","version":2,"seen":[1.5,{"a":1,"a":2}],"people":{}})") == "newer_version: 2");
  CHECK(outcome(R"({"seen":[1.5],"version":3,"people":{"a":1,"a":1},"format":"bothways-scheme"})") == "newer_version: 3");
  CHECK(outcome(R"({"format":"bothways-scheme","version":2,"x":)" + std::string(100, '[')) == "newer_version: 2");
}

TEST_CASE("A version that cannot be") {
  CHECK(outcome("\"version\": 1", "\"version\": 0") == "bad_value: version");
  CHECK(outcome("\"version\": 1", "\"version\": -1") == "bad_value: version");
  CHECK(outcome("\"version\": 1", "\"version\": \"1\"") == "wrong_type: version");
  CHECK(outcome("\"version\": 1", "\"version\": 1.0") == "not_whole_number: version");
  CHECK(outcome("\"version\": 1", "\"version\": 18446744073709551616") == "not_whole_number: version");
  CHECK(outcome("\"version\": 1,", "") == "missing_part: version");
}

TEST_CASE("Wrong types") {
  CHECK(outcome("{\n  \"a1\": \"1kt6nnmg0\",\n  \"b2\": \"1kt6nnmg5.2\"}", "[]") == "wrong_type: seen");
  CHECK(outcome("\"1kt6nnmg5.2\"", "5") == "wrong_type: seen");
  CHECK(outcome(in_envelope("\"people\":{}")) == "wrong_type: people");
  CHECK(outcome(in_envelope("\"people\":null")) == "wrong_type: people");
  CHECK(outcome(in_envelope("\"people\":[[]]")) == "wrong_type: people, record 1");
  CHECK(outcome(in_envelope("\"people\":[\"Amina\"]")) == "wrong_type: people, record 1");
  CHECK(outcome(in_envelope("\"circles\":[3]")) == "wrong_type: circles, record 1");
  CHECK(outcome(in_envelope("\"people\":[{\"id\":5,\"made\":\"0@1\"}]")) == "wrong_type: people, record 1, id");
  CHECK(outcome(in_envelope("\"people\":[{\"id\":\"5\",\"made\":1}]")) == "wrong_type: people, record 1, made");
  for (const char* value : {"5", "null", "true", "[]", "{}", "[\"x\"]"}) {
    CHECK(person("\"name\":" + std::string(value)) == "wrong_type: people, record 2, name");
    CHECK(person("\"side\":" + std::string(value)) == "wrong_type: people, record 2, side");
    CHECK(person("\"organisation\":" + std::string(value)) == "wrong_type: people, record 2, organisation");
    CHECK(person("\"changed\":" + std::string(value)) == "wrong_type: people, record 2, changed");
    CHECK(person("\"erased\":" + std::string(value)) == "wrong_type: people, record 2, erased");
    CHECK(outcome(in_envelope(R"("cohorts":[{"id":"1","made":"0@1","starts":)" + std::string(value) + "}]")) == "wrong_type: cohorts, record 1, starts");
  }
  for (const char* value : {"\"3\"", "true", "[]", "{}"}) {
    CHECK(outcome(in_envelope(R"("cohorts":[{"id":"1","made":"0@1","months":)" + std::string(value) + "}]")) == "wrong_type: cohorts, record 1, months");
  }
}

TEST_CASE("Numbers that are not whole") {
  for (const char* value : {"1.5", "1.0", "1e3", "-0.0", "9223372036854775808", "1E400", "-1e-400"}) {
    CHECK_MESSAGE(outcome(in_envelope(R"("cohorts":[{"id":"1","made":"0@1","months":)" + std::string(value) + "}]")).starts_with("not_whole_number: cohorts, record 1"), value);
    CHECK_MESSAGE(person("\"later\":[" + std::string(value) + "]").starts_with("not_whole_number: people, record 2"), value);
  }
}

TEST_CASE("Parts that are missing") {
  CHECK(outcome(R"({"format":"bothways-scheme","version":1})") == "missing_part: seen");
  CHECK(outcome(in_envelope("\"people\":[{\"made\":\"0@1\"}]")) == "missing_part: people, record 1, id");
  CHECK(outcome(in_envelope("\"people\":[{\"id\":\"1\"}]")) == "missing_part: people, record 1, made");
}

TEST_CASE("Values that cannot be") {
  for (const char* id : {"", "0", "01", "ILO", "u", "7c3m2 ", "gzzzzzzzzzzzz"}) {
    CHECK_MESSAGE(outcome(in_envelope("\"people\":[{\"id\":\"" + std::string(id) + "\",\"made\":\"0@1\"}]")) == "bad_value: people, record 1, id", id);
  }
  for (const char* id : {"0", "01", "ILO", "people/1"}) CHECK(person("\"organisation\":\"" + std::string(id) + "\"") == "bad_value: people, record 2, organisation");
  for (const char* made : {"", "0", "0@", "@1", "0@0", "1@1", "00@1", "0@01", "0@1.", "0@1.0", "0@1.00", "0@1.2000", "0@1@1", "0+1", "0@zzzzzzzzzzz"}) {
    CHECK_MESSAGE(outcome(in_envelope("\"people\":[{\"id\":\"1\",\"made\":\"" + std::string(made) + "\"}]")) == "bad_value: people, record 1, made", made);
  }
  for (const char* since : {"", "0", "0+", "+1", "0-1", "0-0", "0-2", "1+1", "0+1.0", "0@1", "0+zzzzzzzzzz"}) {
    CHECK_MESSAGE(person("\"removed\":\"" + std::string(since) + "\"") == "bad_value: people, record 2, removed", since);
  }
  for (const char* changed : {" ", "name", "name=", "=0+1", "name=0+1 ", "name=0+1  side=0+1", "side=0+1", "name,=0+1", "name,name=0+1", "name=0+1 name=0+2", "name=0+1=0+1"}) {
    const bool trailing = std::string(changed) == "name=0+1 ";  // the space behind the last group says nothing
    CHECK_MESSAGE(person("\"name\":\"x\",\"changed\":\"" + std::string(changed) + "\"") == (trailing ? "read" : "bad_value: people, record 2, changed"), changed);
  }
  for (const char* date : {"2026-02-30", "2026-6-3", "3 June 2026", "0000-01-01", "10000-01-01", "2026-06-03T00:00"}) {
    CHECK(outcome(in_envelope(R"("cohorts":[{"id":"1","made":"0@1","starts":")" + std::string(date) + "\"}]")) == "bad_value: cohorts, record 1, starts");
  }
  for (const char* number : {"2147483648", "-2147483648", "-2147483649", "9223372036854775807"}) {
    CHECK(outcome(in_envelope(R"("cohorts":[{"id":"1","made":"0@1","months":)" + std::string(number) + "}]")) == "bad_value: cohorts, record 1, months");
  }
  CHECK(outcome("\"a1\"", "\"0\"") == "bad_value: seen");
  CHECK(outcome("\"a1\"", "\"A1\"") == "bad_value: seen");
  CHECK(outcome("\"1kt6nnmg5.2\"", "\"0\"") == "bad_value: seen");
  CHECK(person("\"\":1") == "bad_value: people, record 2, ");
  CHECK(person("\"a b\":1") == "bad_value: people, record 2, a b");
  CHECK(person("\"a,b\":1") == "bad_value: people, record 2, a,b");
  CHECK(person("\"a=b\":1") == "bad_value: people, record 2, a=b");
  CHECK(outcome(in_envelope("\"a b\":1")) == "bad_value: a b");
}

TEST_CASE("Choices that could not be of any version") {
  for (const char* choice : {"", "A", "third side", "3", "ü", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}) {
    CHECK(person("\"side\":\"" + std::string(choice) + "\"") == "unknown_choice: people, record 2, side");
  }
  CHECK(person("\"side\":\"third\"") == "read");
}

TEST_CASE("An erased record with anything left") {
  CHECK(person("\"erased\":\"0+1\"") == "read");
  CHECK(person("\"erased\":\"0+1\",\"name\":\"x\"") == "bad_value: people, record 2, erased");
  CHECK(person("\"erased\":\"0+1\",\"later\":1") == "bad_value: people, record 2, erased");
  CHECK(person("\"erased\":\"0+1\",\"removed\":\"0+1\"") == "bad_value: people, record 2, erased");
  CHECK(person("\"erased\":\"0+1\",\"changed\":\"name=0+1\"") == "bad_value: people, record 2, erased");
}
