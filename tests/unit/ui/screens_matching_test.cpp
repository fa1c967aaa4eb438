// Matching, worked by role and name: proposals, a lock and what it moves, keeping apart, weights.
#include "domain/matching.hpp"
#include "unit/ui/sample_stage.hpp"

using namespace bothways;
using test::Sample;

namespace {
struct Matching : Sample {
  explicit Matching(int width = 1280) : Sample(width) { go("matching", id_of<Cohort>("Cohort B")); }
};
// "Samira Haddad and Helen Osei": the first pair that is proposed.
std::string first_proposed(const test::Stage& stage) {
  const std::string all = stage.transcript(), before = "button: Look closer at ";
  const std::size_t at = all.find(before);
  REQUIRE(at != std::string::npos);
  return all.substr(at + before.size(), all.find('\n', at) - at - before.size());
}
}  // namespace

TEST_CASE("matching: proposals with points both ways, made in one step with their reason") {
  Matching stage;
  CHECK(stage.has(Role::column_header, "Community partner gains"));
  CHECK(stage.has(Role::column_header, "System partner gains"));
  const auto before = stage.ids<Pair>();
  const std::string first = first_proposed(stage);
  stage.button("Make these 3 pairs");
  CHECK(stage.ids<Pair>().size() == before.size() + 3);
  CHECK(stage.has(Role::link, "Ask both: " + first));
  for (const Id id : stage.ids<Pair>()) {
    if (!before.contains(id)) CHECK(stage.get<Pair>(id).why.find("would gain") != std::string::npos);
  }
  stage.button("Undo");
  CHECK(stage.ids<Pair>() == before);
}

TEST_CASE("matching: another partner is locked in one choice, the others follow, and who moved is said") {
  Matching stage;
  stage.pick("Pick one community partner", stage.with_organisation("Samira Haddad"));
  stage.pick("Pick one system partner", stage.with_organisation("Helen Osei"));
  CHECK(stage.has(Role::table, "Points, rule by rule"));
  const auto before = stage.ids<Relation>();
  stage.button("Keep these two together");
  CHECK(stage.added_to<Relation>(before).of_kind == RelationKind::locked);
  CHECK(stage.has(Role::list, "Who would be with whom"));
  CHECK(stage.says("Kept together"));
  stage.button("Keep these two apart");
  CHECK(stage.says("You keep Samira Haddad and Helen Osei apart"));
  CHECK_FALSE(stage.has(Role::button, "Keep these two together"));
}

TEST_CASE("matching: two proposed pairs change partners in one choice, and back in one undo") {
  Matching stage;
  const std::string first = first_proposed(stage);
  stage.button("Look closer at " + first);
  const std::string swap = "Swap partners between " + first + " and another pair";
  const auto before = stage.ids<Relation>();
  stage.choose(swap, stage.options(swap).at(1));
  std::size_t locked = 0;
  for (const Id id : stage.ids<Relation>()) locked += !before.contains(id) && stage.get<Relation>(id).of_kind == RelationKind::locked;
  CHECK(locked == 2);
  CHECK_FALSE(stage.has(Role::button, "Look closer at " + first));
  stage.button("Undo");
  CHECK(stage.ids<Relation>() == before);
}

TEST_CASE("matching: what is between two people is named, with its reason, and taken back") {
  Matching stage;
  stage.pick("Pick one community partner", stage.with_organisation("Samira Haddad"));
  stage.pick("Pick one system partner", stage.with_organisation("Helen Osei"));
  const auto before = stage.ids<Relation>();
  stage.button("Keep these two apart");
  const Id id = stage.added_to<Relation>(before).id;
  const std::string both = "Samira Haddad and Helen Osei";
  stage.choose("What is between " + both, "One funds or commissions the other");
  CHECK(stage.says("Ruled out. One of Samira Haddad and Helen Osei funds or commissions the other"));
  stage.choose("For all people of their two organisations: " + both, "Yes");
  stage.type("Reason: " + both, "The trust pays for the centre’s advice line.");
  CHECK(stage.get<Relation>(id).of_kind == RelationKind::funder);
  CHECK(stage.get<Relation>(id).whole == YesNo::yes);
  stage.button("Take back what is between " + both);
  CHECK(stage.ids<Relation>() == before);
}

TEST_CASE("matching: the aim is the cohort’s, and the three ways are compared") {
  Matching stage;
  const Id cohort = stage.id_of<Cohort>("Cohort B");
  CHECK(stage.has(Role::table, "Three ways compared"));
  stage.pick("What matching does best", "Best in all: all gains added up are as large as can be");
  CHECK(stage.get<Cohort>(cohort).aim == MatchAim::total);
  CHECK(stage.says("no other way gains more in all"));
  stage.button("Draw again");
  CHECK(stage.get<Cohort>(cohort).draw.value == 1);
}

TEST_CASE("weights: tried without being kept, kept on demand") {
  Matching stage;
  stage.follow("Rules and weights");
  CHECK(stage.says("These are the weights that count now."));
  stage.choose("Time", "5 of 5");
  CHECK(stage.ids<RuleSetting>().empty());
  CHECK_FALSE(stage.says("These are the weights that count now."));
  stage.button("Put them back");
  CHECK(stage.says("These are the weights that count now."));
  stage.choose("Time", "5 of 5");
  stage.button("Keep these weights");
  REQUIRE(stage.ids<RuleSetting>().size() == 1);
  CHECK(stage.get<RuleSetting>(*stage.ids<RuleSetting>().begin()).weight.value == 5);
}

TEST_CASE("matching fits a phone") {
  Matching stage(375);
  CHECK(stage.has(Role::table, "Proposed pairs"));
  stage.follow("Rules and weights");
  CHECK(stage.has(Role::heading, "Rules and weights"));
}

TEST_CASE("weights can be reached where nobody waits any more") {
  Matching stage;
  stage.button("Make these 3 pairs");
  CHECK_FALSE(stage.has(Role::table, "Proposed pairs"));
  stage.follow("Rules and weights");
  CHECK(stage.has(Role::heading, "Rules and weights"));
}
