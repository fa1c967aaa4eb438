// The register on its screens, by role and name: typed in at speed, narrowed, moved on in bulk, reminded,
// told twice from two, and out as a spreadsheet.
#include <doctest/doctest.h>

#include <string>

#include "domain/people.hpp"
#include "stage.hpp"

using namespace bothways;
using namespace bothways::test;

namespace {

void go(Stage& stage, std::string_view screen) { stage.visit("/" + stage.state().scheme + "/" + std::string(screen)); }

void enter(Stage& stage, std::string_view box) {
  stage.press(Role::textbox, box);  // as Enter in it does
}

void type_in(Stage& stage, std::string_view name, std::string_view contact, std::string_view organisation) {
  stage.type("Name", name);
  stage.type("E-mail or phone number", contact);
  stage.type("Organisation", organisation);
  enter(stage, "Organisation");
}

Stage& with_three(Stage& stage) {
  stage.button("Start from this: Parity");
  go(stage, "type_in");
  stage.choose("How far the form is", "Form sent");
  type_in(stage, "Nadia Rahman", "nadia@example.org", "Welcome House");
  type_in(stage, "Omar Said", "01632 960001", "welcome house");
  stage.choose("How far the form is", "Came back");
  type_in(stage, "Lin Chen", "lin@example.org", "Tideway");
  go(stage, "applications");
  return stage;
}

template <class T>
std::vector<const T*> all(const Stage& stage) {
  return stage.state().programme.all<T>();
}

const Person& person(const Stage& stage, std::string_view name) {
  static const Person nobody;
  for (const Person* one : all<Person>(stage)) {
    if (one->name == name) return *one;
  }
  FAIL("nobody is called so");
  return nobody;
}

const Application& form_of(const Stage& stage, std::string_view name) {
  static const Application none;
  for (const Application* one : all<Application>(stage)) {
    if (one->person.id == person(stage, name).id) return *one;
  }
  FAIL("no form");
  return none;
}

void move_on(Stage& stage, int days) {
  stage.platform.moment.utc_ms += std::int64_t{days} * 86'400'000;
  stage.settle();
}

}  // namespace

TEST_CASE("people are typed in one after the other, and the keyboard is back in the name each time") {
  Stage stage;
  stage.button("Start from this: Parity");
  go(stage, "applications");
  stage.follow("Add people quickly");
  stage.choose("Where they heard of the scheme", "Newsletter");
  type_in(stage, "Nadia Rahman", "nadia@example.org", "Welcome House");
  CHECK(stage.platform.focus_asked == "Name");
  CHECK(stage.value("Name").empty());
  stage.platform.focus_asked.clear();
  type_in(stage, "Omar Said", "01632 960001", "welcome house");
  CHECK(stage.platform.focus_asked == "Name");
  CHECK(stage.value("Where they heard of the scheme") == "Newsletter");
  CHECK(all<Organisation>(stage).size() == 1);
  REQUIRE(all<Application>(stage).size() == 2);
  CHECK(form_of(stage, "Nadia Rahman").requested == stage.state().today);
  CHECK(form_of(stage, "Omar Said").heard_from == HeardFrom::newsletter);
  CHECK(person(stage, "Nadia Rahman").email == "nadia@example.org");
  CHECK(person(stage, "Omar Said").phone == "01632 960001");
  CHECK(stage.has(Role::link, "Omar Said", "Added last"));
}

TEST_CASE("nobody is added without a name, and nobody twice; what was typed stays") {
  Stage stage;
  with_three(stage);
  go(stage, "type_in");
  enter(stage, "Name");
  CHECK(stage.says("Enter a name, or an e-mail address or phone number"));
  stage.type("Name", "L. Chen");
  CHECK_FALSE(stage.says("Enter a name, or an e-mail address or phone number"));
  stage.type("E-mail or phone number", "LIN@example.org");
  stage.button("Add this person");
  CHECK(stage.says("LIN@example.org is on your list already."));
  CHECK(stage.value("Name") == "L. Chen");
  CHECK(stage.has(Role::link, "See Lin Chen"));
  CHECK(all<Application>(stage).size() == 3);
  stage.type("Name", "Lin Chen");
  CHECK(stage.says("Somebody of this name is on your list."));
}

TEST_CASE("the register says how long each waits, and is narrowed by how far the form is") {
  Stage stage;
  with_three(stage);
  move_on(stage, 12);
  CHECK(stage.says("Sent on 21 September 2026. Waiting 12 days for an answer."));
  CHECK(stage.says("Came back on 21 September 2026. Waiting 12 days for a decision."));
  stage.choose("How far the form is", "Form sent (2)");
  CHECK(stage.has(Role::link, "Nadia Rahman, Welcome House"));
  CHECK_FALSE(stage.has(Role::link, "Lin Chen, Tideway"));
  stage.button("Show all");
}

