#include "share/grid.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "base/limits.hpp"
#include "base/text.hpp"
#include "share/csv_guard.hpp"

namespace bothways::share {
namespace {

// Reads one cell and stands behind it: at a separator, a line end or the end.
struct Reader {
  std::string_view text;
  char separator;
  std::size_t at = 0;
  std::size_t line = 1;
  bool more_behind_quote = false;  // the last cell had something behind its closing quote

  bool done() const { return at >= text.size(); }
  bool at_line_end() const { return done() || text[at] == '\n' || text[at] == '\r'; }

  void pass_line_end() {
    if (done()) return;
    at += text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n' ? 2 : 1;
    ++line;
  }

  // False where a quote is never closed, or closes lines further on in the midst of something: it was
  // opened by mistake, and would swallow the rows in between.
  bool cell(std::string& out, bool& quoted) {
    out.clear();
    quoted = !done() && text[at] == '"';
    const std::size_t first_line = line;
    if (quoted) {
      ++at;
      for (;; ++at) {
        if (done()) return false;
        if (text[at] == '"') {
          if (at + 1 < text.size() && text[at + 1] == '"') ++at;
          else break;
        } else if (text[at] == '\n' || (text[at] == '\r' && (at + 1 == text.size() || text[at + 1] != '\n'))) {
          ++line;
        }
        out += text[at];
      }
      ++at;
    }
    // Also what stands behind a closing quote, which RFC 4180 does not know and some products write.
    const std::size_t behind = at;
    while (!at_line_end() && text[at] != separator) out += text[at++];
    more_behind_quote = quoted && !trimmed(text.substr(behind, at - behind)).empty();
    return line == first_line || !more_behind_quote;
  }

