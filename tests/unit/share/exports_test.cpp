// A corpus of exports as forms products and spreadsheets write them, with invented people. For each file
// beside it what is read from it, in full; and for all of them, that no answer gets lost on the way.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "base/text.hpp"
#include "share/encoding.hpp"
#include "share/row_review.hpp"
#include "unit/made.hpp"

using namespace bothways;
using namespace bothways::share;

namespace {

const std::filesystem::path folder = std::string(BOTHWAYS_ROOT) + "/tests/unit/share/exports";

std::string whole(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

std::vector<std::filesystem::path> exports() {
  std::vector<std::filesystem::path> all;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".expected") all.push_back(entry.path());
  }
  std::sort(all.begin(), all.end());
  return all;
}

// "\n" for a line end, so that each value keeps to its line.
std::string on_a_line(std::string text) {
  for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos; at += 2) text.replace(at, 1, "\\n");
  return text;
}

std::string said(const Programme& programme, const FieldValue& value, RecordKind kind) {
  const auto record = type_of(kind).make();
  set(*record, *value.field, value.value);
  return value.field->kind == Kind::date ? to_iso(Date{static_cast<std::int32_t>(value.value.number)}) : value_in_words(programme, *record, *value.field);
}

struct Import {
  tests::Small small;
  Decoded decoded;
  Grid grid;
  Columns columns;
  RowReview review;

  explicit Import(const std::string& bytes) {
    auto text = decode(bytes);
    REQUIRE(text);
    decoded = *text;
    auto read = read_grid(decoded.text);
    REQUIRE(read);
    grid = *read;
    columns = match_columns(small.programme, grid);
    review = review_rows(small.programme, grid, columns);
  }

  std::string in_full() const {
    static constexpr std::string_view encodings[] = {"UTF-8", "UTF-16LE", "UTF-16BE", "Windows-1252"};
    std::string out = std::string(encodings[static_cast<std::size_t>(decoded.encoding)]) + (decoded.guessed ? ", guessed" : "") + "; separated by " +
                      (grid.separator == '\t' ? "tab" : std::string(1, grid.separator)) + "\n";
    for (std::size_t c = 0; c < columns.targets.size(); ++c) {
      const std::string name = columns.header_row ? grid.rows[0][c] : std::to_string(c + 1);
      out += "column “" + on_a_line(name) + "”: " + (columns.targets[c].field == nullptr ? "left out" : key_of(columns.targets[c])) + "\n";
    }
    for (const LeftOut& left : review.left_out) out += "left out “" + left.header + "”: " + std::to_string(left.cells) + "\n";
    for (const std::size_t column : review.doubtful) out += "dates both ways in “" + grid.rows[0][column] + "”\n";
    for (const ReviewedRow& row : review.rows) {
      out += "line " + std::to_string(row.line) + ": " + std::string(name_of(row.fate)) + (row.late ? ", late" : "") + "\n";
      const auto add = [&](RecordKind kind, const std::vector<FieldValue>& values) {
        for (const FieldValue& value : values) {
          out += "  " + std::string(type_of(kind).name) + "." + std::string(value.field->name) + ": " + on_a_line(said(small.programme, value, kind)) + "\n";
        }
      };
      add(RecordKind::person, row.person_fields);
      add(RecordKind::organisation, row.organisation_fields);
      add(RecordKind::application, row.application_fields);
      for (const CellProblem& problem : row.problems) out += "  ! " + in_words(small.programme, row, problem) + "\n";
    }
    for (const Aside& aside : review.aside) out += "aside: " + in_words(aside) + " " + aside.text + "\n";
    return out;
  }

  // Whether what the cell says is in a field of its row, or told with its field.
  bool arrives(const ReviewedRow& row, const Target& target, const std::string& cell) const {
    for (const CellProblem& problem : row.problems) {
      if (problem.field == target.field && problem.cell == shortened(cell, 80)) return true;
    }
    const auto& values = target.kind == RecordKind::person ? row.person_fields : target.kind == RecordKind::organisation ? row.organisation_fields : row.application_fields;
    for (const FieldValue& value : values) {
      if (value.field != target.field) continue;
      std::string wanted = cell;
      if (target.field->kind != Kind::paragraph) std::replace(wanted.begin(), wanted.end(), '\n', ' ');
      if (target.field->kind > Kind::phone || value.value.text.find(wanted) != std::string::npos) return true;
      // An address within a longer cell; the name beside it is the person's, or told.
      return target.field->kind == Kind::email && !value.value.text.empty() && wanted.find(value.value.text) != std::string::npos;
    }
    return false;
  }
};

}  // namespace

TEST_CASE("each export is read as it is written down beside it") {
  REQUIRE(exports().size() >= 12);
  for (const auto& path : exports()) {
    CAPTURE(path.filename().string());
    std::filesystem::path expected = path;
    expected += ".expected";
    const std::string read = Import(whole(path)).in_full();
    if (std::getenv("BOTHWAYS_WRITE_EXPECTED") != nullptr) std::ofstream(expected, std::ios::binary) << read;
    CHECK(read == whole(expected));
    CHECK(read.find("⟦") == std::string::npos);
  }
}

TEST_CASE("no answer gets lost: each cell is in a field, told, in a column that is left out, or kept aside") {
  for (const auto& path : exports()) {
    CAPTURE(path.filename().string());
    const Import import(whole(path));
    int cells = 0;
    for (std::size_t r = import.columns.header_row ? 1 : 0; r < import.grid.rows.size(); ++r) {
      const std::size_t line = import.grid.lines[r];
      const auto row = std::find_if(import.review.rows.begin(), import.review.rows.end(), [&](const ReviewedRow& one) { return one.line == line; });
      const auto aside = std::find_if(import.review.aside.begin(), import.review.aside.end(), [&](const Aside& one) { return one.line == line; });
      CHECK((row != import.review.rows.end()) != (aside != import.review.aside.end()));
      for (std::size_t c = 0; c < import.grid.rows[r].size(); ++c) {
        const std::string& cell = import.grid.rows[r][c];
        if (is_no_answer(cell)) continue;
        CAPTURE(cell);
        ++cells;
        const Target& target = import.columns.targets[c];
        const auto& left = import.review.left_out;
        if (aside != import.review.aside.end()) CHECK(aside->text.find(cell) != std::string::npos);
        else if (target.field != nullptr) CHECK(import.arrives(*row, target, cell));
        else CHECK(std::any_of(left.begin(), left.end(), [&](const LeftOut& one) { return one.column == c; }));
      }
    }
    CHECK(cells > 3);
  }
}

TEST_CASE("what is kept aside can be put right and comes in then") {
  const Import import(whole(folder / "broken_rows.csv"));
  std::string text = rows_aside(import.grid, import.columns, import.review);
  CHECK(text == "Name,E-mail,Organisation,Received\r\n\"Bisi Ojo,bisi@example.org,Ojo and Sons,02/03/2021\r\n"
                "Dele Ade,dele@example.org,Ade,Ade and Ade,04/03/2021\r\n,,Nobody Ltd,05/03/2021\r\n");
  text.erase(text.find('"'), 1);
  text.replace(text.find("Ade,Ade and"), 4, "Ade; ");
  text.replace(text.find(",,Nobody"), 1, "Nobody,");
  const Import again(text);
  CHECK(again.review.aside.empty());
  CHECK(again.review.count(Fate::fresh) == 3);
}
