#include "matching/best_total.hpp"

#include <algorithm>

#include "matching/core_assignment.hpp"
#include "matching/cost_table.hpp"

namespace bothways::matching {
namespace {

struct Sides {
  std::int64_t row_room = 0, column_room = 0;  // places that there are at most pairs for
  bool row_takes_several = false, column_takes_several = false;
  std::int64_t most_pairs() const { return std::min(row_room, column_room); }
};

Sides sides_of(const AssignmentProblem& problem) {
  Sides sides;
  for (std::size_t row = 0; row < problem.rows; ++row) {
    const int capacity = problem.capacity_of_row(row);
    sides.row_room += std::min<std::int64_t>(capacity, static_cast<std::int64_t>(problem.columns));
    sides.row_takes_several |= capacity > 1;
  }
  for (std::size_t column = 0; column < problem.columns; ++column) {
    const int capacity = problem.capacity_of_column(column);
    sides.column_room += std::min<std::int64_t>(capacity, static_cast<std::int64_t>(problem.rows));
    sides.column_takes_several |= capacity > 1;
  }
  return sides;
}

// The prices of the solvers, which are costs, as dual values of worth; and the total.
void conclude(const AssignmentProblem& problem, std::int64_t leaving_out, const WorthRange& range, Answer& answer) {
  Certificate& proof = answer.certificate;
  proof.bonus = leaving_out - range.most;
  for (std::int64_t& dual : proof.row_dual) dual = leaving_out - dual;
  for (std::int64_t& dual : proof.column_dual) dual = -dual;
  std::sort(answer.pairs.begin(), answer.pairs.end());
  for (const Cell pair : answer.pairs) answer.total += problem.worth(pair.row, pair.column);
}

Answer by_transport(const AssignmentProblem& problem, const WorthRange& range, std::int64_t leaving_out) {
  const TieOrder order = tie_order(problem.rows, problem.columns, problem.seed);
  const Transport cheapest = sparse_table(problem, order, range, leaving_out);
  Transported found = transport(cheapest);
  Answer answer;
  answer.certificate.row_dual.resize(problem.rows);
  for (std::size_t i = 0; i < problem.rows; ++i) {
    answer.certificate.row_dual[order.rows[i]] = found.row_price[i];
    for (std::uint32_t cell = cheapest.begin[i]; cell < cheapest.begin[i + 1]; ++cell) {
      if (found.chosen[cell]) answer.pairs.push_back({order.rows[i], cheapest.column[cell]});
    }
  }
  answer.certificate.column_dual = std::move(found.column_price);
  conclude(problem, leaving_out, range, answer);
  return answer;
}

// Who has no place was not in the table: the least price that fits what the others have.
void price_those_without_a_place(const AssignmentProblem& problem, const WorthRange& range, std::int64_t leaving_out, Certificate& proof) {
  for (std::size_t column = 0; column < problem.columns; ++column) {
    if (problem.capacity_of_column(column) > 0) continue;
    std::int64_t& price = proof.column_dual[column] = 0;
    for (std::size_t row = 0; row < problem.rows; ++row) {
      if (problem.capacity_of_row(row) > 0 && !problem.is_ruled_out(row, column)) price = std::min(price, range.most - problem.worth(row, column) - proof.row_dual[row]);
    }
  }
  for (std::size_t row = 0; row < problem.rows; ++row) {
    if (problem.capacity_of_row(row) > 0) continue;
    std::int64_t& price = proof.row_dual[row] = leaving_out;
    for (std::size_t column = 0; column < problem.columns; ++column) {
      if (!problem.is_ruled_out(row, column)) price = std::min(price, range.most - problem.worth(row, column) - proof.column_dual[column]);
    }
  }
}

// The prices and pairs of an answer to nearly the same problem, where they are of the same people and not too large.
template <class T>
void begin_from(const Answer& before, const AssignmentProblem& problem, const Layout& layout, DenseAssignment<T>& table) {
  const Certificate& proof = before.certificate;
  if (proof.row_dual.size() != problem.rows || proof.column_dual.size() != problem.columns) return;
  const auto& of_columns = layout.on_its_side ? proof.row_dual : proof.column_dual;
  std::vector<T> price;
  for (const std::uint32_t person : layout.columns) {
    if (of_columns[person] > largest_cost<T>) return;
    price.push_back(static_cast<T>(-of_columns[person]));
  }
  const std::size_t people = layout.on_its_side ? problem.rows : problem.columns;
  std::vector<std::uint32_t> partner(layout.on_its_side ? problem.columns : problem.rows, nobody), place(people, nobody);
  for (std::uint32_t i = 0; i < layout.columns.size(); ++i) place[layout.columns[i]] = i;
  for (const Cell pair : before.pairs) {
    if (pair.row >= problem.rows || pair.column >= problem.columns) return;
    partner[layout.on_its_side ? pair.column : pair.row] = place[layout.on_its_side ? pair.row : pair.column];
  }
  table.price = std::move(price);
  for (const std::uint32_t person : layout.rows) table.column_of.push_back(partner[person]);
}

// Few cells of a row matter where it has many, and their worths differ. Of other problems the whole rows are faster.
bool suits_core(const AssignmentProblem& problem, const WorthRange& range, const Sides& sides) {
  constexpr std::size_t many = 256;
  const bool differ = static_cast<std::int64_t>(range.cells) <= range.width() * static_cast<std::int64_t>(problem.rows);
  return !sides.row_takes_several && !sides.column_takes_several && std::min(problem.rows, problem.columns) >= many && differ && range.width() <= largest_cost<Cost>;
}

template <class Found>
Answer answer_of(const AssignmentProblem& problem, const WorthRange& range, const Layout& layout, const Found& found, std::int64_t leaving_out) {
  Answer answer;
  Certificate& proof = answer.certificate;
  proof.row_dual.resize(problem.rows);
  proof.column_dual.resize(problem.columns);
  auto& of_rows = layout.on_its_side ? proof.column_dual : proof.row_dual;
  auto& of_columns = layout.on_its_side ? proof.row_dual : proof.column_dual;
  for (std::size_t i = 0; i < layout.rows.size(); ++i) {
    of_rows[layout.rows[i]] = found.row_price[i];
    if (found.column_of[i] == nobody) continue;
    const std::uint32_t other = layout.columns[found.column_of[i]];
    answer.pairs.push_back(layout.on_its_side ? Cell{other, layout.rows[i]} : Cell{layout.rows[i], other});
  }
  for (std::size_t i = 0; i < layout.columns.size(); ++i) of_columns[layout.columns[i]] = found.price[i];
  // Where nobody was left out, the price of it is whatever the dearest row can bear.
  if (leaving_out == 0 && !found.row_price.empty()) leaving_out = *std::max_element(found.row_price.begin(), found.row_price.end());
  if (layout.on_its_side) {
    // The side whose prices are 0 at least is the one that the rows of the table are: shift the other way round.
    for (std::int64_t& price : proof.row_dual) price += leaving_out;
    for (std::int64_t& price : proof.column_dual) price -= leaving_out;
  }
  price_those_without_a_place(problem, range, leaving_out, proof);
  conclude(problem, leaving_out, range, answer);
  return answer;
}

Answer by_core(const AssignmentProblem& problem, const WorthRange& range, bool on_its_side, std::int64_t leaving_out) {
  const Layout layout = layout_of(problem, on_its_side);
  CostRows costs(problem, layout, range.most);
  return answer_of(problem, range, layout, assign_from_core(costs, leaving_out), leaving_out);
}

template <class T>
Answer by_dense_table(const AssignmentProblem& problem, const WorthRange& range, bool on_its_side, std::int64_t leaving_out, const Answer* before) {
  const Layout layout = layout_of(problem, on_its_side);
  DenseAssignment<T> table = dense_table<T>(problem, layout, range, static_cast<T>(leaving_out));
  if (before != nullptr) begin_from(*before, problem, layout, table);
  return answer_of(problem, range, layout, assign_dense(table), leaving_out);
}

}  // namespace

Answer best_total(const AssignmentProblem& problem, const Answer* before) {
  const WorthRange range = worth_range(problem);
  const Sides sides = sides_of(problem);
  // More than all the worth that one pair more could cost.
  const std::int64_t leaving_out = (sides.most_pairs() + 1) * range.width() + 1;
  if (range.cells == 0 || (sides.row_takes_several && sides.column_takes_several)) return by_transport(problem, range, leaving_out);

  const bool on_its_side = sides.row_takes_several || (!sides.column_takes_several && sides.column_room < sides.row_room);
  const bool room_for_all = on_its_side ? sides.column_room <= sides.row_room : sides.row_room <= sides.column_room;
  const bool all_allowed = range.cells == problem.rows * problem.columns;
  const std::int64_t price = room_for_all && all_allowed ? 0 : leaving_out;
  if (before == nullptr && suits_core(problem, range, sides)) return by_core(problem, range, on_its_side, price);
  if (range.width() <= largest_cost<std::int32_t> && price <= largest_cost<std::int32_t>) return by_dense_table<std::int32_t>(problem, range, on_its_side, price, before);
  return by_dense_table<std::int64_t>(problem, range, on_its_side, price, before);
}

}  // namespace bothways::matching
