// The form goes out and its answers come back: packets, the text for a letter, and what would change.
#include <doctest/doctest.h>

#include <algorithm>

#include "base/assets.hpp"
#include "base/words.hpp"
#include "document/document.hpp"
#include "domain/form.hpp"
#include "share/answers_plan.hpp"
#include "share/form_issue.hpp"
#include "unit/made.hpp"

using namespace bothways;
using namespace bothways::share;
using namespace bothways::tests;

namespace {

struct WithForm : Small {
  Id name, email, organisation_asked, sector, gain, formats, own, eligible, consent;
  WithForm() {
    edit<Scheme>(scheme, [](Scheme& s) { s.learning_formats = "Role play\nGroup discussion"; });
    name = ask("What is your name?", "person.name", QuestionKind::short_text, YesNo::yes);
    email = ask("What is your e-mail address?", "person.email", QuestionKind::short_text, YesNo::yes);
    organisation_asked = ask("Where do you work?", "organisation.name");
    sector = ask("What kind of organisation is it?", "organisation.sector", QuestionKind::one_of);
    gain = ask("What would you gain?", "application.benefit_self", QuestionKind::long_text);
    edit<Question>(gain, [](Question& q) { q.asked_of = AskedOf::competitive; });
    formats = ask("How do you like to learn?", "person.learning_formats", QuestionKind::several_of);
    own = ask("Which day is best?", "", QuestionKind::date);
    eligible = ask("Can you take part?", "application.eligible", QuestionKind::one_of, YesNo::yes);
    consent = ask("I agree", "application.consent", QuestionKind::consent, YesNo::yes);
  }
  Id ask(std::string text, std::string fills, QuestionKind kind = QuestionKind::short_text, YesNo required = YesNo::unsaid) {
    Question one;
    one.text = std::move(text), one.fills = std::move(fills), one.of_kind = kind, one.required = required;
    one.order = Position::of(++order);
    return add(one);
  }
  Answers from_lin() const {
    Answers answers{programme.id(), "Partners in progress", Id{991}, written, {}};
    answers.given = {{name, "Lin Chen"}, {email, "lin@example.org"}, {organisation_asked, "Lantern Trust"}, {sector, "Third sector"},
                     {formats, "Role play\nGroup discussion"}, {own, "2026-03-12"}, {eligible, "Yes"}, {consent, "yes"}};
    return answers;
  }
  AnswersPlan plan(const Answers& answers, As as = As::found) const { return plan_answers(programme, answers, today, 0, as); }
  const Date today = day(2026, 3, 10);
  const std::int64_t written = 1'773'136'800'000;  // 10 March 2026, 10:00 UTC
  int order = 0;
};

bool has_change(const AnswersPlan& plan, std::string_view after) {
  return std::any_of(plan.changes.begin(), plan.changes.end(), [&](const PlannedChange& one) { return one.after == after; });
}

}  // namespace

TEST_CASE("A form holds what an applicant is asked and nothing else of the scheme") {
  WithForm made;
  const std::string bytes = write_form(made.programme);
  for (const char* secret : {"Nadia", "Paul", "nadia@", "Learning from each other", "community partner"}) CHECK(bytes.find(secret) == std::string::npos);
  const auto form = read_form(bytes);
  REQUIRE(form);
  CHECK(form->scheme().name == "Partners in progress");
  CHECK(form->scheme().contact_email == "asha@hva.example");
  const auto asked = questions_asked(*form);
  CHECK(asked.size() == 8);  // without the one for competitive selection
  CHECK(std::none_of(asked.begin(), asked.end(), [&](const Question* one) { return one->id == made.gain; }));
  const auto* formats = form->find<Question>(made.formats);
  CHECK(options_of(*form, *formats) == std::vector<std::string>{"Role play", "Group discussion"});
  CHECK(options_of(*form, *form->find<Question>(made.eligible)) == std::vector<std::string>{"Yes", "No"});
  made.edit<Scheme>(made.scheme, [](Scheme& s) { s.competitive = YesNo::yes; });
  CHECK(questions_asked(*read_form(write_form(made.programme))).size() == 9);
}

