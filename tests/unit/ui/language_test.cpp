// That no sentence is in the code: in the test language every letter of ours has an accent, so that a word
// in plain letters is either somebody's own words or one that does not come from assets/words.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "base/assets.hpp"
#include "base/words.hpp"
#include "unit/ui/tour.hpp"

using namespace bothways;
using namespace bothways::test;

namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool part_of_letter(char c) { return static_cast<unsigned char>(c) >= 0x80; }

// Words of two plain letters or more. Whatever touches a letter beyond ASCII is part of a longer word.
std::vector<std::string> plain_words(std::string_view text) {
  std::vector<std::string> words;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i;
    bool plain = true;
    for (; end < text.size() && (is_letter(text[end]) || part_of_letter(text[end])); ++end) plain = plain && is_letter(text[end]);
    if (plain && end - i >= 2) words.emplace_back(text.substr(i, end - i));
    i = std::max(end, i + 1);
  }
  return words;
}

using Known = std::set<std::string>;

void learn(Known& known, std::string_view text) {
  // Words with accents of their own count by their plain parts too; "\\n" in a file is a line's end, and
  // role words begin sentences with a capital letter.
  std::string lines(text);
  for (std::size_t at = 0; (at = lines.find("\\n", at)) != std::string::npos;) lines.replace(at, 2, "  ");
  for (std::string& word : plain_words(lines)) {
    std::string capital = word;
    if (capital[0] >= 'a' && capital[0] <= 'z') capital[0] = static_cast<char>(capital[0] - 'a' + 'A');
    known.insert(std::move(capital));
    known.insert(std::move(word));
  }
}

// Somebody's own words: everything in samples and presets, what the test typed, and the guides, which are
// whole files for each language.
Known own_words() {
  Known known;
  for (const char* folder : {"samples/", "presets/", "guides/"}) {
    for (const std::string_view path : assets_in(folder)) learn(known, asset(path));
  }
  learn(known, "Name E-mail Shoe size Noor Bashir noor@example.org Omar Said omar at example no json bothways Test language long words English");
  return known;
}

struct Strange {
  const Known& known;
  std::set<std::string> found;

  void look(const Stage& stage, std::string_view text) {
    for (const std::string& word : plain_words(text)) {
      if (!known.contains(word)) found.insert(stage.platform.address + ": “" + word + "” in “" + std::string(text) + "”");
    }
  }
  void look(const Stage& stage) {
    look(stage, stage.platform.meaning.title);
    look(stage, stage.platform.meaning.skip_link);
    for (const Node& node : stage.platform.meaning.nodes) {
      for (const std::string* text : {&node.name, &node.value, &node.description, &node.error}) look(stage, *text);
      for (const std::string& option : node.options) look(stage, option);
    }
  }
};

}  // namespace

TEST_CASE("no sentence is in the code: every screen of both samples in the test language") {
  const Known known = own_words();
  for (const char* sample : {"partners", "parity"}) {
    Stage stage;
    stage.visit("/settings");
    set_preference(stage, "language", "en-XA");
    CHECK(stage.platform.meaning.language == "en-XA");
    CHECK(stage.platform.settings["language"] == "en-XA");
    Strange strange{known, {}};
    long screens = 0;
    tour(stage, sample, [&] {
      ++screens;
      strange.look(stage);
    });
    CHECK(screens > 60);
    for (const std::string& one : strange.found) FAIL_CHECK(one);
    stage.visit("/settings");
    set_preference(stage, "language", "en");
    CHECK(stage.has(Role::heading, "How it looks"));
  }
}

TEST_CASE("the test language breaks no screen: its words are longer by 40 %, and nothing goes beyond the edge") {
  for (const int width : {1280, 375, 320}) {
    CAPTURE(width);
    Stage stage(width, 800);
    stage.visit("/settings");
    set_preference(stage, "language", "en-XA");
    tour(stage, "partners", [&] {
      for (const Node& node : stage.platform.meaning.nodes) {
        if (node.role != Role::text && node.role != Role::heading && node.role != Role::status) continue;
        CHECK_MESSAGE(node.box.x + node.box.width <= static_cast<float>(width) + 1, stage.platform.address << ": “" << node.name << "”");
      }
    });
  }
  use_language("en");
}
