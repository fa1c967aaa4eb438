// Letters and the information sheet on their screens, by role and name.
#include <doctest/doctest.h>

#include <algorithm>

#include "base/words.hpp"
#include "domain/letters_due.hpp"
#include "unit/ui/sample_stage.hpp"

using namespace bothways;
using namespace bothways::test;

namespace {

// A scheme with two people who sent a form in: Nadia with an address, Lin without.
struct Register : Stage {
  explicit Register(int width = 1280) : Stage(width) {
    button("Start from this: Partners in progress");
    add("Nadia Rahman", "nadia@welcome.example");
    add("Lin Chen", "");
  }
  void go(const std::string& screen) { visit("/" + state().scheme + "/" + screen); }
  void add(std::string_view name, std::string_view email) {
    go("applications");
    button("Add an expression of interest");
    type("Name", name);
    if (!email.empty()) type("E-mail", email);
  }
  const Application& form(std::string_view name) const {
    for (const Application* one : state().programme.all<Application>()) {
      if (title_of(state().programme, *one, RecordKind::application) == name) return *one;
    }
    FAIL("no " << name);
    return *state().programme.all<Application>().front();
  }
  void open(std::string_view name) { go("application/" + to_text(form(name).id)); }
};

bool holds(const std::string& text, std::string_view words) { return text.find(words) != std::string::npos; }

}  // namespace

TEST_CASE("letters are due by kind, read for one person, sent in four ways, noted and undone") {
  Register stage;
  stage.go("applications");
  stage.follow("Letters");
  REQUIRE(stage.has(Role::heading, "Letters"));
  CHECK(stage.says("2 letters are due."));
  stage.follow("Received");
  REQUIRE(stage.has(Role::heading, "Received"));
  CHECK(stage.says("2 people are due this letter."));
  stage.choose("Letter to", "Nadia Rahman: Due");
  CHECK(stage.says("Dear Nadia,"));
  CHECK(stage.says("{contact} is empty for this person"));
  stage.button("Copy the text: letter to Nadia Rahman");
  CHECK(holds(stage.platform.clipboard, "Thank you for your expression of interest in Partners in progress"));
  CHECK(stage.value("How the letter to Nadia Rahman went") == "Copied into an e-mail");
  stage.button("Write an e-mail: letter to Nadia Rahman");
  REQUIRE_FALSE(stage.platform.opened_links.empty());
  CHECK(stage.platform.opened_links.back().starts_with("mailto:nadia@welcome.example?subject="));
  stage.button("Save as an e-mail file: letter to Nadia Rahman");
  CHECK(stage.platform.downloads.back().name == "letter-to-nadia-rahman.eml");
  CHECK(stage.platform.downloads.back().media == "message/rfc822");
  CHECK(stage.platform.downloads.back().bytes.starts_with("To: nadia@welcome.example\r\nSubject: "));
  stage.button("Mark as sent: Received, Nadia Rahman");
  CHECK(stage.says("Noted a letter to Nadia Rahman as sent"));
  CHECK(stage.says("Sent on 21 September 2026: E-mail file"));
  CHECK(stage.says("1 person is due this letter. 1 person has it already."));
  stage.button("Next person");
  CHECK(stage.says("Dear Lin,"));
  CHECK(stage.says("There is no e-mail address."));
  stage.button("Undo");
  CHECK(stage.says("2 people are due this letter."));
  CHECK(stage.state().programme.all<SentLetter>().empty());
}

TEST_CASE("several letters are noted as sent at once, and stand on the application page") {
  Register stage;
  stage.go("letters/received");
  stage.press(Role::checkbox, "Select Nadia Rahman");
  stage.press(Role::checkbox, "Select Lin Chen");
  stage.choose("How these letters went", "By post or by hand");
  stage.button("Mark 2 as sent");
  CHECK(stage.says("Nobody is due this letter now."));
  stage.open("Lin Chen");
  CHECK(stage.says("Received. Sent on 21 September 2026: By post or by hand"));
  stage.button("Remove: Received, 21 September 2026");
  CHECK(stage.has(Role::heading, "Due now: Received"));
  CHECK(stage.has(Role::button, "Copy the text: letter to Lin Chen"));
}

