// Which letter each applicant is due, worked out from the register, the decisions and what was sent. Nothing
// is ticked off by hand: a letter that was noted as sent is no longer due, and a decision that changes after
// its letter makes the new one due.
#pragma once

#include <string_view>
#include <vector>

#include "domain/letter.hpp"
#include "domain/people.hpp"
#include "domain/programme.hpp"

namespace bothways {

// In the order of the way to a place; `unsaid` left out.
std::span<const LetterKind> letter_kinds();
std::string_view name_of(LetterKind kind);
LetterKind letter_kind_named(std::string_view name);  // unsaid where there is none

int chase_days(const Scheme& scheme);
// What an offer that is written on `day` asks for: the first working day after the days to reply.
Date reply_by(const Scheme& scheme, Date day);
// What the decision, and the reply to an offer, call for; unsaid while undecided.
LetterKind decision_letter(const Application& application);

// changed: due, and they were told something else before.
enum class LetterState : std::uint8_t { none, due, changed, sent };
inline bool is_due(LetterState state) { return state == LetterState::due || state == LetterState::changed; }

struct LetterLine {
  const Application* application = nullptr;
  LetterState state = LetterState::none;
  const SentLetter* last = nullptr;  // of this kind; null where none went
  int days = 0;                      // of a reminder: since the form, or the last reminder, went
};

class Letters {
 public:
  Letters(const Programme& programme, Date today);

  LetterLine line(const Application& application, LetterKind kind) const;
  // Those for whom it is due, then those who had it; each by age. Recent: decided within the last 60 days,
  // for an old decision was told in another way or never will be.
  std::vector<LetterLine> of(LetterKind kind) const;
  int due(LetterKind kind, bool recent = false) const;
  // Oldest first.
  std::vector<const SentLetter*> sent_to(Id application) const;
  // The decision that they were told last; unsaid where none was.
  LetterKind told(Id application) const;

 private:
  bool is_wanted(const Application& application, LetterKind kind) const;
  int days_out(const Application& application) const;

  const Programme& programme_;
  Date today_;
  std::vector<const SentLetter*> sent_;  // by application, then by day
};

// The reserve who is asked next: the lowest place, then the older form; null where there is none.
const Application* next_reserve(const Programme& programme);

// The place of the reserve who is asked last; empty where none has a place.
Position last_reserve_place(const Programme& programme);

}  // namespace bothways
