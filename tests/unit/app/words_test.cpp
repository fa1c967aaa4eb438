// Every sentence is in assets/words: keys that the code names exist, keys that nobody names are gone, and
// what loops over the field tables finds its words.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "base/words.hpp"
#include "domain/record.hpp"

using namespace bothways;

namespace {

std::string read_all(const std::filesystem::path& path) {
  std::ifstream file(path);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

std::vector<std::string> sources() {
  std::vector<std::string> texts;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(std::string(BOTHWAYS_ROOT) + "/src")) {
    const auto type = entry.path().extension();
    if (type == ".cpp" || type == ".hpp") texts.push_back(read_all(entry.path()));
  }
  return texts;
}

}  // namespace

TEST_CASE("every key that the code names has its sentence") {
  const std::regex single(R"re(\bsay\(\s*"([a-z0-9_]+[.][a-z0-9_.]+)"\s*[,)])re"), counted(R"re(\bsay_count\(\s*"([a-z0-9_.]+)"\s*,)re");
  std::set<std::string> missing;
  int found = 0;
  for (const std::string& text : sources()) {
    for (std::sregex_iterator it(text.begin(), text.end(), single), end; it != end; ++it, ++found) {
      if (!has_words((*it)[1].str())) missing.insert((*it)[1].str());
    }
    for (std::sregex_iterator it(text.begin(), text.end(), counted), end; it != end; ++it, ++found) {
      for (const char* form : {"[one]", "[other]"}) {
        if (!has_words((*it)[1].str() + form)) missing.insert((*it)[1].str() + form);
      }
    }
  }
  CHECK(found > 300);
  for (const std::string& key : missing) FAIL_CHECK("no words for " << key);
}

TEST_CASE("every field has a label, every choice its words, every record type its name") {
  for (const RecordType& type : record_types()) {
    CHECK(has_words("record." + std::string(type.name) + "[one]"));
    for (const Field& field : type.fields) {
      const std::string key = std::string(type.name) + "." + std::string(field.name);
      CAPTURE(key);
      CHECK(has_words(key));
      for (const std::string_view choice : field.choices) {
        const std::string words = std::string(field.choice_words) + "." + std::string(choice);
        CAPTURE(words);
        CHECK(has_words(words));
      }
    }
  }
}

TEST_CASE("no sentence is left over that nobody says") {
  // A key is used if it, or the part of it before its last dots, stands in the code as a literal.
  std::string all;
  for (const std::string& text : sources()) all += text;
  std::vector<std::string> left;
  for (const std::string_view key : all_word_keys()) {
    std::string name(key.substr(0, key.find('[')));
    bool used = false;
    for (std::string part = name; !used && !part.empty();) {
      used = all.find("\"" + part + "\"") != std::string::npos || all.find("\"" + part + ".\"") != std::string::npos;
      const std::size_t dot = part.rfind('.');
      part = dot == std::string::npos ? std::string() : part.substr(0, dot);
    }
    if (!used) left.push_back(name);
  }
  for (const std::string& key : left) FAIL_CHECK("nobody says " << key);
}

TEST_CASE("sentences keep to the house's way of speaking") {
  for (const std::string_view key : all_word_keys()) {
    if (key.starts_with("columns.") || key.starts_with("cli.")) continue;  // not shown in the page
    const std::string sentence = say(key);
    CAPTURE(key);
    CAPTURE(sentence);
    for (const char* word : {"lease ", "orry", "nvalid", "ops!", "JSON", "schema", "erge conflict", "replica"}) {
      CHECK(sentence.find(word) == std::string::npos);
    }
  }
}
