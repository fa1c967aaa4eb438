#include "share/grid.hpp"

#include <doctest/doctest.h>

#include "base/limits.hpp"
#include "unit/made.hpp"

using namespace bothways;
using namespace bothways::share;

namespace {
using Rows = std::vector<std::vector<std::string>>;
Rows rows_of(std::string_view text) {
  const auto grid = read_grid(text);
  REQUIRE(grid);
  return grid->rows;
}
Error error_of(std::string_view text) {
  const auto grid = read_grid(text);
  REQUIRE_FALSE(grid);
  return grid.problem().error;
}
}  // namespace

TEST_CASE("tabs from a spreadsheet, commas and semicolons from a file") {
  const Rows expected{{"Name", "E-mail"}, {"Lin, Chen", "lin@example"}};
  CHECK(rows_of("Name\tE-mail\r\nLin, Chen\tlin@example\r\n") == expected);
  CHECK(rows_of("Name,E-mail\n\"Lin, Chen\",lin@example") == expected);
  CHECK(rows_of("Name;E-mail\n\"Lin, Chen\";lin@example\n") == expected);
  CHECK(rows_of("\xEF\xBB\xBFName,E-mail\r\"Lin, Chen\",lin@example\r") == expected);
}

TEST_CASE("quotes hold separators, line ends and quotes") {
  const auto grid = read_grid("a,\"two\nlines\",\"said \"\"no\"\"\"\n\nb,c,d\n");
  REQUIRE(grid);
  CHECK(grid->rows == Rows{{"a", "two\nlines", "said \"no\""}, {"b", "c", "d"}});
  CHECK(grid->lines == std::vector<std::size_t>{1, 4});
  CHECK(rows_of("the 5\" pipe,x\n") == Rows{{"the 5\" pipe", "x"}});
}

TEST_CASE("rows become of one length, cells are trimmed, empty rows go") {
  CHECK(rows_of("a\tb\tc\n d \n\t\t\n\te") == Rows{{"a", "b", "c"}, {"d", "", ""}, {"", "e", ""}});
  CHECK(rows_of("just one name") == Rows{{"just one name"}});
}

TEST_CASE("what cannot be read is refused with its reason") {
  CHECK(error_of("") == Error::empty_file);
  CHECK(error_of(" \n\t\n") == Error::empty_file);
  CHECK(error_of("a,\"never closed\nb,c") == Error::cut_off);
  CHECK(error_of("\xFF\xFE") == Error::not_text);
  CHECK(error_of(std::string_view("a\0b", 3)) == Error::not_text);
  CHECK(error_of(std::string(limits::pasted_columns, ',')) == Error::too_many);
  std::string long_paste;
  for (std::size_t i = 0; i < limits::pasted_rows + 2; ++i) long_paste += "x\n";
  CHECK(error_of(long_paste) == Error::too_many);
  CHECK(error_of(std::string(limits::file_bytes + 1, 'x')) == Error::too_large);
}

TEST_CASE("CSV that goes out comes back the same, and runs no formula") {
  const Rows rows{{"Name", "Said"}, {"Fọlákẹ́", "line\nend, \"quote\""}, {"", "plain"}};
  CHECK(rows_of(write_csv(rows)) == rows);
  CHECK(write_csv({{"a", "b,c"}}) == "a,\"b,c\"\r\n");
  CHECK(write_csv({{"=1+1", "@SUM(A1)", "+44 1632 960000", "-5", "-cmd|x"}}) ==
        "\"'=1+1\",\"'@SUM(A1)\",+44 1632 960000,-5,\"'-cmd|x\"\r\n");
}

TEST_CASE("a table of records in words") {
  tests::Small small;
  const Rows rows = rows_of(csv_of(small.programme, RecordKind::person));
  REQUIRE(rows.size() == 3);
  CHECK(rows[0][0] == "Name");
  CHECK(rows[1][0] == "Nadia Rahman");
  CHECK(rows[1][1] == "community partner");
  CHECK(rows[1][2] == "Harbour Women’s Kitchen");
}
