#include "domain/today.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "domain/letter.hpp"
#include "unit/made.hpp"

using namespace bothways;
using tests::day;

namespace {
const TodayItem* find(const std::vector<TodayItem>& items, std::string_view key) {
  const auto it = std::find_if(items.begin(), items.end(), [&](const TodayItem& i) { return i.key == key; });
  return it == items.end() ? nullptr : &*it;
}
void check_words(const Programme& programme, const std::vector<TodayItem>& items) {
  for (const TodayItem& item : items) {
    for (const std::string& words : {title_in_words(programme, item), detail_in_words(programme, item),
                                     action_in_words(programme, item), tag_in_words(item)}) {
      CAPTURE(words);
      CHECK(words.find("⟦") == std::string::npos);
      CHECK(words.find('{') == std::string::npos);
    }
  }
}
}  // namespace

TEST_CASE("first contact: silent until due, then late by days, with who owes the move") {
  tests::Small small;
  CHECK(today_items(small.programme, day(2026, 6, 11)).empty());
  small.edit<Pair>(small.pair_id, [](Pair& p) { p.confirmed_a = day(2026, 6, 9); });
  const auto items = today_items(small.programme, day(2026, 6, 14));
  const TodayItem* item = find(items, "first_contact");
  REQUIRE(item != nullptr);
  CHECK(item->urgency == Urgency::late);
  CHECK(tag_in_words(*item) == "2 days late");
  CHECK(title_in_words(small.programme, *item) == "Paul Whitmore and Nadia Rahman have not both confirmed first contact");
  CHECK(detail_in_words(small.programme, *item) ==
        "Nadia Rahman has confirmed. Paul Whitmore owes the next move, due by 12 June 2026.");
  CHECK(action_in_words(small.programme, *item) == "Write to Paul Whitmore");
  check_words(small.programme, items);
}

TEST_CASE("only observing, tight, out of reach, chair not briefed, not logged") {
  tests::Small small;
  small.edit<Pair>(small.pair_id, [](Pair& p) { p.confirmed_a = p.confirmed_b = day(2026, 6, 9), p.met = day(2026, 6, 20); });
  small.visit(small.pair_id, Side::a, day(2026, 7, 21), YesNo::yes, YesNo::no);
  small.visit(small.pair_id, Side::a, day(2026, 8, 18), YesNo::yes, YesNo::no);
  small.visit(small.pair_id, Side::a, day(2026, 9, 22));
  small.visit(small.pair_id, Side::b, day(2026, 8, 30));
  const auto items = today_items(small.programme, day(2026, 9, 16));
  const TodayItem* observing = find(items, "only_observing");
  REQUIRE(observing != nullptr);
  CHECK(title_in_words(small.programme, *observing) == "Nadia Rahman has only observed so far, 2 times");
  const TodayItem* chair = find(items, "chair_not_briefed");
  REQUIRE(chair != nullptr);
  CHECK(chair->days == 6);
  const TodayItem* reach = find(items, "out_of_reach");
  REQUIRE(reach != nullptr);
  CHECK(reach->person == small.paul);
  const TodayItem* unlogged = find(items, "meeting_not_logged");
  REQUIRE(unlogged != nullptr);
  CHECK(unlogged->urgency == Urgency::late);
  CHECK(items.front().urgency == Urgency::late);
  check_words(small.programme, items);
}

TEST_CASE("harm comes first, and a wish for a call is late from the first minute") {
  tests::Small small;
  Pulse pulse;
  pulse.pair = {small.pair_id};
  pulse.side = Side::a;
  pulse.answered = day(2026, 9, 1);
  pulse.harmful = Harm::would_like_a_call;
  const Id id = small.add(pulse);
  auto items = today_items(small.programme, day(2026, 9, 16));
  REQUIRE_FALSE(items.empty());
  const TodayItem* call = find(items, "harm_call");
  REQUIRE(call != nullptr);
  CHECK(call->urgency == Urgency::late);
  CHECK(call->id == id);
  CHECK(items.front().key == "harm_call");  // before the first contact, three months late
  check_words(small.programme, items);
  small.edit<Pulse>(id, [](Pulse& p) { p.harmful = Harm::no; });
  items = today_items(small.programme, day(2026, 9, 16));
  CHECK(find(items, "harm_call") == nullptr);
}

