// The proposal of a pair: the same for both sides, and a no makes no pair of it anywhere.
#include "domain/consent.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "domain/checks.hpp"
#include "domain/progress.hpp"
#include "domain/tasks.hpp"
#include "domain/today.hpp"
#include "unit/made.hpp"

using namespace bothways;
using namespace bothways::tests;

namespace {

struct Proposed : Small {
  Proposed() {
    edit<Pair>(pair_id, [](Pair& p) { p.state = PairState::proposed, p.introduced = {}; });
  }
  void ask(Side side, Consent consent, Date asked, Date by) {
    edit<Pair>(pair_id, [&](Pair& p) {
      const ConsentFields& fields = consent_fields(side);
      p.*fields.said = consent, p.*fields.asked = asked, p.*fields.reply_by = by;
    });
  }
  const TodayItem* find(std::string_view key, Date today) {
    items = today_items(programme, today);
    for (const TodayItem& item : items) {
      if (item.key == key) return &item;
    }
    return nullptr;
  }
  std::vector<TodayItem> items;
};

bool lacks(const std::vector<Missing>& all, std::string_view key) {
  return std::any_of(all.begin(), all.end(), [&](const Missing& one) { return one.key == key && one.weight == Weight::lack; });
}

}  // namespace

TEST_CASE("the two sides of a proposal are different places of the record, each with all its parts") {
  const ConsentFields &a = consent_fields(Side::a), &b = consent_fields(Side::b);
  CHECK(a.said != b.said);
  CHECK(a.asked != b.asked);
  CHECK(a.reply_by != b.reply_by);
  CHECK(a.answered != b.answered);
  CHECK(a.reason != b.reason);
  CHECK(a.wants_other != b.wants_other);
}

TEST_CASE("nobody but the coordinator sees an answer, its reason or who asked for another partner") {
  for (const std::string_view name : {"consent_a", "consent_b", "reason_a", "reason_b", "wants_other_a", "wants_other_b", "without_yes", "answered_a", "answered_b"}) {
    CHECK_MESSAGE(field_named(type_of(RecordKind::pair), name)->access.see == Audience::coordinator, name);
  }
}

TEST_CASE("a proposal waits for whoever was asked, and is late after the day to answer by") {
  Proposed two;
  CHECK(proposal_in_words(two.programme, two.the_pair(), day(2026, 6, 1)) == "Nobody has been asked yet");
  CHECK(two.find("not_asked", day(2026, 6, 1)) != nullptr);
  two.ask(Side::a, Consent::asked, day(2026, 6, 1), day(2026, 6, 10));
  CHECK(proposal_in_words(two.programme, two.the_pair(), day(2026, 6, 6)) == "Waiting for Nadia Rahman, 5 days. Paul Whitmore has not been asked yet.");
  REQUIRE(two.find("waiting_answer", day(2026, 6, 10)) != nullptr);
  CHECK(two.find("no_answer", day(2026, 6, 10)) == nullptr);
  const TodayItem* late = two.find("no_answer", day(2026, 6, 12));
  REQUIRE(late != nullptr);
  CHECK(late->days == 2);
  CHECK(late->person == two.nadia);
  CHECK(two.find("not_introduced", day(2026, 6, 12)) == nullptr);
}

TEST_CASE("more time is still waited for; two yeses lead to the introduction") {
  Proposed two;
  two.ask(Side::a, Consent::more_time, day(2026, 6, 1), day(2026, 6, 20));
  two.ask(Side::b, Consent::yes, day(2026, 6, 1), day(2026, 6, 10));
  CHECK(waits_for(two.the_pair(), Side::a));
  CHECK_FALSE(may_introduce(two.the_pair()));
  CHECK(lacks(missing_for_introduction(two.programme, two.the_pair()), "answer"));
  two.ask(Side::a, Consent::yes, day(2026, 6, 1), day(2026, 6, 20));
  CHECK(may_introduce(two.the_pair()));
  CHECK_FALSE(lacks(missing_for_introduction(two.programme, two.the_pair()), "answer"));
  CHECK(two.find("not_introduced", day(2026, 6, 12)) != nullptr);
}

TEST_CASE("not waiting for a yes needs a reason in words, and a no is never passed over") {
  Proposed two;
  two.edit<Pair>(two.pair_id, [](Pair& p) { p.without_yes = "  "; });
  CHECK_FALSE(may_introduce(two.the_pair()));
  two.edit<Pair>(two.pair_id, [](Pair& p) { p.without_yes = "Both said so at the market."; });
  CHECK(may_introduce(two.the_pair()));
  two.edit<Pair>(two.pair_id, [](Pair& p) { p.consent_b = Consent::no; });
  CHECK_FALSE(may_introduce(two.the_pair()));
}

TEST_CASE("a declined pair counts nowhere") {
  Proposed two;
  two.edit<Pair>(two.pair_id, [](Pair& p) { p.state = PairState::declined, p.consent_b = Consent::no; });
  CHECK(pairs_of(two.programme, two.cohort).empty());
  CHECK_FALSE(was_introduced(two.the_pair()));
  CHECK(proposal_in_words(two.programme, two.the_pair(), day(2026, 6, 12)).empty());
  for (const TodayItem& item : today_items(two.programme, day(2026, 6, 12))) CHECK(item.about != RecordKind::pair);
  for (const Task& task : scheme_tasks(two.programme, day(2026, 6, 12))) {
    if (task.key == "pairs" || task.key == "introductions") CHECK(task.done == 0);
  }
}
