// The page that shows every control: worked by role and name, at each width; and what is there when the
// scheme can only be read.
#include <doctest/doctest.h>

#include "app/route.hpp"
#include "domain/scheme.hpp"
#include "unit/ui/stage.hpp"

using namespace bothways;
using test::Stage;

namespace {

const Node* said(const Stage& stage, Role role, std::string_view name) {
  for (const Node& node : stage.platform.meaning.nodes) {
    if (node.role == role && node.name == name) return &node;
  }
  return nullptr;
}

}  // namespace

TEST_CASE("design system: without a scheme, at each width, it keeps the rules of the stage") {
  for (const int width : {320, 375, 768, 1280, 1920}) {
    CAPTURE(width);
    Stage stage(width);
    stage.visit("/design");
    CHECK(stage.has(Role::heading, "Design system"));
    CHECK(stage.has(Role::heading, "Buttons of three weights"));
    for (const char* picture : {"Timeline", "Bars", "From start to end", "People of four cohorts"}) CHECK(stage.has(Role::table, picture));
  }
}

TEST_CASE("design system: steps have their state, and one that cannot begin leads nowhere") {
  Stage stage;
  stage.visit("/design");
  CHECK(stage.has(Role::link, "Describe the scheme", "Task list"));
  CHECK(stage.has(Role::text, "Completed"));
  CHECK_FALSE(stage.has(Role::link, "Write the report"));
  CHECK(stage.has(Role::text, "Cannot start yet"));
}

TEST_CASE("design system: what is not available says why") {
  Stage stage;
  stage.visit("/design");
  const Node* send = said(stage, Role::button, "Send both letters");
  REQUIRE(send != nullptr);
  CHECK(has(send->marks, Mark::disabled));
  CHECK(send->description == "First choose who makes first contact.");
  const Node* add = said(stage, Role::button, "Add a way of learning");
  REQUIRE(add != nullptr);
  CHECK(has(add->marks, Mark::disabled));
  CHECK_FALSE(add->description.empty());
}

TEST_CASE("design system: any number of several is ticked") {
  Stage stage;
  stage.visit("/design");
  // The box of this name that follows the group.
  const auto ticked = [&] {
    const Node* node = said(stage, Role::group, "Ways of learning to offer");
    while (node->role != Role::checkbox || node->name != "Talks with other pairs") ++node;
    return has(node->marks, Mark::checked);
  };
  const bool before = ticked();
  stage.press(Role::checkbox, "Talks with other pairs", "Ways of learning to offer");
  CHECK(ticked() != before);
  stage.press(Role::checkbox, "Talks with other pairs", "Ways of learning to offer");
  CHECK(ticked() == before);
}

TEST_CASE("design system: a form says all that is missing on continuing, and keeps what was typed") {
  Stage stage;
  stage.visit("/design");
  stage.type("Month", "February", "First meeting");
  stage.button("Check and continue");
  CHECK(stage.has(Role::alert, "There is a problem"));
  CHECK(stage.has(Role::button, "Enter the name of the cohort"));
  CHECK(stage.has(Role::button, "“February” is not a real date. Enter one like 5 4 2027."));
  CHECK(stage.value("Month", "First meeting") == "February");
  stage.type("Name of the cohort", "Cohort A");
  stage.type("Day", "31", "First meeting");
  stage.type("Year", "2027", "First meeting");
  CHECK(stage.says("“31 February 2027” is not a real date."));
  stage.type("Day", "28", "First meeting");
  stage.button("Check and continue");
  CHECK(stage.says("That is all we need."));
  CHECK_FALSE(stage.has(Role::alert, "There is a problem"));
}

