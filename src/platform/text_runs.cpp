#include "platform/text_runs.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/script.hpp"
#include "base/text.hpp"
#include "platform/platform.hpp"

namespace bothways {
namespace {

constexpr char32_t first_private = 0xE000, last_private = 0xF8FF;
constexpr std::size_t room = last_private - first_private + 1;
constexpr int longest = 120, longest_line = 400;  // code points: wider strings would not fit into the glyph texture

struct Range {
  char32_t first, last;
};
template <std::size_t n>
bool within(const std::array<Range, n>& ranges, char32_t c) {
  return std::any_of(ranges.begin(), ranges.end(), [&](Range range) { return c >= range.first && c <= range.last; });
}

// Marks and joiners belong to what stands before them.
bool joins_previous(char32_t c) {
  static constexpr std::array<Range, 9> ranges{{
      {0x300, 0x36F}, {0x483, 0x489}, {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF}, {0x200C, 0x200F},
      {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0x1F3FB, 0x1F3FF}}};
  return within(ranges, c);
}

// Left to right and joined: Indic, Thai, Myanmar, Khmer, Hangul made of letters, everything beyond the BMP.
bool is_joined(char32_t c) {
  static constexpr std::array<Range, 8> ranges{{
      {0x900, 0x109F}, {0x1100, 0x11FF}, {0x1700, 0x18AF}, {0x1900, 0x1CFF}, {0x2028, 0x202E},
      {0x2060, 0x206F}, {0xA800, 0xABFF}, {0x10000, 0x10FFFF}}};
  return within(ranges, c);
}

struct Table {
  std::vector<std::string> runs;
  std::unordered_map<std::string, char32_t> places;
  bool full = false;
};
Table& table() {
  static Table the_table;
  return the_table;
}

char32_t place_of(std::string_view run) {
  Table& all = table();
  const auto [it, is_new] = all.places.try_emplace(std::string(run), first_private + static_cast<char32_t>(all.runs.size()));
  if (!is_new) return it->second;
  if (all.runs.size() == room) {
    all.places.erase(it);
    all.full = true;
    return '?';
  }
  all.runs.emplace_back(run);
  return it->second;
}

struct Scan {
  std::string_view text;
  std::size_t at = 0;
  bool done() const { return at >= text.size(); }
  char32_t peek() const { std::size_t place = at; return next_code_point(text, place); }
  char32_t take() { return next_code_point(text, at); }
};

// From `scan` on: where the string that has to be drawn in one go ends. At a space, so that lines can break there.
std::size_t end_of_run(Scan scan) {
  scan.take();
  std::size_t end = scan.at;
  for (int count = 1; !scan.done() && count < longest; ++count) {
    const char32_t c = scan.peek();
    if (!is_joined(c) && !joins_previous(c)) break;
    scan.take();
    end = scan.at;
    if (c == 0x200D && !scan.done() && scan.peek() > ' ') { scan.take(); end = scan.at; }
  }
  return end;
}

bool holds_rtl(std::string_view text) {
  for (Scan scan{text}; !scan.done();) {
    if (is_rtl(scan.take())) return true;
  }
  return false;
}

// Words of two directions change places in their line: the browser draws the whole of it. Beyond what a
// glyph may be, at a space.
std::string whole_lines(std::string_view text) {
  std::string out;
  int count = 0;
  std::size_t start = 0, space = 0;
  for (Scan scan{text}; !scan.done();) {
    if (scan.peek() == ' ') space = scan.at;
    scan.take();
    if (++count < longest_line || space <= start) continue;
    append_utf8(out, place_of(text.substr(start, space - start)));
    start = space;
    count = 0;
  }
  append_utf8(out, place_of(text.substr(start)));
  return out;
}

}  // namespace

std::string shaped(std::string_view text) {
  // Latin, up to U+02FF, has no byte beyond 0xCB: nearly every string of the page ends here.
  if (std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0xCC; })) return std::string(text);
  if (holds_rtl(text)) return whole_lines(text);
  std::string out;
  for (Scan scan{text}; !scan.done();) {
    Scan next = scan;
    const char32_t c = next.take();
    const bool with_mark = c > ' ' && !next.done() && joins_previous(next.peek());
    if (c >= first_private && c <= last_private) {
      append_utf8(out, 0x25A1);  // somebody else's private character means nothing here
    } else if (is_joined(c) || with_mark || joins_previous(c)) {
      next.at = end_of_run(scan);
      append_utf8(out, place_of(text.substr(scan.at, next.at - scan.at)));
    } else {
      append_utf8(out, c);
    }
    scan.at = next.at;
  }
  return out;
}

std::string_view run_of(char32_t code_point) {
  const std::size_t place = code_point - first_private;
  return code_point >= first_private && place < table().runs.size() ? std::string_view(table().runs[place]) : std::string_view{};
}

bool runs_are_full() { return table().full; }
void forget_runs() { table() = {}; }

}  // namespace bothways
