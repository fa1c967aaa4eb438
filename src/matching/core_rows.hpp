// The cells of each row that a search is likely to want: its cheapest few. More come when a search gets so far
// that they could matter, so none is ever missed. This is the core of Volgenant, "Linear and semi-assignment
// problems: a core oriented approach", Computers & Operations Research 23, 1996, which looks for missed cells
// afterwards.
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include "matching/cost_rows.hpp"

namespace bothways::matching {

struct CoreCell {
  std::uint32_t column;
  Cost cost;
};

class CoreRows {
 public:
  static constexpr std::int64_t nothing = std::numeric_limits<std::int64_t>::max() / 2;

  explicit CoreRows(CostRows& costs) : costs_(costs), rows_(costs.rows()), found_(costs.stride()) { cells_.reserve(rows_.size() * 32); }

  const CoreCell* begin(std::uint32_t row) const { return cells_.data() + rows_[row].begin; }
  const CoreCell* end(std::uint32_t row) const { return cells_.data() + rows_[row].end; }
  // No other cell of the row costs less; `nothing` where there is none.
  std::int64_t beyond(std::uint32_t row) const { return rows_[row].beyond; }
  // A dozen cells, then about a hundred, then all. Pointers to cells are good until then.
  void grow(std::uint32_t row);

 private:
  struct Row {
    std::uint32_t begin = 0, end = 0;
    std::int64_t beyond = 0;
    int grown = 0;
  };
  void take(Row& row, std::size_t number, const Cost* costs, Cost limit, std::size_t most);

  CostRows& costs_;
  std::vector<Row> rows_;
  std::vector<CoreCell> found_, cells_;
};

}  // namespace bothways::matching
