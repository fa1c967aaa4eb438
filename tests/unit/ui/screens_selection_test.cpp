// The selection, worked by role and name: the switch in mid-call, criteria, panel, scores, ties, decisions.
#include "unit/ui/selection_stage.hpp"

#include <algorithm>

#include "domain/selection.hpp"
#include "evaluation/ranking.hpp"

using namespace bothways;
using namespace bothways::test;

namespace {

// Everything that a frame says and the page shows beside it: names, values, descriptions, addresses, title.
std::string whole_frame(const Stage& stage) {
  std::string all = stage.platform.meaning.title;
  for (const Node& node : stage.platform.meaning.nodes) {
    all += "\n" + node.name + "\n" + node.value + "\n" + node.description + "\n" + node.error + "\n" + node.href + "\n" + node.label;
    for (const std::string& option : node.options) all += "\n" + option;
  }
  return all;
}

void expect_nobody_named(const Stage& stage) {
  const std::string said = whole_frame(stage);
  for (const std::string_view name : family_names) CHECK_MESSAGE(said.find(name) == std::string::npos, name << " is said");
  CHECK(said.find("Zora") == std::string::npos);
}

const DeclaredConflict* only_conflict(const SelectionStage& stage) {
  const auto all = stage.state().programme.all<DeclaredConflict>();
  return all.size() == 1 ? all.front() : nullptr;
}

}  // namespace

TEST_CASE("selection: every page is sound, wide and narrow, with names hidden or not") {
  for (const int width : {1280, 375}) {
    for (const YesNo hide : {YesNo::yes, YesNo::no}) {
      SelectionStage stage(width, hide);
      for (const char* part : {"", "way", "criteria", "panel", "ranking", "decisions", "reserve", "zzzzz"}) stage.go("selection", part);
      stage.go("selection", to_text(stage.call.criteria[0]));
      CHECK(stage.has(Role::heading, "Benefit to the organisation"));
      stage.go("selection", to_text(stage.member(0)));
      CHECK(stage.has(Role::heading, "Ann Weaver"));
      stage.go("selection", to_text(stage.at(0)));
      stage.go("scoring");
      stage.go("scoring", to_text(stage.member(1)));
      stage.score_as(1, 3);
      stage.go("scoring", "zzzzz-zzzzz");
      CHECK(stage.has(Role::heading, "This is no longer here"));
    }
  }
}

TEST_CASE("selection: names that are hidden stand nowhere in the frame, also not in the search") {
  SelectionStage stage;
  const auto look = [&] {
    expect_nobody_named(stage);
    stage.shortcut("ctrl+k");
    stage.type("Find", "Zora");
    // What was typed stands in its box.
    std::string said = whole_frame(stage);
    for (const std::string_view name : family_names) CHECK(said.find(name) == std::string::npos);
    stage.type("Find", "");
    stage.shortcut("escape");
  };
  for (const char* part : {"", "ranking", "decisions", "reserve"}) {
    stage.go("selection", part);
    look();
  }
  stage.go("selection", to_text(stage.at(4)));
  look();
  stage.go("scoring", to_text(stage.member(0)));
  look();
  stage.score_as(0, 4);
  CHECK(stage.says("I am (name covered) of (organisation covered), and I would learn."));
  look();
  stage.pick("Benefit to yourself", "2");
  CHECK(stage.says("Scored Ann Weaver on Form 5"));
  expect_nobody_named(stage);
  stage.go("applications");
  CHECK(stage.says("Zora Abara"));
}

TEST_CASE("selection: turned competitive in mid-call, those who are in already have their messages ready") {
  SelectionStage stage([](ScoredCall& call) {
    call.edit<Scheme>(call.scheme, [](Scheme& one) { one.competitive = YesNo::unsaid, one.competitive_from = {}; });
  }, 1280);
  stage.go("selection", "way");
  CHECK_FALSE(stage.says("Copy all their e-mail addresses"));
  stage.pick("How do people get a place?", "Competitive: a panel scores every form, and the best get the places");
  CHECK(stage.state().programme.scheme().competitive == YesNo::yes);
  CHECK(stage.state().programme.scheme().competitive_from == stage.state().today);
  CHECK(stage.says("1 person sent a form and has not answered the extra questions."));
  CHECK(stage.says("Still to answer: What would your organisation gain?"));
  stage.button("Copy the text: extra questions to Zora Cardozo");
  REQUIRE_FALSE(stage.platform.clipboard.empty());
  CHECK(stage.platform.clipboard.find("- What would your organisation gain?") != std::string::npos);
  CHECK(stage.platform.clipboard.find("What would you gain?") == std::string::npos);
  stage.button("Copy all their e-mail addresses");
  CHECK(stage.platform.clipboard == "Cardozo@trust.example");
  stage.shortcut("ctrl+z");
  CHECK(stage.state().programme.scheme().competitive == YesNo::unsaid);
  CHECK_FALSE(stage.state().programme.scheme().competitive_from);
}

