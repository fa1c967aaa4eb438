#include "domain/plain_words.hpp"

#include "base/text.hpp"
#include "base/words.hpp"

namespace bothways {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (static_cast<unsigned char>(c) & 0x80) != 0 || c == '\'' || c == '-'; }

// Small letters with one space around each word.
std::string as_words(std::string_view text) {
  std::string out = " ";
  for (const char c : folded(text)) {
    if (is_letter(c)) out += c;
    else if (out.back() != ' ') out += ' ';
  }
  return out.back() == ' ' ? out : out + ' ';
}

int count_words(std::string_view sentence) {
  int words = 0;
  bool inside = false;
  for (const char c : sentence) {
    const bool space = c == ' ' || c == '\n' || c == '\t';
    if (!space && !inside) ++words;
    inside = !space;
  }
  return words;
}

}  // namespace

std::vector<std::string> plain_advice(std::string_view text) {
  std::vector<std::string> advice;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(".!?\n", at), text.size());
    if (const int words = count_words(text.substr(at, end - at)); words > longest_plain_sentence) advice.push_back(say_count("plain.long_sentence", words));
    at = end + 1;
  }
  const std::string words = as_words(text), known = say("plain.words");
  for (std::size_t at = 0; at <= known.size();) {
    const std::size_t end = std::min(known.find('|', at), known.size()), middle = known.find('=', at);
    if (middle < end && words.find(' ' + known.substr(at, middle - at) + ' ') != std::string::npos) {
      advice.push_back(say("plain.hard_word", {{"hard", known.substr(at, middle - at)}, {"plain", known.substr(middle + 1, end - middle - 1)}}));
    }
    at = end + 1;
  }
  return advice;
}

}  // namespace bothways
