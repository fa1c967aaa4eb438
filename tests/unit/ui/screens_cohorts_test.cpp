// Cohorts, roster and matching, worked by role and name.
#include "unit/ui/sample_stage.hpp"

using namespace bothways;
using test::Sample;

TEST_CASE("cohorts: one is added, and undone") {
  Sample stage;
  stage.go("cohorts");
  CHECK(stage.has(Role::heading, "Cohort A"));
  CHECK(stage.says("Everybody who is selected has a cohort."));
  stage.button("Add a cohort");
  CHECK(stage.state().route.screen == "cohort");
  stage.type("Name of the cohort", "Cohort C");
  stage.type("Number of pairs", "4");
  stage.date("Start date", 2, 11, 2026);
  CHECK(stage.has(Role::heading, "Cohort C"));
  CHECK(stage.says("It starts on 2 November 2026 and ends on"));
  const Id added = stage.id_of<Cohort>("Cohort C");
  CHECK(stage.get<Cohort>(added).capacity.value == 4);
  stage.button("Remove Cohort C");
  CHECK(stage.state().route.screen == "cohorts");
  CHECK(stage.programme().find<Cohort>(added) == nullptr);
  stage.shortcut("ctrl+z");
  CHECK(stage.programme().find<Cohort>(added) != nullptr);
}

TEST_CASE("cohort: somebody is taken out, and placed again") {
  Sample stage;
  const Id cohort = stage.id_of<Cohort>("Cohort B");
  stage.go("cohort", cohort);
  CHECK(stage.says("3 of 3 places are taken."));
  stage.button("Take out Samira Haddad from Cohort B");
  CHECK(stage.says("2 of 3 places are taken."));
  stage.button("Place here: Samira Haddad in Cohort B");
  CHECK(stage.says("3 of 3 places are taken."));

  stage.button("Take out Samira Haddad from Cohort B");
  stage.follow("Back to all cohorts");
  stage.choose("Cohort for Samira Haddad", "Cohort B");
  CHECK(stage.says("Everybody who is selected has a cohort."));
}

TEST_CASE("cohort: a start date may be missing") {
  Sample stage;
  stage.go("cohort", stage.id_of<Cohort>("Cohort B"));
  CHECK(stage.says("No start date yet."));
  stage.go("cohort", stage.id_of<Cohort>("Cohort A"));
  CHECK(stage.says("Month 4 of 6."));
}

TEST_CASE("roster: a member is added, with organisation and briefing") {
  Sample stage;
  stage.go("roster");
  CHECK(stage.says("6 of 7 briefed"));
  stage.button("Add a member");
  stage.type("Name", "Grace Adler");
  stage.button("New organisation");
  stage.type("Name of the organisation", "Harbour Hospice");
  stage.pick("Briefed about the scheme", "Yes");
  CHECK(stage.has(Role::heading, "Grace Adler"));
  stage.follow("Done");
  CHECK(stage.has(Role::link, "Grace Adler"));
  CHECK(stage.says("Harbour Hospice"));
  CHECK(stage.says("7 of 8 briefed"));
}

TEST_CASE("roster: what is known of the body can be changed") {
  Sample stage;
  stage.go("roster");
  stage.type("When it meets", "First Monday of the month");
  CHECK(stage.programme().all<Body>().front()->meets == "First Monday of the month");
}

TEST_CASE("matching: a pair is made by hand, with its reason, and undone") {
  Sample stage;
  stage.go("matching", stage.id_of<Cohort>("Cohort B"));
  CHECK(stage.says("0 of 3 pairs so far."));
  CHECK_FALSE(stage.has(Role::button, "Make this pair"));
  stage.pick("Pick one community partner", stage.with_organisation("Samira Haddad"));
  stage.pick("Pick one system partner", stage.with_organisation("Helen Osei"));
  CHECK(stage.has(Role::column_header, "What Samira Haddad wants, and Helen Osei offers"));
  CHECK(stage.has(Role::column_header, "What Helen Osei wants, and Samira Haddad offers"));
  stage.button("Make this pair");
  const Id made = stage.pair("Samira Haddad and Helen Osei");
  CHECK(stage.get<Pair>(made).state == PairState::proposed);
  CHECK(stage.says("1 of 3 pairs so far."));
  stage.type("Why Samira Haddad and Helen Osei", "Both care about translation.");
  CHECK(stage.get<Pair>(made).why == "Both care about translation.");
  stage.button("Remove Samira Haddad and Helen Osei");
  CHECK(stage.programme().find<Pair>(made) == nullptr);
  stage.shortcut("ctrl+z");
  CHECK(stage.programme().find<Pair>(made) != nullptr);
}
