// How the seed decides between answers that are equally good: it gives the order in which rows come, and the
// column at which looking begins. The rest follows.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace bothways::matching {

struct TieOrder {
  std::vector<std::uint32_t> rows;  // the row that comes first, second …
  std::size_t first_column = 0;
};
TieOrder tie_order(std::size_t rows, std::size_t columns, std::uint64_t seed);

}  // namespace bothways::matching
