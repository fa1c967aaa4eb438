#include "share/letter_text.hpp"

#include <doctest/doctest.h>

#include "base/words.hpp"
#include "domain/selection.hpp"
#include "share/letter_fields.hpp"
#include "unit/made.hpp"

using namespace bothways;
using namespace bothways::share;
using tests::day;

namespace {

bool holds(const std::string& text, std::string_view words) { return text.find(words) != std::string::npos; }

struct WithForm : tests::Small {
  Application form;
  Date today = day(2026, 3, 20);

  WithForm() {
    form.person = {nadia};
    extra_question("What would you gain?", "application.benefit_self");
    extra_question("What have you led?");
    Criterion wish;
    wish.name = "A wish to learn";
    add(wish);
    form.cohort = {cohort};
    form.sent = day(2026, 2, 20), form.received = day(2026, 3, 2);
    form.feedback = "Your voice is clear.\n\nTell us more about the kitchen.";
  }
  FilledLetter letter(LetterKind kind) const { return letter_to(programme, form, kind, today); }
  FilledLetter with(std::string body) const { return fill(programme, form, {"{scheme}", std::move(body)}, today); }
  std::string text(LetterKind kind) const { return plain_text(letter(kind).message); }
};

// Every field in a paragraph of its own.
std::string every_field() {
  std::string body;
  for (const std::string_view key : letter_fields()) body += "{" + say("letter_field." + std::string(key)) + "}\n\n";
  return body;
}

}  // namespace

TEST_CASE("the standard letters are whole, with the scheme's own words") {
  WithForm made;
  for (const LetterKind kind : letter_kinds()) {
    CAPTURE(name_of(kind));
    CHECK(unknown_fields(standard_text(kind)).empty());
    const FilledLetter letter = made.letter(kind);
    CHECK(letter.ready());
    CHECK(letter.message.to == "nadia@kitchen.example");
    CHECK(letter.message.subject.starts_with("Partners in progress: "));
    const std::string text = plain_text(letter.message);
    CHECK(text.starts_with("Dear Nadia,\n\n"));
    CHECK(holds(text, "With best wishes,\nAsha Begum\nHarbourside Voluntary Action\nasha@hva.example"));
    CHECK_FALSE(holds(text, "{"));
    CHECK_FALSE(holds(text, "⟦"));
  }
  CHECK(holds(made.text(LetterKind::form_sent), "Send the form back by Monday 16 March 2026."));
  CHECK(holds(made.text(LetterKind::chase), "We sent it on Friday 20 February 2026."));
  CHECK(holds(made.text(LetterKind::offered), "a place as community partner in Partners in progress"));
  CHECK(holds(made.text(LetterKind::offered), "It starts on Wednesday 3 June 2026."));
  CHECK(holds(made.text(LetterKind::offered), "Write back by Tuesday 7 April 2026"));  // 3 and 6 April 2026 are holidays
  CHECK(holds(made.text(LetterKind::not_selected), "What we would like you to know:\nYour voice is clear.\n\nTell us more about the kitchen."));
  CHECK(holds(made.text(LetterKind::extra_questions), "- What would you gain?\n- What have you led?"));
  CHECK(holds(made.text(LetterKind::extra_questions), "The panel looks for:\n\n- A wish to learn"));
}

TEST_CASE("an offer that went keeps the day it asked for") {
  WithForm made;
  made.form.reply_by = day(2026, 3, 30);
  CHECK(holds(made.text(LetterKind::offered), "Write back by Monday 30 March 2026"));
}

TEST_CASE("a field that holds nothing takes its paragraph with it, and that is told") {
  WithForm made;
  made.form.feedback.clear();
  const FilledLetter letter = made.letter(LetterKind::not_selected);
  CHECK(letter.ready());
  CHECK_FALSE(holds(plain_text(letter.message), "What we would like you to know"));
  const auto gaps = gaps_in_words(letter);
  REQUIRE(gaps.size() == 1);
  CHECK(gaps[0] == "{feedback} is empty for this person, so the paragraph with it is left out.");
  made.form.cohort = {};
  CHECK(gaps_in_words(made.letter(LetterKind::offered)).at(0) == "{cohort}, {start date} are empty for this person, so the paragraphs with them are left out.");
}

