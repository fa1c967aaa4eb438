// Decisions as the ranking says: who is in, who waits and who gets a no; nothing where a tie decides.
#include "evaluation/decision_plan.hpp"

#include <doctest/doctest.h>

#include "unit/evaluation/panel_call.hpp"

using namespace bothways;
using namespace bothways::evaluation;

namespace {

// Forms with these points of 100, from one member.
struct Call : tests::PanelCall {
  explicit Call(const std::vector<int>& points) {
    const Id what = criterion("All", 1, 100), who = member("Ann");
    for (const int one : points) {
      const Id id = form("Somebody");
      if (one >= 0) score(who, id, what, one);
    }
  }
  DecisionPlan plan(int places, int reserves, TheRest rest = TheRest::undecided) const { return plan_decisions(ranking(programme), places, reserves, rest); }
  Id at(std::size_t i) const { return forms[i]; }
};
using Ids = std::vector<Id>;

}  // namespace

TEST_CASE("the best get the places, the next are in reserve, the rest stay open or get a no") {
  const Call call({50, 90, 70, 80, 60, -1});
  const DecisionPlan open = call.plan(2, 2);
  CHECK(open.select == Ids{call.at(1), call.at(3)});
  CHECK(open.reserve == Ids{call.at(2), call.at(4)});
  CHECK(open.decline.empty());
  CHECK(open.unranked == 1);
  CHECK(call.plan(2, 2, TheRest::not_selected).decline == Ids{call.at(0)});
  CHECK(call.plan(10, 10).select.size() == 5);
  CHECK(call.plan(0, 0).empty());
}

TEST_CASE("decisions that stand take their place") {
  Call call({50, 90, 70, 80, 60});
  call.decide(call.at(0), Decision::selected);
  call.decide(call.at(1), Decision::reserve);
  call.decide(call.at(2), Decision::not_selected);
  const DecisionPlan plan = call.plan(2, 2);
  CHECK(plan.select == Ids{call.at(3)});
  CHECK(plan.reserve == Ids{call.at(4)});
}

TEST_CASE("a tie across the line has to be broken first, and one that changes nothing has not") {
  Call call({80, 80, 70, 60, 60, 50});
  CHECK(call.plan(1, 0).tied == Ids{call.at(0), call.at(1)});
  CHECK(call.plan(1, 0).empty());
  CHECK(call.plan(2, 0).tied.empty());
  CHECK(call.plan(3, 1).tied == Ids{call.at(3), call.at(4)});
  CHECK(call.plan(3, 2).tied == Ids{call.at(3), call.at(4)});  // who is asked first?
  CHECK(call.plan(3, 0).tied.empty());
  CHECK(call.plan(5, 1).tied.empty());
  call.edit<Application>(call.at(4), [](Application& one) { one.tie_place = {1}; });
  CHECK(call.plan(3, 2).reserve == Ids{call.at(4), call.at(3)});
}

TEST_CASE("looking ahead changes the copy only, and puts new reserves behind those that wait") {
  Call call({50, 90, 70, 80, 60});
  call.decide(call.at(0), Decision::reserve);
  call.edit<Application>(call.at(0), [](Application& one) { one.reserve_place = Position::of(3); });
  const DecisionPlan plan = call.plan(2, 3);
  const Programme after = decided_as(call.programme, plan);
  CHECK(after.find<Application>(call.at(1))->decision == Decision::selected);
  CHECK(call.programme.find<Application>(call.at(1))->decision == Decision::undecided);
  Ids waiting;
  for (const Application* one : reserves(after)) waiting.push_back(one->id);
  CHECK(waiting == Ids{call.at(0), call.at(2), call.at(4)});
}

TEST_CASE("somebody who withdrew takes no place") {
  Call call({90, 80, 70});
  call.decide(call.at(0), Decision::withdrawn);
  CHECK(call.plan(1, 1).select == Ids{call.at(1)});
  CHECK(call.plan(1, 1).reserve == Ids{call.at(2)});
}
