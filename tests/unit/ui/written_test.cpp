// What is drawn is in the mirror as text, once, where it is drawn; and a translator's words go into the picture.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "base/text.hpp"
#include "ui/canvas.hpp"
#include "ui/controls.hpp"
#include "ui/landmarks.hpp"
#include "unit/ui/bench.hpp"
#include "unit/ui/stage.hpp"

using namespace bothways;
using namespace bothways::test;
using namespace bothways::ui;

namespace {

void page_of_texts() {
  const auto scope = main_part();
  page_title("Members");
  text("Everyone who takes part, with the organisation they belong to and the place they meet in.");
  button_for("Edit", "Edit Grace", bothways::ui::Weight::secondary);
  text_box("Name", "Members", {"As they want to be called", {}});
  text("محمد عبد الله");
}

std::vector<const Node*> with_text(const Bench& bench, std::string_view words) {
  std::vector<const Node*> found;
  for (const Node& node : bench.platform.meaning.nodes) {
    if (node.name == words || node.label == words) found.push_back(&node);
  }
  return found;
}

Event translation(std::string text, std::string words) {
  Event event;
  event.kind = Event::Kind::translated;
  event.text = std::move(text);
  event.bytes = std::move(words);
  return event;
}

void translate(Bench& bench, std::string text, std::string words) {
  bench.platform.receive(translation(std::move(text), std::move(words)));
  bench.settle();
}

}  // namespace

TEST_CASE("words lie where they are drawn, and what nobody says is there for the eye only") {
  const Bench bench({375, 800}, page_of_texts);
  const Node& title = bench.find(Role::heading, "Members");
  CHECK(title.written.size > 16);
  CHECK(has(title.marks, Mark::bold));
  const Node& lines = *with_text(bench, "Everyone who takes part, with the organisation they belong to and the place they meet in.").front();
  CHECK(lines.written.box.height == doctest::Approx(3 * lines.written.line));
  CHECK_FALSE(lines.written.whole);
  const Node& edit = bench.find(Role::button, "Edit Grace");
  CHECK(edit.label == "Edit");
  CHECK(edit.written.box.x > edit.box.x);
  CHECK(edit.written.box.x + edit.written.box.width < edit.box.x + edit.box.width);
  // The field's label and hint are drawn, and said by the field.
  for (const char* words : {"Name", "As they want to be called"}) {
    const auto found = with_text(bench, words);
    const auto shown = std::count_if(found.begin(), found.end(), [](const Node* node) { return has(node->marks, Mark::decorative); });
    CHECK(shown == 1);
  }
  CHECK(bench.find(Role::textbox, "Name").description == "As they want to be called");
  // What it holds is its own text: "Members" is the title and nothing else.
  CHECK(with_text(bench, "Members").size() == 1);
}

TEST_CASE("a word that is broken in a narrow button is one word in its label") {
  const Bench bench({900, 400}, [] {
    const auto scope = main_part();
    page_title("Members");
    bothways::ui::Table table("Members", {{"Name", 0.91f}, {"Next", 0.09f}});
    table.row(1);
    table.cell();
    text("Grace");
    table.cell();
    button_for("Understanding", "Understanding Grace", bothways::ui::Weight::secondary);
  });
  const Node& button = bench.find(Role::button, "Understanding Grace");
  CHECK_FALSE(button.written.whole);
  CHECK(button.label == "Understanding");
}

TEST_CASE("a header that sorts is written once, by its button; what was cut off is known") {
  const Bench bench({1280, 800}, [] {
    const auto scope = main_part();
    page_title("Members");
    const Area area{40, 200, 160, 48};
    open_node(Role::column_header, area, "Organisation");
    draw_line(Face::bold, 14, 48, 212, 0xFFFFFFFF, "Organisation");
    say_node(id_for(Role::button, "Organisation"), Role::button, area, "Organisation");
    close_node();
    draw_line(Face::regular, 16, 40, 300, 0xFFFFFFFF, cut(Face::regular, 16, "Confirmed on 15 August 2026", 120));
    say_node(id_for(Role::text, "Confirmed on 15 August 2026"), Role::text, {40, 300, 120, 24}, "Confirmed on 15 August 2026");
  });
  CHECK(bench.find(Role::column_header, "Organisation").written.size == 0);
  CHECK(bench.find(Role::button, "Organisation").written.size == 14);
  CHECK_FALSE(bench.find(Role::button, "Organisation").written.cut);
  CHECK(bench.find(Role::text, "Confirmed on 15 August 2026").written.cut);
}

