// Letters to applicants: what the coordinator wrote instead of the standard text, and what went to whom. The
// words are in share/letter_text.hpp, who is due for what in domain/letters_due.hpp.
#pragma once

#include "domain/choices.hpp"
#include "domain/record.hpp"

namespace bothways {

// Two copies may hold one for the same kind: the one touched later counts. A kind without one has the
// standard text.
struct LetterTemplate : RecordOf<RecordKind::letter_template> {
  LetterKind of_kind{};
  std::string subject;
  std::string body;  // with fields: "Dear {first name},"
};
inline constexpr Field letter_template_fields[] = {
    row<&LetterTemplate::of_kind>("kind", access::internal),
    row<&LetterTemplate::subject>("subject", access::internal),
    row<&LetterTemplate::body>("body", access::internal, Kind::paragraph),
};

// One for each time; who noted it is in its stamps.
struct SentLetter : RecordOf<RecordKind::sent_letter> {
  Ref<RecordKind::application> application;
  LetterKind of_kind{};
  Date sent;
  LetterWay way{};
};
inline constexpr Field sent_letter_fields[] = {
    row<&SentLetter::application>("application", access::internal),
    row<&SentLetter::of_kind>("kind", access::internal),
    row<&SentLetter::sent>("sent", access::internal),
    row<&SentLetter::way>("way", access::internal),
};

}  // namespace bothways
