// What a panel is shown of a form: no name before the decision where names are hidden, and numbers that stay.
#include "domain/panel_view.hpp"

#include <doctest/doctest.h>

#include "domain/question.hpp"
#include "domain/selection.hpp"
#include "unit/made.hpp"

using namespace bothways;
using tests::day;

namespace {

struct Call : tests::Small {
  Id form(Id person) {
    Application one;
    one.person = {person};
    one.received = day(2026, 3, 1);
    return add(one);
  }
  const Application& the(Id id) const { return *programme.find<Application>(id); }
};

}  // namespace

TEST_CASE("a number stays when another form is removed") {
  Call call;
  const Id first = call.form(call.nadia), second = call.form(call.paul);
  CHECK(number_of(call.programme, second) == 2);
  call.edit<Application>(first, [](Application& one) { one.removed = Stamp{9, 9}; });
  REQUIRE(call.programme.find<Application>(first) == nullptr);
  CHECK(number_of(call.programme, second) == 2);
}

TEST_CASE("a name is hidden until the decision, where the scheme hides names") {
  Call call;
  const Id form = call.form(call.nadia);
  CHECK(panel_title(call.programme, call.the(form)) == "Form 1, Nadia Rahman");
  call.edit<Scheme>(call.scheme, [](Scheme& one) { one.hide_names = YesNo::yes; });
  CHECK(panel_title(call.programme, call.the(form)) == "Form 1");
  call.edit<Application>(form, [](Application& one) { one.decision = Decision::reserve; });
  CHECK(panel_title(call.programme, call.the(form)) == "Form 1, Nadia Rahman");
}

TEST_CASE("what tells who wrote it is covered in the answers, and nothing else") {
  Call call;
  const Id person = call.person("Will Young-Hope", Side::a, call.organisation("Harbour Kitchen"), "will@kitchen.example");
  call.edit<Person>(person, [](Person& one) { one.phone = "01632 960 001"; });
  const Id form = call.form(person);
  const auto said = [&](std::string text) { return covered(call.programme, call.the(form), std::move(text)); };
  CHECK(said("I am Will Young-Hope of HARBOUR KITCHEN.") == "I am (name covered) of (organisation covered).");
  CHECK(said("Ring 01632 960 001 or write to Will@kitchen.example.") == "Ring (contact covered) or write to (contact covered).");
  CHECK(said("Young people will hope.") == "(name covered) people will hope.");
  CHECK(said("Mrs Hope’s willpower") == "Mrs (name covered)’s willpower");
  CHECK(said("“Will” – Young") == "“(name covered)” – (name covered)");
  CHECK(said("Goodwill, and a harbour with a kitchen") == "Goodwill, and a harbour with a kitchen");
  CHECK(said("") == "");
}

TEST_CASE("the panel reads the answers in order, and neither contact nor eligibility") {
  Call call;
  const Id form = call.form(call.nadia);
  call.edit<Scheme>(call.scheme, [](Scheme& one) { one.hide_names = YesNo::yes; });
  call.edit<Application>(form, [](Application& one) {
    one.benefit_self = "Nadia would learn.";
    one.conflicts = "My cousin works there.";
    one.eligible = YesNo::yes;
  });
  const auto answers = panel_answers(call.programme, call.the(form));
  REQUIRE_FALSE(answers.empty());
  CHECK(answers.front().question == "Benefit to themselves");
  CHECK(answers.front().answer == "(name covered) would learn.");
  for (const PanelAnswer& one : answers) CHECK(one.answer.find("cousin") == std::string::npos);
}

TEST_CASE("the panel reads an answer where its question is for the panel, covered too, and no other") {
  Call call;
  const Id form = call.form(call.nadia);
  call.edit<Scheme>(call.scheme, [](Scheme& one) { one.hide_names = YesNo::yes; });
  const auto answered = [&](std::string text, SeenBy seen_by, std::string said, QuestionKind kind = QuestionKind::long_text) {
    Question question;
    question.text = std::move(text), question.seen_by = seen_by, question.of_kind = kind;
    Answer answer;
    answer.application = {form}, answer.question = {call.add(question)}, answer.text = std::move(said);
    call.add(answer);
  };
  answered("What have you led?", SeenBy::panel, "Nadia led the kitchen.");
  answered("How sure are you?", SeenBy::panel, "4", QuestionKind::scale);
  answered("Whom would you rather meet?", SeenBy::matching, "A nurse.");
  answered("Who may we ring?", SeenBy::coordinator, "My sister.");
  const auto answers = panel_answers(call.programme, call.the(form));
  REQUIRE(answers.size() > 2);
  const PanelAnswer &last = answers.back(), &before = answers[answers.size() - 2];
  CHECK(before.question == "What have you led?");
  CHECK(before.answer == "(name covered) led the kitchen.");
  CHECK(last.answer == "4 of 5");
  for (const PanelAnswer& one : answers) CHECK(one.answer.find("nurse") == std::string::npos);
  for (const PanelAnswer& one : answers) CHECK(one.answer.find("sister") == std::string::npos);
}

TEST_CASE("a score is told by the form’s number while names are hidden") {
  Call call;
  const Id form = call.form(call.nadia);
  PanelMember ann;
  ann.name = "Ann Weaver";
  Assessment score;
  score.panel_member = {call.add(ann)};
  score.application = {form};
  const Id id = call.add(score);
  const auto title = [&] { return title_of(call.programme, *call.programme.find<Assessment>(id), RecordKind::assessment); };
  CHECK(title() == "Ann Weaver on Form 1, Nadia Rahman");
  call.edit<Scheme>(call.scheme, [](Scheme& one) { one.hide_names = YesNo::yes; });
  CHECK(title() == "Ann Weaver on Form 1");
}
