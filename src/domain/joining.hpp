// Two records of one person: found, and made one. A person decides field by field what is kept; what is not
// kept goes into the notes in words, all that pointed to the other points to the one, and the other is
// removed, so that nothing is lost.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/people.hpp"
#include "domain/programme.hpp"

namespace bothways {

enum class Likeness : std::uint8_t { same_email, same_name };  // words: `likeness.same_email`
std::string in_words(Likeness likeness);

struct Duplicate {
  Id one, other;  // people, the older first
  Likeness why = Likeness::same_email;
};
// Pairs with the same e-mail, or the same name at the same organisation (or both at none), each compared
// without case, accents and marks; each pair once, in order. Of many alike each is paired with the first
// that it was not told apart from.
std::vector<Duplicate> duplicates(const Programme& programme);

enum class Take : std::uint8_t { kept, other, both };  // both: of paragraphs only

struct JoinedField {
  RecordKind kind = RecordKind::person;  // or application
  const Field* field = nullptr;
  Take take = Take::kept;
};
struct Join {
  Id keep, other;
  Id keep_form, other_form;         // where both have an expression of interest: these become one too
  std::vector<JoinedField> fields;  // in which the two differ, with what is suggested; to be changed
  std::string_view problem;         // why it cannot be: `join.<problem>`; "" for nothing
};
std::string problem_in_words(const Join& join);  // "" for none
// Suggested is what says something over what says nothing, both of two paragraphs, otherwise what was set later.
Join plan_join(const Programme& programme, Id keep, Id other);

struct JoinSteps {
  struct Set {
    RecordKind kind = RecordKind::person;
    Id id;
    const Field* field = nullptr;
    Value value;
  };
  std::vector<Set> sets;
  std::vector<std::pair<RecordKind, Id>> removed;
};
// Nothing where the join has a problem.
JoinSteps steps_of(const Programme& programme, const Join& join);

}  // namespace bothways
