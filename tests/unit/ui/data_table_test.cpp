// A long table against the same rows drawn as a small one: what is said of a row, where it stands, and that
// nothing jumps; then sorting, filtering and ticking it.
#include "ui/data_table.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "app/session.hpp"
#include "base/text.hpp"
#include "ui/landmarks.hpp"
#include "unit/ui/bench.hpp"
#include "unit/ui/rules.hpp"

using namespace bothways;
using namespace bothways::test;
using namespace bothways::ui;

namespace {

// Of very different heights: every seventh name needs several lines.
std::string name_of(std::size_t i) {
  std::string name = "Person " + std::to_string(i);
  for (std::size_t n = 0; i % 7 == 0 && n < 4 + i % 5; ++n) name += " of a rather long line of names that goes on and on";
  return name;
}

TableRows people(std::size_t count) {
  TableRows made;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string name = name_of(i);
    made.rows.push_back({1000 + i, name, folded(name), {by_words(name), by_number(static_cast<std::int64_t>(i * 7919 % count))}, {i % 2 + 1}});
  }
  return made;
}

// The table by itself in the page, with a session that holds its view.
struct Show {
  Session session{Moment{1'790'000'000'000, 60}, 7};
  TableRows rows;
  bool whole = false;  // all rows, as a small table draws them
  std::string filter{};
  std::vector<Narrowing> narrowings{};
  bool ticks = false;
  Bench bench;

  Show(std::size_t count, BenchPage page, bool draw_all = false) : rows(people(count)), whole(draw_all), bench(page, [this] { draw(); }) {}

  void draw() {
    Desk desk(session.state());
    {
      const auto scope = main_part();
      page_title("Bench");
      if (whole) draw_whole();
      else draw_long(desk);
      button("Behind the table");
    }
    for (const auto& asked : desk.asked) session.ask(asked.command, asked.arguments);
  }
  void draw_whole() {
    ui::Table table("People", {{"Name", 3}, {"Number"}});
    for (const TableRow& row : rows.rows) {
      table.row(row.key);
      table.cell();
      text(row.name);
      table.cell();
      text(std::to_string(row.values[1].number));
    }
  }
  void draw_long(Desk& desk) {
    DataTable table(desk, {.name = "people", .title = "People", .filter = filter, .columns = {{{"Name", 3}, SortAs::words}, {{"Number"}, SortAs::number}},
                           .narrowings = narrowings, .ticks = ticks}, rows);
    if (!table.ticked().empty()) table.ticked_line();
    while (const TableRow* row = table.next()) {
      table.cell();
      text(row->name);
      table.cell();
      text(std::to_string(row->values[1].number));
    }
  }
  const std::vector<Node>& nodes() const { return bench.platform.meaning.nodes; }
  const Node& scroller() const { return *bench.first(Role::scroller); }
  void scroll(float y) {
    bench.send(Event::Kind::scrolled, scroller(), {}, static_cast<std::uint64_t>(y));
    bench.settle();
  }
  struct Row {
    std::size_t position = 0;
    std::string name;
    float top = 0, height = 0;
  };
  // Without the header.
  std::vector<Row> said() const {
    std::vector<Row> list;
    for (std::size_t i = 0; i < nodes().size(); ++i) {
      if (nodes()[i].role != Role::row) continue;
      std::string name;
      for (std::size_t n = i + 1; n < nodes().size() && nodes()[n].role != Role::row && name.empty(); ++n) {
        if (nodes()[n].role == Role::text && !has(nodes()[n].marks, Mark::decorative)) name = nodes()[n].name;
      }
      list.push_back({nodes()[i].position, name, nodes()[i].box.y, nodes()[i].box.height});
    }
    list.erase(list.begin());
    return list;
  }
};

constexpr BenchPage sizes[] = {{1280, 900, 1}, {375, 812, 2}, {900, 700, 1.25f}};

}  // namespace

