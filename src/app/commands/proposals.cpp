// The proposal of a pair: who was asked, what each answered, and another partner for whoever asks for one.
// Both sides have the same commands; a reason is kept for the coordinator alone.
#include "app/command.hpp"
#include "base/limits.hpp"
#include "base/text.hpp"
#include "domain/consent.hpp"
#include "domain/letters_due.hpp"
#include "domain/progress.hpp"
#include "matching/rules.hpp"

namespace bothways {
namespace {

// `number` is a side, or 0 for both.
bool meant(const Arguments& arguments, Side side) {
  return arguments.number == 0 || arguments.number == static_cast<std::size_t>(side);
}

const Pair* pair_in(const State& state, const Arguments& arguments, PairState wanted) {
  const Pair* pair = state.programme.find<Pair>(arguments.id);
  return pair != nullptr && pair->state == wanted ? pair : nullptr;
}

void ask_one(Pair& pair, Side side, const State& state) {
  const ConsentFields& fields = consent_fields(side);
  pair.*fields.said = Consent::asked;
  pair.*fields.asked = state.today;
  pair.*fields.reply_by = reply_by(state.programme.scheme(), state.today);
}

About ask(Edit& edit, const Arguments& arguments, const State& state) {
  if (pair_in(state, arguments, PairState::proposed) == nullptr) return {};
  edit.change<Pair>(arguments.id, [&](Pair& pair) {
    for (const Side side : {Side::a, Side::b}) {
      if (meant(arguments, side) && said(pair, side) == Consent::unsaid) ask_one(pair, side, state);
    }
  });
  return {RecordKind::pair, arguments.id};
}

void answer_one(Pair& pair, Side side, Consent consent, const State& state) {
  const ConsentFields& fields = consent_fields(side);
  if (said(pair, side) == Consent::unsaid) ask_one(pair, side, state);
  pair.*fields.said = consent;
  pair.*fields.answered = consent == Consent::yes || consent == Consent::no ? state.today : Date{};
  if (consent == Consent::more_time) pair.*fields.reply_by = reply_by(state.programme.scheme(), state.today);
  if (consent == Consent::no) pair.state = PairState::declined;
}

// `value` is the answer, `text` the reason of a no. A no is one person's: nobody says it for both.
About answer(Edit& edit, const Arguments& arguments, const State& state) {
  const auto consent = static_cast<Consent>(arguments.value.number);
  if (arguments.value.number < 1 || consent > Consent::more_time || (consent == Consent::no && arguments.number == 0)) return {};
  if (pair_in(state, arguments, PairState::proposed) == nullptr) return {};
  edit.change<Pair>(arguments.id, [&](Pair& pair) {
    for (const Side side : {Side::a, Side::b}) {
      if (!meant(arguments, side)) continue;
      answer_one(pair, side, consent, state);
      if (consent == Consent::no) pair.*consent_fields(side).reason = shortened(trimmed(arguments.text), limits::paragraph_bytes);
    }
  });
  return {RecordKind::pair, arguments.id};
}

// The same two once more, from the beginning. What was said about the first time stays with the coordinator.
About propose_again(Edit& edit, const Arguments& arguments, const State& state) {
  const Pair* declined = pair_in(state, arguments, PairState::declined);
  if (declined == nullptr) return {};
  const matching::Candidate candidate{declined->a.id, declined->b.id, declined->cohort.id, declined->id};
  if (!matching::allowed(matching::check(state.programme, candidate))) return {};
  edit.change<Pair>(arguments.id, [&](Pair& pair) {
    pair.state = PairState::proposed;
    for (const Side side : {Side::a, Side::b}) {
      const ConsentFields& fields = consent_fields(side);
      pair.*fields.said = Consent::unsaid;
      for (Date Pair::*date : {fields.asked, fields.reply_by, fields.answered}) pair.*date = Date{};
    }
  });
  return {RecordKind::pair, arguments.id};
}

// Either may ask, and it ends the pair for both alike: each is free for somebody else.
About other_partner(Edit& edit, const Arguments& arguments, const State& state) {
  const Pair* now = state.programme.find<Pair>(arguments.id);
  const bool can = now != nullptr && (is_under_way(*now) || now->state == PairState::ended_early);
  if (!can || arguments.number == 0) return {};
  edit.change<Pair>(arguments.id, [&](Pair& pair) {
    const ConsentFields& fields = consent_fields(arguments.number == 2 ? Side::b : Side::a);
    pair.*fields.wants_other = state.today;
    if (!trimmed(arguments.text).empty()) pair.*fields.reason = shortened(trimmed(arguments.text), limits::paragraph_bytes);
    pair.state = PairState::ended_early;
  });
  return {RecordKind::pair, arguments.id};
}

constexpr Command all[] = {
    {.name = "pair.ask", .change = ask},
    {.name = "pair.answer", .change = answer},
    {.name = "pair.propose_again", .change = propose_again},
    {.name = "pair.other_partner", .change = other_partner},
};

}  // namespace

std::span<const Command> proposal_commands() { return all; }

}  // namespace bothways
