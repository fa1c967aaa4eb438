// The form: built, looked at, given out; filled in by somebody else; its answers taken in.
#include <doctest/doctest.h>

#include <algorithm>

#include "base/words.hpp"
#include "domain/form.hpp"
#include "share/form_packet.hpp"
#include "unit/ui/sample_stage.hpp"

using namespace bothways;
using namespace bothways::test;

namespace {

// A scheme from the preset with what only a newcomer can say.
struct Coordinator : Stage {
  explicit Coordinator(int width = 1280) : Stage(width) {
    button("Start from this: Partners in progress");
    go("scheme/people");
    type("Organisation that runs the scheme", "Harbourside Together");
    type("Contact’s name", "Rosa Field");
    type("Contact’s e-mail", "rosa@example.org");
  }
  void go(std::string_view screen) { visit("/" + state().scheme + "/" + std::string(screen)); }
  std::vector<const Question*> questions() const { return questions_in_order(state().programme); }
  std::string link() {
    go("form/issue");
    button("Copy the link");
    return platform.clipboard;
  }
};

std::string fragment_of(const std::string& link) { return link.substr(link.find('#') + 1); }

// Fills in what has to be answered, one question a page, and gives the text for the e-mail.
struct Applicant : Stage {
  explicit Applicant(const std::string& link, int width = 375) : Stage(width), address(fragment_of(link)) { visit(address); }
  std::string address;

  void step(std::string_view part) { visit(address + "/" + std::string(part)); }
  const Question& question(std::string_view fills) const {
    for (const Question* one : questions_asked(state().applying->form)) {
      if (one->fills == fills) return *one;
    }
    FAIL("no question for " << fills);
    return *questions_asked(state().applying->form).front();
  }
  std::string label(std::string_view fills) const {
    const Question& one = question(fills);
    return one.required == YesNo::yes ? one.text : one.text + " (optional)";
  }
  std::string filled_in(std::string_view name, std::string_view email) {
    step("all");
    type(label("person.name"), name);
    type(label("person.email"), email);
    for (const char* fills : {"organisation.name", "person.role", "application.hope_to_learn", "application.can_offer"}) type(label(fills), "Some words about it");
    pick(label("application.eligible"), "Yes");
    press(Role::checkbox, label("application.consent"));
    button("Continue");
    REQUIRE(says("Check your answers"));
    button("Continue");
    button("Copy my answers");
    return platform.clipboard;
  }
};

void paste(Stage& stage, const std::string& text) {
  Event pasted;
  pasted.kind = Event::Kind::pasted;
  pasted.text = text;
  stage.platform.receive(pasted);
  stage.settle();
}

}  // namespace

TEST_CASE("a question is added, moved, and taken away with undo") {
  Coordinator one;
  one.go("form");
  const std::size_t before = one.questions().size();
  one.button("Add a question");
  one.type("Question", "How far can you travel?");
  one.choose("How it is answered", "A scale from 1 to 5");
  one.pick("Has to be answered", "Yes");
  one.go("form");
  REQUIRE(one.questions().size() == before + 1);
  CHECK(one.questions().back()->text == "How far can you travel?");
  one.button("Move up: How far can you travel?");
  CHECK(one.questions()[before - 1]->text == "How far can you travel?");
  CHECK(one.says("“How far can you travel?” is now question " + std::to_string(before)));
  one.visit("/" + one.state().scheme + "/question/" + to_text(one.questions()[before - 1]->id));
  one.button("Remove How far can you travel?");
  CHECK(one.questions().size() == before);
  one.shortcut("ctrl+z");
  CHECK(one.questions().size() == before + 1);
}

TEST_CASE("a question says what it lacks and where its words are hard") {
  Coordinator one;
  one.go("form");
  CHECK(one.says("The form is ready to go out."));
  one.button("Add a question");
  one.type("Question", "Which stakeholders do you engage with?");
  CHECK(one.says("“stakeholders” is hard for some people. Try “people concerned”."));
  one.choose("How it is answered", "Any number of answers");
  one.go("form");
  CHECK(one.says("Give at least 2 answers to choose from: Which stakeholders do you engage with?"));
  one.go("form/issue");
  const auto& nodes = one.platform.meaning.nodes;
  const auto copy = std::find_if(nodes.begin(), nodes.end(), [](const Node& node) { return node.role == Role::button && node.name == "Copy the link"; });
  REQUIRE(copy != nodes.end());
  CHECK(bothways::has(copy->marks, Mark::disabled));
}

