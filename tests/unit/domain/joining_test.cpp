#include "domain/joining.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "domain/selection.hpp"
#include "unit/made.hpp"

using namespace bothways;
using tests::day;

namespace {

// Carries the steps out as an edit would.
void carry_out(tests::Made& made, const JoinSteps& steps) {
  for (const JoinSteps::Set& step : steps.sets) {
    auto record = type_of(step.kind).copy(*made.programme.table(step.kind).find(step.id));
    REQUIRE(storable(*step.field, step.value));
    set(*record, *step.field, step.value);
    made.programme.put(static_cast<std::size_t>(step.kind), step.id, record);
  }
  for (const auto& [kind, id] : steps.removed) {
    auto record = type_of(kind).copy(*made.programme.table(kind).find(id));
    record->removed = Stamp{99, 1};
    made.programme.put(static_cast<std::size_t>(kind), id, record);
  }
}

}  // namespace

TEST_CASE("the same e-mail, or the same name at the same organisation") {
  tests::Small small;
  const Id kitchen = small.programme.find<Person>(small.nadia)->organisation.id;
  const Id twin = small.organisation("HARBOUR WOMEN'S KITCHEN");
  const Id mail = small.person("N. Rahman", Side::a, {}, "Nadia@Kitchen.example");
  const Id name = small.person("NADIA  Ráhman", Side::a, twin, "other@example.org");
  small.person("Nadia Rahman", Side::a, small.organisation("Elsewhere"), "third@example.org");
  small.person("", Side::a, kitchen);
  small.person("", Side::a, kitchen);
  const auto found = duplicates(small.programme);
  REQUIRE(found.size() == 2);
  CHECK(found[0].one == small.nadia);
  CHECK(found[0].other == mail);
  CHECK(found[0].why == Likeness::same_email);
  CHECK(found[1].other == name);
  CHECK(found[1].why == Likeness::same_name);
}

TEST_CASE("people who were told apart are not found again, and a third is paired with the first that may be the same") {
  tests::Small small;
  const Id second = small.person("N. Rahman", Side::a, {}, "nadia@kitchen.example");
  const Id third = small.person("Nadia R.", Side::a, {}, "nadia@kitchen.example");
  ToldApart two;
  two.one = {second}, two.other = {small.nadia};  // in whatever order
  const Id apart = small.add(two);
  auto found = duplicates(small.programme);
  REQUIRE(found.size() == 1);
  CHECK(found[0].one == small.nadia);
  CHECK(found[0].other == third);
  two.one = {small.nadia}, two.other = {third};
  small.add(two);
  found = duplicates(small.programme);
  REQUIRE(found.size() == 1);
  CHECK(found[0].one == second);
  CHECK(found[0].other == third);
  CHECK(title_of(small.programme, *small.programme.find<ToldApart>(apart), RecordKind::told_apart) == "N. Rahman and Nadia Rahman");
}

TEST_CASE("two become one: fields, forms, seats, pairs and scores, and the rest in the notes") {
  tests::Small small;
  const Id other = small.person("Nadia Rahman-Khan", Side::a, {}, "nadia@kitchen.example");
  small.edit<Person>(other, [](Person& one) { one.phone = "01632 960001", one.about = "Runs a kitchen.", one.notes = "Rang twice."; });
  small.edit<Person>(small.nadia, [](Person& one) { one.about = "Cooks."; });
  Application first, second;
  first.person = {small.nadia}, first.received = day(2026, 3, 1), first.benefit_self = "To learn.";
  second.person = {other}, second.received = day(2026, 3, 9), second.benefit_self = "To be heard.", second.decision = Decision::reserve;
  const Id kept_form = small.add(first), gone_form = small.add(second);
  Member seat;
  seat.person = {other};
  const Id seat_id = small.add(seat);
  Assessment score;
  score.application = {gone_form};
  const Id score_id = small.add(score);
  Join join = plan_join(small.programme, small.nadia, other);
  CHECK(join.problem.empty());
  CHECK(join.keep_form == kept_form);
  carry_out(small, steps_of(small.programme, join));
  const auto* nadia = small.programme.find<Person>(small.nadia);
  CHECK(small.programme.find<Person>(other) == nullptr);
  CHECK(nadia->name == "Nadia Rahman");
  CHECK(nadia->phone == "01632 960001");
  CHECK(nadia->about == "Cooks.\nRuns a kitchen.");
  CHECK(nadia->notes == "Rang twice.\nName: Nadia Rahman-Khan\nCame back on: 9 March 2026");
  const auto* form = small.programme.find<Application>(kept_form);
  CHECK(small.programme.find<Application>(gone_form) == nullptr);
  CHECK(form->benefit_self == "To learn.\nTo be heard.");
  CHECK(form->decision == Decision::reserve);
  CHECK(form->received == day(2026, 3, 1));
  CHECK(small.programme.find<Member>(seat_id)->person.id == small.nadia);
  CHECK(small.programme.find<Assessment>(score_id)->application.id == kept_form);
}

