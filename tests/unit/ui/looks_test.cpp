// What a person chose holds on every screen: themes, contrast, forced colours, size of text.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "imgui.h"
#include "ui/screens/screens.hpp"
#include "ui/theme.hpp"
#include "unit/ui/painted.hpp"
#include "unit/ui/rules.hpp"
#include "unit/ui/stage.hpp"
#include "unit/ui/tour.hpp"

using namespace bothways;
using namespace bothways::test;

namespace {

constexpr SystemColours aquatic{0x202020, 0xffffff, 0x75e9fc, 0x202021, 0xfffffe, 0x8ee3f0, 0x263b50, 0xa6a6a6, 0x202022, 0xfffffd};

// Looks at each picture from now on; a line for each text with too little contrast.
void watch_contrast(Stage& stage, double least, std::set<std::string>& faults, long& texts) {
  stage.platform.on_draw = [&stage, &faults, &texts, least](const ImDrawData& picture, std::uint32_t background) {
    const auto back = (background & 255) << 16 | (background & 0xff00) | ((background >> 16) & 255);
    for (const TextOnGround& one : texts_on_grounds(picture, back)) {
      ++texts;
      if (one.contrast >= least) continue;
      char words[160];
      std::snprintf(words, sizeof words, "%s: %06x on %06x is %.2f", stage.platform.address.c_str(), one.front, one.back, one.contrast);
      faults.insert(words);
    }
  };
}

}  // namespace

TEST_CASE("text stands out from what it is drawn on, on every screen, in every theme") {
  const struct { const char* theme; const char* contrast; double least; } themes[] = {
      {"light", "normal", 4.5}, {"dark", "normal", 4.5}, {"light", "high", 7}, {"dark", "high", 7}};
  for (const auto& look : themes) {
    CAPTURE(look.theme);
    CAPTURE(look.contrast);
    Stage stage;
    stage.visit("/settings");
    set_preference(stage, "theme", look.theme);
    set_preference(stage, "contrast", look.contrast);
    std::set<std::string> faults;
    long texts = 0;
    watch_contrast(stage, look.least, faults, texts);
    tour(stage, "partners", [] {});
    CHECK(texts > 1000);
    for (const std::string& fault : faults) FAIL_CHECK(fault);
  }
}

TEST_CASE("where the system forces its colours, the picture holds these and no others") {
  Stage stage;
  stage.platform.page.forced = true;
  stage.platform.page.colours = aquatic;
  const std::set<std::uint32_t> allowed{aquatic.canvas, aquatic.canvas_text, aquatic.link_text, aquatic.button_face, aquatic.button_text,
                                        aquatic.highlight, aquatic.highlight_text, aquatic.gray_text, aquatic.field, aquatic.field_text};
  std::set<std::uint32_t> seen, strange;
  stage.platform.on_draw = [&](const ImDrawData& picture, std::uint32_t) {
    for (const std::uint32_t colour : colours_in(picture)) (allowed.contains(colour) ? seen : strange).insert(colour);
  };
  tour(stage, "partners", [] {});
  for (const std::uint32_t colour : strange) FAIL_CHECK("drawn in " << std::hex << colour);
  for (const std::uint32_t colour : allowed) CHECK_MESSAGE(seen.contains(colour), "never drawn: " << std::hex << colour);
}

TEST_CASE("a choice shows at once, is kept, and is there from the first frame of the next visit") {
  Stage stage;
  stage.follow("How it looks");
  REQUIRE(stage.has(Role::heading, "How it looks"));
  std::uint32_t ground = 0;
  stage.platform.on_draw = [&](const ImDrawData&, std::uint32_t background) { ground = background & 0xffffff; };
  stage.pick("Light or dark", "Dark");
  CHECK(ground == 0x191715);
  stage.pick("Contrast", "High");
  CHECK(ground == 0);
  stage.pick("Size of text", "150 %");
  CHECK(stage.platform.settings["theme"] == "dark");
  CHECK(stage.platform.settings["contrast"] == "high");
  CHECK(stage.platform.settings["text_size"] == "150");

  MemoryPlatform later;
  later.settings = stage.platform.settings;
  std::vector<std::uint32_t> grounds;
  later.on_draw = [&](const ImDrawData&, std::uint32_t background) { grounds.push_back(background & 0xffffff); };
  ui::App app(later);
  app.frame();
  CHECK(grounds == std::vector<std::uint32_t>{0});
  CHECK(later.meaning.nodes.front().text_size == 24);
  later.settings["theme"] = "purple";  // written by somebody else: as if it were not there
  ui::App again(later);
  again.frame();
  CHECK(again.session().state().preferences.theme == Theme::system);
}

TEST_CASE("contrast that the computer asks for is followed unless the person chose otherwise") {
  Surface surface;
  surface.prefers_contrast = true;
  Preferences chosen;
  CHECK(ui::tokens_for(chosen, surface).ink == 0x000000);
  chosen.contrast = Contrast::normal;
  CHECK(ui::tokens_for(chosen, surface).ink == 0x1f2328);
  surface.forced = true;
  surface.colours = aquatic;
  CHECK(ui::tokens_for(chosen, surface).ink == aquatic.canvas_text);
}

TEST_CASE("larger text reflows every screen: nothing beside the page, nothing too small to touch") {
  const struct { int width, height; const char* size; float browser; } pages[] = {
      {1280, 800, "200", 1}, {1280, 800, "150", 1.5f}, {320, 256, "100", 1}, {375, 812, "200", 1}, {320, 640, "150", 1}};
  for (const auto& page : pages) {
    CAPTURE(page.width);
    CAPTURE(page.size);
    Stage stage(page.width, page.height);
    stage.platform.page.text = page.browser;
    stage.visit("/settings");
    set_preference(stage, "text_size", page.size);
    tour(stage, "partners", [&] {
      for (const Node& node : stage.platform.meaning.nodes) {
        if (node.role != Role::text && node.role != Role::heading) continue;
        CHECK_MESSAGE(node.box.x + node.box.width <= static_cast<float>(page.width) + 1, stage.platform.address << ": “" << node.name << "” goes beyond the edge");
      }
    });
  }
}

TEST_CASE("a page of 1280 pixels at 200 % has the bottom bar of a narrow page") {
  Stage stage;
  stage.visit("/settings");
  set_preference(stage, "text_size", "200");
  stage.visit("/");
  stage.button("Look at a finished sample: Partners in progress");
  CHECK(stage.has(Role::button, "More"));
}
