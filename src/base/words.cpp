#include "base/words.hpp"

#include <algorithm>
#include <unordered_map>

#include "base/assets.hpp"
#include "base/plural.hpp"
#include "base/pseudo.hpp"
#include "base/text.hpp"

namespace bothways {
namespace {

using Table = std::unordered_map<std::string_view, std::string>;

constexpr std::string_view test_language = "en-XA";

// "\n" in a sentence is a line end; nothing else is special.
std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && i + 1 < text.size() && text[i + 1] == 'n') { out += '\n'; ++i; }
    else out += text[i];
  }
  return out;
}

Table parse(std::string_view text) {
  Table table;
  for (const std::string_view line : lines_of(text)) {
    const std::size_t equals = line.find('=');
    if (line.starts_with('#') || equals == std::string_view::npos) continue;
    table.emplace(trimmed(line.substr(0, equals)), unescaped(trimmed(line.substr(equals + 1))));
  }
  return table;
}

// What people write is matched.
bool is_matched(std::string_view key) {
  if (key.starts_with("letter_field.")) return !key.ends_with(".about");
  return key.starts_with("columns.") || key.starts_with("answers.") || key.starts_with("availability.");
}

Table pseudo(const Table& english) {
  Table table;
  for (const auto& [key, sentence] : english) table.emplace(key, is_matched(key) ? sentence : lengthened(sentence));
  table["language"] = test_language;
  return table;
}

std::string path_of(std::string_view language) { return "words/" + std::string(language) + ".txt"; }

struct Words {
  std::string language = "en";
  Table english = parse(asset("words/en.txt"));
  Table chosen;  // what it lacks is said in English
  std::uint64_t version = 1;

  const std::string* find(std::string_view key) const {
    for (const Table* table : {&chosen, &english}) {
      if (const auto it = table->find(key); it != table->end()) return &it->second;
    }
    return nullptr;
  }
};
Words& words() {
  static Words the_words;
  return the_words;
}

std::string filled(std::string_view sentence, std::initializer_list<Filling> filling, const Filling* count) {
  std::string out;
  for (std::size_t i = 0; i < sentence.size();) {
    const std::size_t close = sentence[i] == '{' ? sentence.find('}', i) : std::string_view::npos;
    if (close == std::string_view::npos) { out += sentence[i++]; continue; }
    const std::string_view name = sentence.substr(i + 1, close - i - 1);
    const auto* found = std::find_if(filling.begin(), filling.end(), [&](const Filling& f) { return f.first == name; });
    if (found != filling.end()) out += found->second;
    else if (count != nullptr && count->first == name) out += count->second;
    else out += sentence.substr(i, close - i + 1);
    i = close + 1;
  }
  return out;
}

std::string missing(std::string_view key) { return "⟦" + std::string(key) + "⟧"; }

std::string with_form(std::string_view key, std::string_view form) { return std::string(key) + "[" + std::string(form) + "]"; }

// In the language's own form for n or its last resort, and only then in English.
const std::string* counted(std::string_view key, long n) {
  const Words& all = words();
  const struct { const Table* table; std::string_view language; } places[] = {{&all.chosen, all.language}, {&all.english, "en"}};
  for (const auto& [table, language] : places) {
    for (const std::string_view form : {plural_form(language, n), std::string_view("other")}) {
      if (const auto it = table->find(with_form(key, form)); it != table->end()) return &it->second;
    }
  }
  return nullptr;
}

}  // namespace

std::string say(std::string_view key, std::initializer_list<Filling> filling) {
  const std::string* sentence = words().find(key);
  return sentence == nullptr ? missing(key) : filled(*sentence, filling, nullptr);
}

std::string number_in_words(long n) {
  std::string digits = std::to_string(n);
  for (std::size_t at = digits.size(); at > 3 + (n < 0 ? 1u : 0u);) digits.insert(at -= 3, say("number.thousands"));
  return digits;
}

std::string say_count(std::string_view key, long n, std::initializer_list<Filling> filling) {
  const std::string* sentence = counted(key, n);
  const Filling count{"n", number_in_words(n)};
  return sentence == nullptr ? missing(with_form(key, plural_form(words().language, n))) : filled(*sentence, filling, &count);
}

bool has_words(std::string_view key) { return words().find(key) != nullptr; }

std::vector<std::string_view> all_word_keys() {
  std::vector<std::string_view> keys;
  for (const Table* table : {&words().english, &words().chosen}) {
    for (const auto& [key, sentence] : *table) keys.push_back(key);
  }
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

const std::vector<std::string>& languages() {
  static const std::vector<std::string> all = [] {
    std::vector<std::string> list{"en"};
    for (const std::string_view path : assets_in("words/")) {
      const std::string_view name = path.substr(6, path.size() - 6 - 4);
      if (name != "en") list.emplace_back(name);
    }
    list.emplace_back(test_language);
    return list;
  }();
  return all;
}

std::string name_of_language(std::string_view language) {
  static std::unordered_map<std::string, std::string> known;
  const auto [it, is_new] = known.try_emplace(std::string(language));
  if (!is_new) return it->second;
  const Table table = parse(asset(path_of(language == test_language ? "en" : language)));
  const auto name = table.find(language == test_language ? "language.test" : "language.name");
  return it->second = name == table.end() ? std::string(language) : name->second;
}

void use_language(std::string_view language) {
  Words& all = words();
  if (all.language == language) return;
  all.language = language;
  ++all.version;
  if (language == test_language) all.chosen = pseudo(all.english);
  else all.chosen = language == "en" ? Table{} : parse(asset(path_of(language)));
}

void use_words(std::string_view language, std::string_view file_text) {
  Words& all = words();
  all.language = language;
  ++all.version;
  all.english.clear();
  all.chosen = parse(file_text);
}

void use_words_of_assets() {
  const std::uint64_t version = words().version;
  words() = {};
  words().version = version + 1;
}

std::uint64_t words_version() { return words().version; }

}  // namespace bothways
