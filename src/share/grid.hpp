// Rows and columns of text: what comes out of a spreadsheet or a forms product, and CSV going out. Reads
// RFC 4180 with commas, semicolons, tabs or bars, whichever gives the most even rows, or what a first line
// `sep=;` says; refuses beyond the caps, and keeps a line that it cannot read aside.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace bothways::share {

// A line that cannot be a row. It is told and kept, to be put right and pasted again.
struct Aside {
  std::size_t line = 0;  // from 1
  std::string_view key;  // words: `row_aside.<key>`, with {line}
  std::string text;      // as it stands there
};

struct Grid {
  char separator = '\t';
  std::vector<std::vector<std::string>> rows;  // trimmed cells, rows of one length, no empty rows or last columns
  std::vector<std::size_t> lines;              // the line of the paste that each row starts on, from 1
  std::vector<Aside> aside;                    // open_quote
};

// Of UTF-8. Fails with empty_file, not_text, cut_off (an open quote in the first row, its line in `where`),
// too_many rows or columns.
Result<Grid> read_grid(std::string_view text);

// Comma-separated, CRLF, quotes where needed. A cell that a spreadsheet would run as a formula gets an
// apostrophe in front (OWASP, "CSV Injection"); numbers and phone numbers are left alone. A cell with
// spaces around it or a carriage return gets two, so that it is kept exactly. read_grid takes off what was
// put on, whatever the cell holds: an apostrophe comes off only where one would have been put on.
std::string write_csv(const std::vector<std::vector<std::string>>& rows);
// The same with another separator, for rows that go back beside lines of the paste they came from.
std::string write_rows(const std::vector<std::vector<std::string>>& rows, char separator);

}  // namespace bothways::share