TEST_CASE("the text is changed, a field that there is none of stops the letters, and the standard text comes back") {
  Register stage;
  stage.go("letters/received");
  stage.button("Change this text");
  stage.type("Subject", "We have your form");
  stage.type("Text", "Dear {first name},\n\nYour {organization} form came.");
  CHECK(stage.says("There is no field {organization}. Change it in the text of the letter, or take it out."));
  CHECK_FALSE(stage.has(Role::button, "Copy the text: letter to Lin Chen"));
  CHECK_FALSE(stage.has(Role::button, "Copy the text: letter to Nadia Rahman"));
  stage.go("letters");
  CHECK(stage.says("Look at the text"));
  stage.go("letters/received");
  stage.type("Text", "Dear {first name},\n\nYour form came.");
  CHECK(stage.says("Your form came."));
  stage.choose("Letter to", "Lin Chen: Due");
  stage.button("Copy the text: letter to Lin Chen");
  CHECK(stage.platform.clipboard == "Dear Lin,\n\nYour form came.\n");
  stage.button("Back to the standard text");
  CHECK(stage.has(Role::button, "Change this text"));
  CHECK_FALSE(stage.says("Your form came."));
}

TEST_CASE("an offer is sent, declined, and the next reserve is named; a changed decision says so") {
  Register stage;
  stage.open("Lin Chen");
  stage.pick("Decision", "Reserve");
  stage.open("Nadia Rahman");
  stage.pick("Decision", "Selected");
  stage.type("Reason for the decision", "Not for the letter.");
  CHECK(stage.says("to say whether you take the place"));
  stage.button("Copy the text: letter to Nadia Rahman");
  CHECK_FALSE(holds(stage.platform.clipboard, "Not for the letter."));
  stage.button("Mark as sent: Offer of a place, Nadia Rahman");
  CHECK(stage.says("Your letter asked for a reply by Monday 5 October 2026."));
  stage.pick("Reply to the offer", "Declined");
  CHECK(stage.says("Next on the reserve list: Lin Chen."));
  CHECK(stage.says("The last letter that they got was “Offer of a place”."));
  CHECK(stage.has(Role::heading, "Due now: Withdrawn"));
  stage.follow("Go to Lin Chen");
  CHECK(stage.has(Role::heading, "Lin Chen"));
  stage.go("today");
  CHECK(stage.says("1 person does not know that they are on the reserve list"));
  stage.follow("See the letters: 1 person does not know that they are on the reserve list");
  CHECK(stage.has(Role::heading, "Reserve list"));
}

TEST_CASE("who has the sheet and who has read it is counted, listed and noted for several") {
  Register stage;
  stage.go("information");
  CHECK(stage.has(Role::table, "Who has it, and who has read it"));
  stage.press(Role::checkbox, "Select Nadia Rahman");
  stage.button("Note as given to 1");
  stage.press(Role::checkbox, "Select Lin Chen");
  stage.button("Note as read by 1");
  CHECK(stage.form("Nadia Rahman").information_given);
  CHECK_FALSE(stage.form("Nadia Rahman").information_read);
  CHECK(stage.form("Lin Chen").information_read);
  stage.choose("Show", "Given, not read (1)");
  CHECK(stage.has(Role::link, "Nadia Rahman"));
  CHECK_FALSE(stage.has(Role::link, "Lin Chen"));
  stage.button("Print");
  CHECK(holds(stage.platform.printable, "Your rights"));
  stage.button("Save as an e-mail file: the information sheet");
  CHECK(stage.platform.downloads.back().name == "the-information-sheet.eml");
  stage.open("Nadia Rahman");
  CHECK(stage.says("They have not said that they have read the information sheet"));
}

TEST_CASE("the letters keep the rules on a phone of 320 pixels") {
  Register stage(320);
  for (const char* screen : {"letters", "letters/received", "letters/offered", "information"}) {
    CAPTURE(screen);
    stage.go(screen);
  }
  stage.go("letters/received");
  stage.button("Change this text");
}
