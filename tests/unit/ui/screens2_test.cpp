// The screens from cohorts to report, worked by role and name on the finished sample of a reciprocal scheme.
#include <doctest/doctest.h>

#include <set>
#include <string>

#include "app/route.hpp"
#include "domain/pair.hpp"
#include "domain/people.hpp"
#include "domain/scheme.hpp"
#include "unit/ui/stage.hpp"

using namespace bothways;
using test::Stage;

namespace {

// A stage with the sample open.
struct Sample : Stage {
  explicit Sample(int width = 1280) : Stage(width) {
    button("Look at a finished sample: Partners in progress");
  }

  const Programme& programme() const { return state().programme; }
  void go(std::string_view screen, Id item = {}) {
    visit(address_of(state().scheme, screen, item).substr(1));
  }

  template <class T>
  Id id_of(std::string_view title) const {
    for (const T* record : programme().all<T>()) {
      if (title_of(programme(), *record, T::kind) == title) return record->id;
    }
    FAIL("no " << title);
    return {};
  }
  template <class T>
  const T& get(Id id) const {
    const T* record = programme().find<T>(id);
    REQUIRE(record != nullptr);
    return *record;
  }
  template <class T>
  std::set<Id> ids() const {
    std::set<Id> found;
    for (const T* record : programme().all<T>()) found.insert(record->id);
    return found;
  }
  // The one record that was not there before.
  template <class T>
  const T& added_to(const std::set<Id>& before) const {
    const T* found = nullptr;
    for (const T* record : programme().all<T>()) {
      if (!before.contains(record->id)) found = record;
    }
    REQUIRE(found != nullptr);
    CHECK(ids<T>().size() == before.size() + 1);
    return *found;
  }
  Id pair(std::string_view title) const { return id_of<Pair>(title); }
  // As matching lists people: "Helen Osei, Ridge and Vale Trust".
  std::string with_organisation(std::string_view name) const {
    const Person& person = get<Person>(id_of<Person>(name));
    return std::string(name) + ", " + get<Organisation>(person.organisation.id).name;
  }
};

constexpr std::string_view joseph_and_ruth = "Joseph Adeyemi and Ruth Calloway";

}  // namespace

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
  CHECK_FALSE(stage.get<Pair>(pair).introduced);

  stage.pick("Who makes first contact", "Helen Osei, system partner");
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
