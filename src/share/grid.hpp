// Rows and columns of text: what comes out of a spreadsheet or a forms product, and CSV going out. Reads
// RFC 4180 with commas, semicolons or tabs, whichever the first line uses; refuses beyond the caps.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "domain/programme.hpp"

namespace bothways::share {

struct Grid {
  char separator = '\t';
  std::vector<std::vector<std::string>> rows;  // trimmed cells, rows of one length, no empty rows
  std::vector<std::size_t> lines;              // the line of the paste that each row starts on, from 1
};

// Fails with empty_file, not_text, cut_off (an open quote, its line in `where`), too_many rows or columns.
Result<Grid> read_grid(std::string_view text);

// Comma-separated, CRLF, quotes where needed. A cell that a spreadsheet would run as a formula gets an
// apostrophe in front (OWASP, "CSV Injection"); numbers and phone numbers are left alone.
std::string write_csv(const std::vector<std::vector<std::string>>& rows);
// All live records of a kind with every field in words, labels as the first row.
std::string csv_of(const Programme& programme, RecordKind kind);

}  // namespace bothways::share
