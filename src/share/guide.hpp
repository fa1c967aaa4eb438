// The guides that travel inside: what to talk about, how to prepare, how to end, and one for each screen.
// They are Markdown files in assets/guides, of which only a small part is read:
//   "# " the title, "## " and "### " headings, "- " a list item, an empty line between paragraphs;
//   "**words**" in bold at the beginning of a paragraph or an item;
//   "[words](#screen)" as a whole paragraph or item: a link to a screen.
// Everything else is shown as it stands, and its line is told, so that the tests can refuse it.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "domain/passage.hpp"

namespace bothways::share {

struct Markdown {
  Passages passages;
  std::vector<std::size_t> odd_lines;  // from 1: markup that is not read, or more than a guide may hold
};
// Reads at most `limits::guide_bytes`; any bytes that are valid UTF-8 give passages.
Markdown read_markdown(std::string_view text);

// To hand to people: first_meeting, agreement, leadership_meetings, listening, ending, coordinator, in the
// order to offer. A screen's guide has the screen's name.
std::span<const std::string_view> guide_keys();
// Its passages, the title first; empty for an unknown key.
Passages guide(std::string_view key);
// Its title, the first line; empty for an unknown key.
std::string guide_title(std::string_view key);

}  // namespace bothways::share