TEST_CASE("a text in another script says which language it is in") {
  const Bench bench({1280, 800}, page_of_texts);
  CHECK(bench.find(Role::text, "محمد عبد الله").language == "ar");
  CHECK(bench.find(Role::heading, "Members").language == "");
}

TEST_CASE("a translation is drawn and said, and what a field holds stays as it was typed") {
  Bench bench({1280, 800}, page_of_texts);
  const std::uint32_t title = bench.find(Role::heading, "Members").id;
  translate(bench, "Members", "Mitglieder");
  translate(bench, "Name", "Vor- und Nachname");
  translate(bench, "Edit", "Ändern");
  CHECK(bench.find(Role::heading, "Mitglieder").id == title);
  CHECK(bench.find(Role::textbox, "Vor- und Nachname").value == "Members");
  CHECK(bench.find(Role::button, "Edit Grace").label == "Ändern");
  // Drawn longer, so it takes more room.
  CHECK(with_text(bench, "Vor- und Nachname").front()->written.box.width > 100);
  translate(bench, "Edit", "");
  CHECK(bench.find(Role::button, "Edit Grace").label == "Edit");
  CHECK(bench.has(Role::heading, "Mitglieder"));
  translate(bench, "", "");
  CHECK(bench.find(Role::heading, "Members").id == title);
  CHECK(bench.has(Role::textbox, "Name"));
}

TEST_CASE("translations are not kept without end") {
  Bench bench({1280, 800}, page_of_texts);
  for (int i = 0; i < 6000; ++i) bench.platform.receive(translation("sentence " + std::to_string(i), "Satz"));
  bench.settle();
  translate(bench, "Members", "Mitglieder");
  CHECK(bench.has(Role::heading, "Members"));
  translate(bench, "", "");
}

TEST_CASE("what is stored and sent is never a translation") {
  Stage stage;
  stage.button("Look at a finished sample: Partners in progress");
  stage.platform.receive(translation("Nadia Rahman", "ÜBERSETZT"));
  stage.settle();
  stage.follow("Share");
  stage.button("Download the file");
  REQUIRE(stage.platform.downloads.size() == 1);
  CHECK(stage.platform.downloads.front().bytes.find("Nadia Rahman") != std::string::npos);
  CHECK(stage.platform.downloads.front().bytes.find("ÜBERSETZT") == std::string::npos);
  stage.platform.receive(translation("", ""));
  stage.settle();
}

TEST_CASE("a long right-to-left paragraph wraps at words, each line drawn as one") {
  const Bench bench({1280, 800}, [] {
    const auto scope = main_part();
    page_title("Lines");
    std::string words;
    for (int i = 0; i < 40; ++i) words += "تعمل منظمتنا مع 25 شريكا في London منذ 2019، ";
    const std::vector<Line> lines = broken(Face::regular, 16, words, 600);
    CHECK(lines.size() > 20);
    for (const Line& line : lines) {
      CHECK(line.width <= 601);
      CHECK(line.rtl);
      const std::string shape = shaped(line.text);
      std::size_t at = 0;
      next_code_point(shape, at);
      CHECK(at == shape.size());
    }
    // Where a line begins with a Latin word, it still runs from the right.
    const std::vector<Line> latin = broken(Face::regular, 16, "نحن London 2019", 60);
    REQUIRE(latin.size() > 1);
    CHECK(latin[1].text.starts_with("\u200F"));
    CHECK(latin.front().all == "نحن London 2019");
  });
}