TEST_CASE("applications: consent, decisions due, reserve list, closing date") {
  tests::Small small;
  Application form;
  form.person = {small.nadia};
  form.received = day(2026, 3, 1);
  form.eligible = YesNo::yes;
  const Id id = small.add(form);
  auto items = today_items(small.programme, day(2026, 3, 20));
  CHECK(find(items, "consent_missing") != nullptr);
  REQUIRE(find(items, "undecided") != nullptr);
  CHECK(title_in_words(small.programme, *find(items, "undecided")) == "1 person waits for your decision");
  small.edit<Application>(id, [](Application& a) { a.consent = YesNo::yes, a.decision = Decision::reserve; });
  items = today_items(small.programme, day(2026, 3, 20));
  CHECK(find(items, "consent_missing") == nullptr);
  CHECK(find(items, "undecided") == nullptr);
  REQUIRE(find(items, "reserve") != nullptr);
  CHECK(find(items, "reserve")->of == 6);
  check_words(small.programme, items);
  small.edit<Scheme>(small.scheme, [](Scheme& s) { s.state = SchemeState::open; });
  CHECK(find(today_items(small.programme, day(2026, 3, 1)), "closing_soon") == nullptr);
  CHECK(find(today_items(small.programme, day(2026, 3, 10)), "closing_soon") != nullptr);
  items = today_items(small.programme, day(2026, 3, 17));
  CHECK(find(items, "closing_past") != nullptr);
  check_words(small.programme, items);
}

TEST_CASE("a leader who was not briefed, a pair that waits, answers that are due") {
  tests::Small small;
  Member seat;
  seat.person = {small.paul};
  small.add(seat);
  small.edit<Pair>(small.pair_id, [](Pair& p) { p.state = PairState::proposed, p.introduced = {}; });
  auto items = today_items(small.programme, day(2026, 6, 1));
  CHECK(find(items, "not_briefed") != nullptr);
  CHECK(find(items, "not_asked") != nullptr);
  check_words(small.programme, items);
  small.edit<Pair>(small.pair_id, [](Pair& p) {
    p.state = PairState::active, p.introduced = day(2026, 6, 5);
    p.confirmed_a = p.confirmed_b = day(2026, 6, 9);
  });
  items = today_items(small.programme, day(2026, 11, 20));
  CHECK(std::count_if(items.begin(), items.end(), [](const TodayItem& i) { return i.key == "end_questions"; }) == 2);
  CHECK(find(items, "no_first_meeting") != nullptr);
  check_words(small.programme, items);
}

TEST_CASE("letters that are due are counted by kind, old decisions left out; an offer without a reply is late") {
  tests::Small small;
  const Date today = day(2026, 4, 10);
  Application form;
  form.person = {small.nadia};
  form.received = day(2026, 3, 2);
  form.decision = Decision::not_selected;
  form.decided_on = day(2026, 4, 1);
  small.add(form);
  small.add(form);
  form.decided_on = day(2026, 1, 5);
  small.add(form);
  form.decision = Decision::selected;
  form.decided_on = form.reply_by = day(2026, 4, 8);
  const Id offered = small.add(form);
  SentLetter offer;
  offer.application = {offered};
  offer.of_kind = LetterKind::offered;
  small.add(offer);
  const auto items = today_items(small.programme, today);
  const TodayItem* letters = find(items, "letters");
  REQUIRE(letters != nullptr);
  CHECK(letters->letter == LetterKind::not_selected);
  CHECK(title_in_words(small.programme, *letters) == "2 people do not know that they were not selected");
  CHECK(detail_in_words(small.programme, *letters) == "The words are ready to read and send.");
  const TodayItem* reply = find(items, "no_reply");
  REQUIRE(reply != nullptr);
  CHECK(tag_in_words(*reply) == "2 days late");
  CHECK(title_in_words(small.programme, *reply) == "Nadia Rahman has not replied to the offer");
  check_words(small.programme, items);
  small.edit<Application>(offered, [](Application& a) { a.reply = Reply::accepted; });
  CHECK(find(today_items(small.programme, today), "no_reply") == nullptr);
}

TEST_CASE("people who may be here twice are one line, until they are joined or told apart") {
  tests::Small small;
  const Id twin = small.person("N. Rahman", Side::a, {}, "nadia@kitchen.example");
  const auto items = today_items(small.programme, day(2026, 6, 1));
  const TodayItem* alike = find(items, "alike");
  REQUIRE(alike != nullptr);
  CHECK(alike->n == 1);
  CHECK(title_in_words(small.programme, *alike) == "1 person may be here twice");
  check_words(small.programme, items);
  ToldApart two;
  two.one = {small.nadia}, two.other = {twin};
  small.add(two);
  CHECK(find(today_items(small.programme, day(2026, 6, 1)), "alike") == nullptr);
}
