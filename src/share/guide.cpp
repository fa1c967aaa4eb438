#include "share/guide.hpp"

#include <array>
#include <string>

#include "base/assets.hpp"
#include "base/limits.hpp"
#include "base/text.hpp"

namespace bothways::share {
namespace {

// Markup that Markdown has and a guide must not use. What is in `text` beyond its first bold words or its
// one link is plain.
bool is_odd(std::string_view text) {
  for (const std::string_view sign : {"**", "](", "`", "__", "![", "<", ">", "|", "\\", "~~", "://"}) {
    if (text.find(sign) != std::string_view::npos) return true;
  }
  for (const std::string_view start : {"#", "* ", "+ ", "---", "***", "==="}) {
    if (text.starts_with(start)) return true;
  }
  const std::size_t digits = text.find_first_not_of("0123456789");
  return digits != 0 && digits != std::string_view::npos && text.substr(digits).starts_with(". ");
}

class Reader {
 public:
  Markdown read(std::string_view text) {
    if (text.size() > limits::guide_bytes) {
      text = text.substr(0, text.find_last_of('\n', limits::guide_bytes));
      if (text.size() > limits::guide_bytes) text = {};  // one line, longer than a guide
      result_.odd_lines.push_back(0);
    }
    for (const std::string_view line : lines_of(text)) {
      ++number_;
      if (line.starts_with(" ") || line.starts_with("\t")) result_.odd_lines.push_back(number_);
      read_line(trimmed(line));
    }
    finish();
    return std::move(result_);
  }

 private:
  void read_line(std::string_view line) {
    if (line.empty()) return finish();
    if (line.starts_with("# ")) return add(title({}), line.substr(2));
    if (line.starts_with("## ")) return add(heading({}), line.substr(3));
    if (line.starts_with("### ")) return add(subheading({}), line.substr(4));
    if (line.starts_with("- ")) return add(list_item({}), line.substr(2));
    // Lines of a paragraph are joined as Markdown joins them. After an item a paragraph needs an empty line.
    if (block_.empty()) begins_ = number_;
    if (block_.empty() && after_item_) result_.odd_lines.push_back(number_);
    if (!block_.empty()) block_ += ' ';
    block_ += line;
  }

  void finish() {
    after_item_ = false;
    if (block_.empty()) return;
    const std::size_t at = number_;
    number_ = begins_;
    std::string block = std::move(block_);
    block_.clear();
    add(paragraph({}), block);
    number_ = at;
  }

  void add(Passage passage, std::string_view text) {
    finish();
    text = trimmed(text);
    const bool inline_markup = passage.kind == PassageKind::paragraph || passage.kind == PassageKind::list_item;
    if (inline_markup && !read_link(passage, text)) text = read_bold(passage, text);
    if (passage.goes.empty()) passage.text = text;
    if (is_odd(passage.text) || is_odd(passage.lead) || (passage.text.empty() && passage.lead.empty())) result_.odd_lines.push_back(number_);
    after_item_ = passage.kind == PassageKind::list_item;
    result_.passages.push_back(std::move(passage));
  }

  static bool read_link(Passage& passage, std::string_view text) {
    const std::size_t middle = text.find("](#");
    if (!text.starts_with('[') || !text.ends_with(')') || middle == std::string_view::npos) return false;
    const std::string_view words = text.substr(1, middle - 1), screen = text.substr(middle + 3, text.size() - middle - 4);
    if (words.empty() || screen.empty() || screen.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") != std::string_view::npos) return false;
    passage.text = words;
    passage.goes = screen;
    return true;
  }

  // The words in bold that `text` begins with become the lead; the rest is given back.
  static std::string_view read_bold(Passage& passage, std::string_view text) {
    if (!text.starts_with("**")) return text;
    const std::size_t end = text.find("**", 2);
    if (end == std::string_view::npos || end == 2) return text;
    passage.lead = trimmed(text.substr(2, end - 2));
    return trimmed(text.substr(end + 2));
  }

  Markdown result_;
  std::string block_;
  std::size_t number_ = 0, begins_ = 0;
  bool after_item_ = false;
};

}  // namespace

Markdown read_markdown(std::string_view text) { return Reader().read(text); }

std::span<const std::string_view> guide_keys() {
  static constexpr std::array<std::string_view, 6> keys{"first_meeting", "agreement", "leadership_meetings",
                                                        "listening", "ending", "coordinator"};
  return keys;
}

Passages guide(std::string_view key) { return read_markdown(asset("guides/" + std::string(key) + ".md")).passages; }

std::string guide_title(std::string_view key) {
  const std::string_view text = asset("guides/" + std::string(key) + ".md");
  return text.starts_with("# ") ? std::string(trimmed(text.substr(2, text.find('\n') - 2))) : std::string();
}

}  // namespace bothways::share
