#include "share/row_review.hpp"

#include <algorithm>

#include "share/cell_date.hpp"
#include "share/cell_value.hpp"
#include "share/row_parts.hpp"

namespace bothways::share {
namespace {

std::size_t first_row(const Columns& columns) { return columns.header_row ? 1 : 0; }

// The order of day and month in each column that holds dates.
std::vector<DateOrder> date_orders(const Grid& grid, const Columns& columns, RowReview& review) {
  std::vector<DateOrder> orders(columns.targets.size());
  for (std::size_t c = 0; c < orders.size(); ++c) {
    if (columns.targets[c].field == nullptr || columns.targets[c].field->kind != Kind::date) continue;
    std::vector<std::string_view> cells;
    for (std::size_t r = first_row(columns); r < grid.rows.size(); ++r) cells.push_back(grid.rows[r][c]);
    const DateColumn found = date_order_of(cells);
    orders[c] = found.certain ? found.order : columns.doubtful;
    if (found.certain) continue;
    review.doubtful.push_back(c);
    const auto first = std::find_if(cells.begin(), cells.end(), [](std::string_view cell) { return reads_both_ways(cell); });
    if (review.doubtful_example.empty() && first != cells.end()) review.doubtful_example = *first;
  }
  return orders;
}

// How many columns have a name, up to the last one.
std::size_t named_columns(const Grid& grid) {
  std::size_t named = 0;
  for (std::size_t c = 0; c < grid.rows.front().size(); ++c) named = grid.rows.front()[c].empty() ? named : c + 1;
  return named;
}

// A comma that should have been in quotes pushes the rest of its row to the right, beyond the last name. A
// last column without a name, with answers in most rows, is a column.
std::vector<bool> pushed_rows(const Grid& grid, const Columns& columns) {
  std::vector<bool> pushed(grid.rows.size(), false);
  if (!columns.header_row || grid.separator == '\t') return pushed;
  const std::size_t named = named_columns(grid);
  std::size_t count = 0;
  for (std::size_t r = 1; r < grid.rows.size(); ++r) {
    const auto& row = grid.rows[r];
    pushed[r] = std::any_of(row.begin() + static_cast<std::ptrdiff_t>(named), row.end(), [](const std::string& cell) { return !cell.empty(); });
    count += pushed[r] ? 1 : 0;
  }
  if (2 * count >= grid.rows.size()) pushed.assign(grid.rows.size(), false);
  return pushed;
}

void count_left_out(const Grid& grid, const Columns& columns, const std::vector<bool>& pushed, RowReview& review) {
  for (std::size_t c = 0; c < columns.targets.size(); ++c) {
    if (columns.targets[c].field != nullptr) continue;
    LeftOut left{c, columns.header_row ? grid.rows.front()[c] : std::string(), 0};
    for (std::size_t r = first_row(columns); r < grid.rows.size(); ++r) left.cells += !pushed[r] && !is_no_answer(grid.rows[r][c]) ? 1 : 0;
    if (left.cells > 0) review.left_out.push_back(std::move(left));
  }
}

}  // namespace

RowReview review_rows(const Programme& programme, const Grid& grid, const Columns& columns) {
  RowReview review;
  review.aside = grid.aside;
  if (grid.rows.empty()) return review;
  KnownRows known(programme);
  const std::vector<DateOrder> orders = date_orders(grid, columns, review);
  const std::vector<bool> pushed = pushed_rows(grid, columns);
  for (std::size_t r = first_row(columns); r < grid.rows.size(); ++r) {
    if (pushed[r]) {
      review.aside.push_back({grid.lines[r], "too_many_cells", as_line(grid.rows[r], grid.separator)});
      continue;
    }
    ReviewedRow row;
    row.line = grid.lines[r];
    RowTaker taker(programme, row);
    std::size_t mail_column = 0;
    for (std::size_t c = 0; c < grid.rows[r].size() && c < columns.targets.size(); ++c) {
      const Target& target = columns.targets[c];
      const std::string& cell = grid.rows[r][c];
      if (target.field == nullptr || is_no_answer(cell)) continue;
      const std::size_t told = row.problems.size();
      taker.take(target, columns.header_row ? grid.rows.front()[c] : std::string(), cell, orders[c]);
      for (std::size_t i = told; i < row.problems.size(); ++i) row.problems[i].column = c;
      if (target.field->kind == Kind::email) mail_column = c;
    }
    const std::size_t told = row.problems.size();
    taker.use_mail_name();
    for (std::size_t i = told; i < row.problems.size(); ++i) row.problems[i].column = mail_column;
    known.settle(row);
    review.rows.push_back(std::move(row));
  }
  std::stable_sort(review.aside.begin(), review.aside.end(), [](const Aside& a, const Aside& b) { return a.line < b.line; });
  count_left_out(grid, columns, pushed, review);
  return review;
}

int RowReview::count(Fate fate) const {
  return static_cast<int>(std::count_if(rows.begin(), rows.end(), [&](const ReviewedRow& row) { return row.fate == fate; }));
}

int RowReview::late() const {
  return static_cast<int>(std::count_if(rows.begin(), rows.end(), [](const ReviewedRow& row) { return row.late; }));
}

int RowReview::unread() const {
  int n = 0;
  for (const ReviewedRow& row : rows) {
    n += static_cast<int>(std::count_if(row.problems.begin(), row.problems.end(), [](const CellProblem& one) { return one.key != "email"; }));
  }
  return n;
}

}  // namespace bothways::share