TEST_CASE("criteria: added, described, put in order, and their shares said as the weights change") {
  SelectionStage stage;
  stage.go("selection", "criteria");
  CHECK(stage.says("half of the total"));
  stage.button("Add a criterion");
  stage.type("Name of the criterion", "Mix");
  CHECK(stage.says("Counts for a fifth of the total."));
  stage.type("Weight", "4");
  CHECK(stage.says("Counts for half of the total."));
  stage.type("Highest score", "2");
  stage.type("What 0 means", "nothing new");
  stage.type("What 2 means", "a place that is missing");
  const auto& mix = *stage.state().programme.all<Criterion>().back();
  CHECK(mix.descriptors == "0 nothing new\n2 a place that is missing");
  stage.follow("Done with this criterion");
  stage.button("Up: Mix");
  std::vector<std::string> names;
  for (const Criterion* one : evaluation::criteria_in_order(stage.state().programme)) names.push_back(one->name);
  CHECK(names == std::vector<std::string>{"Benefit to the organisation", "Benefit to yourself", "Mix", "What you would bring"});
  stage.shortcut("ctrl+z");
  CHECK(evaluation::criteria_in_order(stage.state().programme).back()->name == "Mix");
  stage.go("call");
  CHECK(stage.says("Mix (half of the total)."));
}

TEST_CASE("panel: a conflict is found, declared with its reason, and taken back") {
  SelectionStage stage;
  stage.go("selection", "panel");
  stage.button("Add a panel member");
  stage.type("Name", "Dee Marsh");
  stage.type("Organisation", "dunmore trust");
  CHECK(stage.says("Dee Marsh is from the same organisation as this form: Form 4, Zora Dunmore, Dunmore Trust."));
  stage.button("Declare a conflict about Form 4, Zora Dunmore, Dunmore Trust");
  REQUIRE(only_conflict(stage) != nullptr);
  CHECK(only_conflict(stage)->application.id == stage.at(3));
  CHECK(only_conflict(stage)->declared == stage.state().today);
  CHECK_FALSE(only_conflict(stage)->why.empty());
  stage.button("Take back the conflict about Form 4, Zora Dunmore, Dunmore Trust");
  CHECK(stage.state().programme.all<DeclaredConflict>().empty());
  stage.choose("About which form", "Form 2, Zora Bellweather, Bellweather Trust");
  stage.type("What the conflict is", "My sister works there.");
  stage.button("Declare a conflict of interest");
  REQUIRE(only_conflict(stage) != nullptr);
  CHECK(only_conflict(stage)->why == "My sister works there.");
  stage.shortcut("ctrl+z");
  CHECK(only_conflict(stage) == nullptr);
}

TEST_CASE("scoring: criterion by criterion, with notes, each one step to undo; others’ scores only once one’s own are there") {
  SelectionStage stage([](ScoredCall& call) {
    for (const Assessment* one : call.programme.all<Assessment>()) {
      if (one->panel_member.id == call.panel[2] && one->application.id == call.forms[10]) {
        const Id id = one->id;
        call.edit<Assessment>(id, [](Assessment& gone) { gone.removed = Stamp{9, 9}; });
      }
    }
  }, 1280);
  stage.go("scoring");
  CHECK(stage.says("Cat Lowe still has 3 scores to give."));
  CHECK(stage.says("10 of 11 forms complete."));
  stage.follow("Scoring as Cat Lowe");
  stage.follow("Score Form 11");
  CHECK(stage.says("You see what the others gave once your own scores for this form are complete."));
  CHECK_FALSE(stage.has(Role::table, "What each of you gave"));
  stage.pick("Benefit to the organisation", "4: a plan");
  stage.pick("Benefit to yourself", "3");
  stage.type("Note on Benefit to yourself (optional)", "Clear about the next step.");
  CHECK_FALSE(stage.has(Role::table, "What each of you gave"));
  stage.type("Note on What you would bring (optional)", "Written before the score.");
  stage.pick("What you would bring", "1");
  CHECK(stage.has(Role::table, "What each of you gave"));
  CHECK(stage.says("Written before the score."));
  CHECK(evaluation::may_see_others(stage.state().programme, stage.member(2), stage.at(10)));
  stage.shortcut("ctrl+z");
  CHECK_FALSE(evaluation::may_see_others(stage.state().programme, stage.member(2), stage.at(10)));
  stage.shortcut("ctrl+z");
  CHECK_FALSE(stage.says("Written before the score."));
  CHECK(stage.value("Note on Benefit to yourself (optional)") == "Clear about the next step.");
}