TEST_CASE("rows near the view are said with their place, as high as in a table that draws them all") {
  for (const BenchPage& size : sizes) {
    CAPTURE(size.width);
    Show all(300, size, true), some(300, size);
    const auto oracle = all.said();
    REQUIRE(oracle.size() == 300);
    CHECK(some.said().size() < 60);
    CHECK(some.bench.find(Role::table, "People").set_size == 301);
    std::mt19937 dice(7);
    for (int round = 0; round < 40; ++round) {
      const float most = some.scroller().content_height - some.scroller().box.height;
      some.scroll(std::uniform_real_distribution<float>(0, most)(dice));
      const auto rows = some.said();
      REQUIRE_FALSE(rows.empty());
      for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::size_t number = rows[i].position - 2;  // the header is the first
        REQUIRE(number < oracle.size());
        CHECK(rows[i].name == oracle[number].name);
        CHECK(rows[i].height == oracle[number].height);
        if (i > 0) CHECK(rows[i].position == rows[i - 1].position + 1);
        if (i > 0) CHECK(rows[i].top - rows[i - 1].top == doctest::Approx(oracle[number].top - oracle[number - 1].top).epsilon(0.001));
      }
      // What can be seen is covered, but for what stands above and below the table.
      const Box view = some.scroller().box;
      if (rows.front().position > 2) CHECK(rows.front().top <= view.y);
      if (rows.back().position < 301) CHECK(rows.back().top + rows.back().height >= view.y + view.height);
    }
  }
}

TEST_CASE("what one looks at stays where it is while rows above it are measured, and at last all is measured") {
  for (const BenchPage& size : sizes) {
    CAPTURE(size.width);
    Show all(300, size, true), some(300, size);
    some.scroll(some.scroller().content_height / 2);
    while (some.scroller().scroll_y > 0) {
      const auto before = some.said();
      const float was = some.scroller().scroll_y, step = std::min(was, 150.0f * size.scale);
      const Box view = some.scroller().box;
      some.scroll(was - step);
      const auto after = some.said();
      for (const auto& one : before) {
        if (one.top < view.y || one.top > view.y + view.height - step) continue;
        const auto same = std::find_if(after.begin(), after.end(), [&](const auto& row) { return row.position == one.position; });
        REQUIRE(same != after.end());
        if (some.scroller().scroll_y > 0) CHECK(std::abs(same->top - one.top - step) <= 1.0f);
      }
    }
    for (float y = 0; y < some.scroller().content_height; y += some.scroller().box.height / 2) some.scroll(y);
    CHECK(some.said().back().position == 301);
    some.scroll(0);
    CHECK(all.scroller().content_height - all.said().front().top == some.scroller().content_height - some.said().front().top);
  }
}

TEST_CASE("the row that has the keyboard stays, and the ones beside it, wherever the page is scrolled to") {
  Show show(300, sizes[0]);
  show.ticks = true;
  show.bench.settle();
  show.bench.send(Event::Kind::focused, show.bench.find(Role::checkbox, "Select Person 4"), {}, 1);
  show.bench.settle();
  show.scroll(9000);
  show.bench.settle();
  CHECK(show.bench.has(Role::checkbox, "Select Person 4"));
  CHECK(show.bench.has(Role::checkbox, "Select Person 5"));
  CHECK(show.bench.has(Role::checkbox, "Select Person 3"));
  CHECK_FALSE(show.bench.has(Role::checkbox, "Select Person 12"));
}

TEST_CASE("a header sorts, then turns the order round; both are marked and told") {
  Show show(40, sizes[0]);
  show.bench.press(Role::button, "Number");
  CHECK(has(show.bench.find(Role::column_header, "Number").marks, Mark::ascending));
  CHECK(show.said().front().name == name_of(0));
  const auto told = [&] {
    std::string last;
    for (const Effect& effect : show.session.take_effects()) {
      if (effect.kind == Effect::Kind::announce) last = effect.text;
    }
    return last;
  };
  CHECK(told() == "Sorted by Number, smallest first");
  show.bench.press(Role::button, "Number");
  CHECK(has(show.bench.find(Role::column_header, "Number").marks, Mark::descending));
  CHECK(told() == "Sorted by Number, largest first");
  CHECK(show.session.state().views.at("people").descending);
  show.bench.press(Role::button, "Name");
  CHECK(has(show.bench.find(Role::column_header, "Name").marks, Mark::ascending));
  CHECK_FALSE(has(show.bench.find(Role::column_header, "Number").marks, Mark::ascending));
  CHECK_FALSE(has(show.bench.find(Role::column_header, "Number").marks, Mark::descending));
  CHECK(show.said()[2].name == "Person 2");  // 0, 1, 2 and not 0, 1, 10
}

