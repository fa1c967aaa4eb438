// The form as it goes out and the answers as they come back, as packets. A form names the scheme, who runs it
// and the questions that are asked now; answers name questions and hold texts, so that what they may change
// is decided by whoever takes them in.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "share/packet.hpp"

namespace bothways::share {

inline constexpr std::string_view form_format = "bothways-form", answers_format = "bothways-answers";

// A programme with nothing in it but what an applicant sees: the same for the preview and for the packet.
Programme form_for_applicants(const Programme& programme);
std::string write_form(const Programme& programme);
Result<Programme> read_form(std::string_view bytes);

struct GivenText {
  Id question;
  std::string text;  // empty: asked and not answered
  bool operator==(const GivenText&) const = default;
};
struct Answers {
  Id scheme;
  std::string scheme_name;
  Id copy;                   // of the form: made where it is filled in, and kept in every later version
  std::int64_t written = 0;  // UTC milliseconds of the last change
  std::vector<GivenText> given;
  bool operator==(const Answers&) const = default;

  std::string_view text_of(Id question) const;
  void set(Id question, std::string text);
};
std::string write_answers(const Answers& answers);
Result<Answers> read_answers(std::string_view bytes);

// For a letter: question and answer for people, then the same as a code between two lines that say so.
std::string answers_text(const Programme& form, const Answers& answers);
bool holds_answers(std::string_view text);
struct FoundAnswers {
  std::vector<Answers> all;        // of each copy the version written last
  std::vector<Problem> problems;   // codes that cannot be read
};
// In any text: quoted, with its lines broken anew, with other text around it.
FoundAnswers find_answers(std::string_view text);

}  // namespace bothways::share
