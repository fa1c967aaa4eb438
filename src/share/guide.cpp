#include "share/guide.hpp"

#include <array>
#include <string>

#include "base/assets.hpp"
#include "base/text.hpp"

namespace bothways::share {

std::span<const std::string_view> guide_keys() {
  static constexpr std::array<std::string_view, 6> keys{"first_meeting", "agreement", "leadership_meetings",
                                                        "listening", "ending", "coordinator"};
  return keys;
}

Passages guide(std::string_view key) {
  Passages passages;
  std::string block;
  const auto finish = [&] {
    add_paragraphs(passages, block);
    block.clear();
  };
  for (const std::string_view line : lines_of(asset("guides/" + std::string(key) + ".txt"))) {
    if (line.starts_with("# ") || line.starts_with("## ")) {
      finish();
      const std::string text(trimmed(line.substr(line.find(' '))));
      passages.push_back(line.starts_with("# ") ? title(text) : heading(text));
    } else {
      block += line;
      block += '\n';
    }
  }
  finish();
  return passages;
}

}  // namespace bothways::share
