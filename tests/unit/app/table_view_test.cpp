#include "app/table_view.hpp"

#include <doctest/doctest.h>

#include "app/session.hpp"
#include "base/text.hpp"
#include "domain/people.hpp"
#include "unit/app/machine.hpp"

using namespace bothways;
using namespace bothways::test;

namespace {

using Order = std::vector<std::uint32_t>;

TableRow row(std::uint64_t key, std::string_view name, std::int64_t number, Date date, std::size_t choice) {
  return {key, std::string(name), folded(name), {by_words(name), by_number(number), by_date(date)}, {choice}};
}

TableRows people() {
  const Date day{20'000};
  return {{row(1, "Zoë Adams", 3, day, 1), row(2, "Émile Zola", 20, {}, 2), row(3, "", 3, add_days(day, 1), 1), row(4, "adam Ng", 100, add_days(day, -40), 2)}};
}

Order shown(const TableRows& rows, const TableView& view) { return shown_rows(rows, view, sorted_rows(rows, view)); }

}  // namespace

TEST_CASE("rows are sorted by words, numbers and dates, stable, and what is empty comes last either way") {
  const TableRows rows = people();
  TableView view;
  CHECK(shown(rows, view) == Order{0, 1, 2, 3});
  view.sort = 0;
  CHECK(shown(rows, view) == Order{3, 1, 0, 2});
  view.descending = true;
  CHECK(shown(rows, view) == Order{0, 1, 3, 2});
  view = TableView{};
  view.sort = 1;
  CHECK(shown(rows, view) == Order{0, 2, 1, 3});
  view.descending = true;
  CHECK(shown(rows, view) == Order{3, 1, 0, 2});
  view = TableView{};
  view.sort = 2;
  CHECK(shown(rows, view) == Order{3, 0, 2, 1});
  view.descending = true;
  CHECK(shown(rows, view) == Order{2, 0, 3, 1});
  view.sort = 9;  // no such column
  CHECK(shown(rows, view) == Order{0, 1, 2, 3});
}

TEST_CASE("the filter wants every word, in any order, without accents; choices narrow further") {
  const TableRows rows = people();
  TableView view;
  view.filter = " zola EMILE ";
  CHECK(shown(rows, view) == Order{1});
  view.filter = "a";
  CHECK(shown(rows, view) == Order{0, 1, 3});
  view.narrowed = {2};
  CHECK(shown(rows, view) == Order{1, 3});
  view.filter = "nobody";
  CHECK(shown(rows, view).empty());
}

TEST_CASE("each table that is made has a version of its own") { CHECK(people().version != people().version); }

TEST_CASE("several are decided, placed and briefed in one step that one undo takes back") {
  Machine machine;
  machine.ask("scheme.blank");
  for (int i = 0; i < 3; ++i) machine.ask("application.add");
  machine.ask("cohort.add");
  machine.ask("body.add");
  Arguments to_body;
  to_body.id = machine.programme().all<Body>().front()->id;
  machine.ask("member.add", to_body);
  machine.ask("member.add", to_body);
  const auto forms = [&] { return machine.programme().all<Application>(); };

  Arguments arguments;
  arguments.keys = {forms()[0]->id.value, forms()[2]->id.value};
  arguments.number = static_cast<std::size_t>(Decision::selected);
  arguments.text = "They know the quay.";
  const auto steps = machine.session.state().history.done.size();
  machine.ask("applications.decide", arguments);
  CHECK(machine.session.state().history.done.size() == steps + 1);
  CHECK(forms()[0]->decision == Decision::selected);
  CHECK(forms()[1]->decision == Decision::undecided);
  CHECK(forms()[2]->reason == "They know the quay.");
  CHECK(forms()[2]->decided_on == machine.session.state().today);

  arguments.keys.push_back(forms()[1]->id.value);
  arguments.other = machine.programme().all<Cohort>().front()->id;
  machine.ask("applications.place", arguments);
  CHECK(forms()[0]->cohort.id == arguments.other);
  CHECK_FALSE(forms()[1]->cohort);  // is not selected
  machine.ask("edit.undo");
  CHECK_FALSE(forms()[0]->cohort);
  machine.ask("edit.undo");
  CHECK(forms()[0]->decision == Decision::undecided);
  CHECK(forms()[2]->reason.empty());

  Arguments all;
  for (const Member* member : machine.programme().all<Member>()) all.keys.push_back(member->id.value);
  machine.ask("members.brief", all);
  for (const Member* member : machine.programme().all<Member>()) {
    CHECK(member->briefed == YesNo::yes);
    CHECK(member->briefed_on == machine.session.state().today);
  }
  machine.ask("edit.undo");
  CHECK(machine.programme().all<Member>().front()->briefed == YesNo::unsaid);
}

TEST_CASE("a view is kept while the scheme is open, and goes with it") {
  Machine machine;
  machine.ask("scheme.blank");
  Arguments arguments;
  arguments.text = "people";
  arguments.number = 2;
  arguments.value.number = 1;
  arguments.more = "Sorted by name, Z to A";
  machine.ask("table.sort", arguments);
  CHECK(machine.others.back().text == "Sorted by name, Z to A");
  arguments.more = "zo";
  machine.ask("table.filter", arguments);
  arguments.keys = {7, 8};
  machine.ask("table.tick", arguments);
  const auto& views = machine.session.state().views;
  CHECK(views.at("people").sort == 2);
  CHECK(views.at("people").descending);
  CHECK(views.at("people").filter == "zo");
  CHECK(views.at("people").ticked.size() == 2);
  machine.ask("table.tick_none", arguments);
  CHECK(views.at("people").ticked.empty());
  machine.ask("scheme.blank");
  CHECK(views.empty());
}