TEST_CASE("a form that only the other has comes along; partners and strangers are not joined") {
  tests::Small small;
  const Id other = small.person("Nadia Rahman", Side::a);
  Application form;
  form.person = {other};
  const Id id = small.add(form);
  carry_out(small, steps_of(small.programme, plan_join(small.programme, small.nadia, other)));
  CHECK(small.programme.find<Application>(id)->person.id == small.nadia);
  const Join pair = plan_join(small.programme, small.nadia, small.paul);
  CHECK(problem_in_words(pair).starts_with("These two are in a pair"));
  CHECK(in_words(Likeness::same_name) == "The same name and organisation");
  CHECK(steps_of(small.programme, pair).removed.empty());
  CHECK(plan_join(small.programme, small.nadia, small.nadia).problem == "nobody");
  CHECK(plan_join(small.programme, small.nadia, Id{12345}).problem == "nobody");
}

TEST_CASE("a place among the reserves is no note: in words it names who comes before") {
  tests::Made made;
  std::vector<Id> people;
  for (const char* name : {"Paul Whitcombe", "Amina Yusuf", "A. Yusuf"}) {
    Person person;
    person.name = name;
    people.push_back(made.add(person));
    Application form;
    form.person = {people.back()};
    form.decision = Decision::reserve;
    form.reserve_place = Position::of(static_cast<std::int32_t>(people.size()));
    made.add(form);
  }
  const Join join = plan_join(made.programme, people[1], people[2]);
  carry_out(made, steps_of(made.programme, join));
  CHECK(made.programme.find<Person>(people[1])->notes.find("Paul") == std::string::npos);
  CHECK(made.programme.find<Person>(people[1])->notes.find("A. Yusuf") != std::string::npos);
}

TEST_CASE("whatever is chosen, nothing that either said is lost") {
  std::mt19937_64 engine(2);
  for (int round = 0; round < 200; ++round) {
    tests::Made made;
    std::vector<Id> people, forms;
    int number = 0;
    const auto fill = [&](Record& record, RecordKind kind) {
      for (const Field& field : type_of(kind).fields) {
        if (engine() % 3 == 0 || field.kind == Kind::reference) continue;
        const std::int64_t value = field.kind == Kind::choice ? static_cast<std::int64_t>(engine() % field.choices.size()) : static_cast<std::int64_t>(engine() % 20'000);
        if (field.kind == Kind::position) set(record, field, {Position::of(++number).text, 0});
        else set(record, field, field.kind <= Kind::phone ? Value{"said " + std::to_string(++number), 0} : Value{{}, value});
      }
    };
    for (int i = 0; i < 2; ++i) {
      Person person;
      fill(person, RecordKind::person);
      people.push_back(made.add(person));
      Application form;
      fill(form, RecordKind::application);
      form.person = {people.back()};
      forms.push_back(made.add(form));
    }
    const Programme before = made.programme;
    Join join = plan_join(before, people[0], people[1]);
    for (JoinedField& one : join.fields) one.take = static_cast<Take>(engine() % 3);
    carry_out(made, steps_of(before, join));
    const auto* person = made.programme.find<Person>(people[0]);
    const auto* form = made.programme.find<Application>(forms[0]);
    REQUIRE(person != nullptr);
    REQUIRE(form != nullptr);
    for (std::size_t i = 0; i < 2; ++i) {
      for (const auto& [kind, was, now] : {std::tuple(RecordKind::person, static_cast<const Record*>(before.find<Person>(people[i])), static_cast<const Record*>(person)),
                                           std::tuple(RecordKind::application, static_cast<const Record*>(before.find<Application>(forms[i])), static_cast<const Record*>(form))}) {
        for (const Field& field : type_of(kind).fields) {
          if (field.kind == Kind::reference || field.kind == Kind::position || is_empty(*was, field)) continue;
          CAPTURE(field.name);
          const std::string words = value_in_words(before, *was, field);
          const bool there = value_in_words(made.programme, *now, field).find(words) != std::string::npos;
          CHECK((there || person->notes.find(words) != std::string::npos));
        }
      }
    }
  }
}
