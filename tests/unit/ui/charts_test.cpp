// Charts: each is a table with headers, everything in it is said once and lies within it, and marks to act on
// never touch each other.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

#include "ui/charts.hpp"
#include "ui/landmarks.hpp"
#include "unit/ui/bench.hpp"
#include "unit/ui/rules.hpp"

using namespace bothways;
using namespace bothways::test;
using namespace bothways::ui;

namespace {

enum class Half { a, b };

Date day(int month, int of_month) { return make_date(2026, month, of_month).value_or(Date{}); }

Timeline meetings() {
  Timeline chart;
  chart.name = "Meetings";
  chart.row_title = "Pair";
  chart.from = day(6, 3), chart.until = day(11, 30), chart.today = day(8, 12);
  for (std::uint64_t i = 1; i <= 3; ++i) {
    const std::string who = i == 2 ? "عبد الرحمن · Wolfeschlegelsteinhausenbergerdorff" : "Nadia · Paul " + std::to_string(i);
    TimelineRow row{i, who, who + ": the pair", "#/x/pair/" + std::to_string(i), {}};
    for (int at = 0; at < 5; ++at) {  // the first three within a week
      const Date on = at < 3 ? day(7, 20 + at) : day(7 + at, 1);
      const Half side = at % 2 == 0 ? Half::a : Half::b;
      row.items.push_back({on, {side == Half::a ? Shape::circle : Shape::diamond, on < chart.today ? Filled::whole : Filled::hollow, side == Half::a ? Tone::side_a : Tone::side_b},
                           "Meeting " + std::to_string(at) + " of row " + std::to_string(i), "#/x/meeting"});
    }
    chart.rows.push_back(std::move(row));
  }
  chart.key = {{{Shape::circle, Filled::whole, Tone::side_a}, "Community partner"}, {{Shape::diamond, Filled::whole, Tone::side_b}, "System partner"}};
  chart.summary = "6 of 18 attended.";
  chart.empty = "No pairs yet.";
  return chart;
}

BarChart balance() {
  return {"By sector", "Sector", "Came back", "Selected", "Wanted", "What is missing",
          {{1, "Health", 2, 1, 5, "3 more to find", Tone::late, Tone::side_a}, {2, "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk and more", 6, 3, 3, "As many as you want", Tone::good, Tone::side_a},
           {3, "Faith", 0, 0, 0, "As many as you want", Tone::good, Tone::side_a}},
          "Health is 3 short of what you want.", "Nobody yet."};
}

DotPlot change() {
  return {"I am heard", "Name", "At the start", "At the end", "Change", 1, 5,
          {{1, "Nadia Rahman", {Shape::circle, Filled::whole, Tone::side_a}, 1, 5, "4 more"}, {2, "Paul Whitmore", {Shape::diamond, Filled::whole, Tone::side_b}, 4, 3, "1 less"},
           {3, "A name that is far too long for the room it has here", {}, 3, 3, "the same"}},
          "1 more.", "Nobody yet."};
}

Connections picture(std::optional<std::size_t> a, std::optional<std::size_t> b) {
  Connections chart;
  chart.name = "Pairs", chart.a_title = "Community partners", chart.b_title = "System partners", chart.line_title = "State";
  chart.pairs = {{1, {11, "Nadia Rahman", "Welcome House", "Nadia Rahman, Welcome House"}, {12, "Ruth Calloway", "Group", "Ruth Calloway, Group"}, "Active", "Active: open the pair", "#/x/pair/1", Tone::accent}};
  chart.pick_a = "Pick one community partner", chart.pick_b = "Pick one system partner";
  chart.free_a = {{21, "Lin Chen", "Jade", "Lin Chen, Jade"}, {22, "Joseph Adeyemi", "", "Joseph Adeyemi"}};
  chart.free_b = {{31, "Martin Osei", "Council", "Martin Osei, Council"}, {32, "Paul Whitmore", "Trust", "Paul Whitmore, Trust"}, {33, "Helen", "", "Helen"}};
  chart.picked_a = a, chart.picked_b = b;
  if (a) chart.obstacles = {{1, "Ruled out. Lin Chen and Paul Whitmore come from the same organisation, which neither of them may judge.", true}, {2, "Take care. Not briefed yet.", false}};
  chart.obstacles_name = "What stands in the way of Lin Chen", chart.obstacle_title = "Why";
  return chart;
}

bool is_in(const Meaning& said, const Node& node, const Node& container) {
  for (int i = node.parent; i >= 0; i = said.nodes[static_cast<std::size_t>(i)].parent) {
    if (&said.nodes[static_cast<std::size_t>(i)] == &container) return true;
  }
  return false;
}

bool lies_within(const Box& inner, const Box& outer) {
  constexpr float edge = 1;
  return inner.x >= outer.x - edge && inner.y >= outer.y - edge && inner.x + inner.width <= outer.x + outer.width + edge && inner.y + inner.height <= outer.y + outer.height + edge;
}

bool overlap(const Box& a, const Box& b) {
  return std::min(a.x + a.width, b.x + b.width) - std::max(a.x, b.x) > 0.6f && std::min(a.y + a.height, b.y + b.height) - std::max(a.y, b.y) > 0.6f;
}

// As many cells in each row as there are column headers, in the columns' order; all of it within the table.
void check_table(const Bench& bench, std::string_view name, std::size_t rows, std::size_t columns) {
  const Meaning& said = bench.platform.meaning;
  const Node& table = bench.find(Role::table, name);
  std::map<int, std::size_t> cells;
  std::size_t headers = 0;
  for (std::size_t i = 0; i < said.nodes.size(); ++i) {
    const Node& node = said.nodes[i];
    if (!is_in(said, node, table)) continue;
    INFO(role_name(node.role) << " " << node.name);
    if (node.role == Role::row) cells[static_cast<int>(i)] = 0;
    if (node.role == Role::column_header) ++headers;
    if (node.role == Role::row_header || node.role == Role::cell || node.role == Role::column_header) ++cells[node.parent];
    CHECK(lies_within(node.box, table.box));
  }
  CHECK(headers == columns);
  CHECK(cells.size() == rows + 1);
  for (const auto& [row, count] : cells) CHECK(count == columns);
}

std::vector<const Node*> all(const Bench& bench, Role role) {
  std::vector<const Node*> found;
  for (const Node& node : bench.platform.meaning.nodes) {
    if (node.role == role) found.push_back(&node);
  }
  return found;
}

Bench page(int width, const Bench::Draw& chart, bool dark = false) {
  return Bench({width, 900, 1, dark, false}, [chart] {
    const auto scope = main_part();
    page_title("Chart");
    chart();
  });
}

}  // namespace

