// What goes out as CSV comes back the same: cell by cell for anything a cell can hold, and record by record
// for the register.
#include "share/register_csv.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "share/encoding.hpp"
#include "share/row_review.hpp"
#include "unit/made.hpp"

using namespace bothways;
using namespace bothways::share;
using tests::day;

namespace {

using Rows = std::vector<std::vector<std::string>>;

const std::vector<std::string> pieces{"=", "+", "-", "@", "\t", "\r", "\n", "\r\n", "'", "''", "\"", "\"\"", ",", ";", "|", " ", "\u00A0", "sep=", "1", "x",
                                      "=cmd|' /C calc'!A0", "+44 1632 960000", "é", "نمس", "😀", "\xEF\xBB\xBF", "'=", "' ", "a,b"};

struct Dice {
  std::mt19937_64 engine;
  std::size_t below(std::size_t n) { return static_cast<std::size_t>(engine() % n); }
  std::string text(std::size_t most) {
    std::string out;
    for (std::size_t n = below(most + 1); n > 0; --n) out += pieces[below(pieces.size())];
    return out;
  }
};

// What a one-line field of a form can hold, with something to tell it by.
std::string line(Dice& dice, int number) {
  std::string out = dice.text(3) + "n" + std::to_string(number) + dice.text(2);
  std::replace_if(out.begin(), out.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
  return out;
}

Value made_up(const Field& field, Dice& dice, int number) {
  switch (field.kind) {
    case Kind::choice: return {{}, static_cast<std::int64_t>(dice.below(field.choices.size()))};
    case Kind::date: return {{}, static_cast<std::int64_t>(10'000 + dice.below(20'000))};
    case Kind::number: return {{}, static_cast<std::int64_t>(dice.below(100))};
    case Kind::paragraph: return {dice.text(8), 0};
    case Kind::email: return {"n" + std::to_string(number) + "@example.org", 0};
    default: return {line(dice, number), 0};
  }
}

const FieldValue* value_in(const ReviewedRow& row, const Target& target) {
  const auto& values = target.kind == RecordKind::person ? row.person_fields : target.kind == RecordKind::organisation ? row.organisation_fields : row.application_fields;
  const auto it = std::find_if(values.begin(), values.end(), [&](const FieldValue& one) { return one.field == target.field; });
  return it == values.end() ? nullptr : &*it;
}

}  // namespace

TEST_CASE("any cell that goes out comes back, and none of them runs") {
  Dice dice{std::mt19937_64(20261122)};
  for (int round = 0; round < 3000; ++round) {
    Rows rows(1 + dice.below(4));
    const std::size_t columns = 1 + dice.below(4);
    for (auto& row : rows) {
      for (std::size_t c = 0; c < columns; ++c) row.push_back(dice.text(5));
      row.push_back("end");  // no empty row, no empty last column
    }
    const std::string csv = write_csv(rows);
    const auto grid = read_grid(csv);
    REQUIRE(grid);
    REQUIRE_MESSAGE(grid->rows == rows, csv);
    CHECK(grid->aside.empty());
  }
}

TEST_CASE("formulas are guarded however they are hidden") {
  const std::string csv = write_csv({{"=1", "'=1", "''@x", "+a", "-2+3+cmd", "\t=1", "\r=1", " =1", "-5", "+44 (0)1632 960000", "sep=;"}});
  CHECK(csv == "\"'=1\",\"''=1\",\"'''@x\",\"'+a\",\"'-2+3+cmd\",\"''\t=1\",\"''\r=1\",\"'' =1\",-5,+44 (0)1632 960000,\"'sep=;\"\r\n");
}

TEST_CASE("an apostrophe that somebody meant stays") {
  CHECK(read_grid("'tis,'90s,'\n")->rows == Rows{{"'tis", "'90s", "'"}});
  CHECK(read_grid("\"'tis so \",x\n")->rows == Rows{{"'tis so", "x"}});
}

TEST_CASE("every label of the register finds its own field") {
  tests::Small small;
  const auto text = decode(register_csv(small.programme));
  REQUIRE(text);
  CHECK(match_columns(small.programme, *read_grid(text->text)).targets == targets());
}

TEST_CASE("the register goes out and comes in as it was, whatever its fields hold") {
  Dice dice{std::mt19937_64(4)};
  for (int round = 0; round < 60; ++round) {
    tests::Small small;
    std::vector<Id> forms;
    for (int n = 0; n < 12; ++n) {
      Person person;
      Organisation organisation;
      Application form;
      for (const Target& target : targets()) {
        if (dice.below(4) == 0 && target.field->name != "name") continue;
        Record& record = target.kind == RecordKind::person ? static_cast<Record&>(person) : target.kind == RecordKind::organisation ? static_cast<Record&>(organisation) : form;
        if (target.field->kind == Kind::reference) set(record, *target.field, {{}, static_cast<std::int64_t>(small.cohort.value)});
        else set(record, *target.field, made_up(*target.field, dice, n));
      }
      person.organisation = {small.add(organisation)};
      form.person = {small.add(person)};
      forms.push_back(small.add(form));
    }
    const auto text = decode(register_csv(small.programme));
    REQUIRE(text);
    tests::Small elsewhere;  // the same scheme without these people
    const Grid grid = *read_grid(text->text);
    const Columns columns = match_columns(elsewhere.programme, grid);
    REQUIRE(columns.targets == targets());
    const RowReview review = review_rows(elsewhere.programme, grid, columns);
    REQUIRE(review.rows.size() == forms.size());
    CHECK(review.aside.empty());
    for (std::size_t i = 0; i < forms.size(); ++i) {
      const auto* form = small.programme.find<Application>(forms[i]);
      const auto* person = small.programme.find<Person>(form->person.id);
      const auto* organisation = small.programme.find<Organisation>(person->organisation.id);
      CHECK(review.rows[i].problems.empty());
      CHECK(review.rows[i].fate == Fate::fresh);
      for (const Target& target : targets()) {
        const Record& record = target.kind == RecordKind::person ? static_cast<const Record&>(*person) : target.kind == RecordKind::organisation ? static_cast<const Record&>(*organisation) : *form;
        const FieldValue* back = value_in(review.rows[i], target);
        CAPTURE(key_of(target));
        if (is_empty(record, *target.field)) CHECK(back == nullptr);
        else {
          REQUIRE(back != nullptr);
          CHECK(back->value == get(record, *target.field));
        }
      }
    }
  }
}

TEST_CASE("choices go out in words that come back, whatever the two sides are called") {
  tests::Small small;
  small.edit<Scheme>(small.scheme, [](Scheme& scheme) { scheme.side_a_one = "b", scheme.side_b_one = "b", scheme.side_b_many = "a"; });
  Application form;
  form.person = {small.nadia};
  small.add(form);
  const auto text = decode(register_csv(small.programme));
  const Grid grid = *read_grid(text->text);
  const RowReview review = review_rows(tests::Small().programme, grid, match_columns(small.programme, grid));
  for (const FieldValue& value : review.rows[0].person_fields) {
    if (value.field->name == "side") CHECK(value.value.number == static_cast<int>(Side::a));
  }
}
