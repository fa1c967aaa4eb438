// The form that applicants fill in: its questions, and those answers that have no field of their own.
// A question that fills a field is answered there and nowhere else.
#pragma once

#include "domain/choices.hpp"
#include "domain/record.hpp"

namespace bothways {

struct Question : RecordOf<RecordKind::question> {
  std::string text, hint;
  QuestionKind of_kind{};
  std::string options;   // one a line; of a scale, the words of its two ends
  YesNo required{};
  SeenBy seen_by{};
  std::string fills;     // "person.email": one of domain/form.hpp's fillable(); empty: kept as an Answer
  AskedOf asked_of{};
  Position order;
};
inline constexpr Field question_fields[] = {
    row<&Question::text>("text", access::published),
    row<&Question::hint>("hint", access::published, Kind::paragraph),
    row<&Question::of_kind>("kind", access::published),
    row<&Question::options>("options", access::published, Kind::paragraph),
    row<&Question::required>("required", access::published),
    row<&Question::seen_by>("seen_by", access::published),
    row<&Question::fills>("fills", access::published),
    row<&Question::asked_of>("asked_of", access::published),
    row<&Question::order>("order", access::published),
};

// The table has one access for all answers, so it has the strictest: an answer may be about anything. What
// the panel and matching may read of them goes by their question's `seen_by` (answers_of in domain/form.hpp).
struct Answer : RecordOf<RecordKind::answer> {
  Ref<RecordKind::application> application;
  Ref<RecordKind::question> question;
  std::string text;      // several and ranked ones one a line; of a scale 1 to 5; a date as in ISO 8601
};
inline constexpr Field answer_fields[] = {
    row<&Answer::application>("application", access::internal),
    row<&Answer::question>("question", access::internal),
    row<&Answer::text>("text", access::special, Kind::paragraph),
};

}  // namespace bothways
