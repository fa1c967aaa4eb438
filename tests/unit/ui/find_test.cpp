// The search over everything: what is found, in which order, and how it is said.
#include <doctest/doctest.h>

#include <algorithm>

#include "app/edit.hpp"
#include "base/words.hpp"
#include "domain/people.hpp"
#include "stage.hpp"
#include "ui/find.hpp"

using namespace bothways;
using namespace bothways::test;
using ui::FoundKind;

namespace {

void open_sample(Stage& stage) {
  stage.button("Look at a finished sample: Partners in progress");
  REQUIRE(stage.has(Role::heading, "Today"));
}

std::vector<const Node*> options(const Stage& stage) {
  std::vector<const Node*> found;
  for (const Node& node : stage.platform.meaning.nodes) {
    if (node.role == Role::option) found.push_back(&node);
  }
  return found;
}

const Node& box(const Stage& stage) {
  for (const Node& node : stage.platform.meaning.nodes) {
    if (node.role == Role::textbox && node.name == "Find") return node;
  }
  FAIL("no box");
  return stage.platform.meaning.nodes.front();
}

std::string active(const Stage& stage) {
  for (const Node* one : options(stage)) {
    if (one->id != box(stage).active) continue;
    CHECK(has(one->marks, Mark::current));
    return one->name;
  }
  return {};
}

// 5,000 people with a form each, in one step.
State crowd(std::size_t count) {
  State state;
  state.scheme = "6b2k";
  state.route = {"6b2k", "today", {}};
  Edit edit(state.programme, {1'000, 1}, 7);
  for (std::size_t i = 0; i < count; ++i) {
    const Id person = edit.add<Person>([&](Person& one) { one.name = (i % 10 == 3 ? "Zoë Number " : "Ade Number ") + std::to_string(i); });
    edit.add<Application>([&](Application& form) { form.person.id = person; });
  }
  state.programme = edit.programme();
  return state;
}

}  // namespace

TEST_CASE("words in any order, accents aside; what begins so comes first") {
  Stage stage;
  open_sample(stage);
  stage.shortcut("ctrl+k");
  stage.type("Find", "chen LIN");
  CHECK(active(stage).starts_with("Lin Chen"));
  stage.type("Find", "match");
  CHECK(active(stage) == "Matching");
  stage.type("Find", "no such thing anywhere");
  CHECK(options(stage).empty());
  CHECK_FALSE(has(box(stage).marks, Mark::expanded));
  CHECK(box(stage).controls == 0);
  CHECK(stage.says("Nothing is called that."));
  stage.type("Find", "first meeting");
  CHECK(stage.has(Role::option, "Your first meeting"));
  stage.type("Find", "cohort a");
  CHECK(stage.has(Role::option, "Cohort A"));
}

TEST_CASE("a list that the box searches: groups with their counts, the arrows go round, Enter takes") {
  Stage stage;
  open_sample(stage);
  stage.shortcut("ctrl+k");
  CHECK(has(box(stage).marks, Mark::expandable));
  CHECK(box(stage).active == 0);
  stage.type("Find", "a");
  CHECK(stage.has(Role::listbox, "Found"));
  CHECK(box(stage).controls != 0);
  bool said_how_many = false;
  for (const Node& node : stage.platform.meaning.nodes) said_how_many = said_how_many || (node.role == Role::group && node.name.find(": the first 3 of ") != std::string::npos);
  CHECK(said_how_many);
  const std::string one = active(stage);
  stage.shortcut("down");
  CHECK(active(stage) != one);
  stage.shortcut("up");
  CHECK(active(stage) == one);
  stage.shortcut("up");
  CHECK(active(stage) == options(stage).back()->name);
  stage.shortcut("down");
  CHECK(active(stage) == one);

  stage.type("Find", "repor");
  Event enter;
  enter.node = box(stage).id;
  stage.platform.events.push_back(enter);
  stage.settle();
  CHECK(stage.state().route.screen == "report");
  CHECK(stage.state().over == Over::nothing);
}

TEST_CASE("nothing typed: what was used last comes first, and what was typed is forgotten") {
  Stage stage;
  open_sample(stage);
  stage.shortcut("ctrl+k");
  stage.type("Find", "lin chen");
  const std::string name = active(stage);
  stage.press(Role::option, name);
  CHECK_FALSE(stage.state().route.item.empty());
  stage.visit("/" + stage.state().scheme + "/today");
  stage.shortcut("ctrl+k");
  CHECK(stage.value("Find").empty());
  REQUIRE_FALSE(options(stage).empty());
  CHECK(options(stage).front()->name == name);
  CHECK(stage.has(Role::group, "Used last"));
  CHECK(stage.platform.settings["recent"].starts_with("#/"));
}

TEST_CASE("a command that is found is done, and the keys for it stand beside it") {
  Stage stage;
  open_sample(stage);
  stage.shortcut("ctrl+k");
  stage.type("Find", "download the file");
  stage.press(Role::option, "Download the file, Ctrl + S");
  CHECK(stage.platform.downloads.size() == 1);
}

TEST_CASE("on a low phone what Enter takes can be seen") {
  Stage stage(320, 480);
  open_sample(stage);
  stage.shortcut("ctrl+k");
  for (int i = 0; i < 14; ++i) stage.shortcut("down");
  REQUIRE_FALSE(active(stage).empty());
  for (const Node* one : options(stage)) {
    if (one->id != box(stage).active) continue;
    CHECK(one->box.y >= 0);
    CHECK(one->box.y + one->box.height <= 480);
  }
}

TEST_CASE("among 5,000 people each letter more looks at fewer names, and only the best few are shown") {
  Stage stage;  // words and fonts
  const State state = crowd(5'000);
  const ui::Desk desk(state);
  ui::Finder finder;
  const auto people = [&](std::string_view typed) -> ui::FoundGroup {
    for (const ui::FoundGroup& group : finder.find(desk, typed, false)) {
      if (group.kind == FoundKind::people) return group;
    }
    return {};
  };
  CHECK(people("z").count == 500);
  CHECK(finder.looked_at() == 5'000);
  CHECK(people("zo").count == 500);
  CHECK(finder.looked_at() == 500);
  const ui::FoundGroup found = people("zoe 1003");
  CHECK(finder.looked_at() == 500);
  REQUIRE(found.count == 1);
  CHECK(found.shown.front()->label == "Zoë Number 1003");
  CHECK(people("number").shown.size() <= 12);
}
