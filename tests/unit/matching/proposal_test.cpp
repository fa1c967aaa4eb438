#include "matching/proposal.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/words.hpp"
#include "matching/explanation.hpp"
#include "unit/made.hpp"

using namespace bothways;
using namespace bothways::matching;

namespace {

// Three wait on each side; what they want and offer makes a, b and c belong to x, y and z.
struct Six : tests::Made {
  Id cohort, a, b, c, x, y, z;
  Six() {
    Cohort group;
    group.name = "Cohort A";
    cohort = add(group);
    a = partner("Ama", "Interpreters", "Housing");
    b = partner("Bea", "Budgets", "Gardening");
    c = partner("Cai", "Transport", "Cooking");
    x = leader("Xia", "Housing", "Interpreters");
    y = leader("Yaw", "Gardening", "Budgets");
    z = leader("Zoe", "Cooking", "Transport");
  }
  Id person_with(std::string name, Side side, std::string wants, std::string offers) {
    Person one;
    one.name = name;
    one.side = side;
    one.organisation = {organisation(name + " and friends")};
    one.wants = std::move(wants);
    one.offers = std::move(offers);
    return add(one);
  }
  Id partner(std::string name, std::string wants, std::string offers) {
    Application form;
    form.person = {person_with(std::move(name), Side::a, std::move(wants), std::move(offers))};
    form.decision = Decision::selected;
    form.cohort = {cohort};
    add(form);
    return form.person.id;
  }
  Id leader(std::string name, std::string wants, std::string offers) {
    Member seat;
    seat.person = {person_with(std::move(name), Side::b, std::move(wants), std::move(offers))};
    seat.briefed = YesNo::yes;
    add(seat);
    return seat.person.id;
  }
  Id relation(RelationKind kind, Id one, Id other, YesNo whole = YesNo::unsaid) {
    Relation between;
    between.of_kind = kind;
    between.a = {one};
    between.b = {other};
    between.whole = whole;
    return add(between);
  }
  Proposal proposal(Objective objective = Objective::fairest) const { return propose(pool_of(programme, cohort), objective); }
  bool has(const Proposal& of, Id one, Id other) const {
    const Partners partners = partners_of(of);
    const auto it = partners.find(one);
    return it != partners.end() && std::find(it->second.begin(), it->second.end(), other) != it->second.end();
  }
};

constexpr Objective objectives[] = {Objective::total, Objective::fairest, Objective::stable};

}  // namespace

TEST_CASE("proposals: what they want meets what others offer, in all three ways") {
  const Six six;
  for (const Objective objective : objectives) {
    const Proposal made = six.proposal(objective);
    REQUIRE(made.answer.faults.empty());
    CHECK(made.quality.pairs == 3);
    CHECK(six.has(made, six.a, six.x));
    CHECK(six.has(made, six.b, six.y));
    CHECK(six.has(made, six.c, six.z));
    CHECK(made.quality.would_rather == 0);
    CHECK(made.quality.least > 0);
  }
}

TEST_CASE("proposals: words are compared by their stems, and both directions have their own points") {
  Six six;
  six.edit<Person>(six.a, [](Person& one) { one.wants = "Funding our bids"; });
  six.edit<Person>(six.x, [](Person& one) { one.offers = "A funder’s view of a bid", one.wants = "Nothing of this"; });
  const auto pool = pool_of(six.programme, six.cohort);
  const Someone& a = *pool->facts.find(six.a);
  const Someone& x = *pool->facts.find(six.x);
  const Gain to_a = gain(pool->facts, pool->settings, a, x), to_x = gain(pool->facts, pool->settings, x, a);
  CHECK(to_a.value > 0);
  CHECK(to_x.value == 0);
  CHECK(in_words(to_a).find("Support they want (") != std::string::npos);
  CHECK(gain_value(pool->facts, weights_of(pool->settings), a, x) == to_a.value);
  CHECK(stem_of("funder") == stem_of("Funding"));
  CHECK(stem_of("management") == stem_of("managers"));
  CHECK(stem_of("up").empty());
}

TEST_CASE("proposals: line, funder, conflict, veto and the coordinator keep two apart; some rules can be switched off") {
  const std::pair<RelationKind, bool> kinds[] = {{RelationKind::line, true}, {RelationKind::funder, true}, {RelationKind::conflict, true},
                                                {RelationKind::veto, false}, {RelationKind::kept_apart, false}};
  for (const auto& one : kinds) {
    Six six;
    six.relation(one.first, six.a, six.x);
    CHECK_FALSE(six.has(six.proposal(), six.a, six.x));
    CHECK(six.proposal().quality.pairs == 3);
    RuleSetting off;
    off.rule = ChoiceNames<RelationKind>::names[static_cast<std::size_t>(one.first)];
    off.used = YesNo::no;
    six.add(off);
    CHECK(six.has(six.proposal(), six.a, six.x) == one.second);
  }
}

TEST_CASE("proposals: what stands between two organisations holds for all their people") {
  Six six;
  const Id colleague = six.leader("Xavi", "Housing", "Interpreters");
  six.edit<Person>(colleague, [&](Person& one) { one.organisation = six.programme.find<Person>(six.x)->organisation; });
  six.relation(RelationKind::funder, six.a, six.x, YesNo::yes);
  const auto findings = check(six.programme, {six.a, colleague, six.cohort, {}});
  CHECK_FALSE(allowed(findings));
}

