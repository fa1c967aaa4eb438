// Any bytes are refused, or are rows that are reviewed: each keeps its line, what is kept aside can be
// read again, and a register that goes out comes back as the same cells.
#include <cstdlib>

#include "share/encoding.hpp"
#include "share/row_review.hpp"

using namespace bothways;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto decoded = share::decode({reinterpret_cast<const char*>(data), size});
  if (!decoded) return 0;
  const auto grid = share::read_grid(decoded->text);
  if (!grid) return 0;
  const Programme programme;
  const share::Columns columns = share::match_columns(programme, *grid);
  if (columns.targets.size() != grid->rows.front().size()) std::abort();
  const share::RowReview review = share::review_rows(programme, *grid, columns);
  const std::size_t pushed = review.aside.size() - grid->aside.size();
  if (review.rows.size() + pushed + (columns.header_row ? 1 : 0) != grid->rows.size()) std::abort();
  for (const share::ReviewedRow& row : review.rows) {
    for (const share::CellProblem& problem : row.problems) share::in_words(programme, row, problem);
  }
  share::rows_aside(*grid, columns, review);
  const auto again = share::read_grid(share::write_csv(grid->rows));
  if (!again || again->rows != grid->rows) std::abort();
  return 0;
}
