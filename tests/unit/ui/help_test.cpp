// Help where it is needed: a guide for every screen, the list of keys, who can see what, and coming back to
// where one was.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "app/command.hpp"
#include "base/assets.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/programme.hpp"
#include "share/guide.hpp"
#include "stage.hpp"
#include "ui/screens/screens.hpp"
#include "ui/shortcuts.hpp"

using namespace bothways;
using namespace bothways::test;

namespace {

void open_sample(Stage& stage) {
  stage.button("Look at a finished sample: Partners in progress");
  REQUIRE(stage.has(Role::heading, "Today"));
}

void go(Stage& stage, std::string_view screen) { stage.visit("/" + stage.state().scheme + "/" + std::string(screen)); }

std::size_t words_in(const Passages& passages) {
  std::size_t count = 0;
  for (const Passage& passage : passages) {
    const std::string all = folded(passage.lead + " " + passage.text);
    count += all.empty() ? 0 : static_cast<std::size_t>(std::count(all.begin(), all.end(), ' ')) + 1;
  }
  return count;
}

const Node* first(const Stage& stage, Role role) {
  const auto& nodes = stage.platform.meaning.nodes;
  const auto it = std::find_if(nodes.begin(), nodes.end(), [&](const Node& node) { return node.role == role; });
  return it == nodes.end() ? nullptr : &*it;
}

float scroll_of_main(const Stage& stage) {
  const auto& nodes = stage.platform.meaning.nodes;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (nodes[i].role == Role::scroller && nodes[i].parent >= 0 && nodes[static_cast<std::size_t>(nodes[i].parent)].role == Role::main) return nodes[i].scroll_y;
  }
  return -1;
}

}  // namespace

TEST_CASE("every screen has a guide of 60 to 150 words, whose links lead to screens") {
  for (const ui::Screen& screen : ui::screens()) {
    CAPTURE(screen.path);
    const share::Markdown guide = share::read_markdown(asset("guides/" + std::string(screen.path) + ".md"));
    REQUIRE_FALSE(guide.passages.empty());
    CHECK(guide.odd_lines.empty());
    CHECK(guide.passages.front().kind == PassageKind::title);
    CHECK(words_in(guide.passages) >= 60);
    CHECK(words_in(guide.passages) <= 150);
    for (const Passage& passage : guide.passages) {
      if (!passage.goes.empty()) CHECK(ui::screen_named(passage.goes).path == passage.goes);
      for (const char* word : {"lease ", "orry", "nvalid", "ops!", "JSON", "schema", "erge conflict", "replica"}) {
        CHECK((passage.lead + passage.text).find(word) == std::string::npos);
      }
    }
  }
}

TEST_CASE("help with a screen opens over it and closes with Escape and with its button") {
  for (const int width : {1280, 320}) {
    Stage stage(width);
    open_sample(stage);
    for (const ui::Screen& screen : ui::screens()) {
      CAPTURE(screen.path);
      if (screen.whole_page) stage.visit(screen.path == "start" ? "/" : "/" + std::string(screen.path));
      else go(stage, screen.path);
      stage.button("Help with this screen");
      const std::string title = share::guide_title(screen.path);
      CHECK(stage.has(Role::dialog, title));
      CHECK(stage.has(Role::heading, title));
      stage.shortcut("escape");
      CHECK_FALSE(stage.has(Role::dialog, title));
      stage.button("Help with this screen");
      stage.button("Close");
      CHECK_FALSE(stage.has(Role::dialog, title));
    }
  }
}

TEST_CASE("a guide's link leads on and closes it; all guides are listed and read in whole") {
  Stage stage;
  open_sample(stage);
  go(stage, "scheme");
  stage.button("Help with this screen");
  stage.follow("See the call", "About the scheme page");
  CHECK(stage.state().route.screen == "call");
  CHECK(first(stage, Role::dialog) == nullptr);
  for (const ui::Screen& screen : ui::screens()) {
    go(stage, "help");
    stage.follow(share::guide_title(screen.path));
    CHECK(stage.has(Role::heading, share::guide_title(screen.path)));
  }
  for (const std::string_view key : share::guide_keys()) {
    go(stage, "help");
    stage.follow(share::guide_title(key));
    stage.button("Copy the text: " + share::guide_title(key));
    CHECK(stage.platform.clipboard.starts_with(share::guide_title(key)));
  }
  stage.visit("/guide/nowhere");
  CHECK(stage.has(Role::heading, "There is no such guide"));
}

TEST_CASE("help works without a scheme") {
  Stage stage;
  stage.button("Help with this screen");
  CHECK(stage.has(Role::dialog, "About the start page"));
  stage.shortcut("escape");
  stage.follow("Accessibility");
  CHECK(stage.has(Role::heading, "Accessibility"));
  stage.follow("Guides", "Parts of the scheme");
  stage.follow("Your first meeting");
  stage.visit("/help");
  stage.follow("Who can see what", "Parts of the scheme");
  CHECK(stage.has(Role::heading, "Who can see what"));
}