TEST_CASE("on a narrow page the order is a choice") {
  Show show(40, sizes[1]);
  const Node& choice = show.bench.find(Role::choice, "Sort by");
  const auto at = std::find(choice.options.begin(), choice.options.end(), "Number, largest first");
  REQUIRE(at != choice.options.end());
  show.bench.send(Event::Kind::chosen, choice, {}, static_cast<std::uint64_t>(at - choice.options.begin()));
  show.bench.settle();
  CHECK(show.bench.find(Role::choice, "Sort by").value == "Number, largest first");
  CHECK(has(show.bench.find(Role::column_header, "Number").marks, Mark::descending));
}

TEST_CASE("filter and choices narrow what is shown, in words, and all is shown again") {
  Show show(5000, sizes[0]);
  show.filter = "Filter these 5,000 people";
  show.narrowings = {{"Show", {"All", "Even", "Odd"}}};
  show.bench.settle();
  CHECK(show.bench.find(Role::status, "5,000 in all").role == Role::status);
  show.bench.type(Role::textbox, "Filter these 5,000 people", "PERSON 499");  // 499, 1499 and so on, 4990 to 4999
  CHECK(show.bench.has(Role::status, "15 of 5,000 shown"));
  CHECK(show.bench.find(Role::table, "People").set_size == 16);
  show.bench.send(Event::Kind::chosen, show.bench.find(Role::choice, "Show"), {}, 2);
  show.bench.settle();
  CHECK(show.bench.has(Role::status, "10 of 5,000 shown"));
  show.bench.type(Role::textbox, "Filter these 5,000 people", "nobody");
  CHECK(show.bench.first(Role::table) == nullptr);
  show.bench.press(Role::button, "Show all");
  CHECK(show.bench.has(Role::status, "5,000 in all"));
}

TEST_CASE("ticked rows stay ticked while others are shown; all that are shown are ticked at one time") {
  Show show(60, sizes[0]);
  show.ticks = true;
  show.filter = "Filter";
  show.bench.settle();
  show.bench.press(Role::checkbox, "Select Person 3");
  CHECK(show.bench.has(Role::status, "1 selected"));
  show.bench.type(Role::textbox, "Filter", "Person 5");
  show.bench.press(Role::checkbox, "Select all 15 shown");
  CHECK(show.bench.has(Role::status, "16 selected"));
  CHECK(has(show.bench.find(Role::checkbox, "Select all 15 shown").marks, Mark::checked));
  show.bench.press(Role::checkbox, "Select all 15 shown");
  CHECK(show.bench.has(Role::status, "1 selected"));
  show.bench.press(Role::button, "Select none");
  CHECK(show.session.state().views.at("people").ticked.empty());
}

TEST_CASE("a card has no label without a value, and its name heads it") {
  Bench bench({375, 800}, [] {
    const auto scope = main_part();
    page_title("Cards");
    ui::Table table("Rows", {{"Who"}, {"Line"}, {"Look at this"}});
    table.row(1);
    table.cell();
    strong("Bilal Khan");
    table.cell();
    text("4");
    table.cell();
  });
  CHECK(bench.has(Role::text, "Line"));
  CHECK(has(bench.find(Role::text, "Line").marks, Mark::decorative));
  CHECK_FALSE(bench.has(Role::text, "Look at this"));
  CHECK(bench.find(Role::text, "Line").box.x < bench.find(Role::text, "4").box.x);
  CHECK(bench.find(Role::text, "Bilal Khan").box.y < bench.find(Role::text, "4").box.y);
}