TEST_CASE("the preview is what the link shows") {
  Coordinator one;
  one.go("preview/1");
  const std::string name = questions_asked(one.state().programme).front()->text;
  CHECK(one.has(Role::textbox, name));
  one.button("Continue");
  CHECK(one.says("Fill this in"));
  Applicant other(one.link());
  other.step("1");
  CHECK(other.has(Role::textbox, name));
  other.button("Continue");
  CHECK(other.says("Fill this in"));
  CHECK(other.transcript().find("Rosa Field") == std::string::npos);
}

TEST_CASE("giving the form out is recorded once a day, on every way out") {
  Coordinator one;
  const std::string link = one.link();
  CHECK(link.starts_with("https://bothways.example/#/apply/"));
  CHECK(link.size() < 1'000);
  CHECK(one.state().programme.scheme().form_issued == one.state().today);
  one.button("Save the form as a file");
  REQUIRE_FALSE(one.platform.downloads.empty());
  CHECK(one.platform.downloads.back().name == "partners-in-progress.bothways-form.json");
  one.go("form/paper");
  CHECK(one.platform.printable.find("What is your name?") != std::string::npos);
  one.button("Print");
  CHECK(one.platform.printed == 1);
  one.go("form");
  CHECK(one.platform.printable.empty());
}

TEST_CASE("an applicant is led through, comes back, and nothing of the coordinator is there") {
  Coordinator one;
  const std::string link = one.link();
  Applicant other(link);
  CHECK(other.says("Take part in Partners in progress"));
  other.follow("Start");
  other.type("What is your name?", "Lin Chen");
  other.button("Continue");
  CHECK(other.has(Role::heading, "What is your e-mail address?"));
  other.type("What is your e-mail address?", "lin at example");
  other.button("Continue");
  CHECK(other.says("Enter an e-mail address such as name@example.org"));
  CHECK(other.value("What is your e-mail address?") == "lin at example");

  Applicant again(link);  // another visit on the same device
  again.platform.settings = other.platform.settings;
  again.visit("/");
  again.visit(again.address);
  Stage later(375);
  later.platform.settings = other.platform.settings;
  later.visit(fragment_of(link) + "/1");
  CHECK(later.value("What is your name?") == "Lin Chen");
  later.visit(fragment_of(link));
  later.button("Delete my answers from this device");
  later.button("Delete them");
  CHECK(std::none_of(later.platform.settings.begin(), later.platform.settings.end(), [](const auto& one_setting) { return one_setting.second.find("Lin Chen") != std::string::npos; }));
}

TEST_CASE("answers are pasted, looked at, taken in with one undo, and the same ones change nothing") {
  Coordinator one;
  Applicant other(one.link());
  const std::string letter = other.filled_in("Lin Chen", "lin@example.org");
  const std::size_t before = one.state().programme.all<Application>().size();
  paste(one, "> Dear Rosa\n" + letter);
  CHECK(one.says("Lin Chen is not in the register yet."));
  CHECK(one.state().programme.all<Application>().size() == before);
  one.button("Take the answers in");
  REQUIRE(one.state().programme.all<Application>().size() == before + 1);
  const Application& in = *one.state().programme.all<Application>().back();
  CHECK(in.eligible == YesNo::yes);
  CHECK(in.hope_to_learn == "Some words about it");
  CHECK(one.state().programme.find<Person>(in.person.id)->email == "lin@example.org");

  paste(one, letter);
  CHECK(one.says("You have these answers already. Nothing changes."));
  one.button(say("review.close"));
  other.step("all");
  other.type(other.label("person.phone"), "01632 960 002");
  other.button("Continue");
  other.button("Continue");
  other.button("Copy my answers");
  paste(one, other.platform.clipboard);
  CHECK(one.says("Lin Chen sent answers before. This version is newer."));
  one.button("Take the answers in");
  CHECK(one.state().programme.find<Person>(in.person.id)->phone == "01632 960 002");
  CHECK(one.state().programme.all<Application>().size() == before + 1);
  paste(one, letter);
  CHECK(one.says("You have a newer version from Lin Chen. Nothing changes."));
  one.button(say("review.close"));
  one.shortcut("ctrl+z");
  one.shortcut("ctrl+z");
  CHECK(one.state().programme.all<Application>().size() == before);
}

TEST_CASE("an answer from paper or a call is typed in where the others are, by the control for its kind") {
  Coordinator one;
  one.go("form");
  one.button("Add a question");
  one.type("Question", "How far can you travel?");
  one.choose("How it is answered", "A scale from 1 to 5");
  one.pick("Who reads the answer", "Coordinators and the panel");
  one.go("applications");
  one.button("Add an expression of interest");
  const auto answers = [&] { return one.state().programme.all<Answer>(); };
  CHECK(answers().empty());
  one.pick("How far can you travel? (optional)", "4");
  REQUIRE(answers().size() == 1);
  CHECK(answers().front()->text == "4");
  CHECK(answers().front()->application.id == one.state().programme.all<Application>().back()->id);
  one.pick("How far can you travel? (optional)", "2");
  REQUIRE(answers().size() == 1);
  CHECK(answers().front()->text == "2");
  one.visit("/" + one.state().scheme + "/selection/" + to_text(answers().front()->application.id));
  CHECK(one.says("2 of 5"));
  one.shortcut("ctrl+z");
  one.shortcut("ctrl+z");
  CHECK(answers().empty());
}

TEST_CASE("a form that was given out before a change still comes in") {
  Coordinator one;
  Applicant other(one.link());
  const auto all = one.questions();
  const auto learn = std::find_if(all.begin(), all.end(), [](const Question* question) { return question->text == "What do you hope to learn?"; });
  REQUIRE(learn != all.end());
  one.visit("/" + one.state().scheme + "/question/" + to_text((*learn)->id));
  one.button("Remove What do you hope to learn?");
  one.go("form");
  one.button("Add a question");
  one.type("Question", "Anything else?");
  paste(one, other.filled_in("Lin Chen", "lin@example.org"));
  one.button("Take the answers in");
  CHECK(one.state().programme.all<Application>().back()->hope_to_learn == "Some words about it");
}

TEST_CASE("answers to another scheme and damaged ones are told in words and change nothing") {
  Coordinator one, elsewhere;
  const std::string letter = Applicant(one.link()).filled_in("Lin Chen", "lin@example.org");
  elsewhere.visit("/");
  elsewhere.button("Start from this: Parity");
  elsewhere.platform.stores.clear();
  const auto before = elsewhere.state().revision;
  std::string damaged = letter;
  damaged[letter.find("ANSWERS -----") + 40] = '!';
  paste(elsewhere, damaged);
  CHECK(elsewhere.says("Some answers to the form could not be read"));
  CHECK(elsewhere.state().revision == before);
}

TEST_CASE("the form as a file opens for filling in, and its answers as a file come back") {
  Coordinator one;
  one.go("form/issue");
  one.button("Save the form as a file");
  const auto form = one.platform.downloads.back();
  Stage other(375);
  other.drop(form.name, form.bytes);
  CHECK(other.says("Take part in Partners in progress"));
  Applicant filled(one.link());
  filled.filled_in("Lin Chen", "lin@example.org");
  filled.button("Save my answers as a file");
  CHECK(filled.platform.downloads.back().name == "partners-in-progress-lin-chen.bothways-answers.json");
  one.drop("answers.json", filled.platform.downloads.back().bytes);
  CHECK(one.says("Lin Chen is not in the register yet."));
}

TEST_CASE("an address that was cut says so") {
  Coordinator one;
  const std::string link = one.link();
  Stage other(375);
  other.visit(fragment_of(link.substr(0, link.size() - 20)));
  CHECK(other.says("There is no form in this link"));
}
