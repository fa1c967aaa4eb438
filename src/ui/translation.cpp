#include "ui/translation.hpp"

#include <string>
#include <unordered_map>

#include "base/limits.hpp"
#include "base/text.hpp"

namespace bothways::ui {
namespace {

struct Dictionary {
  std::unordered_map<std::string, std::string> words;
  std::size_t bytes = 0;

  void forget(const std::string& text) {
    const auto it = words.find(text);
    if (it == words.end()) return;
    bytes -= it->first.size() + it->second.size();
    words.erase(it);
  }
  void learn(const std::string& text, const std::string& translation) {
    forget(text);
    const std::size_t more = text.size() + translation.size();
    if (words.size() >= limits::translations || bytes + more > limits::translation_bytes || !valid_utf8(translation)) return;
    words.emplace(text, translation);
    bytes += more;
  }
};

Dictionary& dictionary() {
  static Dictionary the_dictionary;
  return the_dictionary;
}

}  // namespace

bool hear_translations(const std::vector<Event>& events) {
  bool heard = false;
  for (const Event& event : events) {
    if (event.kind != Event::Kind::translated) continue;
    heard = true;
    if (event.text.empty()) dictionary() = {};
    else if (event.bytes.empty()) dictionary().forget(event.text);
    else dictionary().learn(event.text, event.bytes);
  }
  return heard;
}

std::string_view in_translation(std::string_view text) {
  const auto& words = dictionary().words;
  if (words.empty() || text.empty()) return text;
  const auto it = words.find(std::string(text));
  return it == words.end() ? text : std::string_view(it->second);
}

}  // namespace bothways::ui