  // The cells of a row, without the empty ones at its end; false as cell() says.
  bool row(std::vector<std::string>& cells) {
    cells.clear();
    std::string raw;
    for (bool more = true; more;) {
      bool quoted = false;
      if (!cell(raw, quoted)) return false;
      cells.push_back(unguarded(raw, quoted));
      more = !at_line_end() && cells.size() <= limits::raw_columns;
      if (more) ++at;
    }
    while (!cells.empty() && cells.back().empty()) cells.pop_back();
    return true;
  }
};

// How the first rows look with that separator.
struct Look {
  std::size_t first = 0;        // cells of the first row
  std::size_t even = 0, rows = 0;  // rows that have as many, of how many
};
Look look_with(std::string_view text, char separator) {
  constexpr std::size_t looked_at = 30;
  Reader reader{text, separator};
  Look look;
  std::string cell;
  while (!reader.done() && look.rows < looked_at) {
    std::size_t count = 0;
    bool quoted = false, sound = true;
    for (bool more = true; more && sound; ++count) {
      // Something right behind a closing quote is another separator more often than not.
      sound = reader.cell(cell, quoted) && !reader.more_behind_quote;
      more = !reader.at_line_end() && count < limits::raw_columns;
      if (more) ++reader.at;
    }
    if (look.rows == 0 && count > 1 && look.first == 0) look.first = count;
    const bool empty = count == 1 && trimmed(cell).empty();
    if (!empty) ++look.rows;
    if (sound && count == look.first) ++look.even;
    while (!reader.at_line_end()) ++reader.at;
    reader.pass_line_end();
  }
  return look;
}

constexpr std::string_view separators = "\t;,|";

// Whether each separator stands outside of quotes in the first row. A quote opens at the start of a cell
// only, whatever the separator is: 5" is a length.
std::array<bool, 4> outside_quotes(std::string_view text) {
  std::array<bool, 4> found{};
  bool quoted = false;
  char before = '\t';
  for (const char c : text) {
    const bool opens = separators.find(before) != std::string_view::npos || before == '"';
    if (c == '"') quoted = !quoted && opens;
    before = c;
    if (quoted) continue;
    if (c == '\n' || c == '\r') break;
    if (const auto at = separators.find(c); at != std::string_view::npos) found[at] = true;
  }
  return found;
}

// People put commas into sentences, and forms put semicolons between ticked boxes: the separator is the one
// that gives most rows as many cells as the first has; then the one that gives more cells.
char separator_of(std::string_view text) {
  char best = '\t';
  std::pair<std::size_t, std::size_t> best_fit;
  const std::array<bool, 4> outside = outside_quotes(text);
  for (std::size_t i = 0; i < separators.size(); ++i) {
    if (!outside[i]) continue;
    const char candidate = separators[i];
    const Look look = look_with(text, candidate);
    if (look.first < 2) continue;
    if (candidate == '\t' && 2 * look.even >= look.rows) return candidate;  // nobody types tabs into sentences
    const std::pair<std::size_t, std::size_t> fit{look.even * 100 / look.rows, look.first};
    if (fit > best_fit) {
      best_fit = fit;
      best = candidate;
    }
  }
  return best;
}

// Excel's first line "sep=;", which names the separator and is no row.
std::optional<char> separator_said(std::string_view line) {
  if (line.size() >= 2 && line.front() == '"' && line.back() == '"') line = line.substr(1, line.size() - 2);
  if (line.size() < 5 || folded(line.substr(0, 4)) != "sep=") return std::nullopt;
  const char said = line[4];
  const bool possible = said == '\t' || said == ';' || said == ',' || said == '|' || said == ':' || said == '^' || said == '~';
  return possible && trimmed(line.substr(5)).find_first_not_of(said) == std::string_view::npos ? std::optional(said) : std::nullopt;
}

Problem problem(Error error, std::size_t line) { return {error, std::to_string(line)}; }

}  // namespace

Result<Grid> read_grid(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  if (text.size() > limits::file_bytes) return Problem{Error::too_large, ""};
  if (!valid_utf8(text) || text.find('\0') != std::string_view::npos) return Problem{Error::not_text, ""};
  if (trimmed(text).empty()) return Problem{Error::empty_file, ""};
  Grid grid;
  Reader reader{text, '\t'};
  if (const auto said = separator_said(text.substr(0, text.find_first_of("\r\n")))) {
    reader.separator = *said;
    reader.at = std::min(text.find_first_of("\r\n"), text.size());
    reader.pass_line_end();
  } else {
    reader.separator = separator_of(text);
  }
  grid.separator = reader.separator;
  std::size_t columns = 0;
  std::vector<std::string> row;
  while (!reader.done()) {
    const std::size_t line = reader.line, start = reader.at;
    if (!reader.row(row)) {
      if (grid.rows.empty()) return problem(Error::cut_off, line);
      reader.line = line;
      reader.at = std::min(text.find_first_of("\r\n", start), text.size());
      grid.aside.push_back({line, "open_quote", std::string(text.substr(start, reader.at - start))});
      if (grid.aside.size() > limits::rows_aside) return problem(Error::cut_off, line);
      reader.pass_line_end();
      continue;
    }
    if (row.size() > limits::pasted_columns || !reader.at_line_end()) return problem(Error::too_many, line);
    reader.pass_line_end();
    if (row.empty()) continue;
    if (grid.rows.size() == limits::pasted_rows + 1) return problem(Error::too_many, line);  // and a header
    columns = std::max(columns, row.size());
    grid.rows.push_back(row);
    grid.lines.push_back(line);
  }
  if (grid.rows.empty()) return Problem{Error::empty_file, ""};
  for (auto& one : grid.rows) one.resize(columns);
  return grid;
}

std::string write_csv(const std::vector<std::vector<std::string>>& rows) { return write_rows(rows, ','); }

std::string write_rows(const std::vector<std::vector<std::string>>& rows, char separator) {
  std::string out;
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) out += separator;
      const std::string cell = guarded(row[i]);
      const bool quote = cell.size() != row[i].size() || cell.find_first_of(",\"\r\n;\t|") != std::string::npos;
      if (quote) out += '"';
      for (const char c : cell) out += c == '"' ? "\"\"" : std::string(1, c);
      if (quote) out += '"';
    }
    out += "\r\n";
  }
  return out;
}

}  // namespace bothways::share