TEST_CASE("nobody is called “No name yet”, and a name that is missing is told") {
  WithForm made;
  made.edit<Person>(made.nadia, [](Person& p) { p.name = "  "; });
  const FilledLetter letter = made.letter(LetterKind::received);
  CHECK(plain_text(letter.message).starts_with("Dear applicant,"));
  CHECK(gaps_in_words(letter).at(0) == "{first name} is empty for this person, so the letter says “applicant”.");
  Programme nothing;
  for (const LetterKind kind : letter_kinds()) {
    const FilledLetter bare = letter_to(nothing, Application{}, kind, made.today);
    const std::string text = bare.message.subject + "\n" + plain_text(bare.message);
    CAPTURE(text);
    CHECK_FALSE(holds(text, "{"));
    CHECK_FALSE(holds(text, "No name yet"));
    CHECK(holds(text, "our mentoring scheme"));
  }
}

TEST_CASE("a field that there is none of stops the letter, in words") {
  WithForm made;
  const FilledLetter letter = made.with("Dear {First  Name},\n\n{reason} and {closing date\n\nBye {scheme}.");
  CHECK_FALSE(letter.ready());
  REQUIRE(letter.unknown.size() == 2);
  CHECK(letter.unknown[0] == "{reason}");
  CHECK(letter.unknown[1] == "{closing date");
  CHECK(stops_in_words(letter)[0] == "There is no field {reason}. Change it in the text of the letter, or take it out.");
  CHECK(stops_in_words(letter)[1] == "A curly bracket is opened and never closed: {closing date. Close it, or take it out.");
  CHECK(plain_text(letter.message) == "Dear Nadia,\n\nBye Partners in progress.\n");
  CHECK(unknown_fields({"{sceme}", "Dear {name}, {"}) == std::vector<std::string>{"{sceme}", "{"});
  CHECK_FALSE(made.with(" \n\n").ready());
  CHECK(stops_in_words(made.with("")).size() == 1);
}

TEST_CASE("what people wrote is never read as a field") {
  WithForm made;
  made.form.feedback = "Use {name} and {reason}.";
  CHECK(plain_text(made.with("{feedback}").message) == "Use {name} and {reason}.\n");
  CHECK(made.with("{feedback}").ready());
}

TEST_CASE("a letter holds the fields and nothing else of the register") {
  WithForm made;
  const std::string secret = "PRIVATE";
  made.form.feedback = "For you.";
  made.form.reason = made.form.conflicts = made.form.late_reason = made.form.tie_reason = secret;
  made.form.benefit_self = made.form.benefit_organisation = made.form.can_offer = made.form.hope_to_learn = secret;
  made.edit<Person>(made.nadia, [&](Person& p) { p.notes = p.access_needs = p.about = p.phone = secret; });
  made.edit<Cohort>(made.cohort, [&](Cohort& c) { c.notes = secret; });
  const std::string text = plain_text(made.with(every_field()).message);
  CHECK(holds(text, "For you."));
  CHECK_FALSE(holds(text, secret));
  CHECK_FALSE(holds(text, "Paul Whitmore"));
}

TEST_CASE("the coordinator's own text counts, the one touched last") {
  WithForm made;
  LetterTemplate own;
  own.of_kind = LetterKind::received;
  own.subject = "Got it\n{scheme}";
  own.body = "Hi {name}!";
  const Id first = made.add(own);
  own.body = "Hello {name}!";
  const Id second = made.add(own);
  made.edit<LetterTemplate>(second, [](LetterTemplate& one) { one.stamps[2] = Stamp{5, 1}; });
  CHECK(own_template(made.programme, LetterKind::received)->id == second);
  CHECK(own_template(made.programme, LetterKind::offered) == nullptr);
  const FilledLetter letter = made.letter(LetterKind::received);
  CHECK(letter.message.subject == "Got it Partners in progress");
  CHECK(plain_text(letter.message) == "Hello Nadia Rahman!\n");
  CHECK(made.programme.find<LetterTemplate>(first) != nullptr);
}
