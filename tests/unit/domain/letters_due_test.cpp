#include "domain/letters_due.hpp"

#include <doctest/doctest.h>

#include "unit/made.hpp"

using namespace bothways;
using tests::day;

namespace {

constexpr Date today = Date{20700};

struct Register : tests::Small {
  Register() {
    edit<Scheme>(scheme, [](Scheme& s) { s.closes = add_days(today, 30), s.chase_days = {}; });
  }
  template <class Change>
  Id form(Change change) {
    Application one;
    one.person = {nadia};
    change(one);
    return add(one);
  }
  void went(Id application, LetterKind kind, Date sent) {
    SentLetter one;
    one.application = {application};
    one.of_kind = kind;
    one.sent = sent;
    add(one);
  }
  LetterState state(Id application, LetterKind kind, Date on = today) const {
    return Letters(programme, on).line(*programme.find<Application>(application), kind).state;
  }
};

}  // namespace

TEST_CASE("a form that was asked for is due until it is sent, and not after the closing date") {
  Register all;
  const Id asked = all.form([](Application& a) { a.requested = add_days(today, -3); });
  CHECK(all.state(asked, LetterKind::form_sent) == LetterState::due);
  CHECK(all.state(asked, LetterKind::form_sent, add_days(today, 31)) == LetterState::none);
  all.edit<Application>(asked, [](Application& a) { a.sent = today; });
  CHECK(all.state(asked, LetterKind::form_sent) == LetterState::none);
  all.went(asked, LetterKind::form_sent, today);
  CHECK(all.state(asked, LetterKind::form_sent) == LetterState::sent);
}

TEST_CASE("a reminder is due when the form has been out long enough, and again after the last one") {
  Register all;
  const Id out = all.form([](Application& a) { a.sent = add_days(today, -9); });
  CHECK(all.state(out, LetterKind::chase) == LetterState::none);
  CHECK(all.state(out, LetterKind::chase, add_days(today, 1)) == LetterState::due);
  all.edit<Scheme>(all.scheme, [](Scheme& s) { s.chase_days = {9}; });
  CHECK(all.state(out, LetterKind::chase) == LetterState::due);
  CHECK(Letters(all.programme, today).line(*all.programme.find<Application>(out), LetterKind::chase).days == 9);
  all.went(out, LetterKind::chase, today);
  all.edit<Application>(out, [](Application& a) { a.chased = today; });
  CHECK(all.state(out, LetterKind::chase) == LetterState::sent);
  CHECK(all.state(out, LetterKind::chase, add_days(today, 9)) == LetterState::due);
  all.edit<Application>(out, [](Application& a) { a.received = add_days(today, 2); });
  CHECK(all.state(out, LetterKind::chase, add_days(today, 9)) == LetterState::sent);
}

TEST_CASE("who sent a form in is thanked once, while nothing is decided") {
  Register all;
  const Id came = all.form([](Application& a) { a.received = today; });
  CHECK(all.state(came, LetterKind::received) == LetterState::due);
  all.went(came, LetterKind::received, today);
  CHECK(all.state(came, LetterKind::received) == LetterState::sent);
  const Id decided = all.form([](Application& a) { a.received = today, a.decision = Decision::reserve; });
  CHECK(all.state(decided, LetterKind::received) == LetterState::none);
}

TEST_CASE("the questions of a competitive selection go to those who were in before it, and lack an answer") {
  Register all;
  const Id before = all.form([](Application& a) { a.received = add_days(today, -4); });
  const Id after = all.form([](Application& a) { a.received = today; });
  const Id answered = all.form([](Application& a) { a.received = add_days(today, -4), a.benefit_self = a.benefit_organisation = "Much."; });
  CHECK(all.state(before, LetterKind::extra_questions) == LetterState::none);
  all.edit<Scheme>(all.scheme, [](Scheme& s) { s.competitive = YesNo::yes, s.competitive_from = add_days(today, -2); });
  CHECK(all.state(before, LetterKind::extra_questions) == LetterState::none);  // there is nothing to ask
  all.extra_question("What would you gain?", "application.benefit_self");
  CHECK(all.state(before, LetterKind::extra_questions) == LetterState::due);
  CHECK(all.state(after, LetterKind::extra_questions) == LetterState::none);
  CHECK(all.state(answered, LetterKind::extra_questions) == LetterState::none);
}

