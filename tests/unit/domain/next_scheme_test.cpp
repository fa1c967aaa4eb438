#include "domain/next_scheme.hpp"

#include <doctest/doctest.h>

#include <set>

#include "domain/selection.hpp"
#include "unit/made.hpp"

using namespace bothways;
using tests::day;

TEST_CASE("a new scheme has the settings of the old one, and nobody who took part") {
  tests::Small old;
  Statement aim;
  aim.of_kind = StatementKind::aim;
  aim.text = "Learn from each other.";
  const Id aim_id = old.add(aim);
  Body body;
  body.name = "Executive group";
  old.add(body);
  Criterion criterion;
  criterion.name = "Benefit";
  old.add(criterion);
  old.edit<Scheme>(old.scheme, [](Scheme& scheme) {
    scheme.state = SchemeState::closed;
    scheme.report_future = "A second cohort.";
  });
  const Stamp stamp{77, 3};
  const Programme made = next_scheme(old.programme, stamp, 12345);

  CHECK(made.scheme().name == "Partners in progress");
  CHECK(made.scheme().confidentiality == "Stays between the two.");
  CHECK(made.scheme().state == SchemeState::draft);
  CHECK_FALSE(made.scheme().opens);
  CHECK_FALSE(made.scheme().closes);
  CHECK(made.scheme().report_future.empty());
  CHECK(made.id() != old.programme.id());
  REQUIRE(made.all<Statement>().size() == 1);
  CHECK(made.all<Statement>().front()->text == "Learn from each other.");
  CHECK(made.all<Statement>().front()->id != aim_id);
  CHECK(made.all<Body>().size() == 1);
  CHECK(made.all<Criterion>().size() == 1);
  CHECK(made.all<Person>().empty());
  CHECK(made.all<Organisation>().empty());
  CHECK(made.all<Cohort>().empty());
  CHECK(made.all<Pair>().empty());
  CHECK(made.equality == nullptr);
}

TEST_CASE("every record of a new scheme has an id and a stamp of its own") {
  const tests::Small old;
  const Stamp stamp{77, 3};
  const Programme made = next_scheme(old.programme, stamp, 12345);
  std::set<Id> ids;
  for (const RecordType& type : record_types()) {
    for (const RecordPointer& record : made.table(type.kind).rows) {
      CHECK(type.carried_over);
      CHECK(ids.insert(record->id).second);
      CHECK(record->made == stamp);
      for (std::size_t i = 0; i < type.fields.size(); ++i) {
        CHECK((record->stamps[i] == stamp) == !is_empty(*record, type.fields[i]));
      }
    }
  }
}

TEST_CASE("the fields that stay behind are fields that there are") {
  tests::Small old;
  old.edit<Scheme>(old.scheme, [](Scheme& scheme) { scheme.competitive_from = day(2026, 3, 1); });
  const Programme made = next_scheme(old.programme, {77, 3}, 1);
  int behind = 0;
  for (const Field& field : type_of(RecordKind::scheme).fields) {
    behind += !is_empty(old.programme.scheme(), field) && is_empty(made.scheme(), field) ? 1 : 0;
  }
  CHECK(behind == 3);  // opens, closes, competitive_from: the others are empty here
}
