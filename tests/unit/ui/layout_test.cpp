#include <doctest/doctest.h>

#include <algorithm>

#include "ui/canvas.hpp"
#include "ui/controls.hpp"
#include "ui/landmarks.hpp"
#include "unit/ui/bench.hpp"

using namespace bothways;
using namespace bothways::test;
using namespace bothways::ui;

namespace {

void two_cards() {
  const auto scope = main_part();
  page_title("Cards");
  Columns both(2, 300);
  {
    const auto box = card("Short", Tone::side_a);
    text("One line");
  }
  both.next();
  {
    const auto box = card("Long", Tone::side_b);
    for (int i = 0; i < 5; ++i) text("A line of its own");
  }
}

void small_table() {
  const auto scope = main_part();
  page_title("Table");
  Table table("Asks", {{"Kind"}, {"Words", 2}, {"Next", 1, Tone::plain, true, true}});
  for (std::uint64_t i = 0; i < 2; ++i) {
    table.row(i);
    table.cell();
    strong("Support");
    table.cell();
    text("Meet the head of estates");
    table.cell();
    button_for("Edit", "Edit " + std::to_string(i), Weight::secondary);
  }
}

long count(const Bench& bench, Role role) {
  const auto& nodes = bench.platform.meaning.nodes;
  return std::count_if(nodes.begin(), nodes.end(), [&](const Node& node) { return node.role == role; });
}

}  // namespace

TEST_CASE("cards beside each other are equally high; below each other each has its own height") {
  const Bench wide({1280, 800}, two_cards);
  const Box a = wide.find(Role::group, "Short").box, b = wide.find(Role::group, "Long").box;
  CHECK(a.height == b.height);
  CHECK(a.y == b.y);
  CHECK(a.x + a.width < b.x);
  const Bench narrow_page({375, 800}, two_cards);
  const Box c = narrow_page.find(Role::group, "Short").box, d = narrow_page.find(Role::group, "Long").box;
  CHECK(c.height < d.height);
  CHECK(c.y + c.height < d.y);
  CHECK(c.x == d.x);
}

TEST_CASE("a table says the same rows and cells at each width") {
  for (const int width : {1280, 320}) {
    CAPTURE(width);
    const Bench bench({width, 800}, small_table);
    CHECK(count(bench, Role::column_header) == 3);
    CHECK(count(bench, Role::row) == 3);
    CHECK(count(bench, Role::row_header) == 2);
    CHECK(count(bench, Role::cell) == 4);
  }
  const Bench bench({1280, 800}, small_table);
  const Box table = bench.find(Role::table, "Asks").box, edit = bench.find(Role::button, "Edit 0").box;
  CHECK(edit.x + edit.width == doctest::Approx(table.x + table.width - 4).epsilon(0.01));
}

TEST_CASE("lines are no wider than the room, in any script") {
  const Bench bench({375, 800}, [] {
    const auto scope = main_part();
    page_title("Lines");
    for (const char* words : {"The quick brown fox jumps over the lazy dog, again and again and again.",
                              "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
                              "日本語の文章がここにあり、一行に収まらないほど長く続きます。", "مرحبا بالعالم كيف حالكم اليوم يا أصدقاء المدينة الكبيرة"}) {
      for (const Line& line : broken(Face::regular, 16, words, 200)) CHECK(line.width <= 200.5f);
    }
    CHECK(broken(Face::regular, 16, "مرحبا", 200).front().rtl);
    CHECK_FALSE(broken(Face::regular, 16, "Hello", 200).front().rtl);
    CHECK(broken(Face::regular, 16, "one\ntwo", 200).size() == 2);
    CHECK(broken(Face::regular, 16, "by e-mail", text_width(Face::regular, 16, "by e-mai")).back().text == "e-mail");
    CHECK(broken(Face::regular, 16, "tag first", 200, 190).front().text.empty());
    CHECK(cut(Face::regular, 16, "A rather long name", 60).ends_with("…"));
    CHECK(cut(Face::regular, 16, "Short", 600) == "Short");
  });
}

TEST_CASE("a paragraph is between 45 and 75 letters wide where there is room") {
  const Bench bench({1920, 800}, [] {
    const auto scope = main_part();
    page_title("Measure");
    std::string words;
    for (int i = 0; i < 60; ++i) words += "seven letters ";
    text(words);
    for (const Line& line : broken(Face::regular, 16, words, px(16 * 42))) CHECK(line.text.size() < 100);  // the test's letters are narrow
  });
  CHECK(bench.first(Role::text)->box.width <= 16 * 42);
}

TEST_CASE("what is in a row stands in its middle") {
  const Bench bench({1280, 800}, [] {
    const auto scope = main_part();
    page_title("Row");
    const auto row = actions();
    button("High");
    tag("Low", Tone::good);
  });
  const Box high = bench.find(Role::button, "High").box, low = bench.find(Role::text, "Low").box;
  CHECK(high.y + high.height / 2 == doctest::Approx(low.y + low.height / 2).epsilon(0.01));
}