TEST_CASE("steps of several are noted in one go, and a day that is there stays") {
  Stage stage;
  with_three(stage);
  move_on(stage, 3);
  stage.press(Role::checkbox, "Select all 3 shown");
  stage.button("Came back today: the 3 selected");
  CHECK(form_of(stage, "Omar Said").received == stage.state().today);
  CHECK(form_of(stage, "Lin Chen").received < stage.state().today);
  CHECK(stage.says("Noted as come back: 2"));
  stage.button("Undo");
  CHECK_FALSE(form_of(stage, "Omar Said").received);
  stage.press(Role::checkbox, "Select all 3 shown");
  stage.button("Information sheet read today: the 3 selected");
  CHECK(form_of(stage, "Omar Said").information_given == stage.state().today);
}

TEST_CASE("late ones are counted, flagged with their reason, and the closing date is counted down") {
  Stage stage;
  with_three(stage);
  stage.visit("/" + stage.state().scheme + "/scheme/dates");
  stage.date("Closing date", 25, 9, 2026);
  go(stage, "applications");
  CHECK(stage.says("Closes in 4 days, on a Friday"));
  move_on(stage, 7);
  CHECK(stage.says("Closed 3 days ago, on a Friday"));
  stage.press(Role::checkbox, "Select Omar Said");
  stage.button("Came back today: the 1 selected");
  CHECK(stage.says("1 came late"));
  CHECK(stage.says("3 days late. No reason is written down."));
  stage.follow("Omar Said, Welcome House");
  stage.type("Reason for being late", "On leave");
  go(stage, "applications");
  CHECK(stage.says("3 days late: On leave"));
}

TEST_CASE("a reminder is ready to send, and its day goes into the register") {
  Stage stage;
  with_three(stage);
  move_on(stage, 10);
  stage.follow("2 people have the form and have not sent it back");
  stage.follow("Remind Nadia Rahman");
  CHECK(stage.says("We have not had your form for Parity back yet."));
  CHECK(stage.says("We sent it on Monday 21 September 2026."));
  stage.button("Copy the text: letter to Nadia Rahman");
  CHECK(stage.platform.clipboard.find("Dear Nadia,") != std::string::npos);
  stage.button("Mark as sent: Reminder, Nadia Rahman");
  stage.follow("Back to everybody who has the form");
  CHECK(stage.has(Role::heading, "Remind people"));
  CHECK(stage.says("Reminded on 1 October 2026. Waiting 10 days for an answer."));
  stage.follow("Remind Omar Said");
  CHECK(stage.says("Or ring: 01632 960001"));
}

TEST_CASE("two records of one person are compared, and made one by what was chosen") {
  Stage stage;
  with_three(stage);
  go(stage, "type_in");
  type_in(stage, "Lin Chen", "lin.chen@example.org", "Tideway");
  go(stage, "today");
  stage.follow("Compare them: 1 person may be here twice");
  stage.follow("Compare: Lin Chen, Tideway, lin@example.org with Lin Chen, Tideway, lin.chen@example.org");
  REQUIRE(stage.has(Role::heading, "Is Lin Chen here twice?"));
  CHECK(stage.says("The same name and organisation."));
  stage.pick("E-mail", "lin@example.org");
  stage.button("Make them one person");
  CHECK(stage.says("Nobody seems to be here twice."));
  CHECK(all<Person>(stage).size() == 3);
  CHECK(all<Application>(stage).size() == 3);
  CHECK(person(stage, "Lin Chen").email == "lin@example.org");
  CHECK(person(stage, "Lin Chen").notes.find("lin.chen@example.org") != std::string::npos);
  stage.button("Undo");
  CHECK(all<Person>(stage).size() == 4);
}

TEST_CASE("two people who look alike are told apart for good") {
  Stage stage;
  with_three(stage);
  go(stage, "type_in");
  type_in(stage, "Lin Chen", "lin.chen@example.org", "Tideway");
  go(stage, "applications");
  stage.follow("1 person may be here twice");
  stage.follow("Compare: Lin Chen, Tideway, lin@example.org with Lin Chen, Tideway, lin.chen@example.org");
  stage.button("They are two people");
  CHECK(stage.says("Nobody seems to be here twice."));
  go(stage, "applications");
  CHECK_FALSE(stage.has(Role::link, "1 person may be here twice"));
  CHECK(all<Person>(stage).size() == 4);
}

TEST_CASE("the register goes out as a spreadsheet and comes in as it was") {
  Stage stage;
  with_three(stage);
  stage.button("Save the register as a spreadsheet");
  REQUIRE_FALSE(stage.platform.downloads.empty());
  const auto out = stage.platform.downloads.back();
  CHECK(out.name == "register-2026-09-21.csv");
  stage.visit("/");
  stage.button("Start from this: Parity");
  move_on(stage, 5);
  stage.drop(out.name, out.bytes);
  stage.button("Add 3 expressions of interest");
  stage.button("Save the register as a spreadsheet");
  CHECK(stage.platform.downloads.back().bytes == out.bytes);
}

TEST_CASE("sectors and places that are wanted and that nobody came from are named") {
  Stage stage;
  stage.button("Start from this: Parity");
  stage.visit("/" + stage.state().scheme + "/scheme/dates");
  stage.type("Mix of sectors and places you want", "Frontline services: 2\nHilltop: 1");
  go(stage, "type_in");
  type_in(stage, "Nadia Rahman", "nadia@example.org", "Welcome House");
  go(stage, "applications");
  CHECK(stage.says("Nobody came back yet from: Frontline services, Hilltop."));
}
