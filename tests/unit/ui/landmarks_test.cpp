#include "ui/landmarks.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cfloat>

#include "imgui.h"
#include "unit/ui/bench.hpp"

using namespace bothways;
using namespace bothways::test;
using namespace bothways::ui;

namespace {

long reachable(const Bench& bench) {
  const auto& nodes = bench.platform.meaning.nodes;
  return std::count_if(nodes.begin(), nodes.end(), [](const Node& node) { return node.role == Role::button && !has(node.marks, Mark::covered); });
}

Event route() {
  Event event;
  event.kind = Event::Kind::route;
  event.text = "/x";
  return event;
}

void long_page() {
  const auto scope = main_part();
  page_title("Long");
  for (int i = 0; i < 80; ++i) text("Line " + std::to_string(i));
}

}  // namespace

TEST_CASE("a wide page has every link in its rail") {
  const Bench bench({1280, 800}, draw_every_control);
  CHECK(bench.has(Role::link, "Share"));
  CHECK(bench.find(Role::link, "Today").description == "0");
  CHECK(has(bench.find(Role::link, "Pairs").marks, Mark::current));
  CHECK_FALSE(bench.has(Role::button, "More"));
}

TEST_CASE("on a narrow page the rest is in a menu that keeps the page out of reach") {
  for (const int width : {375, 320}) {
    Bench bench({width, 700}, draw_every_control);
    CHECK(bench.has(Role::link, "Today"));
    CHECK_FALSE(bench.has(Role::link, "Share"));
    CHECK(bench.has(Role::button, "Undo"));
    bench.press(Role::button, "More");
    CHECK(has(bench.find(Role::button, "More").marks, Mark::expanded));
    CHECK(bench.has(Role::link, "Share"));
    CHECK(bench.has(Role::link, "Guides"));
    CHECK_FALSE(bench.has(Role::button, "Undo"));
    CHECK(reachable(bench) == 1);
    bench.shortcut("escape");
    CHECK_FALSE(bench.has(Role::link, "Share"));
    bench.press(Role::button, "More");
    bench.platform.events.push_back(route());
    bench.settle();
    CHECK_FALSE(bench.has(Role::link, "Share"));
    CHECK(bench.has(Role::button, "Undo"));
  }
}

TEST_CASE("the narrow header says who and what is saved, beside each other's way out") {
  const Bench bench({320, 700}, draw_every_control);
  const Node* status = bench.first(Role::status);
  REQUIRE(status != nullptr);
  const Box undo = bench.find(Role::button, "Undo").box, search = bench.find(Role::button, "Find a person, a pair or anything to do").box;
  CHECK(undo.x + undo.width <= 320);
  CHECK(search.x + search.width <= undo.x);
  CHECK(status->box.x + status->box.width <= search.x);
}

TEST_CASE("a dialog keeps everything else out of reach until it closes") {
  bool open = true, close_asked = false;
  Bench bench({1280, 800}, [&] {
    {
      const auto scope = main_part();
      page_title("Page");
      button("Behind");
    }
    if (!open) return;
    const auto box = dialog("Find anything", close_asked);
    text_box("Find", "");
    button("Close");
  });
  CHECK(bench.has(Role::dialog, "Find anything"));
  CHECK(has(bench.first(Role::dialog)->marks, Mark::modal));
  CHECK_FALSE(bench.has(Role::button, "Behind"));
  CHECK(bench.has(Role::button, "Close"));
  const Box box = bench.first(Role::dialog)->box, close = bench.find(Role::button, "Close").box;
  CHECK(close.y + close.height <= box.y + box.height);
  bench.shortcut("escape");
  CHECK(close_asked);
  open = false;
  bench.settle();
  CHECK(bench.has(Role::button, "Behind"));
}

TEST_CASE("a dialog that is too high scrolls by itself") {
  bool close_asked = false;
  const Bench bench({320, 400}, [&] {
    {
      const auto scope = main_part();
      page_title("Page");
    }
    const auto box = dialog("Long", close_asked);
    for (int i = 0; i < 40; ++i) text("Line " + std::to_string(i));
  });
  const Node* found = bench.first(Role::dialog);
  REQUIRE(found != nullptr);
  CHECK(found->box.height <= 400);
  CHECK(found->content_height > found->box.height);
}

TEST_CASE("the main part scrolls as far as there is something, and starts at the top on another screen") {
  Bench bench({1280, 600}, long_page);
  const Node scroller = *bench.first(Role::scroller);
  CHECK(scroller.content_height > 1000);
  bench.send(Event::Kind::scrolled, scroller, {}, 300);
  bench.settle();
  CHECK(bench.first(Role::scroller)->scroll_y == 300);
  CHECK(bench.find(Role::heading, "Long").box.y < 0);
  bench.send(Event::Kind::scrolled, scroller, {}, 900'000);
  bench.settle();
  CHECK(bench.first(Role::scroller)->scroll_y == doctest::Approx(scroller.content_height - scroller.box.height));
  focus_heading();
  bench.settle();
  CHECK(bench.first(Role::scroller)->scroll_y == 0);
}

TEST_CASE("what scrolls without a control in it is named after its heading: it takes the keyboard itself") {
  bool with_button = false;
  Bench bench({1280, 600}, [&] {
    const auto scope = main_part();
    page_title("A page to read");
    for (int i = 0; i < 60; ++i) text("Line " + std::to_string(i));
    if (with_button) button("Press");
  });
  CHECK(bench.first(Role::scroller)->name == "A page to read");
  with_button = true;
  bench.settle();
  CHECK(bench.first(Role::scroller)->name.empty());
}

TEST_CASE("the heading asks for the focus once") {
  Bench bench({}, long_page);
  focus_heading();
  const std::vector<Event> nothing;
  begin(bench.platform, {{}, "Bench"}, nothing);
  long_page();
  end(bench.platform);
  CHECK(has(bench.find(Role::heading, "Long").marks, Mark::wants_focus));
  bench.settle();
  CHECK_FALSE(has(bench.find(Role::heading, "Long").marks, Mark::wants_focus));
}

TEST_CASE("pointing at a button changes its look and nothing else") {
  Bench bench({}, draw_every_control);
  const std::size_t before = bench.platform.meaning.nodes.size();
  const Box box = bench.find(Role::button, "Add an ask").box;
  ImGui::GetIO().AddMousePosEvent(box.x + 5, box.y + 5);
  ImGui::GetIO().AddMouseButtonEvent(0, true);
  bench.settle();
  CHECK(bench.platform.meaning.nodes.size() == before);
  ImGui::GetIO().AddMouseButtonEvent(0, false);
  ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX);
  bench.settle();
}

TEST_CASE("a toast is a status whose button says what it undoes") {
  const Bench bench({}, draw_every_control);
  CHECK(bench.has(Role::button, "Undo: Added an expression of interest: No name yet"));
}
