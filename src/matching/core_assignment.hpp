// The cheapest assignment of rows to columns, as in dense_assignment.hpp, where of each row only a few cells are looked
// at, or only a few can be had: augmenting row reduction, then shortest augmenting paths over compressed rows (Jonker
// and Volgenant, Computing 38, 1987), the nearest column from a heap (Dijkstra, Numerische Mathematik 1, 1959).
#pragma once

#include <cstdint>
#include <vector>

#include "matching/cost_rows.hpp"

namespace bothways::matching {

// As DenseAssigned: row_price + price <= cost everywhere and equal on pairs, and so on.
struct Assigned {
  std::vector<std::uint32_t> column_of;
  std::vector<std::int64_t> row_price, price;
};

// Each column has room for one, or for nobody. With `leaving_out` at 0 no row can be left out, and there is room for all.
Assigned assign_from_core(CostRows& costs, std::int64_t leaving_out);

}  // namespace bothways::matching
