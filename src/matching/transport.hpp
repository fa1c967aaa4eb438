// The cheapest choice of cells, as many as leaving out costs, where rows and columns each have a capacity and
// a cell can be chosen once: successive shortest paths over the cells that there are, with dual values that
// keep every step's cost at zero or more (Edmonds and Karp, "Theoretical improvements in algorithmic
// efficiency for network flow problems", Journal of the ACM 19, 1972). For few cells, for capacities on both
// sides, and for values beyond what dense_assignment.hpp can take.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace bothways::matching {

// The cells of row r are begin[r] to begin[r + 1].
struct Transport {
  std::size_t rows = 0, columns = 0;
  std::vector<std::uint32_t> begin, column;
  std::vector<std::int64_t> cost;  // zero or more
  std::vector<int> row_capacity, column_capacity;
  std::int64_t leaving_out = 0;    // what each place of a row costs that is not filled
};

// row_price + column_price <= cost where not chosen, >= where chosen; row_price <= leaving_out and equal to it
// where a place is not filled; column_price <= 0 and 0 where there is room.
struct Transported {
  std::vector<char> chosen;  // of each cell
  std::vector<std::int64_t> row_price, column_price;
};

// Rows come in their order; of equally short paths, the one that was found first.
Transported transport(const Transport& problem);

}  // namespace bothways::matching