TEST_CASE("proposals: a lock holds and the others follow; two that cannot be kept are a sentence") {
  Six six;
  const Proposal before = six.proposal();
  six.relation(RelationKind::locked, six.a, six.y);
  const Proposal after = six.proposal();
  CHECK(six.has(after, six.a, six.y));
  CHECK(after.quality.pairs == 3);
  const auto moves = moves_between(partners_of(before), partners_of(after));
  REQUIRE(moves.size() >= 2);
  CHECK(in_words(six.programme, moves.front()) == "Ama would be with Yaw instead of Xia");
  six.relation(RelationKind::veto, six.a, six.y);
  const Proposal contradictory = six.proposal();
  REQUIRE_FALSE(contradictory.answer.faults.empty());
  CHECK(in_words(*contradictory.pool, contradictory.answer.faults.front()) == "Ama and Yaw are kept together, and something rules them out. Take one of the two back.");
}

TEST_CASE("proposals: the price of a lock, of a veto, and of another partner") {
  Six six;
  const Proposal now = six.proposal();
  const auto cell = [&](Id one, Id other) {
    return Cell{static_cast<std::uint32_t>(*now.pool->row_of(one)), static_cast<std::uint32_t>(*now.pool->column_of(other))};
  };
  const Comparison other = if_together(now, cell(six.a, six.y), Objective::fairest);
  REQUIRE(other.possible);
  CHECK(other.here < 0);
  CHECK(other.here + other.elsewhere < 0);
  CHECK(other.least < 0);
  CHECK(in_words(*now.pool, cell(six.a, six.y), other).find("Ama and Yaw would lose") == 0);
  const Comparison same = if_together(now, cell(six.a, six.x), Objective::fairest);
  CHECK(same.moves.empty());
  CHECK(if_apart(now, cell(six.a, six.x), Objective::fairest).here + if_apart(now, cell(six.a, six.x), Objective::fairest).elsewhere < 0);

  const Id veto = six.relation(RelationKind::veto, six.a, six.x);
  const Proposal kept_apart = six.proposal();
  const auto without = if_taken_back(kept_apart, *six.programme.find<Relation>(veto), Objective::fairest);
  REQUIRE(without.has_value());
  CHECK(without->here + without->elsewhere > 0);
}

TEST_CASE("proposals: who is left out, why, and the smallest change that helps") {
  Six six;
  const Id more = six.partner("Dot", "Parks", "Music");
  const Proposal now = six.proposal();
  CHECK(now.quality.pairs == 3);
  const auto out = left_out(now, Objective::fairest);
  REQUIRE(out.size() == 1);
  CHECK(out.front().side == Side::a);
  CHECK(out.front().would_help.find("took one more") != std::string::npos);

  for (const Id leader : {six.x, six.y, six.z}) six.relation(RelationKind::line, more, leader);
  const auto ruled_out_with_all = left_out(six.proposal(), Objective::fairest);
  REQUIRE(ruled_out_with_all.size() == 1);
  CHECK(ruled_out_with_all.front().person == more);
  CHECK(ruled_out_with_all.front().in_the_way.size() == 3);
  CHECK(ruled_out_with_all.front().why.find("ruled out with each of the") != std::string::npos);
}

TEST_CASE("proposals: somebody with two seats gets two; nobody on one side is no fault") {
  Six six;
  six.partner("Dot", "Interpreters", "Housing");
  for (const Member* seat : six.programme.all<Member>()) {
    if (seat->person.id == six.x) six.edit<Member>(seat->id, [](Member& one) { one.capacity.value = 2; });
  }
  const Proposal now = six.proposal(Objective::total);
  CHECK(now.quality.pairs == 4);
  for (const Member* seat : six.programme.all<Member>()) six.edit<Member>(seat->id, [](Member& one) { one.capacity.value = 0; });
  const Proposal none = six.proposal();
  CHECK(none.answer.faults.empty());
  CHECK(none.answer.pairs.empty());
  CHECK(left_out(none, Objective::fairest).size() == 4);
}

TEST_CASE("proposals: whom somebody asked for counts, the first choice most") {
  Six six;
  const Id wish = six.relation(RelationKind::asked_for, six.a, six.y);
  six.edit<Relation>(wish, [](Relation& one) { one.said_by = Side::a, one.rank.value = 1; });
  const auto points = [&] {
    const auto pool = pool_of(six.programme, six.cohort);
    return gain(pool->facts, pool->settings, *pool->facts.find(six.a), *pool->facts.find(six.y)).value;
  };
  const int first = points();
  six.edit<Relation>(wish, [](Relation& one) { one.rank.value = 3; });
  CHECK(first > points());
  CHECK(points() > 0);
}

TEST_CASE("proposals: weights change who is proposed, and a weight of nought leaves a rule out") {
  Six six;
  Settings only_place = Settings(six.programme);
  for (const ScoreRule& rule : score_rules()) only_place.set(rule.key, rule.key == "place", rule.key == "place" ? 5 : 0);
  const auto pool = pool_of(six.programme, six.cohort, only_place);
  for (const matching::Value value : pool->problem.to_rows) CHECK((value == 0 || value == ruled_out));
}

TEST_CASE("proposals: every rule that scores, rules out or can be switched off has a name") {
  for (const ScoreRule& rule : score_rules()) CHECK(has_words("rule_name." + std::string(rule.key)));
  for (const Rule& rule : rules()) {
    if (rule.effect != Effect::warns || rule.optional) CHECK(has_words("rule_name." + std::string(rule.key)));
  }
}
