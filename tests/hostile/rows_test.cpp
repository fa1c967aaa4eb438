// Pasted rows and files of any bytes: read or refused, never anything else; and what is read goes on through
// matching, review, remembering and putting aside.
#include <doctest/doctest.h>

#include <random>

#include "base/limits.hpp"
#include "base/text.hpp"
#include "share/encoding.hpp"
#include "share/row_review.hpp"
#include "unit/document/files.hpp"
#include "unit/made.hpp"

using namespace bothways;
using namespace bothways::share;

namespace {

void go_through(const std::string& bytes) {
  const auto decoded = decode(bytes);
  if (!decoded) return;
  CHECK(valid_utf8(decoded->text));
  const auto grid = read_grid(decoded->text);
  if (!grid) return;
  for (const auto& row : grid->rows) CHECK(row.size() == grid->rows[0].size());
  CHECK(grid->rows.size() == grid->lines.size());
  static const tests::Small small;
  const Columns columns = match_columns(small.programme, *grid);
  CHECK(columns.targets.size() == grid->rows[0].size());
  const RowReview review = review_rows(small.programme, *grid, columns);
  for (const ReviewedRow& row : review.rows) {
    for (const auto* values : {&row.person_fields, &row.organisation_fields, &row.application_fields}) {
      for (const FieldValue& value : *values) CHECK(storable(*value.field, value.value));
    }
    for (const CellProblem& problem : row.problems) CHECK_FALSE(in_words(small.programme, row, problem).empty());
  }
  CHECK(valid_utf8(rows_aside(*grid, columns, review)));
  for (const Remembered& one : to_remember(small.programme, *grid, columns)) CHECK(one.header.size() <= limits::line_bytes);
}

const std::vector<std::string> pieces{"Name", "E-mail", "Received", "Cohort", ",", ";", "\t", "|", "\n", "\r", "\r\n", "\"", "\"\"", "'", "''", "=", "sep=;", "<", ">", "@",
                                      "05/04/2021", "2021-04-05T13:24Z", "44291", "99999999999", "5 Apr", "\xFF\xFE", "\xFE\xFF", "\xEF\xBB\xBF", "\xE9", "é", "😀", "anonymous",
                                      "yes;no;", " ", "\u00A0", "mailto:", "\x01", "PK"};

}  // namespace

TEST_CASE("Pieces of exports put together anyhow do no harm") {
  std::mt19937_64 engine(12);
  for (int round = 0; round < 20'000; ++round) {
    std::string bytes = round % 2 == 0 ? "" : "Name,E-mail,Received,Cohort,Sector,Notes\n";
    for (std::size_t n = engine() % 40; n > 0; --n) bytes += pieces[engine() % pieces.size()];
    go_through(bytes);
  }
}

TEST_CASE("Real exports cut off, bent and doubled do no harm") {
  std::mt19937_64 engine(13);
  for (const char* name : {"broken_rows.csv", "excel_unicode_text.txt", "excel_csv_windows_1252.csv", "ms_forms_public_us.csv"}) {
    const std::string whole = test::whole_file("tests/unit/share/exports/" + std::string(name));
    REQUIRE_FALSE(whole.empty());
    for (std::size_t cut = 0; cut < whole.size(); cut += 3) go_through(whole.substr(0, cut));
    for (int round = 0; round < 500; ++round) {
      std::string bent = whole;
      for (std::size_t n = 1 + engine() % 5; n > 0; --n) bent[engine() % bent.size()] = static_cast<char>(engine());
      go_through(bent);
    }
  }
}

TEST_CASE("Long cells, wide rows and many open quotes come to an end") {
  go_through("Name,E-mail\n" + std::string(3'000'000, '"'));
  go_through("Name,E-mail\n" + std::string(1'000'000, ',') + "\nLin,lin@example.org\n");
  std::string quotes = "Name,E-mail\n";
  for (int i = 0; i < 5'000; ++i) quotes += "\"a" + std::to_string(i) + "\nb\"c,d\n";
  go_through(quotes);
  go_through("Name,Notes\nLin," + std::string(limits::paragraph_bytes + 1, 'x') + "\n");
  go_through(std::string(100'000, 'x') + ",E-mail\nLin,lin@example.org\n");
}
