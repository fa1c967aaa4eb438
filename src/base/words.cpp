#include "base/words.hpp"

#include <algorithm>
#include <unordered_map>

#include "base/assets.hpp"
#include "base/text.hpp"

namespace bothways {
namespace {

using Table = std::unordered_map<std::string_view, std::string>;

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

Table& words() {
  static Table table = parse(asset("words/en.txt"));
  return table;
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

}  // namespace

std::string say(std::string_view key, std::initializer_list<Filling> filling) {
  const auto it = words().find(key);
  return it == words().end() ? missing(key) : filled(it->second, filling, nullptr);
}

std::string number_in_words(long n) {
  std::string digits = std::to_string(n);
  for (std::size_t at = digits.size(); at > 3 + (n < 0 ? 1u : 0u);) digits.insert(at -= 3, say("number.thousands"));
  return digits;
}

std::string say_count(std::string_view key, long n, std::initializer_list<Filling> filling) {
  const std::string form = std::string(key) + (n == 1 ? "[one]" : "[other]");
  const auto it = words().find(form);
  const Filling count{"n", number_in_words(n)};
  return it == words().end() ? missing(form) : filled(it->second, filling, &count);
}

bool has_words(std::string_view key) { return words().contains(key); }

std::vector<std::string_view> all_word_keys() {
  std::vector<std::string_view> keys;
  for (const auto& [key, sentence] : words()) keys.push_back(key);
  std::sort(keys.begin(), keys.end());
  return keys;
}

namespace {
std::uint64_t version = 1;
}

void use_words(std::string_view file_text) {
  words() = parse(file_text);
  ++version;
}

std::uint64_t words_version() { return version; }

}  // namespace bothways
