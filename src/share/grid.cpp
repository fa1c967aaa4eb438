#include "share/grid.hpp"

#include <algorithm>
#include <array>

#include "base/limits.hpp"
#include "base/text.hpp"
#include "base/words.hpp"

namespace bothways::share {
namespace {

// The separator of the first line, outside quotes: a tab where there is one, since spreadsheets put
// tabs between cells and people put commas into sentences; otherwise whichever there is most of.
char separator_of(std::string_view text) {
  std::array<std::size_t, 3> counts{};
  static constexpr std::string_view candidates = "\t;,";
  bool quoted = false;
  char before = '\t';
  for (const char c : text) {
    // A quote opens at the start of a cell only: 5" is a length.
    const bool opens = candidates.find(before) != std::string_view::npos || before == '"';
    if (c == '"') quoted = !quoted && opens;
    before = c;
    if (quoted) continue;
    if (c == '\n' || c == '\r') break;
    if (const auto at = candidates.find(c); at != std::string_view::npos) ++counts[at];
  }
  if (counts[0] > 0) return '\t';
  return counts[1] > counts[2] ? ';' : counts[2] > 0 ? ',' : '\t';
}

// Reads one cell and stands behind it: at a separator, a line end or the end.
struct Reader {
  std::string_view text;
  char separator;
  std::size_t at = 0;
  std::size_t line = 1;

  bool done() const { return at >= text.size(); }
  bool at_line_end() const { return done() || text[at] == '\n' || text[at] == '\r'; }

  void pass_line_end() {
    if (done()) return;
    at += text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n' ? 2 : 1;
    ++line;
  }

  // False where a quote is never closed.
  bool cell(std::string& out) {
    out.clear();
    if (!done() && text[at] == '"') {
      ++at;
      for (;; ++at) {
        if (done()) return false;
        if (text[at] == '"') {
          if (at + 1 < text.size() && text[at + 1] == '"') ++at;
          else break;
        }
        if (text[at] == '\n') ++line;
        if (text[at] != '\r') out += text[at];
      }
      ++at;
    }
    // Also what stands behind a closing quote, which RFC 4180 does not know and some products write.
    while (!at_line_end() && text[at] != separator) out += text[at++];
    return true;
  }
};

Problem problem(Error error, std::size_t line) { return {error, std::to_string(line)}; }

}  // namespace

Result<Grid> read_grid(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  if (text.size() > limits::file_bytes) return Problem{Error::too_large, ""};
  if (!valid_utf8(text) || text.find('\0') != std::string_view::npos) return Problem{Error::not_text, ""};
  if (trimmed(text).empty()) return Problem{Error::empty_file, ""};
  Grid grid;
  grid.separator = separator_of(text);
  Reader reader{text, grid.separator};
  std::size_t columns = 0;
  std::string cell;
  while (!reader.done()) {
    const std::size_t line = reader.line;
    std::vector<std::string> row;
    bool empty = true;
    for (bool more = true; more;) {
      if (!reader.cell(cell)) return problem(Error::cut_off, line);
      row.emplace_back(trimmed(cell));
      empty = empty && row.back().empty();
      more = !reader.at_line_end();
      if (more) ++reader.at;
      if (row.size() > limits::pasted_columns) return problem(Error::too_many, line);
    }
    reader.pass_line_end();
    if (empty) continue;
    if (grid.rows.size() == limits::pasted_rows + 1) return problem(Error::too_many, line);  // and a header
    columns = std::max(columns, row.size());
    grid.rows.push_back(std::move(row));
    grid.lines.push_back(line);
  }
  for (auto& row : grid.rows) row.resize(columns);
  return grid;
}

namespace {

// What a spreadsheet might run: "=", "@", and "+" or "-" unless a number or a phone number follows.
bool looks_like_formula(std::string_view cell) {
  if (cell.empty()) return false;
  if (cell[0] == '=' || cell[0] == '@' || cell[0] == '\t' || cell[0] == '\r') return true;
  if (cell[0] != '+' && cell[0] != '-') return false;
  return cell.substr(1).find_first_not_of("0123456789 ().-") != std::string_view::npos;
}

void add_cell(std::string& out, std::string_view cell) {
  const bool guard = looks_like_formula(cell);
  if (!guard && cell.find_first_of(",\"\r\n;\t") == std::string_view::npos) {
    out += cell;
    return;
  }
  out += '"';
  if (guard) out += '\'';
  for (const char c : cell) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

}  // namespace

std::string write_csv(const std::vector<std::vector<std::string>>& rows) {
  std::string out;
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) out += ',';
      add_cell(out, row[i]);
    }
    out += "\r\n";
  }
  return out;
}

std::string csv_of(const Programme& programme, RecordKind kind) {
  const RecordType& type = type_of(kind);
  std::vector<std::vector<std::string>> rows(1);
  for (const Field& field : type.fields) rows.front().push_back(label_of(programme, kind, field));
  for (const RecordPointer& record : programme.table(kind).rows) {
    if (!record->live()) continue;
    auto& row = rows.emplace_back();
    for (const Field& field : type.fields) {
      row.push_back(is_empty(*record, field) ? "" : value_in_words(programme, *record, field));
    }
  }
  return write_csv(rows);
}

}  // namespace bothways::share
