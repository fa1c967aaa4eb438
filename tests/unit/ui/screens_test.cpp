// The way from the start page to the decisions, the files and the history, by role and name.
#include <doctest/doctest.h>

#include <string>

#include "stage.hpp"

using namespace bothways;
using namespace bothways::test;

namespace {

void open_sample(Stage& stage, std::string_view name) {
  stage.button("Look at a finished sample: " + std::string(name));
  REQUIRE(stage.has(Role::heading, "Today"));
}

void go(Stage& stage, std::string_view screen) { stage.visit("/" + stage.state().scheme + "/" + std::string(screen)); }

std::string saved_file(Stage& stage) {
  go(stage, "share");
  stage.button("Download the file", "Save a copy");
  REQUIRE_FALSE(stage.platform.downloads.empty());
  return stage.platform.downloads.back().bytes;
}

}  // namespace

TEST_CASE("the start page says what this is and offers every way in") {
  Stage stage;
  CHECK(stage.has(Role::heading, "Mentoring where both learn"));
  CHECK(stage.says("Nothing you write leaves this computer"));
  for (const char* name : {"Start from this: Partners in progress", "Start from this: Parity",
                           "Look at a finished sample: Partners in progress", "Look at a finished sample: Parity",
                           "Open a file", "Start from a blank scheme"}) {
    CHECK_MESSAGE(stage.has(Role::button, name), name);
  }
  stage.button("Open a file");
  CHECK(stage.platform.asked_for_files == 1);
}

TEST_CASE("schemes of this browser are listed, and removed with a second press only") {
  Stage stage;
  stage.button("Start from this: Parity");
  stage.visit("/");
  REQUIRE(stage.state().shelf.size() == 1);
  const std::string day = "saved on 21 September 2026 at 15:13";
  CHECK(stage.says(day));
  stage.button("Remove from this browser: Parity, " + day);
  CHECK(stage.platform.stores.size() == 1);
  stage.button("Keep it");
  stage.button("Remove from this browser: Parity, " + day);
  stage.button("Remove it for good");
  CHECK(stage.platform.stores.empty());
}

TEST_CASE("a scheme from the preset says what is missing until it is filled in") {
  Stage stage;
  stage.button("Start from this: Partners in progress");
  REQUIRE(stage.has(Role::heading, "Scheme"));
  CHECK(stage.says("Enter the organisation that runs the scheme"));
  stage.follow("Who runs it");
  stage.type("Organisation that runs the scheme", "Harbour Voluntary Action");
  CHECK_FALSE(stage.says("Enter the organisation that runs the scheme"));
  stage.follow("Next: The two sides");
  stage.follow("Next: Aims");
  stage.button("Add an aim");
  stage.type("Aim 4", "Meetings start on time.");
  CHECK(stage.value("Aim 4") == "Meetings start on time.");
  stage.button("Remove: Aim 4");
  CHECK_FALSE(stage.has(Role::textarea, "Aim 4"));
  stage.follow("See all parts");
  CHECK(stage.says("3 aims"));
  CHECK_FALSE(stage.says("Nothing is missing."));
}

TEST_CASE("a driver has a date and a link, and the call says them") {
  Stage stage;
  stage.button("Start from this: Partners in progress");
  stage.follow("Drivers");
  stage.date("Date it came out", 5, 3, 2026);
  stage.type("Where it can be read", "https://example.org/plan");
  go(stage, "call");
  CHECK(stage.says("(5 March 2026): https://example.org/plan"));
}

TEST_CASE("the closing date is counted down to, and a day that nobody works is named with the days beside it") {
  Stage stage;
  stage.button("Start from this: Parity");
  go(stage, "scheme/dates");
  stage.date("Closing date", 5, 4, 2027);
  CHECK_FALSE(stage.says("Easter Monday"));
  stage.date("Closing date", 29, 3, 2027);
  CHECK(stage.says("Easter Monday"));
}

TEST_CASE("the call and the information sheet are copied, downloaded and sent") {
  Stage stage;
  open_sample(stage, "Partners in progress");
  go(stage, "call");
  stage.button("Copy the text: the call");
  CHECK(stage.platform.clipboard.find("Who can apply") != std::string::npos);
  stage.button("Download as text");
  CHECK(stage.platform.downloads.back().name == "call.txt");
  stage.button("Download as a web page");
  CHECK(stage.platform.downloads.back().media == "text/html");
  CHECK(stage.platform.downloads.back().bytes.find("<h1") != std::string::npos);
  stage.button("Write an e-mail: the call");
  REQUIRE(stage.platform.opened_links.size() == 1);
  CHECK(stage.platform.opened_links[0].starts_with("mailto:?subject="));
  go(stage, "information");
  stage.button("Copy the text: the information sheet");
  CHECK(stage.platform.clipboard.find("Your rights") != std::string::npos);
}

TEST_CASE("the call warns of a closing date at the weekend") {
  Stage stage;
  stage.button("Start from this: Parity");
  go(stage, "scheme/dates");
  stage.date("Closing date", 1, 11, 2026);
  go(stage, "call");
  CHECK(stage.says("Sunday 1 November 2026 is at the weekend"));
}

TEST_CASE("Today lists what is due and the whole scheme as steps") {
  Stage stage;
  open_sample(stage, "Partners in progress");
  CHECK(stage.has(Role::table, "What needs you"));
  CHECK(stage.has(Role::list, "The whole scheme, step by step"));
  CHECK(stage.says("Completed"));
  stage.follow("Decide");
  CHECK(stage.has(Role::heading, "Applications"));
}

