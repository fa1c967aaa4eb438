// Totals, spread, ties and what is missing, by hand-worked numbers and by rules that hold for any scores.
#include "evaluation/ranking.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "unit/evaluation/panel_call.hpp"

using namespace bothways;
using namespace bothways::evaluation;
using tests::day;

namespace {

struct Call : tests::PanelCall {
  Standing standing(Id application) { return standing_of(programme, *programme.find<Application>(application)); }
};

std::vector<Id> order(const std::vector<Standing>& ranked) {
  std::vector<Id> ids;
  for (const Standing& one : ranked) ids.push_back(one.application->id);
  return ids;
}

}  // namespace

TEST_CASE("a total is the weighted mean of what the members gave") {
  Call call;
  const Id benefit = call.criterion("Benefit", 2, 4), offer = call.criterion("Offer", 1, 5);
  const Id ann = call.member("Ann"), ben = call.member("Ben");
  const Id form = call.form("Lin");
  CHECK_FALSE(call.standing(form).total);
  CHECK(call.standing(form).missing == 4);
  call.score(ann, form, benefit, 3);
  call.score(ben, form, benefit, 4);
  call.score(ann, form, offer, 2);
  const Standing standing = call.standing(form);
  // (2 · 3.5/4 + 1 · 2/5) / 3 = 0.71666…
  CHECK(standing.total == 7167);
  CHECK(total_in_words(7167) == "71.67");
  CHECK(total_in_words(7003) == "70.03");
  CHECK(standing.missing == 1);
  CHECK(standing.members[0].total == 6333);  // (2 · 3/4 + 2/5) / 3
  CHECK(standing.members[1].total == 10000);
  CHECK(standing.spread == 3667);
  CHECK(standing.criteria[0].mean == 350);
  CHECK_FALSE(standing.apart);
  CHECK(may_see_others(call.programme, ann, form));
  CHECK_FALSE(may_see_others(call.programme, ben, form));
}

TEST_CASE("members half the scale apart are to talk; a missing weight is 1 and a missing highest 4") {
  Call call;
  Criterion plain;
  plain.name = "Plain";
  const Id what = call.add(plain);
  const Id form = call.form("Lin");
  call.score(call.member("Ann"), form, what, 1);
  call.score(call.member("Ben"), form, what, 2);
  CHECK_FALSE(call.standing(form).apart);
  call.score(call.member("Cem"), form, what, 3);
  CHECK(call.standing(form).apart);
  CHECK(call.standing(form).total == 5000);
}

TEST_CASE("whoever declared a conflict does not count and owes nothing") {
  Call call;
  const Id what = call.criterion("Benefit", 1, 4);
  const Id ann = call.member("Ann"), ben = call.member("Ben");
  const Id one = call.form("Lin"), two = call.form("Mei");
  call.score(ann, one, what, 1);
  call.score(ben, one, what, 4);
  call.conflict(ben, one);
  CHECK(call.standing(one).total == 2500);
  CHECK(call.standing(one).missing == 0);
  CHECK(call.standing(one).spread == 0);
  CHECK_FALSE(may_see_others(call.programme, ben, one));
  const auto owed = owing(ranking(call.programme));
  REQUIRE(owed.size() == 2);
  CHECK(owed[0].applications == 1);
  CHECK(owed[1].member->id == ben);
  CHECK(owed[1].scores == 1);
  CHECK(call.standing(two).missing == 2);
}

TEST_CASE("of two scores for one thing the later counts, and what is beyond the scale is kept within") {
  Call call;
  const Id what = call.criterion("Benefit", 1, 4);
  const Id ann = call.member("Ann"), form = call.form("Lin");
  const Id early = call.score(ann, form, what, 1), late = call.score(ann, form, what, 3);
  call.edit<Assessment>(late, [](Assessment& one) { one.stamps.assign(5, Stamp{9, 1}); });
  CHECK(call.standing(form).total == 7500);
  call.edit<Assessment>(early, [](Assessment& one) { one.stamps.assign(5, Stamp{10, 1}); });
  CHECK(call.standing(form).total == 2500);
  call.edit<Assessment>(early, [](Assessment& one) { one.score = {INT32_MAX}; });
  CHECK(call.standing(form).total == 10000);
  call.edit<Criterion>(what, [](Criterion& one) { one.highest = {INT32_MIN + 1}, one.weight = {INT32_MIN + 1}; });
  CHECK(call.standing(form).total == 10000);
}

