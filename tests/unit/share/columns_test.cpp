// Columns that were pasted before mean what they meant then, and dates are read in their column's order.
#include <doctest/doctest.h>

#include "share/cell_date.hpp"
#include "share/cell_value.hpp"
#include "share/columns.hpp"
#include "unit/made.hpp"

using namespace bothways;
using namespace bothways::share;
using tests::day;

namespace {

const std::string form = "Name,Shoe size,Name,Where\nLin,39,Nadia,Milltown\n";

Target target_of(std::string_view key) {
  for (const Target& target : targets()) {
    if (key_of(target) == key) return target;
  }
  return {};
}

void keep(tests::Made& made, const std::vector<Remembered>& all) {
  for (const Remembered& one : all) {
    if (one.known) {
      made.edit<KnownColumn>(one.known, [&](KnownColumn& column) { column.means = one.means; });
      continue;
    }
    KnownColumn column;
    column.header = one.header;
    column.means = one.means;
    made.add(column);
  }
}

Date read(std::string_view cell, DateOrder order = DateOrder::day_first) { return date_of_cell(cell, order).value_or(Date{}); }

}  // namespace

TEST_CASE("what the columns were said to hold is known at the next paste, twin headers and left out ones too") {
  tests::Small small;
  const Grid grid = *read_grid(form);
  Columns columns = match_columns(small.programme, grid);
  CHECK_FALSE(columns.remembered);
  CHECK(key_of(columns.targets[0]) == "person.name");
  columns.targets = {Target{}, target_of("person.notes"), target_of("person.name"), target_of("organisation.place")};
  const auto all = to_remember(small.programme, grid, columns);
  REQUIRE(all.size() == 4);
  CHECK(all[2].header == "name #2");
  keep(small, all);
  const Columns again = match_columns(small.programme, grid);
  CHECK(again.remembered);
  CHECK(again.targets == columns.targets);
  CHECK(to_remember(small.programme, grid, again).empty());
  // The same words with other marks and in another order, and a new column that is guessed.
  const Columns other = match_columns(small.programme, *read_grid("E-mail;“Where”;shoe   size *\nl@x.example;Milltown;39\n"));
  CHECK(key_of(other.targets[0]) == "person.email");
  CHECK(key_of(other.targets[1]) == "organisation.place");
  CHECK(key_of(other.targets[2]) == "person.notes");
}

TEST_CASE("of two copies that kept one header the later counts; a newer version's field is none") {
  tests::Small small;
  for (const auto& kept : {std::pair("person.role", 5u), std::pair("person.notes", 9u), std::pair("person.phone", 7u)}) {
    KnownColumn column;
    column.header = "shoe size";
    column.means = kept.first;
    const Id id = small.add(column);
    small.edit<KnownColumn>(id, [&](KnownColumn& one) { one.stamps.assign(2, Stamp{kept.second, 1}); });
  }
  KnownColumn newer;
  newer.header = "where";
  newer.means = "person.star_sign";
  small.add(newer);
  const Columns columns = match_columns(small.programme, *read_grid(form));
  CHECK(key_of(columns.targets[1]) == "person.notes");
  CHECK(key_of(columns.targets[3]) == "");
  // Changing it changes the one that counts.
  Columns changed = columns;
  changed.targets[1] = target_of("person.role");
  const auto all = to_remember(small.programme, *read_grid(form), changed);
  REQUIRE_FALSE(all.empty());
  CHECK(small.programme.find<KnownColumn>(all[1].known)->means == "person.notes");
}

TEST_CASE("dates as they come out of forms and spreadsheets") {
  for (const char* cell : {"05/04/2021", "05/04/2021 13:24:11", "5/4/21", "5.4.2021", "2021-04-05", "2021-04-05T13:24:11Z", "2021-04-05T13:24:11.000+01:00",
                           "2021/04/05 1:24:11 pm GMT+1", "5 Apr 2021", "5 April 2021", "5th April 2021", "Mon, 5 April 2021", "Monday 5th of April 2021 at noon",
                           "April 5, 2021", "Apr 5, 2021 1:24 PM", "05-Apr-21", "44291", "44291.558"}) {
    CAPTURE(cell);
    CHECK(read(cell) == day(2021, 4, 5));
  }
  CHECK(read("4/5/21 13:24:11", DateOrder::month_first) == day(2021, 4, 5));
  CHECK(read("2021/04/05", DateOrder::month_first) == day(2021, 4, 5));
  for (const char* cell : {"", "soon", "31/02/2021", "5 April", "5 April 2021 or later", "13/13/2021", "44", "2021", "1/2/3/4 5 6 seven", "5 Maypole 2021"}) {
    CAPTURE(cell);
    CHECK_FALSE(read(cell));
  }
}

TEST_CASE("a column is month first where its dates say so, and doubt is told") {
  const auto of = [](std::vector<std::string_view> cells) { return date_order_of(cells); };
  CHECK(of({"3/1/21 9:58", "3/14/21 18:20"}).order == DateOrder::month_first);
  CHECK(of({"3/1/21 9:58", "3/14/21 18:20"}).certain);
  CHECK(of({"1/3/21", "14/3/21"}).order == DateOrder::day_first);
  CHECK(of({"1/3/21", "14/3/21"}).certain);
  CHECK_FALSE(of({"1/3/21", "2/3/21"}).certain);
  CHECK_FALSE(of({"1/3/21", "14/3/21", "3/14/21"}).certain);
  CHECK(of({"1/3/21", "14/3/21", "3/14/21"}).order == DateOrder::day_first);
  CHECK(of({"3/3/21", "4 May 2021", "2021-05-04", "soon", ""}).certain);
}

TEST_CASE("e-mail addresses with names around them") {
  CHECK(mail_address("Lin Chen <lin@example.org>").address == "lin@example.org");
  CHECK(mail_address("\"Chen, Lin\" <lin@example.org>").name == "Chen, Lin");
  CHECK(mail_address("<lin@example.org>;").sound == false);
  CHECK(mail_address("lin@example.org;").address == "lin@example.org");
  CHECK(mail_address("mailto:lin@example.org").address == "lin@example.org");
  CHECK_FALSE(mail_address("a@b.example; c@d.example").sound);
  CHECK(mail_address("a@b.example; c@d.example").address == "a@b.example; c@d.example");
  CHECK_FALSE(mail_address("lin at example").sound);
}
