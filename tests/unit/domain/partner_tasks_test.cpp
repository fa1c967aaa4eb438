// What one partner has to do: their own moves and nobody else's, both sides alike.
#include "domain/partner_tasks.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "unit/made.hpp"

using namespace bothways;
using namespace bothways::tests;

namespace {

struct Together : Small {
  std::vector<std::string_view> due(Id who, Date today) const {
    std::vector<std::string_view> names;
    for (const PartnerTask& task : partner_tasks(programme, who, today)) names.push_back(name_of(task.due));
    return names;
  }
  void ask(Side from) {
    Ask one;
    one.pair = {pair_id};
    one.from = from;
    add(one);
  }
};

using Names = std::vector<std::string_view>;

}  // namespace

TEST_CASE("first contact and asks are due for both, each for themselves; late after the scheme's days") {
  Together all;
  for (const Id who : {all.nadia, all.paul}) CHECK(all.due(who, day(2026, 6, 8)) == Names{"confirm_contact", "write_asks"});
  CHECK_FALSE(partner_tasks(all.programme, all.nadia, day(2026, 6, 12)).front().late);
  CHECK(partner_tasks(all.programme, all.nadia, day(2026, 6, 13)).front().late);
  all.edit<Pair>(all.pair_id, [](Pair& pair) { pair.confirmed_a = day(2026, 6, 9); });
  all.ask(Side::b);
  CHECK(all.due(all.nadia, day(2026, 6, 13)) == Names{"write_asks"});
  CHECK(all.due(all.paul, day(2026, 6, 13)) == Names{"confirm_contact"});
}

TEST_CASE("a meeting is got ready for by its visitor, and noted once it was") {
  Together all;
  all.edit<Pair>(all.pair_id, [](Pair& pair) { pair.confirmed_a = pair.confirmed_b = day(2026, 6, 9); });
  all.ask(Side::a);
  all.ask(Side::b);
  const Id visit = all.visit(all.pair_id, Side::a, day(2026, 9, 3));
  CHECK(all.due(all.nadia, day(2026, 8, 1)).empty());
  CHECK(all.due(all.nadia, day(2026, 8, 14)) == Names{"get_ready"});
  CHECK(all.due(all.nadia, day(2026, 9, 3)) == Names{"get_ready"});
  CHECK(all.due(all.nadia, day(2026, 9, 4)) == Names{"note_meeting"});
  CHECK(all.due(all.paul, day(2026, 9, 4)).empty());
  all.edit<LeadershipMeeting>(visit, [](LeadershipMeeting& one) { one.attended = YesNo::no; });
  CHECK(all.due(all.nadia, day(2026, 9, 4)).empty());
  CHECK(title_in_words(all.programme, {PartnerDue::note_meeting, all.pair_id, visit, day(2026, 9, 3), false, 0}, all.nadia) == "Note how it went: a leadership meeting");
}

TEST_CASE("near the end: what came of the asks, and the questions, until they are answered") {
  Together all;
  all.edit<Pair>(all.pair_id, [](Pair& pair) { pair.confirmed_a = pair.confirmed_b = day(2026, 6, 9), pair.state = PairState::active; });
  all.ask(Side::a);
  all.ask(Side::b);
  CHECK(all.due(all.nadia, day(2026, 10, 1)).empty());
  CHECK(all.due(all.nadia, day(2026, 11, 25)) == Names{"say_outcomes", "end_questions"});
  Pulse answers;
  answers.pair = {all.pair_id}, answers.side = Side::a, answers.moment = PulseMoment::end;
  all.add(answers);
  CHECK(all.due(all.nadia, day(2026, 11, 25)) == Names{"say_outcomes"});
  CHECK(all.due(all.paul, day(2026, 11, 25)) == Names{"say_outcomes", "end_questions"});
}

TEST_CASE("a pair that was not introduced, or has ended, asks nothing of anybody") {
  Together all;
  for (const PairState state : {PairState::proposed, PairState::declined, PairState::ended_early}) {
    all.edit<Pair>(all.pair_id, [&](Pair& pair) { pair.state = state; });
    CHECK(all.due(all.nadia, day(2026, 6, 13)).empty());
    CHECK(own_pairs(all.programme, all.nadia).empty());
  }
}