TEST_CASE("a decision makes its letter due; another decision makes another one due, and says that it changes") {
  Register all;
  const Id one = all.form([](Application& a) { a.received = today, a.decision = Decision::not_selected, a.decided_on = today; });
  CHECK(all.state(one, LetterKind::not_selected) == LetterState::due);
  all.went(one, LetterKind::not_selected, today);
  CHECK(all.state(one, LetterKind::not_selected) == LetterState::sent);
  CHECK(Letters(all.programme, today).told(one) == LetterKind::not_selected);
  all.edit<Application>(one, [](Application& a) { a.decision = Decision::selected; });
  CHECK(all.state(one, LetterKind::offered) == LetterState::changed);
  CHECK(all.state(one, LetterKind::not_selected) == LetterState::sent);
  all.went(one, LetterKind::offered, add_days(today, 1));
  CHECK(all.state(one, LetterKind::offered) == LetterState::sent);
  // Back again: what they were told last counts.
  all.edit<Application>(one, [](Application& a) { a.decision = Decision::not_selected; });
  CHECK(all.state(one, LetterKind::not_selected) == LetterState::changed);
}

TEST_CASE("who declines an offer has no place, is thanked, and the next reserve is known") {
  Register all;
  const Id offered = all.form([](Application& a) { a.decision = Decision::selected; });
  all.went(offered, LetterKind::offered, today);
  CHECK(next_reserve(all.programme) == nullptr);
  all.form([](Application& a) { a.decision = Decision::reserve, a.reserve_place = Position::of(2); });
  const Id first = all.form([](Application& a) { a.decision = Decision::reserve, a.reserve_place = Position::of(1); });
  all.form([](Application& a) { a.decision = Decision::reserve; });
  CHECK(next_reserve(all.programme)->id == first);
  CHECK(all.programme.find<Application>(offered)->has_place());
  all.edit<Application>(offered, [](Application& a) { a.reply = Reply::declined; });
  CHECK_FALSE(all.programme.find<Application>(offered)->has_place());
  CHECK(all.state(offered, LetterKind::withdrawn) == LetterState::changed);
}

TEST_CASE("due ones come first, and old decisions are not counted as recent") {
  Register all;
  const Id had = all.form([](Application& a) { a.decision = Decision::reserve, a.decided_on = today; });
  all.went(had, LetterKind::reserve, today);
  const Id due = all.form([](Application& a) { a.decision = Decision::reserve, a.decided_on = today; });
  all.form([](Application& a) { a.decision = Decision::reserve, a.decided_on = add_days(today, -61); });
  const Letters letters(all.programme, today);
  const auto lines = letters.of(LetterKind::reserve);
  REQUIRE(lines.size() == 3);
  CHECK(lines[0].application->id == due);
  CHECK(lines[2].application->id == had);
  CHECK(letters.due(LetterKind::reserve) == 2);
  CHECK(letters.due(LetterKind::reserve, true) == 1);
}

TEST_CASE("an offer asks for a reply on a working day") {
  Scheme scheme;
  CHECK(reply_by(scheme, day(2026, 6, 3)) == day(2026, 6, 17));
  scheme.reply_days = {10};
  CHECK(reply_by(scheme, day(2026, 6, 3)) == day(2026, 6, 15));   // not on Saturday 13
  CHECK(reply_by(scheme, day(2026, 12, 15)) == day(2026, 12, 29));  // Christmas Day, Boxing Day and its substitute
  CHECK_FALSE(reply_by(scheme, {}));
}
