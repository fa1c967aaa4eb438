// What a review says, and the lines that do not come in.
#include <algorithm>

#include "base/words.hpp"
#include "domain/people.hpp"
#include "share/row_parts.hpp"

namespace bothways::share {

std::string as_line(std::vector<std::string> row, char separator) {
  while (row.size() > 1 && row.back().empty()) row.pop_back();
  std::string line = write_rows({row}, separator);
  line.erase(line.find_last_not_of("\r\n") + 1);
  return line;
}

std::string field_in_words(const Programme& programme, const CellProblem& problem) {
  RecordKind kind = RecordKind::application;
  for (const RecordKind one : {RecordKind::person, RecordKind::organisation}) {
    for (const Field& field : type_of(one).fields) kind = &field == problem.field ? one : kind;
  }
  return label_of(programme, kind, *problem.field);
}

std::string in_words(const Programme& programme, const ReviewedRow& row, const CellProblem& problem) {
  return say("row_problem." + std::string(problem.key),
             {{"field", field_in_words(programme, problem)}, {"cell", problem.cell}, {"name", row.name}});
}

std::string in_words(const Aside& aside) { return say("row_aside." + std::string(aside.key), {{"line", std::to_string(aside.line)}}); }

std::vector<Aside> all_aside(const Grid& grid, const RowReview& review) {
  std::vector<Aside> all = review.aside;
  for (const ReviewedRow& row : review.rows) {
    if (row.fate != Fate::nameless) continue;
    const auto at = std::lower_bound(grid.lines.begin(), grid.lines.end(), row.line);
    all.push_back({row.line, "nameless", as_line(grid.rows[static_cast<std::size_t>(at - grid.lines.begin())], grid.separator)});
  }
  std::stable_sort(all.begin(), all.end(), [](const Aside& a, const Aside& b) { return a.line < b.line; });
  return all;
}

std::string rows_aside(const Grid& grid, const Columns& columns, const RowReview& review) {
  std::string out;
  for (const Aside& aside : all_aside(grid, review)) out += aside.text + "\r\n";
  return out.empty() || !columns.header_row ? out : as_line(grid.rows.front(), grid.separator) + "\r\n" + out;
}

}  // namespace bothways::share
