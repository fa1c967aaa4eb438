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
  std::string wide;
  for (std::size_t i = 0; i <= limits::pasted_columns; ++i) wide += "x,";
  CHECK(error_of(wide) == Error::too_many);
  CHECK(error_of(std::string(1000, ',')) == Error::empty_file);
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

TEST_CASE("commas in sentences and semicolons between ticked boxes do not part cells") {
  CHECK(rows_of("Name;What, if anything, do you do, or not?\nLin;a, b\n") == Rows{{"Name", "What, if anything, do you do, or not?"}, {"Lin", "a, b"}});
  CHECK(rows_of("Name,Ticked\nLin,a;b;c\nNadia,d;\n") == Rows{{"Name", "Ticked"}, {"Lin", "a;b;c"}, {"Nadia", "d;"}});
  CHECK(rows_of("A|B\nx, y|z\n") == Rows{{"A", "B"}, {"x, y", "z"}});
}

TEST_CASE("a first line may name the separator") {
  CHECK(rows_of("sep=;\r\na,b;c\r\n") == Rows{{"a,b", "c"}});
  CHECK(rows_of("\"sep=,\"\na;b,c\n") == Rows{{"a;b", "c"}});
  CHECK(rows_of("sep=arate\tthings\nx\ty\n") == Rows{{"sep=arate", "things"}, {"x", "y"}});
  CHECK(read_grid("sep=;\na;b\n")->lines == std::vector<std::size_t>{2});
  CHECK(error_of("sep=;\r\n") == Error::empty_file);
}

TEST_CASE("line ends of all kinds, also in quotes; empty columns at the end go") {
  CHECK(rows_of("a,\"b\rc\"\rd,e\r") == Rows{{"a", "b\nc"}, {"d", "e"}});
  CHECK(rows_of("a,\"b\r\nc\"\r\nd,e,,,\r\n,,,,\r\n") == Rows{{"a", "b\nc"}, {"d", "e"}});
  CHECK(read_grid("a,\"b\r\nc\"\r\nd,e")->lines == std::vector<std::size_t>{1, 3});
  CHECK(read_grid("a,\"b\rc\"\rd,e")->lines == std::vector<std::size_t>{1, 3});
}

TEST_CASE("a quote that is opened by mistake costs its line and no other") {
  const auto never = read_grid("a,b\n\"c,d\ne,f\n");
  REQUIRE(never);
  CHECK(never->rows == Rows{{"a", "b"}, {"e", "f"}});
  REQUIRE(never->aside.size() == 1);
  CHECK(never->aside[0].line == 2);
  CHECK(never->aside[0].text == "\"c,d");
  const auto late = read_grid("a,b\n\"c,d\ne,f\ng,\"h, i\"\n");
  REQUIRE(late);
  CHECK(late->rows == Rows{{"a", "b"}, {"e", "f"}, {"g", "h, i"}});
  CHECK(late->aside.size() == 1);
  CHECK(rows_of("a,\"b\"c\n") == Rows{{"a", "bc"}});
}
