#include "share/guide.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>

#include "base/assets.hpp"
#include "base/limits.hpp"
#include "base/text.hpp"
#include "share/passage_text.hpp"

using namespace bothways;
using namespace bothways::share;

TEST_CASE("every guide for people has a title, headings and things to do") {
  for (const std::string_view key : guide_keys()) {
    CAPTURE(key);
    const Passages passages = guide(key);
    REQUIRE(passages.size() > 5);
    CHECK(passages.front().kind == PassageKind::title);
    CHECK(guide_title(key) == passages.front().text);
    const auto count = [&](PassageKind kind) {
      return std::count_if(passages.begin(), passages.end(), [&](const Passage& p) { return p.kind == kind; });
    };
    CHECK(count(PassageKind::title) == 1);
    CHECK(count(PassageKind::heading) >= 2);
    CHECK(count(PassageKind::list_item) >= 5);
    CHECK(read_markdown(asset("guides/" + std::string(key) + ".md")).odd_lines.empty());
  }
  CHECK(read_markdown(asset("guides/accessibility_statement.md")).odd_lines.empty());
  CHECK(guide("no such guide").empty());
  CHECK(guide_title("no such guide").empty());
  CHECK(guide("../words/en").empty());
}

TEST_CASE("Markdown: headings, paragraphs, items, bold beginnings, links") {
  const Markdown read = read_markdown("# Title\r\n\r\nOne line\nand the next.\n\n## Part\n- **First.** Do it.\n- second\n\n**Alone**\n\n[See the call](#call)\n### Small");
  CHECK(read.odd_lines.empty());
  REQUIRE(read.passages.size() == 8);
  CHECK(read.passages[0].kind == PassageKind::title);
  CHECK(read.passages[1].text == "One line and the next.");
  CHECK(read.passages[2].kind == PassageKind::heading);
  CHECK(read.passages[3].lead == "First.");
  CHECK(read.passages[3].text == "Do it.");
  CHECK(read.passages[3].kind == PassageKind::list_item);
  CHECK(read.passages[5].lead == "Alone");
  CHECK(read.passages[5].text.empty());
  CHECK(read.passages[6].text == "See the call");
  CHECK(read.passages[6].goes == "call");
  CHECK(read.passages[7].kind == PassageKind::subheading);
  CHECK(plain_text(read.passages).find("- First. Do it.") != std::string::npos);
  CHECK(html(read.passages).find("<li><strong>First.</strong> Do it.</li>") != std::string::npos);
}

TEST_CASE("Markdown beyond that stays as it is, and its line is told") {
  const char* const odd[] = {"> quoted", "* item", "1. first", "`code`", "some **bold** later", "see [this](#call) here", "[out](https://example.org)",
                             "[bad](#Call/..)", "<b>x</b>", "| a | b |", "#### deep", "---", "  indented", "- item\nand more", "![x](#y)", "**", "****", "# ", "-\t", "a\\b"};
  for (const char* text : odd) {
    CAPTURE(text);
    const Markdown read = read_markdown(text);
    if (std::string_view(text) != "-\t") CHECK_FALSE(read.odd_lines.empty());
    for (const Passage& passage : read.passages) CHECK(passage.goes.empty());
  }
}

TEST_CASE("hostile Markdown is bounded and comes out as text") {
  std::uint64_t chance = 88172645463325252ull;
  const std::string_view pieces[] = {"**", "[", "](#", ")", "#", "- ", "\n", "\n\n", " ", "a", "é", "\0", "\r", "\t", "🙂", "](", "call"};
  for (int round = 0; round < 300; ++round) {
    std::string text;
    for (int i = 0; i < 200; ++i) {
      chance ^= chance << 13, chance ^= chance >> 7, chance ^= chance << 17;
      text += pieces[chance % std::size(pieces)];
    }
    const Markdown read = read_markdown(text);
    CHECK(read.passages.size() <= text.size());
    std::size_t bytes = 0;
    for (const Passage& passage : read.passages) bytes += passage.text.size() + passage.lead.size();
    CHECK(bytes <= text.size());
  }
  const Markdown deep = read_markdown(std::string(limits::guide_bytes * 4, '*'));
  CHECK(deep.passages.empty());
  CHECK_FALSE(deep.odd_lines.empty());
  std::string lines;
  while (lines.size() < limits::guide_bytes * 3) lines += "- item\n";
  CHECK(read_markdown(lines).passages.size() <= limits::guide_bytes / 7 + 1);
}