TEST_CASE("timeline: a table of months; each mark is a link that is said once and touches no other") {
  for (const int width : {320, 375, 1280, 1920}) {
    CAPTURE(width);
    const Bench bench = page(width, [] { timeline(meetings()); });
    check_table(bench, "Meetings", 3, 7);
    CHECK(bench.has(Role::column_header, "June 2026"));
    CHECK(bench.has(Role::column_header, "November 2026"));
    std::set<std::string> names;
    const auto links = all(bench, Role::link);
    CHECK(links.size() == 3 * 6);
    const float least = width < 720 ? 40 : 24;
    for (const Node* link : links) {
      CHECK(names.insert(link->name).second);
      if (link->href == "#/x/meeting") CHECK(link->box.width >= least);
      for (const Node* other : links) CHECK_FALSE((other != link && overlap(link->box, other->box)));
    }
    CHECK(bench.has(Role::text, "Today, 12 August 2026"));
    CHECK(bench.has(Role::text, "6 of 18 attended."));
  }
}

TEST_CASE("timeline: marks are read in order of date, and stand further right the later they are") {
  const Bench bench = page(1280, [] { timeline(meetings()); });
  const Node *first = nullptr, *last = nullptr;
  for (const Node* link : all(bench, Role::link)) {
    if (link->name == "Meeting 0 of row 1") first = link;
    if (link->name == "Meeting 4 of row 1") last = link;
  }
  REQUIRE(first != nullptr);
  REQUIRE(last != nullptr);
  CHECK(first < last);
  CHECK(first->box.x < last->box.x);
}

