#include "matching/cost_rows.hpp"

#include <algorithm>

#include "matching/worth_cells.hpp"

namespace bothways::matching {
namespace {

constexpr std::size_t block = 16;  // rows that are filled together where the table lies on its side

Cost cost_of(Value worth, Cost most) {
  const auto cost = static_cast<Cost>(static_cast<std::uint32_t>(most) - static_cast<std::uint32_t>(worth));
  return worth == no_worth ? never<Cost> : cost;
}

}  // namespace

CostRows::CostRows(const AssignmentProblem& problem, const Layout& layout, std::int64_t most)
    : problem_(problem),
      layout_(layout),
      most_(static_cast<Cost>(most)),
      stride_((layout.columns.size() + wide_step - 1) / wide_step * wide_step),
      buffer_(stride_ * (layout.on_its_side ? block : 1), never<Cost>) {
  for (std::uint32_t column = 0; column < layout.columns.size(); ++column) {
    const std::uint32_t person = layout.columns[column];
    if ((layout.on_its_side ? problem.capacity_of_row(person) : problem.capacity_of_column(person)) == 0) shut_.push_back(column);
  }
}

const Cost* CostRows::row(std::size_t row) {
  if (row >= first_ && row < last_) return buffer_.data() + (row - first_) * stride_;
  first_ = row;
  last_ = row + 1;
  if (layout_.on_its_side) {
    // From the first to the last, several at a time: the table is read along its rows.
    if (row % block == 0) last_ = std::min(row + block, rows());
    fill_on_its_side(first_, last_);
  } else {
    fill_upright(row);
  }
  for (const std::uint32_t column : shut_) {
    for (std::size_t at = column; at < (last_ - first_) * stride_; at += stride_) buffer_[at] = never<Cost>;
  }
  return buffer_.data();
}

void CostRows::fill_upright(std::size_t row) {
  const WorthCells worth = worth_cells(problem_, layout_.rows[row]);
  const std::size_t first = layout_.columns.empty() ? 0 : layout_.columns[0], count = problem_.columns;
  Cost* costs = buffer_.data();
  for (std::size_t i = first; i < count; ++i) costs[i - first] = cost_of(worth[i], most_);
  for (std::size_t i = 0; i < first; ++i) costs[count - first + i] = cost_of(worth[i], most_);
}

void CostRows::fill_on_its_side(std::size_t first, std::size_t last) {
  for (std::size_t column = 0; column < columns(); ++column) {
    const WorthCells worth = worth_cells(problem_, layout_.columns[column]);
    for (std::size_t row = first; row < last; ++row) buffer_[(row - first) * stride_ + column] = cost_of(worth[layout_.rows[row]], most_);
  }
}

}  // namespace bothways::matching