TEST_CASE("every shortcut that is listed works, and every one that works is listed") {
  Stage stage;
  open_sample(stage);
  std::set<std::string> listed, tried;
  for (const Shortcut& one : shortcuts(false)) listed.insert(std::string(one.keys));
  std::set<std::string> told;
  for (const std::string_view line : lines_of(stage.platform.shortcuts)) told.insert(std::string(line));
  CHECK(told == listed);
  const auto press = [&](const char* keys) {
    tried.insert(keys);
    stage.shortcut(keys);
  };
  press("?");
  REQUIRE(stage.has(Role::dialog, "Keyboard shortcuts"));
  for (const Shortcut& one : shortcuts(false)) {
    CHECK(stage.has(Role::text, ui::keys_in_words(one.keys, false), "Keyboard shortcuts"));
    CHECK(stage.has(Role::text, say("command." + std::string(one.command->name)), "Keyboard shortcuts"));
  }
  stage.shortcut("escape");
  press("ctrl+k");
  CHECK(stage.has(Role::dialog, "Find anything"));
  stage.shortcut("escape");
  press("ctrl+s");
  CHECK(stage.platform.downloads.size() == 1);
  go(stage, "scheme/about");
  const std::string before = stage.value("Name of the scheme");
  stage.type("Name of the scheme", "Another name");
  press("ctrl+z");
  CHECK(stage.value("Name of the scheme") == before);
  press("ctrl+y");
  CHECK(stage.value("Name of the scheme") == "Another name");
  stage.shortcut("ctrl+z");
  press("ctrl+shift+z");
  CHECK(stage.value("Name of the scheme") == "Another name");
  CHECK(tried == listed);
}

TEST_CASE("keys are said as they stand on the keyboard; a Mac keeps Cmd and Y") {
  CHECK(ui::keys_in_words("ctrl+shift+z", false) == "Ctrl + Shift + Z");
  CHECK(ui::keys_in_words("ctrl+k", true) == "Cmd + K");
  CHECK(ui::keys_in_words("", false).empty());
  const auto all = shortcuts(true);
  CHECK(std::none_of(all.begin(), all.end(), [](const Shortcut& one) { return one.keys == "ctrl+y"; }));
}

TEST_CASE("the ? key can be switched off, and the list is found without it") {
  Stage stage;
  open_sample(stage);
  stage.shortcut("?");
  stage.press(Role::checkbox, "The ? key opens this list");
  stage.shortcut("escape");
  stage.shortcut("?");
  CHECK(first(stage, Role::dialog) == nullptr);
  CHECK(stage.platform.settings["question_key"] == "off");
  go(stage, "help");
  stage.button("Keyboard shortcuts");
  stage.press(Role::checkbox, "The ? key opens this list");
  stage.shortcut("escape");
  stage.shortcut("?");
  CHECK(stage.has(Role::dialog, "Keyboard shortcuts"));
}

TEST_CASE("who can see what lists every detail of every kind of record, as the field tables say") {
  Stage stage;
  open_sample(stage);
  go(stage, "access");
  const Programme& programme = stage.state().programme;
  for (const RecordType& type : record_types()) {
    const std::string table = say("access.table", {{"what", say("record." + std::string(type.name))}});
    CAPTURE(table);
    CHECK(stage.has(Role::table, table));
    for (const Field& field : type.fields) {
      const std::string label = label_of(programme, type.kind, field);
      CAPTURE(label);
      CHECK(stage.has(Role::text, label, table));
    }
  }
  CHECK(stage.says("Coordinators and the partner"));
  CHECK(stage.says("Everybody"));
}

TEST_CASE("the header says when a copy was saved, and gently where there is none") {
  Stage stage;
  stage.button("Start from a blank scheme");
  CHECK_FALSE(stage.says("no copy saved yet"));
  go(stage, "scheme/aims");
  for (int i = 0; i < 12; ++i) stage.button("Add an aim");
  CHECK(stage.says("no copy saved yet"));
  stage.shortcut("ctrl+s");
  CHECK(stage.says("copy saved today"));
  stage.platform.moment.utc_ms += 2 * 86'400'000ll;
  go(stage, "today");
  CHECK(stage.says("copy saved 2 days ago"));
  // Another visit knows it still.
  const std::string scheme = stage.state().scheme;
  stage.visit("/");
  stage.app = std::make_unique<ui::App>(stage.platform);
  stage.visit("/" + scheme + "/today");
  CHECK(stage.says("copy saved 2 days ago"));
}

TEST_CASE("coming back leads to where one was; going somewhere starts at the top") {
  Stage stage(1280, 500);
  open_sample(stage);
  go(stage, "scheme");
  CHECK(scroll_of_main(stage) == 0);
  const auto arrive = [&](std::string_view screen, std::uint64_t down) {
    Event event;
    event.kind = Event::Kind::route;
    event.text = "/" + stage.state().scheme + "/" + std::string(screen);
    event.number = down;
    stage.platform.events.push_back(std::move(event));
    stage.settle();
  };
  arrive("pairs", 0);
  arrive("scheme", 400);
  CHECK(scroll_of_main(stage) == 400);
  arrive("help", 0);
  CHECK(scroll_of_main(stage) == 0);
  arrive("scheme", 900'000);
  CHECK(scroll_of_main(stage) > 400);
  CHECK(scroll_of_main(stage) < 900'000);
  arrive("scheme", 300);  // two steps back at once, to another entry of the same screen
  CHECK(scroll_of_main(stage) == 300);
}
