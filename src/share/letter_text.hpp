// Letters to applicants: a text with fields in curly brackets, filled in for one person. What a letter may
// hold is the list of fields and nothing else: never the reason, notes, scores or other people. A field
// that there is none of, or a bracket that is left open, is told, and such a letter is not for sending.
// A field that holds nothing takes its paragraph with it, or has words that stand in for it; both are told.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domain/letters_due.hpp"
#include "share/message.hpp"

namespace bothways::share {

struct LetterText {
  std::string subject, body;
};
LetterText standard_text(LetterKind kind);
// The coordinator's own template of that kind, the one touched last; null where there is none.
const LetterTemplate* own_template(const Programme& programme, LetterKind kind);
LetterText text_of(const Programme& programme, LetterKind kind);

// Keys of the fields: `letter_field.<key>` is what stands in the brackets, `letter_field.<key>.about` what
// it is filled with.
std::span<const std::string_view> letter_fields();

struct FilledLetter {
  Message message;
  std::vector<std::string> unknown;        // as they stand in the text: "{reason}", "{left open"
  std::vector<std::string_view> left_out;  // fields that hold nothing, and whose paragraph is left out
  std::vector<std::string_view> stood_in;  // fields that hold nothing, and have other words instead
  bool ready() const { return unknown.empty() && !message.body.empty(); }
};
FilledLetter fill(const Programme& programme, const Application& application, const LetterText& text, Date today);
FilledLetter letter_to(const Programme& programme, const Application& application, LetterKind kind, Date today);

// A sentence each: what stops the letter, and what is left out or stood in for.
std::vector<std::string> stops_in_words(const FilledLetter& letter);
std::vector<std::string> gaps_in_words(const FilledLetter& letter);
// What of a text no letter could be filled with.
std::vector<std::string> unknown_fields(const LetterText& text);

}  // namespace bothways::share
