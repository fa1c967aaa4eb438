// Answers that came in, before anything changes: whose they are, whether they are new, and what each would
// set. A person looks at it and says yes; the command does what the plan says and nothing else.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "share/form_packet.hpp"

namespace bothways::share {

enum class AnswersFate : std::uint8_t {
  fresh,       // somebody new
  known,       // somebody in the register whose form comes back with this
  update,      // a newer version of answers that are here
  same,        // here already, word for word
  older,       // a newer version is here: nothing changes
  other_scheme, other_form,  // nothing can be taken in
};
std::string_view name_of(AnswersFate fate);  // words: `answers_fate.<name>`
constexpr bool comes_in(AnswersFate fate) { return fate <= AnswersFate::update; }

struct PlannedField {
  RecordKind kind = RecordKind::person;
  const Field* field = nullptr;
  Value value;
};
// An answer without a field of its own. An empty text takes the known one away.
struct PlannedAnswer {
  Id question, known;
  std::string text;
};
struct PlannedChange {
  std::string label, before, after;  // in words; "" where there was or will be nothing
};

struct AnswersPlan {
  AnswersFate fate = AnswersFate::fresh;
  std::string name;                   // as the answers say it, else the e-mail
  Id person, application;             // nobody where they are to be made
  bool by_name_only = false;          // found by name and organisation, not by e-mail
  Id organisation;                    // to be the person's; nobody: made where there is a name
  std::string organisation_name;      // "" where it stays as it is
  Date received;                      // "" where that day is known already
  int days_late = 0;
  bool no_consent = false;            // an eligibility answer is left out for want of consent
  std::size_t strangers = 0;          // answers to questions that are not in this copy
  std::vector<PlannedField> fields;
  std::vector<PlannedAnswer> answers;
  std::vector<PlannedChange> changes; // of the two above, for people
};

enum class As : std::uint8_t { found, somebody_new };  // whoever it looks like, or a new person all the same
AnswersPlan plan_answers(const Programme& programme, const Answers& answers, Date today, int offset_minutes, As as = As::found);

// "2026-06-03T14:02:11.123Z": sorts as time goes.
std::string moment_text(std::int64_t utc_ms);

}  // namespace bothways::share
