// Cohorts, roster and matching, worked by role and name.
#include "unit/ui/sample_stage.hpp"

#include "domain/history.hpp"

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

TEST_CASE("cohort: the dates that follow from its start") {
  Sample stage;
  stage.go("cohort", stage.id_of<Cohort>("Cohort A"));
  CHECK(stage.says("Half-way: questions in the middle"));
  CHECK(stage.says("12 months later: ask what became of it"));
  CHECK(stage.says(": next"));
  stage.go("cohort", stage.id_of<Cohort>("Cohort B"));
  CHECK(stage.says("Set a start date, and the dates that follow from it stand here."));
}

TEST_CASE("allocation: everybody is placed as suggested in one step, with a reason each") {
  Sample stage;
  const Id b = stage.id_of<Cohort>("Cohort B");
  stage.go("cohort", b);
  stage.button("Take out Samira Haddad from Cohort B");
  stage.go("cohorts");
  stage.follow("Suggest who goes where");
  CHECK(stage.has(Role::heading, "Who goes where"));
  CHECK(stage.has(Role::link, "Samira Haddad"));
  CHECK(stage.says("Samira Haddad goes to Cohort B"));
  CHECK(stage.has(Role::column_header, "Cohort B"));
  stage.button("Place 1 person as suggested");
  CHECK(stage.says("Everybody is where the suggestion would put them."));
  CHECK(stage.programme().find<Application>(stage.id_of<Application>("Samira Haddad"))->cohort.id == b);
  stage.shortcut("ctrl+z");
  CHECK_FALSE(stage.programme().find<Application>(stage.id_of<Application>("Samira Haddad"))->cohort);
}

TEST_CASE("allocation: a cohort without a number of places is named") {
  Sample stage;
  stage.go("cohorts");
  stage.button("Add a cohort");
  stage.go("allocation");
  CHECK(stage.says("is left out: say how many pairs it takes."));
}

TEST_CASE("roster: what the members cover, and a workshop where they get ready") {
  Sample stage;
  stage.go("roster");
  CHECK(stage.has(Role::heading, "What the members cover"));
  CHECK(stage.says("with a briefed member."));
  stage.button("Add a workshop");
  const Workshop& made = *stage.programme().all<Workshop>().front();
  stage.date("Date of the workshop", 4, 5, 2026);
  CHECK(stage.has(Role::heading, "Workshop on 4 May 2026"));
  const Member* unbriefed = nullptr;
  for (const Member* one : stage.programme().all<Member>()) {
    if (one->briefed != YesNo::yes) unbriefed = one;
  }
  REQUIRE(unbriefed != nullptr);
  const Id member = unbriefed->id;
  const std::string name = title_of(stage.programme(), *unbriefed, RecordKind::member);
  stage.press(Role::checkbox, "Select " + name);
  stage.button("Ask 1 to it");
  CHECK(stage.get<Member>(member).workshop.id == made.id);
  CHECK(stage.says("1 member is asked to come, 0 briefed."));
  stage.press(Role::checkbox, "Select " + name);
  stage.button("1 was there");
  CHECK(stage.get<Member>(member).briefed == YesNo::yes);
  CHECK(in_words(stage.get<Member>(member).briefed_on) == "4 May 2026");
  CHECK(stage.says("7 of 7 briefed"));
}

TEST_CASE("equality: a slip is counted, and nothing of it is kept or undone") {
  Sample stage;
  stage.go("equality");
  stage.button("Add the slip");
  CHECK(stage.says("No question is answered on this slip."));
  const auto steps = stage.programme().all<LogEntry>().size();
  for (int n = 1; n <= 5; ++n) {
    stage.choose("What is your gender?", "Woman");
    stage.choose("How old are you?", "In own words");
    stage.type("Own words: How old are you?", "Old enough");
    stage.button("Add the slip");
    CHECK(stage.value("What is your gender?") == "Left out");
    if (n == 1) CHECK(stage.says("1 slip waits in this browser."));
  }
  CHECK(stage.says("5 slips are in the scheme."));
  CHECK_FALSE(stage.says("Old enough"));
  CHECK(stage.programme().all<LogEntry>().size() == steps);
  stage.button("Delete all slips");
  stage.button("Leave it as it is");
  CHECK(stage.says("5 slips are in the scheme."));
  stage.button("Delete all slips");
  stage.button("Delete all slips", "Delete all slips");
  CHECK(stage.says("No slip yet."));
}

TEST_CASE("a new scheme like this one has its settings and nobody in it") {
  Sample stage;
  const std::string before = stage.state().scheme;
  stage.go("scheme");
  stage.button("Start a new scheme like this one");
  CHECK(stage.state().scheme != before);
  CHECK(stage.has(Role::heading, "Scheme"));
  CHECK(stage.says("This is a new scheme with the settings of Partners in progress."));
  CHECK(stage.programme().all<Person>().empty());
  CHECK_FALSE(stage.programme().all<Statement>().empty());
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
