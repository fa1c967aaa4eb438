// Text: measured, broken into lines and drawn, in any script.
#include <algorithm>
#include <unordered_map>
#include <utility>

#include "base/text.hpp"
#include "ui/canvas.hpp"

namespace bothways::ui {
namespace {

ImFont* font_of(Face face) { return ImGui::GetIO().Fonts->Fonts[static_cast<int>(face)]; }

// Scripts that break between any two letters.
bool breaks_anywhere(char32_t c) { return (c >= 0x2E80 && c < 0xA000) || (c >= 0xAC00 && c < 0xD7B0) || (c >= 0xF900 && c < 0xFB00) || c >= 0x20000; }

// The pieces between which a line may end: a word with the space behind it, or one CJK letter.
std::vector<std::string_view> pieces(std::string_view text) {
  std::vector<std::string_view> list;
  std::size_t start = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    const bool hyphen = c == '-' && at - start > 3 && at < text.size() && text[at] > '9';  // not in "e-mail" or "2026-09-04"
    if (c == ' ' || hyphen || breaks_anywhere(c)) {
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

// A word that is wider than the line, in parts that fit.
void break_word(Face face, float css_size, std::string_view word, float width, std::vector<std::string>& out) {
  std::string part;
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t from = at;
    next_code_point(word, at);
    const std::string longer = part + std::string(word.substr(from, at - from));
    if (!part.empty() && text_width(face, css_size, longer) > width) {
      out.push_back(part);
      part = word.substr(from, at - from);
    } else {
      part = longer;
    }
  }
  if (!part.empty()) out.push_back(part);
}

void break_paragraph(Face face, float css_size, std::string_view text, float width, float indent, std::vector<Line>& lines) {
  std::vector<std::string> rows;
  std::string row;
  for (const std::string_view piece : pieces(text)) {
    const std::string longer = row + std::string(piece);
    const float room = rows.empty() ? width - indent : width;
    if ((row.empty() && indent == 0) || text_width(face, css_size, without_end(longer)) <= room) {
      row = longer;
    } else {
      rows.push_back(std::string(without_end(row)));
      row = piece;
    }
    if (text_width(face, css_size, without_end(row)) > width) {
      break_word(face, css_size, std::exchange(row, {}), width, rows);
      row = rows.back();
      rows.pop_back();
    }
  }
  rows.push_back(std::string(without_end(row)));
  const bool rtl = is_rtl(text);
  for (std::string& one : rows) {
    const float w = text_width(face, css_size, one);
    lines.push_back({std::move(one), w, rtl});
  }
}

// Breaking is the same work each frame: it is remembered until the table is full.
std::unordered_map<std::string, std::vector<Line>>& known_lines() {
  static std::unordered_map<std::string, std::vector<Line>> table;
  return table;
}

}  // namespace

bool is_rtl(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if ((c >= 0x590 && c <= 0x8FF) || (c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC)) return true;
    if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c >= 0xC0) return false;
  }
  return false;
}

float text_width(Face face, float css_size, std::string_view text) {
  const std::string shape = shaped(text);
  return font_of(face)->CalcTextSizeA(snapped(px(css_size)), FLT_MAX, 0, shape.data(), shape.data() + shape.size()).x;
}

// Ascenders and descenders of large type need less than half a line more.
float line_height(float css_size) { return snapped(px(css_size * (css_size > 24 ? 1.2f : 1.5f))); }

void draw_line(Face face, float css_size, float x, float y, ImU32 colour, std::string_view text) {
  draw_line_in(face, css_size, x, y, line_height(css_size), colour, text);
}

void draw_line_in(Face face, float css_size, float x, float y, float height, ImU32 colour, std::string_view text) {
  const std::string shape = shaped(text);
  const float size = snapped(px(css_size));
  ImDrawList& list = *canvas().list;
  // Lines out of sight are left out, but not those that a row may still move into sight.
  const float room = px(200);
  const ImVec2 low = list.GetClipRectMin(), high = list.GetClipRectMax();
  font_of(face)->RenderText(&list, size, {snapped(x), snapped(y + (height - size) / 2)}, colour,
                            {low.x - room, low.y - room, high.x + room, high.y + room}, shape.data(), shape.data() + shape.size());
}

std::vector<Line> broken(Face face, float css_size, std::string_view text, float width, float indent) {
  auto& table = known_lines();
  if (table.size() > 4000) table.clear();
  std::string name = std::to_string(static_cast<int>(face)) + "/" + std::to_string(snapped(px(css_size))) + "/" + std::to_string(width) + "/" + std::to_string(indent) + "/";
  name += text;
  const auto it = table.find(name);
  if (it != table.end()) return it->second;
  std::vector<Line> lines;
  if (text.empty()) lines.push_back({});
  for (const std::string_view paragraph : lines_of(text)) break_paragraph(face, css_size, paragraph, width, lines.empty() ? indent : 0, lines);
  if (text.ends_with('\n')) lines.push_back({});
  table.emplace(std::move(name), lines);
  return lines;
}

std::string cut(Face face, float css_size, std::string_view text, float width) {
  if (text_width(face, css_size, text) <= width) return std::string(text);
  std::string part;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t from = at;
    next_code_point(text, at);
    const std::string longer = part + std::string(text.substr(from, at - from));
    if (text_width(face, css_size, longer + "…") > width) break;
    part = longer;
  }
  return std::string(without_end(part)) + "…";
}

float widest(const std::vector<Line>& lines) {
  float width = 0;
  for (const Line& line : lines) width = std::max(width, line.width);
  return width;
}

void draw_lines(const std::vector<Line>& lines, Face face, float css_size, const Area& area, ImU32 colour, float indent) {
  float y = area.y;
  for (const Line& line : lines) {
    draw_line(face, css_size, line.rtl ? area.right() - line.width : area.x + indent, y, colour, line.text);
    indent = 0;
    y += line_height(css_size);
  }
}

Area draw_text(Face face, float css_size, Colour colour, std::string_view text, Thing thing) {
  Flow& f = flow();
  // Up to 75 letters; large type is read in shorter lines.
  const float most = f.row ? f.width : std::min(f.width, px(css_size * (css_size > type::body && css_size < type::h2 ? 36 : 42)));
  // A tag stands in the text's first line.
  const float indent = f.indent > 0 && most - f.indent > px(140) ? f.indent : 0;
  const std::vector<Line> lines = broken(face, css_size, text, most, indent);
  const float height = static_cast<float>(lines.size()) * line_height(css_size);
  Area area;
  if (indent > 0) {
    const float tag = px(24), in = snapped((tag - line_height(css_size)) / 2);
    area = {f.x, f.y - tag + in, most, height};
    f.y = std::max(f.y, area.bottom());
    f.indent = 0;
    f.used = std::max(f.used, indent + widest(lines));
  } else {
    area = take(widest(lines) + 1, height, thing);
  }
  if (!f.row) area.width = std::min(area.width, most);
  f.tail = lines.back().rtl ? 0 : lines.back().width + (lines.size() == 1 ? indent : 0);
  draw_lines(lines, face, css_size, area, paint(colour), indent);
  return area;
}

}  // namespace bothways::ui
