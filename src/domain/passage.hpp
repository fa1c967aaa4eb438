// A text document as a list of passages: call, information sheet, letters and report are all made of
// these. Screens draw them, and share/passage_text turns them into plain text and HTML; the text holds
// no markup.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace bothways {

enum class PassageKind : std::uint8_t { title, heading, subheading, paragraph, list_item, quote, table };

struct Passage {
  PassageKind kind = PassageKind::paragraph;
  std::string text;                            // a table's caption; may hold line ends
  std::string said_by;                         // a quote's source, in words
  std::vector<std::string> columns;            // a table's header cells
  std::vector<std::vector<std::string>> rows;  // as many cells each as columns; the first names the row
  std::string lead{};                          // words in bold before the text of a paragraph or a list item
  std::string goes{};                          // where the text, as a link, leads: the name of a screen
};

using Passages = std::vector<Passage>;

// Short ways to write them. `paragraphs` makes one of each block of lines in `text`, and list items of
// lines that start with "- "; empty text adds nothing.
Passage title(std::string text);
Passage heading(std::string text);
Passage subheading(std::string text);
Passage paragraph(std::string text);
Passage list_item(std::string text);
void add_paragraphs(Passages& passages, const std::string& text);
// One list item for each line that is not empty.
void add_list(Passages& passages, const std::string& lines);

}  // namespace bothways