TEST_CASE("scoring: whoever declares a conflict does not score, and what they gave does not count") {
  SelectionStage stage;
  stage.score_as(0, 0);
  stage.type("What the conflict is", "We were neighbours.");
  stage.button("Declare a conflict of interest");
  CHECK(stage.says("You declared a conflict of interest on"));
  CHECK_FALSE(stage.has(Role::radio_group, "Benefit to yourself"));
  const auto standing = evaluation::standing_of(stage.state().programme, stage.form(0));
  CHECK(standing.members[0].conflict);
  CHECK(standing.missing == 0);
  stage.button("Take back");
  CHECK(stage.has(Role::radio_group, "Benefit to yourself"));
}

TEST_CASE("ranking: the line, who is tied at it, the tie broken with its reason, and undone") {
  SelectionStage stage;
  stage.go("selection", "ranking");
  CHECK(stage.says("6 places. 2 forms are tied at the line. Break the tie below."));
  CHECK(stage.has(Role::table, "The lowest and the highest total of each form"));
  stage.go("selection", "decisions");
  CHECK(stage.says("Break this tie first: Form 6 and Form 7."));
  stage.follow("Go to the equal totals");
  stage.pick("Who comes first, of those with 75.00?", "Form 7");
  stage.type("Why, of those with 75.00", "Nobody else is from that part of town.");
  stage.button("Put Form 7 first");
  CHECK(stage.form(6).tie_place == Number{1});
  CHECK(stage.form(6).tie_reason == "Nobody else is from that part of town.");
  CHECK(stage.says("Form 7 was put before another with 75.00."));
  CHECK(stage.says("6 places. The line falls between 75.00 and 75.00."));
  expect_nobody_named(stage);
  stage.button("Make the forms with 75.00 equal again, with Form 7");
  CHECK_FALSE(stage.form(6).tie_place);
  stage.shortcut("ctrl+z");
  CHECK(stage.form(6).tie_place == Number{1});
}

TEST_CASE("decisions: the rest in one step as the ranking says; names appear; undone in one step") {
  SelectionStage stage([](ScoredCall& call) { call.edit<Application>(call.forms[6], [](Application& one) { one.tie_place = {1}; }); }, 1280);
  stage.go("selection", "decisions");
  CHECK_FALSE(stage.says("Break this tie first: Form 6 and Form 7."));
  CHECK(stage.says("Break this tie first: Form 8 and Form 9."));
  stage.type("People in reserve in all", "1");
  CHECK(stage.has(Role::table, "By sector"));
  stage.button("Select the first 6, put 1 in reserve");
  CHECK(stage.form(6).decision == Decision::selected);
  CHECK(stage.form(5).decision == Decision::reserve);
  CHECK(stage.form(5).reserve_place);
  CHECK(stage.form(10).decision == Decision::undecided);
  CHECK(stage.says("Form 7, Zora Gillespie"));
  CHECK_FALSE(stage.says("Kettering"));
  stage.shortcut("ctrl+z");
  CHECK(stage.form(6).decision == Decision::undecided);
  CHECK(stage.form(5).decision == Decision::undecided);
  expect_nobody_named(stage);
}

TEST_CASE("decisions: one form at a time, with a reason and feedback; taken back, the name is covered again") {
  SelectionStage stage;
  stage.go("selection", to_text(stage.at(8)));
  CHECK(stage.says("Place 8 in the ranking, tied, with a total of 50.00."));
  stage.pick("Decision", "Reserve");
  stage.type("Reason for the decision", "We talked about it.");
  stage.type("Feedback for the person", "Your examples were good.");
  CHECK(stage.form(8).feedback == "Your examples were good.");
  CHECK(stage.form(8).reserve_place);
  CHECK(stage.has(Role::heading, "Form 9, Zora Ikande"));
  stage.pick("Decision", "Not decided yet");
  CHECK_FALSE(stage.form(8).reserve_place);
  expect_nobody_named(stage);
}

TEST_CASE("reserve list: the order is changed, and a place is given") {
  SelectionStage stage([](ScoredCall& call) {
    for (const std::size_t i : {7u, 8u}) {
      call.edit<Application>(call.forms[i], [&](Application& one) { one.decision = Decision::reserve, one.reserve_place = Position::of(static_cast<int>(i) - 6); });
    }
  }, 1280);
  stage.go("selection", "reserve");
  stage.button("Up: Form 9, Zora Ikande");
  CHECK(stage.form(8).reserve_place < stage.form(7).reserve_place);
  CHECK(stage.form(7).reserve_place == Position::of(1));
  stage.button("Give a place to Form 9, Zora Ikande");
  CHECK(stage.form(8).decision == Decision::selected);
  CHECK_FALSE(stage.form(8).reserve_place);
}

TEST_CASE("today: scores that are owed and forms without a decision lead to the selection") {
  SelectionStage stage([](ScoredCall& call) { call.member("Dee Marsh"); }, 1280);
  stage.go("today");
  CHECK(stage.says("33 scores of the panel are missing"));
  CHECK(stage.says("Panel members who still owe scores: 1."));
  stage.follow("See who owes scores: 33 scores of the panel are missing");
  CHECK(stage.has(Role::heading, "Scores"));
}
