#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>

#include "base/words.hpp"
#include "matching/assignment.hpp"
#include "matching/fault_words.hpp"

namespace bothways::matching {
namespace {

std::uint32_t index(std::size_t at) { return static_cast<std::uint32_t>(at); }

bool sizes_fit(const AssignmentProblem& problem) {
  const std::size_t cells = problem.rows * problem.columns;
  return problem.to_rows.size() == cells && (problem.to_columns.empty() || problem.to_columns.size() == cells) &&
         (problem.row_capacity.empty() || problem.row_capacity.size() == problem.rows) &&
         (problem.column_capacity.empty() || problem.column_capacity.size() == problem.columns);
}

bool too_far(Value value) { return value != ruled_out && (value > largest_value || value < -largest_value); }

// The first value out of range is enough: where one is, there are often thousands.
void look_at_values(const AssignmentProblem& problem, const std::vector<Value>& table, std::vector<Fault>& faults) {
  // All of a row together, without leaving it early: this is what the compiler makes wide instructions of.
  for (std::size_t row = 0; row < problem.rows && !table.empty(); ++row) {
    const Value* values = table.data() + row * problem.columns;
    int far = 0;
    for (std::size_t column = 0; column < problem.columns; ++column) far |= too_far(values[column]) ? 1 : 0;
    if (far == 0) continue;
    const auto column = static_cast<std::size_t>(std::find_if(values, values + problem.columns, too_far) - values);
    faults.push_back({FaultKind::value_out_of_range, index(row), index(column)});
    return;
  }
}

void look_at_capacities(const AssignmentProblem& problem, std::vector<Fault>& faults) {
  const auto wrong = [](int capacity) { return capacity < 0 || capacity > largest_capacity; };
  for (std::size_t row = 0; row < problem.row_capacity.size(); ++row) {
    if (wrong(problem.row_capacity[row])) faults.push_back({FaultKind::capacity_out_of_range, index(row), nowhere});
  }
  for (std::size_t column = 0; column < problem.column_capacity.size(); ++column) {
    if (wrong(problem.column_capacity[column])) faults.push_back({FaultKind::capacity_out_of_range, nowhere, index(column)});
  }
}

void look_at_locks(const AssignmentProblem& problem, std::vector<Fault>& faults) {
  std::vector<int> in_row(problem.rows, 0), in_column(problem.columns, 0);
  std::vector<Cell> locks = problem.locked;
  std::sort(locks.begin(), locks.end());
  for (std::size_t i = 0; i < locks.size(); ++i) {
    const Cell lock = locks[i];
    if (lock.row >= problem.rows || lock.column >= problem.columns) {
      faults.push_back({FaultKind::lock_outside, lock.row, lock.column});
    } else if (i > 0 && lock == locks[i - 1]) {
      if (i == 1 || lock != locks[i - 2]) faults.push_back({FaultKind::lock_twice, lock.row, lock.column});
    } else {
      if (problem.is_ruled_out(lock.row, lock.column)) faults.push_back({FaultKind::lock_ruled_out, lock.row, lock.column});
      ++in_row[lock.row];
      ++in_column[lock.column];
    }
  }
  for (std::size_t row = 0; row < problem.rows; ++row) {
    if (in_row[row] > std::max(0, problem.capacity_of_row(row))) faults.push_back({FaultKind::lock_beyond_capacity, index(row), nowhere});
  }
  for (std::size_t column = 0; column < problem.columns; ++column) {
    if (in_column[column] > std::max(0, problem.capacity_of_column(column))) faults.push_back({FaultKind::lock_beyond_capacity, nowhere, index(column)});
  }
}

}  // namespace

std::string_view name_of(FaultKind kind) {
  static constexpr std::array<std::string_view, 9> names{
      "wrong_size",     "too_many_people", "value_out_of_range",   "capacity_out_of_range", "lock_outside",
      "lock_ruled_out", "lock_twice",      "lock_beyond_capacity", "unproven"};
  static_assert(names.size() == static_cast<std::size_t>(FaultKind::unproven) + 1);
  return names[static_cast<std::size_t>(kind)];
}

std::vector<Fault> faults_of(const AssignmentProblem& problem) {
  if (problem.rows > most_people || problem.columns > most_people) return {{FaultKind::too_many_people, nowhere, nowhere}};
  if (!sizes_fit(problem)) return {{FaultKind::wrong_size, nowhere, nowhere}};
  std::vector<Fault> faults;
  look_at_values(problem, problem.to_rows, faults);
  look_at_values(problem, problem.to_columns, faults);
  look_at_capacities(problem, faults);
  look_at_locks(problem, faults);
  return faults;
}

std::string in_words(const Fault& fault) {
  std::string sentence = say("fault." + std::string(name_of(fault.kind)));
  const auto place = [](std::uint32_t at) { return std::to_string(std::uint64_t{at} + 1); };
  if (fault.row != nowhere && fault.column != nowhere) {
    sentence += " " + say("fault.at_cell", {{"row", place(fault.row)}, {"column", place(fault.column)}});
  } else if (fault.row != nowhere) {
    sentence += " " + say("fault.at_row", {{"row", place(fault.row)}});
  } else if (fault.column != nowhere) {
    sentence += " " + say("fault.at_column", {{"column", place(fault.column)}});
  }
  return sentence;
}

}  // namespace bothways::matching
