#include "ui/controls.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "ui/landmarks.hpp"
#include "unit/ui/bench.hpp"
#include "unit/ui/rules.hpp"

using namespace bothways;
using namespace bothways::test;
using namespace bothways::ui;

namespace {

// What is drawn needs the main part around it, as on every page.
Bench::Draw in_main(Bench::Draw draw) {
  return [draw = std::move(draw)] {
    const auto scope = main_part(true);
    page_title("Bench");
    draw();
  };
}

}  // namespace

TEST_CASE("every control keeps the rules at each width, scale and theme") {
  for (const int width : {1920, 1280, 719, 375, 320}) {
    for (const float scale : {1.0f, 1.5f, 2.0f}) {
      for (const bool dark : {false, true}) {
        CAPTURE(width);
        CAPTURE(scale);
        CAPTURE(dark);
        const Bench bench({width, 800, scale, dark, false}, draw_every_control);
        CHECK(bench.has(Role::heading, "Joseph Adeyemi and Ruth Calloway"));
        CHECK(bench.has(Role::button, "Log a meeting"));
      }
    }
  }
  const Bench page_at_400_percent({320, 225, 4}, draw_every_control);
  const Bench more_contrast({1280, 800, 1, true, true}, draw_every_control);
}

TEST_CASE("a button is pressed once, and not where it is not available") {
  int pressed = 0, never = 0;
  Bench bench({}, in_main([&] {
    if (button("Add")) ++pressed;
    if (button("Gone", Weight::primary, false)) ++never;
  }));
  bench.press(Role::button, "Add");
  CHECK(pressed == 1);
  bench.settle();
  CHECK(pressed == 1);
  bench.press(Role::button, "Gone");
  CHECK(never == 0);
  CHECK(has(bench.find(Role::button, "Gone").marks, Mark::disabled));
}

TEST_CASE("buttons that look alike are kept apart by key and order") {
  int which = -1;
  Bench bench({}, in_main([&] {
    for (int i = 0; i < 3; ++i) {
      const auto apart = key(static_cast<std::uint64_t>(i));
      if (button_for("Remove", "Remove number " + std::to_string(i))) which = i;
    }
    button("Same");
    button("Same");
  }));
  bench.press(Role::button, "Remove number 1");
  CHECK(which == 1);
}

TEST_CASE("links say where they lead") {
  const Bench bench({}, in_main([] {
    link("Here", "#/x");
    button_link_for("Go", "Go to the pair", "#/y");
  }));
  CHECK(bench.find(Role::link, "Here").href == "#/x");
  CHECK(bench.find(Role::link, "Go to the pair").href == "#/y");
}

TEST_CASE("a toggle says that it is pressed") {
  const Bench bench({}, in_main([] { toggle("Fairest", true); }));
  CHECK(has(bench.find(Role::button, "Fairest").marks, Mark::pressed));
}

TEST_CASE("a text box gives what is typed, says its hint and its error, and hears Enter") {
  std::string name;
  bool sent = false;
  Bench bench({}, in_main([&] {
    if (auto typed = text_box("Name", name, {"As people call you", name.empty() ? "Enter a name" : ""})) name = *typed;
    sent = sent || entered();
  }));
  CHECK(bench.find(Role::textbox, "Name").error == "Enter a name");
  CHECK(bench.find(Role::textbox, "Name").description == "As people call you");
  bench.type(Role::textbox, "Name", "Fọlákẹ́");
  CHECK(name == "Fọlákẹ́");
  CHECK(bench.find(Role::textbox, "Name").value == "Fọlákẹ́");
  CHECK(bench.find(Role::textbox, "Name").error.empty());
  CHECK_FALSE(sent);
  bench.press(Role::textbox, "Name");
  CHECK(sent);
}

TEST_CASE("a text area grows with what is in it") {
  std::string words;
  Bench bench({}, in_main([&] {
    if (auto typed = text_area("Why", words)) words = *typed;
  }));
  const float before = bench.find(Role::textarea, "Why").box.height;
  CHECK(before == 4 * 24 + 16);
  bench.type(Role::textarea, "Why", "1\n2\n3\n4\n5\n6");
  CHECK(bench.find(Role::textarea, "Why").box.height == 7 * 24 + 16);
}

TEST_CASE("choices, radios and checks give what was picked") {
  const std::vector<std::string> options{"One", "Two", "Three"};
  std::size_t chosen = 0, picked = 9;
  bool on = false;
  Bench bench({}, in_main([&] {
    if (auto now = choose("Choice", options, chosen)) chosen = *now;
    if (auto now = radios("Radios", options, picked)) picked = *now;
    if (auto now = check("Check", on)) on = *now;
  }));
  CHECK(bench.find(Role::choice, "Choice").value == "One");
  bench.send(Event::Kind::chosen, bench.find(Role::choice, "Choice"), {}, 2);
  bench.settle();
  CHECK(chosen == 2);
  bench.send(Event::Kind::chosen, bench.find(Role::choice, "Choice"), {}, 7);
  bench.settle();
  CHECK(chosen == 2);
  bench.press(Role::radio, "Two");
  CHECK(picked == 1);
  CHECK(has(bench.find(Role::radio, "Two").marks, Mark::checked));
  bench.press(Role::checkbox, "Check");
  CHECK(on);
  bench.press(Role::checkbox, "Check");
  CHECK_FALSE(on);
}

TEST_CASE("a date comes from three boxes, and what is half typed stays") {
  std::string iso = "2027-04-05";
  Bench bench({}, in_main([&] {
    if (auto date = date_boxes("Closing date", iso)) iso = *date;
  }));
  CHECK(bench.find(Role::textbox, "Day").value == "5");
  bench.type(Role::textbox, "Month", "May");
  CHECK(iso == "2027-05-05");
  bench.type(Role::textbox, "Day", "31");
  bench.type(Role::textbox, "Month", "2");
  CHECK(iso == "2027-05-31");  // there is no 31 February: the last real date stands
  CHECK(bench.find(Role::textbox, "Month").value == "2");
  CHECK(bench.find(Role::group, "Closing date").error.empty());
  bench.leave();
  CHECK_FALSE(bench.find(Role::group, "Closing date").error.empty());
  bench.type(Role::textbox, "Day", "");
  bench.type(Role::textbox, "Month", "");
  bench.type(Role::textbox, "Year", "");
  CHECK(iso.empty());
  CHECK(bench.find(Role::group, "Closing date").error.empty());
}

TEST_CASE("an error summary takes the focus once and leads to the control") {
  Bench bench({}, in_main([] {
    error_summary({"One thing is missing", "Enter a name"});
    text_box("Name", "", {"", "Enter a name"});
  }));
  const Node* alert = bench.first(Role::alert);
  REQUIRE(alert != nullptr);
  CHECK_FALSE(has(alert->marks, Mark::wants_focus));  // it did in the first frame
  bench.send(Event::Kind::activated, bench.find(Role::button, "Enter a name"));
  const std::vector<Event> events = bench.platform.take_events();
  begin(bench.platform, {{}, "Bench"}, events);
  {
    const auto scope = main_part(true);
    error_summary({"One thing is missing", "Enter a name"});
    text_box("Name", "", {"", "Enter a name"});
  }
  end(bench.platform);
  const auto& nodes = bench.platform.meaning.nodes;
  const auto box = std::find_if(nodes.begin(), nodes.end(), [](const Node& node) { return node.role == Role::textbox; });
  REQUIRE(box != nodes.end());
  CHECK(has(box->marks, Mark::wants_focus));
}
