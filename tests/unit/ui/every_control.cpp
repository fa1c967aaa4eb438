// Every control once, with long words, other scripts, errors and nothing in them.
#include <cstdint>
#include <string>
#include <vector>

#include "ui/controls.hpp"
#include "ui/landmarks.hpp"
#include "unit/ui/bench.hpp"

using namespace bothways::ui;

namespace bothways::test {
namespace {

const std::string long_word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
const std::vector<std::string> two{"Yes", "No"};
const std::vector<std::string> many{"Selected", "On the reserve list until somebody withdraws from the cohort", "Not selected this time"};

void rail_and_header() {
  {
    const auto scope = rail("Parts of the scheme");
    rail_brand("Bothways", "#/");
    rail_heading("Partners in progress at the Harbourside Voluntary Action and its many friends");
    std::uint64_t i = 0;
    for (const char* label : {"Today", "Scheme", "Applications", "Cohorts", "Matching", "Pairs", "Learning", "Report", "Share"}) {
      rail_link(label, "#/x/" + std::to_string(i), i == 5, i % 2 == 0 ? static_cast<int>(i) * 7 : -1);
      ++i;
    }
    rail_heading("Help");
    rail_link("Guides", "#/x/guides", false);
  }
  const auto scope = header();
  header_search("Find a person, a pair or anything to do", "Ctrl K");
  header_status("Saved at 14:02 · copy sent 2 days ago", Tone::muted);
  button("Undo");
}

void said_things() {
  page_title("Joseph Adeyemi and Ruth Calloway", "Introduced on 3 June · agreed on 14 June · review on 4 September");
  error_summary({"Two things stand in the way", "Enter the closing date", "Enter a name"});
  for (const Tone tone : {Tone::late, Tone::watch, Tone::good, Tone::accent}) banner("A line that matters, in a tone of its own", tone);
  text("مرحبا بالعالم، كيف حالكم؟");
  text("日本語の文章がここにあり、一行に収まらないほど長く続きます。中文测试，漢字かな交じり文は文字の間で折り返す。");
  text(long_word);
  strong("Strong");
  small("Small");
  text("A line\nand another");
  quote("I used to wait for the letter. Now I write it.", "A community partner");
  nothing_yet("Nobody has applied yet.");
  summary("Name", "Zoë");
  summary(long_word, long_word);
}

void cards() {
  Columns both(2, 300);
  {
    const auto box = card("Joseph at the primary care group", Tone::side_a);
    progress("Attended", 2, 3, Tone::side_a);
    progress("Prepared for each of them, with a word to the chair before", 0, 3, Tone::side_a);
    tag("Watch", Tone::watch);
    text("Agreed level was “bring an item”; he observed both times.");
  }
  both.next();
  {
    const auto box = card("Ruth at Harbour Elders Project", Tone::side_b);
    progress("Attended", 40, 90, Tone::side_b);
    tag("System partner", Tone::side_b);
    small("Next: trustees, 22 July.");
  }
}

void things_to_press() {
  {
    const auto row = actions();
    button("Log a meeting", Weight::primary);
    button("Add an ask");
    button("Send both their page to everybody who asked for it by letter or by telephone", Weight::secondary);
    button("More about this", Weight::quiet);
    button("Publish", Weight::primary, false);
    button("Never", Weight::quiet, false);
    toggle("Fairest · total 43", true);
    toggle("Stable · 42", false);
    link("A link", "#/x/link");
    button_link("A link like a button", "#/x/button");
    tag("Shown", Tone::accent);
  }
  const auto things = list("People");
  for (std::uint64_t i = 0; i < 3; ++i) {
    const auto apart = key(i);
    const auto one = item();
    tag("2 days late", Tone::late);
    strong("Nadia Rahman and Paul Whitmore have not both confirmed first contact");
    small("Introduced on 3 June.");
    const auto row = actions();
    button_for("Remove", "Remove " + std::to_string(i));
  }
}

void a_table() {
  Table table("What they asked of each other", {{"Kind", 0.2f}, {"Joseph asked Ruth", 0.4f, Tone::side_a}, {"Ruth asked Joseph", 0.3f, Tone::side_b}, {"What to do", 0.1f, Tone::plain, true, true}});
  for (std::uint64_t i = 0; i < 3; ++i) {
    table.row(i);
    table.cell();
    strong("Support");
    table.cell();
    text("Meet the head of estates");
    tag("Met", Tone::good);
    table.cell();
    link_for("A visit", "A visit " + std::to_string(i), "#/x/visit");
    table.cell();
    button_for("Edit", "Edit " + std::to_string(i), Weight::secondary);
  }
}

void values() {
  const auto narrower = measure();
  text_box("Name", "Zoë", {"As people call you", "Enter a name"});
  text_box("Year", "2027", {}, InputKind::number, 88);
  text_area("What would you gain?", "One\nTwo\nThree\nFour\nFive", {"Two or three sentences are enough.", {}}, 4);
  choose("Decision", many, 1, {"The panel decides", {}});
  choose("Nothing chosen", many, 9, {{}, "Choose a decision"});
  radios("Came back?", two, 0);
  radios("What became of it", many, 7, {"One of these", "Choose one"});
  check("May be quoted by name in the report and in everything that is made from it", true, {"You can change this later.", {}});
  date_boxes("Closing date", "2027-04-05", {"For example 5 4 2027", "Enter the closing date"});
}

}  // namespace

void draw_every_control() {
  rail_and_header();
  {
    const auto scope = main_part();
    said_things();
    const auto part = section("Parts");
    cards();
    things_to_press();
    a_table();
    values();
    const auto apart = group("Nothing drawn around it");
    heading(3, "Below");
    gap(16);
  }
  toast("Added an expression of interest: No name yet", "Undo");
}

}  // namespace bothways::test
