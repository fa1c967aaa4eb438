// The proposal of a pair and what the two answer: proposed, asked, both say yes, introduced. Either may say
// no, and either may ask for another partner later; both have the same right and the same words, and what
// one says is never shown to the other.
#pragma once

#include <string>
#include <string_view>

#include "domain/pair.hpp"
#include "domain/people.hpp"
#include "domain/programme.hpp"
#include "domain/scheme.hpp"

namespace bothways {

// One side's part of a pair's record, so that the two always go through the same lines.
struct ConsentFields {
  Consent Pair::*said;
  Date Pair::*asked;
  Date Pair::*reply_by;
  Date Pair::*answered;
  std::string Pair::*reason;
  Date Pair::*wants_other;
};
const ConsentFields& consent_fields(Side side);

bool is_declined(const Pair& pair);
Consent said(const Pair& pair, Side side);
bool both_said_yes(const Pair& pair);
// Proposed, and both said yes, or the coordinator wrote down why not to wait.
bool may_introduce(const Pair& pair);
// Asked, and neither yes nor no has come.
bool waits_for(const Pair& pair, Side side);
// How long the answer has been waited for, and how long it is overdue; 0 where it is not.
int days_waiting(const Pair& pair, Side side, Date today);
int days_overdue(const Pair& pair, Side side, Date today);

// Asked on `today`, with a day to answer by.
void set_asked(Pair& pair, Side side, const Scheme& scheme, Date today);
// Yes, no or more time. A no ends the proposal; what they said about it is for the coordinator.
void set_answer(Pair& pair, Side side, Consent consent, std::string_view reason, const Scheme& scheme, Date today);

// Where a proposal stands: "Nobody has been asked yet", "Waiting for Amina Yusuf, 5 days". Empty for a pair
// that is not proposed.
std::string proposal_in_words(const Programme& programme, const Pair& pair, Date today);

}  // namespace bothways
