// Text broken into lines, in any script.
#include <algorithm>
#include <unordered_map>
#include <utility>

#include "base/script.hpp"
#include "base/text.hpp"
#include "ui/canvas.hpp"
#include "ui/translation.hpp"

namespace bothways::ui {
namespace {

// Scripts that break between any two letters.
bool breaks_anywhere(char32_t c) { return (c >= 0x2E80 && c < 0xA000) || (c >= 0xAC00 && c < 0xD7B0) || (c >= 0xF900 && c < 0xFB00) || (c >= 0x20000 && c < 0x40000); }
// Signs that end a line rather than begin one, and those that begin one.
bool stays_with_previous(char32_t c) { return (c >= 0x3001 && c <= 0x3002) || c == 0x300D || c == 0x300F || c == 0x3011 || c == 0x30FC || c == 0xFF01 || c == 0xFF09 || c == 0xFF0C || c == 0xFF0E || c == 0xFF1A || c == 0xFF1B || c == 0xFF1F; }
bool stays_with_next(char32_t c) { return c == 0x300C || c == 0x300E || c == 0x3010 || c == 0xFF08; }

char32_t peek(std::string_view text, std::size_t at) { return at < text.size() ? next_code_point(text, at) : 0; }

// The pieces between which a line may end: a word with the space behind it, or one CJK letter.
std::vector<std::string_view> pieces(std::string_view text) {
  std::vector<std::string_view> list;
  std::size_t start = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at), next = peek(text, at);
    const bool hyphen = c == '-' && at - start > 3 && next > '9';  // not in "e-mail" or "2026-09-04"
    const bool cjk = (breaks_anywhere(c) && !stays_with_next(c)) || (breaks_anywhere(next) && c != ' ' && !stays_with_next(c));
    if ((c == ' ' && next != ' ') || hyphen || (cjk && next != ' ' && !stays_with_previous(next))) {
      list.push_back(text.substr(start, at - start));
      start = at;
    }
  }
  if (start < text.size()) list.push_back(text.substr(start));
  return list;
}

std::string_view without_end(std::string_view text) {
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

struct Row {
  std::string text;
  float longer = 0;  // how wide it would be with what begins the next one
};

// A word that is wider than the line, in parts that fit.
void break_word(Face face, float css_size, std::string_view word, float width, std::vector<Row>& out) {
  std::string part;
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t from = at;
    next_code_point(word, at);
    std::string longer = part + std::string(word.substr(from, at - from));
    const float longer_width = measured(face, css_size, longer);
    if (!part.empty() && longer_width > width) {
      out.push_back({part, longer_width});
      part = word.substr(from, at - from);
    } else {
      part = std::move(longer);
    }
  }
  if (!part.empty()) out.push_back({part, 0});
}

// The browser draws a line of two directions in the one that its first letter has; where that is not the
// paragraph's, an unseen mark says it.
std::string directed(std::string text, bool rtl) {
  if (begins_rtl(text) == rtl) return text;
  return (rtl ? "\u200F" : "\u200E") + text;
}

// Words are measured one by one: letters do not join over a space, and widths add up.
void break_paragraph(Face face, float css_size, std::string_view text, float width, float indent, std::vector<Line>& lines) {
  std::vector<Row> rows;
  std::string row;
  float row_width = 0;
  for (const std::string_view piece : pieces(text)) {
    const float bare = measured(face, css_size, without_end(piece)), full = bare + measured(face, css_size, piece.substr(without_end(piece).size()));
    const float room = rows.empty() ? width - indent : width;
    if ((row.empty() && indent == 0) || row_width + bare <= room) {
      row += piece;
      row_width += full;
    } else {
      rows.push_back({std::string(without_end(row)), row_width + bare});
      row = piece;
      row_width = full;
    }
    if (row_width - (full - bare) <= width) continue;
    break_word(face, css_size, std::exchange(row, {}), width, rows);
    row = std::move(rows.back().text);
    rows.pop_back();
    row_width = measured(face, css_size, row);
  }
  rows.push_back({std::string(without_end(row)), 0});
  const bool rtl = begins_rtl(text);
  for (Row& one : rows) {
    one.text = directed(std::move(one.text), rtl);
    const float w = measured(face, css_size, one.text);
    lines.push_back({std::move(one.text), w, rtl, one.longer, {}, {}});
  }
}

// Breaking is the same work each frame: it is remembered until the table is full.
std::unordered_map<std::string, std::vector<Line>>& known_lines() {
  static std::unordered_map<std::string, std::vector<Line>> table;
  return table;
}

std::vector<Line> from(std::vector<Line> lines, std::string_view source) {
  lines.front().source = source;
  return lines;
}

}  // namespace

void forget_lines() { known_lines().clear(); }

std::vector<Line> broken(Face face, float css_size, std::string_view text, float width, float indent) {
  const std::string_view source = text;
  if (!canvas().verbatim) text = in_translation(text);
  auto& table = known_lines();
  if (table.size() > 4000) table.clear();
  std::string name = std::to_string(static_cast<int>(face)) + "/" + std::to_string(snapped(px(css_size))) + "/" + std::to_string(width) + "/" + std::to_string(indent) + "/";
  name += text;
  const auto it = table.find(name);
  if (it != table.end()) return from(it->second, source);
  std::vector<Line> lines;
  if (text.empty()) lines.push_back({});
  for (const std::string_view paragraph : lines_of(text)) break_paragraph(face, css_size, paragraph, width, lines.empty() ? indent : 0, lines);
  if (text.ends_with('\n')) lines.push_back({});
  lines.front().all = text;
  table.emplace(std::move(name), lines);
  return from(std::move(lines), source);
}

std::string cut(Face face, float css_size, std::string_view text, float width) {
  if (!canvas().verbatim) text = in_translation(text);
  if (measured(face, css_size, text) <= width) return std::string(text);
  std::vector<std::size_t> ends{0};
  for (std::size_t at = 0; at < text.size();) {
    next_code_point(text, at);
    ends.push_back(at);
  }
  const auto part = [&](std::size_t end) { return std::string(without_end(text.substr(0, end))) + "…"; };
  const auto fits = [&](std::size_t end) { return measured(face, css_size, part(end)) <= width; };
  const auto first_too_wide = std::partition_point(ends.begin() + 1, ends.end(), fits);
  return part(*(first_too_wide - 1));
}

float widest(const std::vector<Line>& lines) {
  float width = 0;
  for (const Line& line : lines) width = std::max(width, line.width);
  return width;
}

}  // namespace bothways::ui