TEST_CASE("an expression of interest is typed in, decided and placed") {
  Stage stage;
  stage.button("Start from this: Partners in progress");
  go(stage, "applications");
  CHECK(stage.says("No expressions of interest yet"));
  stage.button("Add an expression of interest");
  REQUIRE(stage.has(Role::heading, "No name yet"));
  stage.type("Name", "Nadia Rahman");
  CHECK(stage.has(Role::heading, "Nadia Rahman"));
  stage.type("E-mail", "nadia@welcome.example");
  stage.button("New organisation");
  stage.type("Name of the organisation", "Welcome House");
  stage.type("Benefit to themselves", "Speak at the executive group.");
  CHECK(stage.says("They have not said that they can take part"));
  stage.pick("Decision", "Selected");
  CHECK(stage.says("Decided on 21 September 2026."));
  stage.type("Reason for the decision", "Strong links with older people.");
  stage.choose("Cohort", "Cohort A");
  stage.button("Copy the text: letter to Nadia Rahman");
  CHECK(stage.platform.clipboard.find("Dear Nadia,") != std::string::npos);
  stage.follow("Back to all applications");
  CHECK(stage.has(Role::link, "Nadia Rahman, Welcome House"));
  CHECK(stage.says("Selected: 1"));

  stage.type("Filter this one person", "nobody");
  CHECK(stage.says("Nothing here fits"));
  stage.button("Show all");
  CHECK(stage.has(Role::link, "Nadia Rahman, Welcome House"));
  stage.choose("Show", "Reserve (0)");
  CHECK_FALSE(stage.has(Role::link, "Nadia Rahman, Welcome House"));
  stage.button("Show all");
}

TEST_CASE("another copy comes back as a list, and what was changed in both is chosen") {
  std::string first, theirs;
  {
    Stage deputy;
    deputy.platform.seed = 7;
    open_sample(deputy, "Partners in progress");
    first = saved_file(deputy);
    go(deputy, "applications");
    deputy.follow("Lin Chen, Tideway Chinese Association");
    deputy.type("Role", "Founder");
    deputy.type("Phone number", "01632 960 999");
    theirs = saved_file(deputy);
  }
  Stage stage;
  stage.drop("first.json", first);
  CHECK(stage.has(Role::heading, "A scheme to open"));
  CHECK(stage.says("3 pairs"));
  stage.button("Open this scheme");
  REQUIRE(stage.has(Role::heading, "Today"));
  go(stage, "applications");
  stage.follow("Lin Chen, Tideway Chinese Association");
  stage.type("Role", "Director");
  stage.drop("deputy.json", theirs);
  REQUIRE(stage.has(Role::heading, "Another copy of this scheme"));
  CHECK(stage.says("Lin Chen: Phone number is now “01632 960 999”"));
  stage.pick("1. Lin Chen: Role", "Founder (You, in this browser, 21 September 2026, 15:13)");
  stage.button("Take these changes");
  go(stage, "applications");
  stage.follow("Lin Chen, Tideway Chinese Association");
  CHECK(stage.value("Role") == "Founder");
  CHECK(stage.value("Phone number") == "01632 960 999");
  stage.drop("deputy.json", theirs);
  CHECK(stage.says("here already"));
  stage.button("Go on with your work");
}

TEST_CASE("Share saves a file, takes a name, and removes the scheme from the browser") {
  Stage stage;
  open_sample(stage, "Parity");
  CHECK(saved_file(stage).find("bothways-scheme") != std::string::npos);
  CHECK(stage.says("You last saved a copy on 21 September 2026"));
  stage.type("Your name", "Asha");
  CHECK(stage.platform.settings["name"] == "Asha");
  stage.button("Remove this scheme from this browser");
  stage.button("Keep it");
  stage.button("Remove this scheme from this browser");
  stage.button("Remove it for good");
  CHECK(stage.platform.stores.empty());
  CHECK(stage.has(Role::heading, "Mentoring where both learn"));
}

TEST_CASE("the history tells who did what, newest first") {
  Stage stage;
  stage.button("Start from this: Parity");
  go(stage, "history");
  CHECK(stage.says("Nothing was changed yet"));
  go(stage, "scheme/people");
  stage.type("Organisation that runs the scheme", "Harbour Voluntary Action");
  go(stage, "history");
  CHECK(stage.says("Parity: changed “Organisation that runs the scheme”"));
  CHECK(stage.says("You, in this browser"));
}

TEST_CASE("help works with and without a scheme") {
  Stage stage;
  stage.visit("/help");
  CHECK(stage.says("Ctrl + Shift + Z"));
  CHECK_FALSE(stage.has(Role::link, "Go there: Publish the call"));
  stage.visit("/");
  stage.button("Start from this: Parity");
  go(stage, "help");
  stage.follow("Go there: Publish the call");
  CHECK(stage.has(Role::heading, "Call for expressions of interest"));
}

TEST_CASE("an address that leads nowhere says so and shows the way back") {
  Stage stage;
  stage.visit("/6b2k/pairs");
  CHECK(stage.has(Role::heading, "This scheme is not in this browser"));
  stage.follow("Go to the start page");
  stage.button("Start from this: Parity");
  go(stage, "nowhere");
  CHECK(stage.has(Role::heading, "There is no such page"));
  stage.follow("Go to Today");
  CHECK(stage.has(Role::heading, "Today"));
}

TEST_CASE("every screen keeps the rules on a phone of 320 pixels") {
  Stage stage(320, 640);
  stage.button("Look at a finished sample: Partners in progress");
  for (const char* screen : {"today", "scheme", "call", "information", "applications", "paste", "share", "history", "help"}) {
    CAPTURE(screen);
    go(stage, screen);
  }
  go(stage, "applications");
  stage.follow("Joseph Adeyemi, Harbour Elders Project");
  CHECK(stage.has(Role::heading, "Joseph Adeyemi"));
}
