#include "matching/core_rows.hpp"

#include <algorithm>

#include "matching/cheapest_cells.hpp"

namespace bothways::matching {
namespace {

constexpr std::size_t most_at_first = 64;
constexpr Cost any = never<Cost> / 2;  // more than any cost

}  // namespace

void CoreRows::grow(std::uint32_t number) {
  Row& row = rows_[number];
  const Cost* costs = costs_.row(number);
  Cost limit = any;
  if (row.grown < 2) {
    const Cheapest found = cheapest(costs, costs_.stride());
    limit = std::min(limit, row.grown == 0 ? found.few : found.many);
  }
  ++row.grown;
  take(row, number, costs, limit, row.grown == 1 ? most_at_first : costs_.columns());
}

// Cells up to a limit. Of many at the limit itself some are enough: each row begins at another place.
void CoreRows::take(Row& row, std::size_t number, const Cost* costs, Cost limit, std::size_t most) {
  const std::size_t count = costs_.stride(), start = number * wide_step % count;
  CoreCell* last = found_.data();
  const auto keep = [&](std::size_t at) { *last++ = {static_cast<std::uint32_t>(at), costs[at]}; };
  each_at_most(costs, limit, start, count, keep);
  each_at_most(costs, limit, 0, start, keep);
  row.beyond = limit >= any ? nothing : std::int64_t{limit} + 1;
  if (last > found_.data() + most) {
    std::size_t left = most;
    last = std::remove_if(found_.data(), last, [&](const CoreCell& cell) { return costs[cell.column] == limit && (left == 0 || left-- == 0); });
    row.beyond = limit;
  }
  const std::size_t begin = cells_.size();
  cells_.insert(cells_.end(), found_.data(), last);
  row.begin = static_cast<std::uint32_t>(begin);
  row.end = static_cast<std::uint32_t>(cells_.size());
}

}  // namespace bothways::matching
