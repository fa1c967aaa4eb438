#include "domain/passage.hpp"

#include "base/text.hpp"

namespace bothways {
namespace {

Passage made(PassageKind kind, std::string text) { return {kind, std::move(text), {}, {}, {}}; }

}  // namespace

Passage title(std::string text) { return made(PassageKind::title, std::move(text)); }
Passage heading(std::string text) { return made(PassageKind::heading, std::move(text)); }
Passage subheading(std::string text) { return made(PassageKind::subheading, std::move(text)); }
Passage paragraph(std::string text) { return made(PassageKind::paragraph, std::move(text)); }
Passage list_item(std::string text) { return made(PassageKind::list_item, std::move(text)); }

void add_paragraphs(Passages& passages, const std::string& text) {
  std::string block;
  const auto finish = [&] {
    if (!block.empty()) passages.push_back(paragraph(std::move(block)));
    block.clear();
  };
  for (const std::string_view raw : lines_of(text)) {
    const std::string_view line = trimmed(raw);
    if (line.starts_with("- ") || line.starts_with("• ")) {
      finish();
      passages.push_back(list_item(std::string(trimmed(line.substr(line.find(' '))))));
    } else if (line.empty()) {
      finish();
    } else {
      if (!block.empty()) block += '\n';
      block += line;
    }
  }
  finish();
}

void add_list(Passages& passages, const std::string& lines) {
  for (const std::string_view raw : lines_of(lines)) {
    std::string_view line = trimmed(raw);
    if (line.starts_with("- ") || line.starts_with("• ")) line = trimmed(line.substr(line.find(' ')));
    if (!line.empty()) passages.push_back(list_item(std::string(line)));
  }
}

}  // namespace bothways
