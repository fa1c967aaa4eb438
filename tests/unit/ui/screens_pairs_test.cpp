// Pairs, introductions and meetings, worked by role and name.
#include "unit/ui/sample_stage.hpp"

using namespace bothways;
using test::Sample;
using test::joseph_and_ruth;

TEST_CASE("pairs: all of them, with meetings both ways") {
  Sample stage;
  stage.go("pairs");
  CHECK(stage.has(Role::column_header, "Community partner: meetings"));
  CHECK(stage.has(Role::column_header, "System partner: meetings"));
  stage.follow(joseph_and_ruth);
  CHECK(stage.has(Role::heading, joseph_and_ruth));
}

TEST_CASE("pair: who only observes is seen, and asks are written down both ways") {
  Sample stage;
  const Id pair = stage.pair(joseph_and_ruth);
  stage.go("pair", pair);
  CHECK(stage.says("Pairs › Cohort A"));
  CHECK(stage.says("Joseph has been there 2 times and has only observed."));
  CHECK(stage.has(Role::column_header, "Joseph asked Ruth"));
  CHECK(stage.has(Role::column_header, "Ruth asked Joseph"));
  stage.button("Write down what they ask");
  stage.button("Remove: Feedback that Ruth asks of Joseph");
  const auto before = stage.ids<Ask>();
  stage.button("Add an ask: Feedback that Ruth asks of Joseph");
  stage.type("Feedback that Ruth asks of Joseph", "On how I chair");
  stage.choose("How it went: Feedback that Ruth asks of Joseph", "Partly met");
  stage.button("Done with the asks");
  CHECK(stage.says("On how I chair"));
  const Ask& ask = stage.added_to<Ask>(before);
  CHECK(ask.from == Side::b);
  CHECK(ask.of_kind == AskKind::feedback);
  CHECK(ask.outcome == AskOutcome::partly);
}

TEST_CASE("introduction: letters for both, first contact, confirmed by both") {
  Sample stage;
  stage.go("matching", stage.id_of<Cohort>("Cohort B"));
  stage.pick("Pick one community partner", stage.with_organisation("Samira Haddad"));
  stage.pick("Pick one system partner", stage.with_organisation("Helen Osei"));
  stage.button("Make this pair");
  stage.follow("Introduce them: Samira Haddad and Helen Osei");
  const Id pair = stage.pair("Samira Haddad and Helen Osei");

  stage.button("Mark as introduced");
  CHECK(stage.says("Choose who makes first contact"));
  CHECK(stage.says("Helen Osei has not said yes to this pair."));
  CHECK_FALSE(stage.get<Pair>(pair).introduced);

  stage.pick("Who makes first contact", "Helen Osei, system partner");
  stage.button("Mark as introduced");
  CHECK_FALSE(stage.get<Pair>(pair).introduced);
  stage.button("Note that both said yes");
  stage.button("Copy the text: Letter to Samira Haddad");
  CHECK(stage.platform.clipboard.find("Helen Osei") != std::string::npos);
  stage.button("Mark as introduced");
  CHECK(stage.get<Pair>(pair).introduced == stage.state().today);
  CHECK(stage.get<Pair>(pair).first_contact == Side::b);
  stage.button("Confirm first contact: Samira Haddad");
  stage.button("Confirm first contact: Helen Osei");
  CHECK(stage.get<Pair>(pair).state == PairState::active);
}

TEST_CASE("meetings: one is added for each side, and counts when it was attended") {
  Sample stage;
  const Id pair = stage.pair("Lin Chen and Martin Ellery");
  stage.go("meetings", pair);
  auto before = stage.ids<LeadershipMeeting>();
  stage.button("Add a meeting: Martin Ellery");
  stage.date("Date", 18, 9, 2026);
  stage.type("Group or board", "Trustees");
  stage.choose("Taking part: agreed beforehand", "Present");
  stage.pick("Chair briefed", "Yes");
  stage.pick("Prepared together", "Yes");
  stage.pick("Attended", "Yes");
  stage.pick("Contributed", "No");
  stage.button("Done with this meeting");
  CHECK(stage.says("Trustees on 18 September 2026"));
  const LeadershipMeeting& meeting = stage.added_to<LeadershipMeeting>(before);
  CHECK(meeting.visitor == Side::b);
  CHECK(meeting.level == Level::present);
  CHECK(meeting.attended == YesNo::yes);
  CHECK(meeting.contributed == YesNo::no);

  before = stage.ids<LeadershipMeeting>();
  stage.button("Add a meeting: Lin Chen");
  CHECK(stage.value("Group or board") == stage.programme().scheme().body_name);
  CHECK(stage.added_to<LeadershipMeeting>(before).visitor == Side::a);
}
