#include "share/csv_guard.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace bothways::share {
namespace {

constexpr char mark = '\'';

std::string_view without_marks(std::string_view cell) {
  cell.remove_prefix(std::min(cell.find_first_not_of(mark), cell.size()));
  return cell;
}

// What a spreadsheet might run: "=", "@", and "+" or "-" unless a number or a phone number follows; and
// what it takes for a word about the separator. Apostrophes in front are looked through, so that taking
// one off never makes a formula, and putting one on can be told from one that was there.
bool looks_like_formula(std::string_view cell) {
  cell = without_marks(cell);
  if (cell.empty()) return false;
  if (cell[0] == '=' || cell[0] == '@') return true;
  if (folded(cell.substr(0, 4)) == "sep=") return true;
  if (cell[0] != '+' && cell[0] != '-') return false;
  return cell.substr(1).find_first_not_of("0123456789 ().-") != std::string_view::npos;
}

// What reading would tidy away.
bool needs_exactness(std::string_view cell) {
  const std::string_view inside = without_marks(cell);
  return trimmed(inside).size() != inside.size() || inside.find('\r') != std::string_view::npos;
}

// Line ends as "\n".
std::string tidied(std::string_view cell) {
  std::string out;
  for (std::size_t i = 0; i < cell.size(); ++i) {
    if (cell[i] != '\r') out += cell[i];
    else if (i + 1 == cell.size() || cell[i + 1] != '\n') out += '\n';
  }
  return std::string(trimmed(out));
}

}  // namespace

std::string guarded(std::string_view cell) {
  const std::size_t marks = needs_exactness(cell) ? 2 : looks_like_formula(cell) ? 1 : 0;
  return std::string(marks, mark) + std::string(cell);
}

std::string unguarded(std::string_view cell, bool quoted) {
  if (quoted && cell.starts_with("''") && needs_exactness(cell.substr(2))) return std::string(cell.substr(2));
  std::string out = tidied(cell);
  if (out.starts_with(mark) && looks_like_formula(out)) out.erase(0, 1);
  return out;
}

}  // namespace bothways::share