TEST_CASE("design system: a date that is none is said aloud when the keyboard leaves it, and in each of its boxes after") {
  Stage stage;
  stage.visit("/design");
  stage.type("Month", "Febtober", "Start date");
  REQUIRE(stage.platform.announced.size() == 1);
  CHECK(stage.platform.announced.front().find("Febtober") != std::string::npos);
  CHECK(stage.platform.announced.front().find("is not a real date. Enter one like 5 4 2027.") != std::string::npos);
  const Node* node = said(stage, Role::group, "Start date");
  for (int boxes = 0; boxes < 3; ++node) {
    if (node->role != Role::textbox) continue;
    CHECK(node->error == stage.platform.announced.front());
    ++boxes;
  }
  const auto day = [&]() -> const Node& {
    const Node* box = said(stage, Role::group, "Start date");
    while (box->role != Role::textbox) ++box;
    return *box;
  };
  const auto happens = [&](Event::Kind kind, std::string text) {
    Event event;
    event.kind = kind;
    event.node = day().id;
    event.text = std::move(text);
    stage.platform.events.push_back(event);
    stage.settle();
  };
  happens(Event::Kind::focused, {});
  CHECK_MESSAGE(day().error == stage.platform.announced.front(), "who comes back reads what is wrong");
  happens(Event::Kind::edited, "6");
  CHECK_MESSAGE(day().error.empty(), "while it is put right nothing is wrong yet");
}

TEST_CASE("design system: long work is stopped, and a dialog with a named act gives its answer") {
  Stage stage;
  stage.visit("/design");
  CHECK(said(stage, Role::progress, "Adding expressions of interest")->now == 40);
  stage.button("Stop adding expressions of interest");
  CHECK(said(stage, Role::progress, "Adding expressions of interest") == nullptr);
  CHECK(stage.says("Stopped after 40 of 120."));
  stage.button("Start again");
  CHECK(said(stage, Role::progress, "Adding expressions of interest")->now == 0);
  stage.button("Go on with 20 more");
  stage.button("Go on with 20 more");

  stage.button("Remove this pair");
  CHECK(stage.has(Role::dialog, "Remove this pair"));
  CHECK_FALSE(stage.has(Role::button, "Write a note"));  // behind, out of reach
  stage.shortcut("escape");
  CHECK_FALSE(stage.has(Role::dialog, "Remove this pair"));
  CHECK(stage.has(Role::button, "Write a note"));
}

TEST_CASE("where another tab writes, every field can be read and none changed, and what changes says why") {
  Stage stage;
  stage.button("Look at a finished sample: Partners in progress");
  const std::string scheme = stage.state().scheme;
  const auto pen = [&](std::uint64_t held) {
    Event event;
    event.kind = Event::Kind::pen;
    event.scheme = scheme;
    event.number = held;
    stage.platform.events.push_back(event);
    stage.settle();
  };
  pen(0);
  const std::string name = stage.state().programme.scheme().name;
  for (const char* screen : {"scheme", "applications", "cohorts", "pairs", "learning", "share", "roster"}) {
    CAPTURE(screen);
    stage.visit(address_of(scheme, screen).substr(1));
  }
  stage.visit(address_of(scheme, "scheme").substr(1) + "/about");
  for (const Node& node : stage.platform.meaning.nodes) {
    CAPTURE(node.name);
    if (node.role == Role::textbox || node.role == Role::textarea) CHECK(has(node.marks, Mark::read_only));
    if (node.role == Role::radio) CHECK(has(node.marks, Mark::disabled));
    CHECK(node.role != Role::choice);
  }
  stage.type("Name of the scheme", "Another name");
  CHECK(stage.state().programme.scheme().name == name);
  stage.visit(address_of(scheme, "scheme").substr(1) + "/aims");
  const Node* add = said(stage, Role::button, "Add an aim");
  REQUIRE(add != nullptr);
  CHECK(has(add->marks, Mark::disabled));
  CHECK(add->description.starts_with("This scheme is open in another tab."));
  stage.visit(address_of(scheme, "applications").substr(1));
  stage.type("Filter these 11 people", "Nobody at all");  // the view's own
  CHECK(stage.says("Nothing here fits"));
  stage.button("Show all");

  pen(1);
  stage.visit(address_of(scheme, "scheme").substr(1) + "/about");
  stage.type("Name of the scheme", "Another name");
  CHECK(stage.state().programme.scheme().name == "Another name");
}
