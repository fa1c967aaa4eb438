// Orders that people make by hand, when two do it at the same time.
#include <doctest/doctest.h>

#include "domain/disagreement.hpp"
#include "domain/form.hpp"
#include "evaluation/criteria.hpp"
#include "office.hpp"

using namespace bothways;
using namespace bothways::test;

namespace {

std::vector<Id> order_in(const Machine& machine) {
  std::vector<Id> ids;
  for (const Question* one : questions_in_order(machine.programme())) ids.push_back(one->id);
  return ids;
}

struct FormOffice : Office {
  FormOffice() : Office("questions.standard") {}
  const std::vector<Id> before = order_in(mine);

  static void move(Machine& who, Id question, std::size_t down) {
    who.pass(1000);
    who.ask("question.move", {.id = question, .number = down});
  }
  static void take(Machine& to, Machine& from) {
    give(to, copy_of(from));
    to.ask("file.accept");
  }
  void meet() {
    take(mine, asha);
    take(asha, mine);
    CHECK(document::write(mine.programme()) == document::write(asha.programme()));
  }
};

}  // namespace

TEST_CASE("order: a move sets one place") {
  FormOffice office;
  const auto place = [&](Id id) { return office.mine.programme().find<Question>(id)->order; };
  std::vector<Position> places;
  for (const Id id : office.before) places.push_back(place(id));
  FormOffice::move(office.mine, office.before[2], 1);
  for (std::size_t i = 0; i < places.size(); ++i) CHECK((place(office.before[i]) == places[i]) == (i != 2));
  CHECK(order_in(office.mine)[3] == office.before[2]);
  FormOffice::move(office.mine, office.before[2], 0);
  CHECK(order_in(office.mine) == office.before);
  FormOffice::move(office.mine, office.before[0], 0);
  FormOffice::move(office.mine, office.before.back(), 1);
  CHECK(order_in(office.mine) == office.before);
}

TEST_CASE("order: two who move different ones at the same time both get what they wanted, and nobody is asked") {
  FormOffice office;
  FormOffice::move(office.mine, office.before[1], 1);
  FormOffice::move(office.asha, office.before[5], 0);
  office.meet();
  CHECK(unsettled(office.mine.programme()).empty());
  std::vector<Id> wanted = office.before;
  std::swap(wanted[1], wanted[2]);
  std::swap(wanted[4], wanted[5]);
  CHECK(order_in(office.mine) == wanted);
}

TEST_CASE("order: one moves a question while another writes in it, and both are kept") {
  FormOffice office;
  FormOffice::move(office.mine, office.before[1], 1);
  office.asha.pass(1000);
  office.asha.ask("field.set", typing(*office.asha.programme().find<Question>(office.before[1]), "text", "Where can we write to you?"));
  office.meet();
  CHECK(unsettled(office.mine.programme()).empty());
  CHECK(order_in(office.mine)[2] == office.before[1]);
  CHECK(office.mine.programme().find<Question>(office.before[1])->text == "Where can we write to you?");
}

TEST_CASE("order: the same one moved to two places is one question, in words") {
  FormOffice office;
  FormOffice::move(office.mine, office.before[2], 1);
  FormOffice::move(office.asha, office.before[2], 0);
  FormOffice::move(office.asha, office.before[2], 0);
  Office::give(office.mine, copy_of(office.asha));
  const auto& disputes = office.incoming().together->disputes;
  REQUIRE(disputes.size() == 1);
  std::vector<std::string> words;
  for (const auto& candidate : disputes[0].candidates) {
    words.push_back(value_in_words(office.incoming().together->programme, Subject{RecordKind::question, disputes[0].id, disputes[0].field}, candidate.value));
  }
  const auto* fourth = office.mine.programme().find<Question>(office.before[3]);
  CHECK(words == std::vector<std::string>{"After " + fourth->text, "First"});
  office.mine.ask("dispute.choose", {.value = {{}, 0}, .number = 0});
  office.mine.ask("file.accept");
  CHECK(order_in(office.mine)[3] == office.before[2]);
}

TEST_CASE("order: in words nothing stands behind itself") {
  FormOffice office;
  const Programme& programme = office.mine.programme();
  const Id id = office.before[2];
  const Position beyond = between(programme.find<Question>(id)->order, programme.find<Question>(office.before[3])->order);
  const Subject subject{RecordKind::question, id, field_named(type_of(RecordKind::question), "order")};
  CHECK(value_in_words(programme, subject, {beyond.text, 0}) == "After " + programme.find<Question>(office.before[1])->text);
}

TEST_CASE("order: what two add at the end are both there, one behind the other, and the next move sets one place") {
  FormOffice office;
  office.mine.ask("question.add");
  office.asha.ask("question.add");
  office.meet();
  CHECK(unsettled(office.mine.programme()).empty());
  const std::vector<Id> after = order_in(office.mine);
  REQUIRE(after.size() == office.before.size() + 2);
  CHECK(std::equal(office.before.begin(), office.before.end(), after.begin()));
  const Programme both = office.mine.programme();
  FormOffice::move(office.mine, after[after.size() - 3], 1);
  std::size_t changed = 0;
  for (const Question* one : office.mine.programme().all<Question>()) changed += one->order == both.find<Question>(one->id)->order ? 0 : 1;
  CHECK(changed == 1);
}

TEST_CASE("order: criteria go the same way, those of a preset too") {
  Office office;
  const auto order = [](const Machine& machine) {
    std::vector<Id> ids;
    for (const Criterion* one : evaluation::criteria_in_order(machine.programme())) ids.push_back(one->id);
    return ids;
  };
  office.mine.ask("criterion.add");
  office.mine.ask("criterion.add");
  const std::vector<Id> before = order(office.mine);
  REQUIRE(before.size() >= 2);
  office.mine.ask("criterion.move", {.id = before.back(), .number = 0});
  std::vector<Id> wanted = before;
  std::iter_swap(wanted.end() - 1, wanted.end() - 2);
  CHECK(order(office.mine) == wanted);
  office.mine.ask("edit.undo");
  CHECK(order(office.mine) == before);
}