TEST_CASE("ties share a rank until they are broken on the record, and a cut across one names it") {
  Call call;
  const Id what = call.criterion("Benefit", 1, 4), ann = call.member("Ann");
  std::vector<Id> all;
  for (const int points : {2, 4, 3, 3, 3}) call.score(ann, all.emplace_back(call.form("P")), what, points);
  const Id nobody = call.form("Not scored");
  auto ranked = ranking(call.programme);
  CHECK(order(ranked) == std::vector<Id>{all[1], all[2], all[3], all[4], all[0], nobody});
  CHECK(ranked[1].rank == 2);
  CHECK(ranked[3].rank == 2);
  CHECK(ranked[1].tied);
  CHECK(ranked[4].rank == 5);
  CHECK(ranked[5].rank == 0);
  CHECK(cut(ranked, 2).in == std::vector<Id>{all[1]});
  CHECK(cut(ranked, 2).tied == std::vector<Id>{all[2], all[3], all[4]});
  CHECK(cut(ranked, 4).tied.empty());
  CHECK(cut(ranked, 4).in.size() == 4);
  CHECK(cut(ranked, 99).in.size() == 5);
  CHECK(cut(ranked, 0).in.empty());
  call.edit<Application>(all[4], [](Application& one) { one.tie_place = {1}; });
  ranked = ranking(call.programme);
  CHECK(order(ranked) == std::vector<Id>{all[1], all[4], all[2], all[3], all[0], nobody});
  CHECK(ranked[1].tie_broken);
  CHECK_FALSE(ranked[1].tied);
  CHECK(ranked[2].tied);
  CHECK(cut(ranked, 2).in == std::vector<Id>{all[1], all[4]});
  CHECK(cut(ranked, 3).tied == std::vector<Id>{all[2], all[3]});
}

TEST_CASE("reserves are asked in the order that was set, then by rank") {
  Call call;
  const Id what = call.criterion("Benefit", 1, 4), ann = call.member("Ann");
  for (const int points : {1, 4, 3}) call.score(ann, call.form("P"), what, points);
  for (const Id id : call.forms) call.edit<Application>(id, [](Application& one) { one.decision = Decision::reserve; });
  CHECK(reserves(call.programme).front()->id == call.forms[1]);
  call.edit<Application>(call.forms[0], [](Application& one) { one.reserve_place = Position::of(1); });
  const auto asked = reserves(call.programme);
  CHECK(asked[0]->id == call.forms[0]);
  CHECK(asked[1]->id == call.forms[1]);
}

TEST_CASE("withdrawn and unreturned forms are not ranked; an empty scheme has no ranking") {
  Call call;
  CHECK(ranking(call.programme).empty());
  CHECK(owing({}).empty());
  const Id gone = call.form("Gone"), out = call.form("Out");
  call.edit<Application>(gone, [](Application& one) { one.decision = Decision::withdrawn; });
  call.edit<Application>(out, [](Application& one) { one.received = {}; });
  CHECK(ranking(call.programme).empty());
}

TEST_CASE("for any scores: totals keep to their bounds, ranks follow totals, and a better score never ranks lower") {
  std::mt19937_64 engine(9);
  const auto below = [&](int n) { return static_cast<int>(engine() % static_cast<std::uint64_t>(n)); };
  for (int round = 0; round < 100; ++round) {
    Call call;
    for (int i = 0; i < 1 + below(4); ++i) call.criterion("C", 1 + below(5), 1 + below(9));
    for (int i = 0; i < 1 + below(4); ++i) call.member("M");
    for (int i = 0; i < 2 + below(8); ++i) call.form("P");
    std::vector<Id> scores;
    for (const Id form : call.forms) {
      for (const Id who : call.panel) {
        if (below(6) == 0) call.conflict(who, form);
        for (const Id what : call.criteria) {
          if (below(5) > 0) scores.push_back(call.score(who, form, what, below(1 + highest_of(*call.programme.find<Criterion>(what)))));
        }
      }
    }
    const auto ranked = ranking(call.programme);
    REQUIRE(ranked.size() == call.forms.size());
    for (std::size_t i = 0; i < ranked.size(); ++i) {
      const Standing& one = ranked[i];
      CHECK(one.total.value_or(0) <= most_total);
      CHECK(one.total.value_or(0) >= 0);
      CHECK((one.rank > 0) == one.total.has_value());
      if (i == 0 || !one.total) continue;
      CHECK(ranked[i - 1].total >= one.total);
      CHECK((ranked[i - 1].rank == one.rank) == (ranked[i - 1].total == one.total));
    }
    if (scores.empty()) continue;
    const Id raised = scores[static_cast<std::size_t>(below(static_cast<int>(scores.size())))];
    const Id whose = call.programme.find<Assessment>(raised)->application.id;
    const auto rank_now = [&] {
      for (const Standing& one : ranking(call.programme)) {
        if (one.application->id == whose) return one.rank;
      }
      return 0;
    };
    const int before = rank_now();
    call.edit<Assessment>(raised, [](Assessment& one) { ++one.score.value; });
    CHECK(rank_now() <= before);
  }
}
