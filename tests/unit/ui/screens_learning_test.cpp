// Learning and the report, worked by role and name; and all screens from cohorts on where there is nothing yet.
#include "unit/ui/sample_stage.hpp"

using namespace bothways;
using test::Sample;
using test::Stage;
using test::joseph_and_ruth;

TEST_CASE("learning and pulse: the end questions are answered, and who wants a call is seen") {
  Sample stage;
  stage.go("learning");
  CHECK(stage.says("3 of 6 people have answered."));
  CHECK(stage.says("A small cohort is not anonymous"));
  const auto before = stage.ids<Pulse>();
  stage.button("Answer the end questions: Lin Chen");
  CHECK(stage.state().route.screen == "pulse");
  CHECK(stage.says("The coordinators can read these answers with the name."));
  stage.pick("We are equals in this", "4 Agree");
  stage.pick("Has anything been harmful or upsetting?", "Yes, I would like a call");
  CHECK(stage.says("Lin Chen would like a call."));
  stage.pick("We plan to keep in touch after the scheme ends", "Yes");
  stage.type("In your own words (optional)", "I was heard.");
  stage.pick("You may quote my words in the report", "No");
  const Pulse& pulse = stage.added_to<Pulse>(before);
  CHECK(pulse.moment == PulseMoment::end);
  CHECK(pulse.equals == Score::four);
  CHECK(pulse.harmful == Harm::would_like_a_call);
  CHECK(pulse.quote == YesNo::no);
  stage.follow("Done");
  CHECK(stage.says("4 of 6 people have answered."));
  CHECK(stage.has(Role::link, "Open the answers of Lin Chen"));
  CHECK(stage.has(Role::button, "Copy the text: questions for Joseph Adeyemi"));
}

TEST_CASE("report: own words come first under their heading; it prints and downloads") {
  Sample stage;
  stage.go("report");
  stage.type("Reflections: your own words", "We began too late in the year.");
  CHECK(stage.has(Role::text, "We began too late in the year.", "Reflections"));
  stage.button("Print the report");
  CHECK(stage.platform.printed == 1);
  CHECK(stage.platform.printable.find("We began too late in the year.") != std::string::npos);
  stage.button("Download the report");
  REQUIRE(stage.platform.downloads.size() == 1);
  CHECK(stage.platform.downloads[0].media == "text/html");
}

TEST_CASE("an empty scheme: each of these screens says what belongs there, with the first step") {
  Stage stage;
  stage.button("Start from a blank scheme");
  const auto at = [&](std::string_view screen) {
    stage.visit(address_of(stage.state().scheme, screen).substr(1));
  };
  at("cohorts");
  CHECK(stage.says("No cohort yet."));
  CHECK(stage.has(Role::button, "Add a cohort"));
  at("roster");
  CHECK(stage.says("No group or board yet."));
  at("matching");
  CHECK(stage.has(Role::button, "Add a cohort"));
  at("pairs");
  CHECK(stage.has(Role::link, "Make the first pair"));
  at("learning");
  CHECK(stage.says("There is nobody to ask yet."));
  at("report");
  CHECK(stage.says("Nothing to report here yet."));
  for (const char* screen : {"cohort", "pair", "introduction", "meetings", "pulse"}) {
    at(screen);
    CHECK(stage.says("This is no longer here"));
  }
}

TEST_CASE("each of these screens on a phone keeps the rules of the stage") {
  Sample stage(320);
  for (const char* screen : {"cohorts", "roster", "matching", "pairs", "learning", "report"})
    stage.go(screen);
  const Id pair = stage.pair(joseph_and_ruth);
  for (const char* screen : {"pair", "introduction", "meetings"}) stage.go(screen, pair);
  stage.go("cohort", stage.id_of<Cohort>("Cohort B"));
  stage.go("pulse", stage.programme().all<Pulse>().back()->id);
  CHECK(stage.has(Role::radio, "4 Agree", "I am heard"));
}
