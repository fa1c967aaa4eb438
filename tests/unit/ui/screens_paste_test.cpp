// Pasted rows on their screen, by role and name: nothing that is in them is lost, whatever is wrong with it.
#include <doctest/doctest.h>

#include <string>

#include "domain/people.hpp"
#include "stage.hpp"

using namespace bothways;
using namespace bothways::test;

namespace {

void go(Stage& stage, std::string_view screen) { stage.visit("/" + stage.state().scheme + "/" + std::string(screen)); }

void start(Stage& stage) {
  stage.button("Start from this: Partners in progress");
  go(stage, "paste");
}

const Person* person_named(const Stage& stage, std::string_view name) {
  for (const Person* one : stage.state().programme.all<Person>()) {
    if (one->name == name) return one;
  }
  return nullptr;
}

}  // namespace

TEST_CASE("pasted rows are matched, reviewed and added in one step that can be undone") {
  Stage stage;
  start(stage);
  CHECK(stage.says("No rows yet"));
  stage.type("Rows", "Full name\tE-mail\tWhere\nNadia Rahman\tnadia@welcome.example\tDocks\n"
                     "Lin Chen\tlin@example\tHill\nNadia Rahman\tnadia@welcome.example\tDocks\n\tnot said\t");
  CHECK(stage.value("Column 1: Full name") == "Name");
  CHECK(stage.says("Where: 3 answers"));
  stage.choose("Column 3: Where", "Name");
  CHECK(stage.says("Two columns hold “Name”. Their words are put together"));
  stage.choose("Column 3: Where", "Place");
  CHECK_FALSE(stage.says("Two columns hold"));
  CHECK_FALSE(stage.says("These columns are left out"));
  CHECK(stage.says("The same person is on line 2."));
  stage.button("Add 3 expressions of interest");
  REQUIRE(stage.has(Role::heading, "Applications"));
  CHECK(stage.says("3 expressions of interest."));
  CHECK(stage.state().pasted.empty());
  stage.button("Undo");
  CHECK(stage.says("No expressions of interest yet"));
}

TEST_CASE("rows that cannot be read are told in words, and the first line that cannot is refused") {
  Stage stage;
  start(stage);
  stage.type("Rows", "Name\tAbout\nNadia\t\"never closed");
  CHECK(stage.says("Line 2 is kept aside. A quotation mark is opened there and not closed."));
  CHECK(stage.says("There is nothing to add in these rows."));
  stage.type("Rows", "Name\t\"About\nNadia\tclosed");
  CHECK(stage.says("A quotation mark is opened and never closed"));
  CHECK(stage.value("Rows") == "Name\t\"About\nNadia\tclosed");
}

TEST_CASE("rows kept aside are copied, saved, and stay when the others are added; put right, they come in") {
  Stage stage;
  start(stage);
  const std::string rest = "Name;E-mail;Town\r\n\"Bisi Ojo;bisi@example.org;Docks\r\n;;Hill\r\n";
  stage.type("Rows", "Name;E-mail;Town\nAisha Malik;aisha@example.org;Hill\n\"Bisi Ojo;bisi@example.org;Docks\nDele Ade;dele@example.org;Docks\n;;Hill\n");
  REQUIRE(stage.has(Role::region, "Kept aside"));
  CHECK(stage.says("2 rows cannot come in as they are."));
  CHECK(stage.says("Line 5 is kept aside. It has neither a name nor an e-mail address."));
  stage.button("Copy the 2 rows kept aside");
  CHECK(stage.platform.clipboard == rest);
  stage.button("Save the 2 rows kept aside as a file");
  REQUIRE_FALSE(stage.platform.downloads.empty());
  CHECK(stage.platform.downloads.back().name == "rows-kept-aside.csv");
  CHECK(stage.platform.downloads.back().bytes == "\xEF\xBB\xBF" + rest);

  stage.button("Add 2 expressions of interest");
  CHECK(stage.has(Role::heading, "Paste rows"));
  CHECK(stage.says("The other rows were added. These did not come in."));
  CHECK(stage.value("Rows") == "Name;E-mail;Town\n\"Bisi Ojo;bisi@example.org;Docks\n;;Hill\n");
  CHECK(stage.state().programme.all<Application>().size() == 2);
  CHECK(stage.says("We know these columns from last time"));

  stage.type("Rows", "Name;E-mail;Town\nBisi Ojo;bisi@example.org;Docks\n");
  CHECK_FALSE(stage.has(Role::region, "Kept aside"));
  stage.button("Add 1 expression of interest");
  REQUIRE(stage.has(Role::heading, "Applications"));
  CHECK(person_named(stage, "Bisi Ojo") != nullptr);
}

TEST_CASE("what cannot be read is told with its row and column, and goes into the notes") {
  Stage stage;
  start(stage);
  stage.type("Rows", "Name\tE-mail\tCompletion time\nFatou Diop\tfatou@example.org\tthe 6th of never\nLin Chen\tlin@example.org\t13/03/2021\n");
  CHECK(stage.says("1 answer cannot be read."));
  CHECK(stage.says("Column 3: Completion time. Came back on: “the 6th of never” is not a date."));
  stage.choose("Look at this", "Rows with something to look at (1)");
  CHECK_FALSE(stage.has(Role::text, "Lin Chen"));
  stage.button("Add 2 expressions of interest");
  REQUIRE(person_named(stage, "Fatou Diop") != nullptr);
  CHECK(person_named(stage, "Fatou Diop")->notes == "Came back on, as it was pasted: the 6th of never");
}

TEST_CASE("dates that read both ways are asked about in one question") {
  Stage stage;
  start(stage);
  stage.type("Rows", "Name\tE-mail\tCompletion time\nFatou Diop\tfatou@example.org\t04/05/2021\n");
  const std::string question = "Dates such as 04/05/2021: which comes first?";
  CHECK(stage.has(Role::radio_group, question));
  stage.pick(question, "The month: 5 April 2021");
  stage.button("Add 1 expression of interest");
  REQUIRE_FALSE(stage.state().programme.all<Application>().empty());
  CHECK(stage.state().programme.all<Application>()[0]->received == make_date(2021, 4, 5));
}

TEST_CASE("somebody alike with another e-mail address is pointed out") {
  Stage stage;
  start(stage);
  stage.type("Rows", "Name\tE-mail\tOrganisation\nLin Chen\tlin@example.org\tTideway\n");
  stage.button("Add 1 expression of interest");
  go(stage, "paste");
  stage.type("Rows", "Name\tE-mail\tOrganisation\nLin Chen\tlin.chen@example.org\tTideway\n");
  CHECK(stage.says("Lin Chen is here already, at the same organisation, with another e-mail address: lin@example.org."));
}

TEST_CASE("a file whose letters had to be guessed says so; another paste does not") {
  Stage stage;
  start(stage);
  stage.drop("NAMES.CSV", "Name,E-mail\r\nZo\xEB,zoe@example.org\r\n");
  CHECK(stage.says("This file does not say how it writes letters with accents."));
  CHECK(stage.has(Role::text, "Zoë"));
  stage.drop("export", "\xEF\xBB\xBFName,E-mail\r\nZoë,zoe@example.org\r\n");
  CHECK_FALSE(stage.says("This file does not say how it writes letters with accents."));
  stage.drop("answers.xlsx", "PK\x03\x04 and so on");
  CHECK(stage.says("This is an Excel or OpenDocument workbook, not a list of rows."));
  CHECK(stage.says("choose “Save as” and then “CSV UTF-8”"));
  CHECK(stage.has(Role::text, "Zoë"));
}
