// Who still has to get the questions that came with competitive selection: those of the form that are for it.
#include "domain/extra_questions.hpp"

#include <doctest/doctest.h>

#include "unit/made.hpp"

using namespace bothways;
using tests::day;

namespace {

struct Call : tests::Small {
  Id first, form;

  Call() {
    first = extra_question("What would you gain?", "application.benefit_self");
    Application one;
    one.person = {nadia};
    one.received = day(2026, 3, 1);
    form = add(one);
  }
  std::vector<std::string> unanswered() const {
    std::vector<std::string> texts;
    for (const Question* one : unanswered_extra(programme, *programme.find<Application>(form))) texts.push_back(one->text);
    return texts;
  }
};
using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a question for competitive selection is unanswered until its field says something") {
  Call call;
  CHECK(call.unanswered() == Texts{"What would you gain?"});
  call.edit<Application>(call.form, [](Application& one) { one.benefit_self = "Much."; });
  CHECK(call.unanswered().empty());
}

TEST_CASE("where a question fills a person or an organisation it is answered there") {
  Call call;
  call.extra_question("How do you like to learn?", "person.learning_formats");
  call.extra_question("Where does it work?", "organisation.place");
  CHECK(call.unanswered().size() == 3);
  call.edit<Person>(call.nadia, [](Person& one) { one.learning_formats = "Reading"; });
  call.edit<Organisation>(call.programme.find<Person>(call.nadia)->organisation.id, [](Organisation& one) { one.place = "Quays"; });
  CHECK(call.unanswered() == Texts{"What would you gain?"});
}

TEST_CASE("a question without a field is answered by its answer to this form; questions for everyone do not count") {
  Call call;
  call.edit<Application>(call.form, [](Application& one) { one.benefit_self = "Much."; });
  const Id own = call.extra_question("What have you led?");
  Question for_all;
  for_all.text = "What is your name?", for_all.fills = "person.name";
  call.add(for_all);
  CHECK(call.unanswered() == Texts{"What have you led?"});
  Answer answer;
  answer.application = {call.form}, answer.question = {own}, answer.text = " ";
  const Id given = call.add(answer);
  CHECK(call.unanswered().size() == 1);
  call.edit<Answer>(given, [](Answer& one) { one.text = "A kitchen."; });
  CHECK(call.unanswered().empty());
  call.edit<Question>(own, [](Question& one) { one.removed = Stamp{9, 9}; });
  CHECK(extra_questions(call.programme).size() == 1);
}

TEST_CASE("asked are those who came in and wait for a decision") {
  Call call;
  CHECK(to_ask(call.programme).size() == 1);
  call.edit<Application>(call.form, [](Application& one) { one.decision = Decision::reserve; });
  CHECK(to_ask(call.programme).empty());
  call.edit<Application>(call.form, [](Application& one) { one.decision = {}, one.received = {}; });
  CHECK(to_ask(call.programme).empty());
}