TEST_CASE("timeline: years are put together, so that a long cohort has no more columns than a year") {
  Timeline chart = meetings();
  chart.until = make_date(2029, 5, 31).value_or(Date{});
  const Bench bench = page(1280, [chart] { timeline(chart); });
  check_table(bench, "Meetings", 3, 13);
  CHECK(bench.has(Role::column_header, "June 2026 to August 2026"));
}

TEST_CASE("bars: numbers, what is wanted and what is missing are cells") {
  for (const int width : {320, 1280}) {
    CAPTURE(width);
    const Bench bench = page(width, [] { bar_chart(balance()); });
    check_table(bench, "By sector", 3, 5);
    CHECK(bench.has(Role::row_header, "Health"));
    CHECK(bench.has(Role::cell, "3 more to find"));
    CHECK(bench.has(Role::text, "Health is 3 short of what you want."));
    const auto labels = all(bench, Role::row_header);
    for (const Node* one : labels) {
      for (const Node* other : labels) CHECK_FALSE((one != other && overlap(one->box, other->box)));
    }
  }
}

TEST_CASE("dots: start and end stand where their numbers are, and are said in a row for each person") {
  for (const int width : {320, 1280}) {
    CAPTURE(width);
    const Bench bench = page(width, [] { dot_plot(change()); });
    check_table(bench, "I am heard", 3, 4);
    const Node &five = bench.find(Role::cell, "5"), &one = bench.find(Role::cell, "1");
    CHECK(five.box.x > one.box.x);
    CHECK(bench.find(Role::cell, "4 more").box.y < bench.find(Role::cell, "1 less").box.y);
    CHECK(bench.has(Role::row_header, "A name that is far too long for the room it has here"));
  }
}

TEST_CASE("connections: pairs as a table, two groups to pick in, and what stands in the way") {
  for (const int width : {320, 1280}) {
    CAPTURE(width);
    Bench bench = page(width, [] { connections(picture(0, {})); });
    check_table(bench, "Pairs", 1, 3);
    check_table(bench, "What stands in the way of Lin Chen", 2, 2);
    CHECK(bench.find(Role::link, "Active: open the pair").href == "#/x/pair/1");
    CHECK(has(bench.find(Role::radio, "Lin Chen, Jade").marks, bothways::Mark::checked));
    const auto radios = all(bench, Role::radio);
    CHECK(radios.size() == 5);
    for (const Node* one : radios) {
      for (const Node* other : radios) CHECK_FALSE((one != other && overlap(one->box, other->box)));
    }
  }
}

TEST_CASE("connections: a press picks that person") {
  std::optional<NowPicked> picked;
  Bench bench = page(1280, [&picked] {
    if (const auto now = connections(picture({}, {}))) picked = now;
  });
  CHECK_FALSE(bench.has(Role::table, "What stands in the way of Lin Chen"));
  bench.press(Role::radio, "Helen");
  REQUIRE(picked);
  CHECK_FALSE(picked->side_a);
  CHECK(picked->index == 2);
}

TEST_CASE("an empty chart says what belongs there, and is no table") {
  const Bench bench = page(375, [] {
    Timeline chart = meetings();
    chart.rows.clear();
    timeline(chart);
    BarChart bars = balance();
    bars.bars.clear();
    bar_chart(bars);
    DotPlot dots = change();
    dots.rows.clear();
    dots.empty = "No answers yet.";
    dot_plot(dots);
  });
  CHECK(bench.first(Role::table) == nullptr);
  for (const char* words : {"No pairs yet.", "Nobody yet.", "No answers yet."}) CHECK(bench.has(Role::text, words));
}
