#include "domain/consent.hpp"

#include <algorithm>

#include "base/limits.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/letters_due.hpp"
#include "domain/progress.hpp"

namespace bothways {
namespace {

constexpr ConsentFields of_a{&Pair::consent_a, &Pair::asked_a, &Pair::reply_by_a, &Pair::answered_a, &Pair::reason_a, &Pair::wants_other_a};
constexpr ConsentFields of_b{&Pair::consent_b, &Pair::asked_b, &Pair::reply_by_b, &Pair::answered_b, &Pair::reason_b, &Pair::wants_other_b};

std::string name_of(const Programme& programme, const Pair& pair, Side side) {
  const Person* person = partner(programme, pair, side);
  return person != nullptr && !trimmed(person->name).empty() ? person->name : say("title.no_name");
}

}  // namespace

const ConsentFields& consent_fields(Side side) { return side == Side::b ? of_b : of_a; }

bool is_declined(const Pair& pair) { return pair.state == PairState::declined; }

Consent said(const Pair& pair, Side side) { return pair.*consent_fields(side).said; }

bool both_said_yes(const Pair& pair) { return pair.consent_a == Consent::yes && pair.consent_b == Consent::yes; }

bool may_introduce(const Pair& pair) {
  const bool no = pair.consent_a == Consent::no || pair.consent_b == Consent::no;
  return pair.state == PairState::proposed && !no && (both_said_yes(pair) || !trimmed(pair.without_yes).empty());
}

bool waits_for(const Pair& pair, Side side) {
  const Consent now = said(pair, side);
  return pair.state == PairState::proposed && (now == Consent::asked || now == Consent::more_time);
}

int days_waiting(const Pair& pair, Side side, Date today) {
  const Date asked = pair.*consent_fields(side).asked;
  return waits_for(pair, side) && asked ? std::max(0, days_between(asked, today)) : 0;
}

int days_overdue(const Pair& pair, Side side, Date today) {
  const Date by = pair.*consent_fields(side).reply_by;
  return waits_for(pair, side) && by ? std::max(0, days_between(by, today)) : 0;
}

void set_asked(Pair& pair, Side side, const Scheme& scheme, Date today) {
  const ConsentFields& fields = consent_fields(side);
  pair.*fields.said = Consent::asked;
  pair.*fields.asked = today;
  pair.*fields.reply_by = reply_by(scheme, today);
}

void set_answer(Pair& pair, Side side, Consent consent, std::string_view reason, const Scheme& scheme, Date today) {
  const ConsentFields& fields = consent_fields(side);
  if (said(pair, side) == Consent::unsaid) set_asked(pair, side, scheme, today);
  pair.*fields.said = consent;
  pair.*fields.answered = consent == Consent::yes || consent == Consent::no ? today : Date{};
  if (consent == Consent::more_time) pair.*fields.reply_by = reply_by(scheme, today);
  if (!reason.empty()) pair.*fields.reason = shortened(reason, limits::paragraph_bytes);
  if (consent == Consent::no) pair.state = PairState::declined;
}

std::string proposal_in_words(const Programme& programme, const Pair& pair, Date today) {
  if (pair.state != PairState::proposed) return "";
  if (both_said_yes(pair)) return say("proposal.both_yes");
  if (pair.consent_a == Consent::unsaid && pair.consent_b == Consent::unsaid) return say("proposal.nobody_asked");
  std::vector<std::string> parts;
  for (const Side side : {Side::a, Side::b}) {
    const Filling name{"name", name_of(programme, pair, side)};
    if (said(pair, side) == Consent::unsaid) parts.push_back(say("proposal.not_asked", {name}));
    if (waits_for(pair, side)) parts.push_back(say_count("proposal.waiting", days_waiting(pair, side, today), {name}));
  }
  return joined(parts, " ");
}

}  // namespace bothways
