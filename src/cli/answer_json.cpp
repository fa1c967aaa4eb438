#include "cli/answer_json.hpp"

#include <functional>
#include <optional>

#include "document/json.hpp"

namespace bothways::cli {
namespace {

using matching::AssignmentProblem;
using matching::Cell;

std::string list(std::size_t count, const std::function<std::string(std::size_t)>& item) {
  std::string text = "[";
  for (std::size_t i = 0; i < count; ++i) text += (i > 0 ? ", " : "") + item(i);
  return text + "]";
}

std::string quoted(std::string_view word) { return "\"" + std::string(word) + "\""; }

// What each person of a side gets of all their pairs; nothing for who has none.
std::vector<std::optional<std::int64_t>> values_of(const AssignmentProblem& problem, const std::vector<Cell>& pairs, bool of_rows) {
  std::vector<std::optional<std::int64_t>> values(of_rows ? problem.rows : problem.columns);
  const auto& table = of_rows || problem.to_columns.empty() ? problem.to_rows : problem.to_columns;
  for (const Cell pair : pairs) {
    auto& value = values[of_rows ? pair.row : pair.column];
    value = value.value_or(0) + table[pair.row * problem.columns + pair.column];
  }
  return values;
}

// Why somebody has no pair: with the objective stable, all whom they could have would rather keep whom they have;
// else as many are matched as can be, so all whom they could have are taken.
std::string_view reason(const AssignmentProblem& problem, std::size_t person, bool of_rows, bool stable) {
  if ((of_rows ? problem.capacity_of_row(person) : problem.capacity_of_column(person)) == 0) return "no_capacity";
  for (std::size_t other = 0; other < (of_rows ? problem.columns : problem.rows); ++other) {
    if (!problem.is_ruled_out(of_rows ? person : other, of_rows ? other : person)) return stable ? "others_preferred" : "no_room_left";
  }
  return "ruled_out_with_all";
}

std::string unmatched(const AssignmentProblem& problem, const std::vector<std::optional<std::int64_t>>& values, bool of_rows, bool stable) {
  std::vector<std::size_t> left;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!values[i]) left.push_back(i);
  }
  return list(left.size(), [&](std::size_t i) {
    return "{" + quoted(of_rows ? "row" : "column") + ": " + std::to_string(left[i]) + ", \"reason\": " + quoted(reason(problem, left[i], of_rows, stable)) + "}";
  });
}

std::string_view name_of(matching::Objective objective) {
  switch (objective) {
    case matching::Objective::fairest: return "fairest";
    case matching::Objective::stable: return "stable";
    default: return "total";
  }
}

}  // namespace

std::string answer_json(const Matrix& matrix, const matching::Answer& answer, const Named& named) {
  const AssignmentProblem& problem = matrix.problem;
  const auto number = [&](std::int64_t value) { return with_decimals(value, matrix.decimals); };
  const auto numbers = [&](const std::vector<std::int64_t>& values) {
    return list(values.size(), [&](std::size_t i) { return number(values[i]); });
  };
  const auto row_values = values_of(problem, answer.pairs, true), column_values = values_of(problem, answer.pairs, false);
  const auto of_each = [&](const std::vector<std::optional<std::int64_t>>& values) {
    return list(values.size(), [&](std::size_t i) { return values[i] ? number(*values[i]) : std::string("null"); });
  };
  std::string text = "{\n";
  const auto line = [&](std::string_view key, const std::string& value) { text += "  " + quoted(key) + ": " + value + ",\n"; };
  line("objective", quoted(name_of(answer.objective)));
  line("seed", std::to_string(problem.seed));
  const auto texts = [&](const std::vector<std::string>& all) {
    return list(all.size(), [&](std::size_t i) {
      std::string one;
      document::append_quoted(one, all[i]);
      return one;
    });
  };
  if (!named.rows.empty() || !named.columns.empty()) {
    line("rows", texts(named.rows));
    line("columns", texts(named.columns));
    line("left_out", texts(named.left_out));
  }
  line("pairs", list(answer.pairs.size(), [&](std::size_t i) {
         return "[" + std::to_string(answer.pairs[i].row) + ", " + std::to_string(answer.pairs[i].column) + "]";
       }));
  line("total", number(answer.total));
  line("row_values", of_each(row_values));
  line("column_values", of_each(column_values));
  const bool stable = answer.objective == matching::Objective::stable;
  line("unmatched", "{\"rows\": " + unmatched(problem, row_values, true, stable) + ", \"columns\": " + unmatched(problem, column_values, false, stable) + "}");
  line("row_duals", numbers(answer.certificate.row_dual));
  line("column_duals", numbers(answer.certificate.column_dual));
  line("pair_bonus", number(answer.certificate.bonus));
  return text + "  \"proven\": true\n}\n";
}

}  // namespace bothways::cli
