// What two copies of the scheme changed without knowing of each other, and nobody has settled yet. The later
// value stands; the other is kept here, with who set both and when, until somebody says which one counts. To
// settle is an edit of the field itself, so it travels, and so does the question until then. Whoever brings the
// same two copies together makes the same record: its id is worked out from what it says.
#pragma once

#include <vector>

#include "domain/programme.hpp"

namespace bothways {

struct Disagreement : RecordOf<RecordKind::disagreement> {
  std::string about;   // "people/6b2k"
  std::string field;   // its name; empty where one copy removed the record and the other edited it
  std::string words;   // the value that does not stand, as in Value
  std::string number;
  std::string other;   // who set it and when: a stamp as text
  std::string stands;  // the same of the value that stands
};
inline constexpr Field disagreement_fields[] = {
    row<&Disagreement::about>("about", access::internal),
    row<&Disagreement::field>("field", access::internal),
    row<&Disagreement::words>("words", access::decision, Kind::paragraph),
    row<&Disagreement::number>("number", access::decision),
    row<&Disagreement::other>("other", access::internal),
    row<&Disagreement::stands>("stands", access::internal),
};

// What is disagreed about, read from the record.
struct Subject {
  RecordKind kind = RecordKind::scheme;
  Id id;
  const Field* field = nullptr;  // null: removed, or not
};
struct Standing {
  Value value;  // of a record that is removed in one copy: number 1 where it is
  Stamp at;
};
struct Unsettled {
  Id id;  // of the Disagreement
  Subject subject;
  Standing stands, other;
};

// The record that keeps `other` beside what stands, without stamps of its own.
Disagreement disagreement_of(const Subject& subject, const Standing& stands, const Standing& other);
// Those that are open: the value that stood when copies met stands still. A later edit has settled it.
std::vector<Unsettled> unsettled(const Programme& programme);
// "Nadia Rahman: E-mail".
std::string title_of(const Programme& programme, const Disagreement& one);
std::string title_of(const Programme& programme, const Subject& subject);
// A value that the subject's field could have, in words as in programme.hpp. Not of a removal, which has no field.
std::string value_in_words(const Programme& programme, const Subject& subject, const Value& value);

}  // namespace bothways
