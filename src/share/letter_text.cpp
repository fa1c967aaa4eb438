#include "share/letter_text.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "base/words.hpp"
#include "share/letter_fields.hpp"

namespace bothways::share {
namespace {

constexpr std::size_t longest_told = 60;  // bytes of what stands in brackets

// The text in pieces: plain words, and what stands in brackets.
struct Piece {
  std::string_view text;
  bool is_field = false;
  bool is_closed = true;  // on its line; a bracket that is left open names no field
  std::string as_written() const { return "{" + shortened(trimmed(text), longest_told) + (is_closed ? "}" : ""); }
};

std::vector<Piece> pieces_of(std::string_view text) {
  std::vector<Piece> pieces;
  while (!text.empty()) {
    const std::size_t open = text.find('{');
    pieces.push_back({text.substr(0, open)});
    if (open == std::string_view::npos) break;
    text.remove_prefix(open + 1);
    const std::size_t end = std::min(text.find_first_of("}\n"), text.size());
    const bool closed = end < text.size() && text[end] == '}';
    pieces.push_back({text.substr(0, end), true, closed});
    text.remove_prefix(closed ? end + 1 : end);
  }
  return pieces;
}

// "" for a name that there is none of.
std::string_view key_of(const Piece& field) {
  if (!field.is_closed) return "";
  const std::string wanted = folded(field.text);
  for (const std::string_view key : letter_fields()) {
    if (folded(say("letter_field." + std::string(key))) == wanted) return key;
  }
  return "";
}

template <class T>
void add_once(std::vector<T>& all, const T& one) {
  if (std::find(all.begin(), all.end(), one) == all.end()) all.push_back(one);
}

struct Filler {
  const Programme& programme;
  const Application& application;
  Date today;
  FilledLetter& letter;

  // False where a field holds nothing and has nothing instead.
  bool fill(std::string_view text, std::string& out) const {
    bool whole = true;
    for (const Piece& piece : pieces_of(text)) {
      if (!piece.is_field) {
        out += piece.text;
        continue;
      }
      const std::string_view key = key_of(piece);
      if (key.empty()) {
        add_once(letter.unknown, piece.as_written());
        whole = false;
        continue;
      }
      const std::string value = letter_value(programme, application, key, today), instead = value.empty() ? stand_in(key) : "";
      if (value.empty()) add_once(instead.empty() ? letter.left_out : letter.stood_in, key);
      if (value.empty() && instead.empty()) whole = false;
      out += value.empty() ? instead : value;
    }
    return whole;
  }

  void fill_body(std::string_view body) const {
    std::string block, filled;
    const auto finish = [&] {
      filled.clear();
      if (!trimmed(block).empty() && fill(block, filled)) add_paragraphs(letter.message.body, filled);
      block.clear();
    };
    for (const std::string_view line : lines_of(body)) {
      if (trimmed(line).empty()) finish();
      else block += std::string(line) + "\n";
    }
    finish();
  }
};

std::string quoted_fields(const std::vector<std::string_view>& keys) {
  std::vector<std::string> names;
  for (const std::string_view key : keys) names.push_back("{" + say("letter_field." + std::string(key)) + "}");
  return joined(names, ", ");
}

std::string one_line(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c == '\n' || c == '\r' || c == '\t') c = ' ';
  }
  return std::string(trimmed(out));
}

}  // namespace

LetterText standard_text(LetterKind kind) {
  const std::string words = "letter_text." + std::string(name_of(kind));
  return {say(words + ".subject"), say(words + ".body")};
}

const LetterTemplate* own_template(const Programme& programme, LetterKind kind) {
  const LetterTemplate* own = nullptr;
  for (const LetterTemplate* one : programme.all<LetterTemplate>()) {
    if (one->of_kind == kind && (own == nullptr || own->touched() < one->touched())) own = one;
  }
  return own;
}

LetterText text_of(const Programme& programme, LetterKind kind) {
  const LetterTemplate* own = own_template(programme, kind);
  return own != nullptr ? LetterText{own->subject, own->body} : standard_text(kind);
}

FilledLetter fill(const Programme& programme, const Application& application, const LetterText& text, Date today) {
  FilledLetter letter;
  const Person* person = programme.find<Person>(application.person.id);
  if (person != nullptr) letter.message.to = trimmed(person->email);
  const Filler filler{programme, application, today, letter};
  filler.fill(text.subject, letter.message.subject);
  letter.message.subject = one_line(letter.message.subject);
  filler.fill_body(text.body);
  return letter;
}

FilledLetter letter_to(const Programme& programme, const Application& application, LetterKind kind, Date today) {
  return fill(programme, application, text_of(programme, kind), today);
}

std::vector<std::string> stops_in_words(const FilledLetter& letter) {
  std::vector<std::string> sentences;
  for (const std::string& field : letter.unknown) {
    sentences.push_back(say(field.ends_with('}') ? "letter_stop.unknown" : "letter_stop.open", {{"field", field}}));
  }
  if (letter.unknown.empty() && letter.message.body.empty()) sentences.push_back(say("letter_stop.empty"));
  return sentences;
}

std::vector<std::string> gaps_in_words(const FilledLetter& letter) {
  std::vector<std::string> sentences;
  for (const std::string_view key : letter.stood_in) {
    sentences.push_back(say("letter_gap.stood_in", {{"field", "{" + say("letter_field." + std::string(key)) + "}"}, {"words", stand_in(key)}}));
  }
  if (!letter.left_out.empty()) {
    sentences.push_back(say_count("letter_gap.left_out", static_cast<long>(letter.left_out.size()), {{"fields", quoted_fields(letter.left_out)}}));
  }
  return sentences;
}

std::vector<std::string> unknown_fields(const LetterText& text) {
  std::vector<std::string> unknown;
  const std::string both = text.subject + "\n" + text.body;
  for (const Piece& piece : pieces_of(both)) {
    if (piece.is_field && key_of(piece).empty()) add_once(unknown, piece.as_written());
  }
  return unknown;
}

}  // namespace bothways::share