TEST_CASE("The link of a preset's form is short, and the code reads as the form") {
  for (const char* preset : {"presets/partners.json", "presets/parity.json"}) {
    auto programme = document::read_preset(asset(preset), {Stamp{1, 1}, 7, 0});
    REQUIRE(programme);
    const std::string bytes = write_form(*programme), code = to_code(bytes, CodeFor::web);
    MESSAGE(preset << ": " << bytes.size() << " bytes, link code " << code.size());
    CHECK(code.size() < 1'500);
    CHECK(*from_code(code) == bytes);
    CHECK(code.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_") == std::string::npos);
  }
}

TEST_CASE("Presets and the blank start have a form that lacks nothing of its own") {
  for (const char* preset : {"presets/partners.json", "presets/parity.json", "presets/questions.json"}) {
    auto programme = document::read_preset(asset(preset), {Stamp{1, 1}, 7, 0});
    REQUIRE(programme);
    CHECK(questions_in_order(*programme).size() == 22);
    for (const Missing& one : missing_for_form(*programme)) CHECK_MESSAGE(one.kind != RecordKind::question, in_words(*programme, one));
    for (const Question* question : questions_in_order(*programme)) {
      CHECK_MESSAGE(fills_of(*question).field != nullptr, question->fills);
      if (fills_of(*question).field->kind != Kind::choice || question->of_kind == QuestionKind::consent) continue;
      // Every answer offered is one that its field knows.
      const Answers answers{programme->id(), "", Id{5}, 1, {{question->id, options_of(*programme, *question).back()}}};
      CHECK_MESSAGE(plan_answers(*programme, answers, day(2026, 1, 1), 0).answers.empty(), question->text);
    }
  }
}

TEST_CASE("Every field that a question may fill is there") {
  for (const std::string_view name : fillable()) {
    Question question;
    question.fills = name;
    CHECK_MESSAGE(fills_of(question).field != nullptr, name);
  }
  Question question;
  question.fills = "person.notes";
  CHECK(fills_of(question).field == nullptr);
}

TEST_CASE("Answers in a letter come back through what mail does to it") {
  WithForm made;
  const Answers answers = made.from_lin();
  const auto form = read_form(write_form(made.programme));
  const std::string text = answers_text(*form, answers);
  CHECK(text.find("1. What is your name?\nLin Chen\n") != std::string::npos);
  CHECK(text.find("12 March 2026") != std::string::npos);
  const auto read = [&](const std::string& letter) {
    CHECK(holds_answers(letter));
    const FoundAnswers found = find_answers(letter);
    CHECK(found.problems.empty());
    REQUIRE(found.all.size() == 1);
    CHECK(found.all.front() == answers);
  };
  read(text);
  std::string quoted = "Dear Asha,\r\nhere they are.\r\n\r\n", wrapped, soft;
  for (const char c : "> " + text) {
    quoted += c == '\n' ? "\r\n> " : std::string(1, c);
    wrapped += std::string(1, c) + (wrapped.size() % 31 == 30 ? "\n" : "");
    soft += std::string(1, c) + (soft.size() % 70 == 69 ? "=\r\n" : "");
  }
  read(quoted + "\r\nLin\r\n");
  read(wrapped);
  read(soft);
}

TEST_CASE("A letter with two versions gives the later one, and one with two people both") {
  WithForm made;
  Answers first = made.from_lin(), second = first, other = first;
  second.written += 60'000;
  second.set(made.email, "lin.chen@example.org");
  other.copy = Id{992};
  const Programme form = form_for_applicants(made.programme);
  const FoundAnswers found = find_answers(answers_text(form, second) + "> " + answers_text(form, first) + answers_text(form, other));
  REQUIRE(found.all.size() == 2);
  CHECK(found.all[0] == second);
  CHECK(found.all[1] == other);
}

TEST_CASE("Answers that did not arrive whole are told") {
  WithForm made;
  std::string text = answers_text(form_for_applicants(made.programme), made.from_lin());
  CHECK(find_answers(text.substr(0, text.size() - 60)).problems.front().error == Error::cut_off);
  const std::size_t at = text.find("ANSWERS -----\n") + 30;
  text[at] = text[at] == 'A' ? 'B' : 'A';
  CHECK(find_answers(text).problems.front().error == Error::bad_checksum);
  CHECK(find_answers("nothing of the kind").all.empty());
  CHECK_FALSE(holds_answers("nothing of the kind"));
}

TEST_CASE("Answers of somebody new") {
  WithForm made;
  const AnswersPlan plan = made.plan(made.from_lin());
  CHECK(plan.fate == AnswersFate::fresh);
  CHECK(plan.name == "Lin Chen");
  CHECK_FALSE(plan.person);
  CHECK(plan.organisation_name == "Lantern Trust");
  CHECK(plan.received == made.today);
  CHECK(plan.days_late == 0);
  CHECK(has_change(plan, "lin@example.org"));
  CHECK(has_change(plan, "Third sector"));
  CHECK(has_change(plan, "12 March 2026"));
  CHECK(plan.answers.size() == 1);  // the one without a field
}

TEST_CASE("Answers of somebody who is in the register, by e-mail and by name") {
  WithForm made;
  Answers answers = made.from_lin();
  answers.set(made.email, "NADIA@kitchen.example");
  answers.set(made.name, "Nadia Rahman-Lee");
  AnswersPlan plan = made.plan(answers);
  CHECK(plan.fate == AnswersFate::known);
  CHECK(plan.person == made.nadia);
  CHECK_FALSE(plan.by_name_only);
  CHECK(has_change(plan, "Nadia Rahman-Lee"));
  CHECK(made.plan(answers, As::somebody_new).fate == AnswersFate::fresh);
  answers.set(made.email, "other@example.org");
  answers.set(made.name, "nadia rahman");
  CHECK(made.plan(answers).fate == AnswersFate::fresh);  // another organisation
  answers.set(made.organisation_asked, "Harbour Women's Kitchen");
  plan = made.plan(answers);
  CHECK(plan.fate == AnswersFate::known);
  CHECK(plan.by_name_only);
}

TEST_CASE("Late answers are told as late, and without consent the eligibility answer stays out") {
  WithForm made;
  Answers answers = made.from_lin();
  answers.written += std::int64_t{9} * 86'400'000;  // 19 March; the call closed on the 16th
  answers.set(made.consent, "");
  const AnswersPlan plan = plan_answers(made.programme, answers, day(2026, 3, 20), 0);
  CHECK(plan.days_late == 3);
  CHECK(plan.no_consent);
  CHECK(std::none_of(plan.fields.begin(), plan.fields.end(), [](const PlannedField& one) { return one.field->name == "eligible"; }));
}

TEST_CASE("Answers to another scheme, to other questions, and to questions that were taken away") {
  WithForm made;
  Answers answers = made.from_lin();
  answers.scheme = Id{77};
  CHECK(made.plan(answers).fate == AnswersFate::other_scheme);
  answers = made.from_lin();
  for (GivenText& one : answers.given) one.question.value += 1'000;
  CHECK(made.plan(answers).fate == AnswersFate::other_form);
  answers = made.from_lin();
  answers.given.push_back({Id{123'456}, "What is that?"});
  Question removed = *made.programme.find<Question>(made.own);
  removed.removed = Stamp{9, 1};
  made.programme.put(static_cast<std::size_t>(RecordKind::question), made.own, std::make_shared<Question>(removed));
  const AnswersPlan plan = made.plan(answers);
  CHECK(plan.fate == AnswersFate::fresh);
  CHECK(plan.strangers == 1);
  CHECK(has_change(plan, "12 March 2026"));
}

TEST_CASE("An answer that its field cannot hold is kept beside it") {
  WithForm made;
  Answers answers = made.from_lin();
  answers.set(made.sector, "A circus");
  const AnswersPlan plan = made.plan(answers);
  CHECK(std::any_of(plan.answers.begin(), plan.answers.end(), [&](const PlannedAnswer& one) { return one.question == made.sector && one.text == "A circus"; }));
}

TEST_CASE("The paper form asks every question and says where it goes back to") {
  WithForm made;
  made.edit<Question>(made.name, [](Question& q) { q.text = "Name <b>or</b> nickname?"; });
  const std::string html = paper_form(made.programme);
  CHECK(html.find("Name &lt;b&gt;or&lt;/b&gt; nickname?") != std::string::npos);
  CHECK(html.find("☐ Role play") != std::string::npos);
  CHECK(html.find("asha@hva.example") != std::string::npos);
  CHECK(html.find("Monday 16 March 2026") != std::string::npos);
  CHECK(html.find("What would you gain?") == std::string::npos);
  CHECK(html.find("⟦") == std::string::npos);
}

TEST_CASE("Who takes the consent back loses the eligibility answer, and an undone person is not found by an old copy") {
  WithForm made;
  const Id person = made.person("Lin Chen", Side::a, {}, "lin@example.org");
  Application one;
  one.person.id = person, one.form_copy = to_text(Id{991}), one.form_written = "2026-01-01", one.eligible = YesNo::yes, one.consent = YesNo::yes;
  const Id application = made.add(one);
  Answers answers = made.from_lin();
  answers.set(made.consent, "");
  const AnswersPlan plan = made.plan(answers);
  CHECK(plan.fate == AnswersFate::update);
  CHECK(plan.application == application);
  CHECK(plan.no_consent);
  const auto sets = [&](std::string_view field, YesNo to) {
    return std::any_of(plan.fields.begin(), plan.fields.end(), [&](const PlannedField& f) { return f.field->name == field && f.value.number == static_cast<std::int64_t>(to); });
  };
  CHECK(sets("eligible", YesNo::unsaid));
  CHECK(sets("consent", YesNo::no));
  made.edit<Person>(person, [](Person& p) { p.removed = Stamp{9, 1}; });
  CHECK(made.plan(made.from_lin()).fate == AnswersFate::fresh);
}
