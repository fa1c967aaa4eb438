#include "cli/matrix.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "base/words.hpp"

namespace bothways::cli {
namespace {

// Digits without the point, and how many of them stood behind it.
struct Number {
  std::int64_t digits = 0;
  int decimals = 0;
};
enum class Unreadable { not_a_number, too_large, too_many_decimals };

std::vector<std::string_view> split(std::string_view text, char by) {
  std::vector<std::string_view> parts;
  for (std::size_t end = 0; end != std::string_view::npos;) {
    end = text.find(by);
    parts.push_back(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return parts;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view around = " \t\r\"";
  const std::size_t first = text.find_first_not_of(around);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(around) - first + 1);
}

bool all_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::variant<Number, Unreadable> read_number(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  const std::size_t point = text.find('.');
  std::string_view whole = text.substr(0, point), behind = point == std::string_view::npos ? std::string_view{} : text.substr(point + 1);
  if ((whole.empty() && behind.empty()) || !all_digits(whole) || !all_digits(behind)) return Unreadable::not_a_number;
  while (behind.ends_with('0')) behind.remove_suffix(1);
  while (whole.starts_with('0')) whole.remove_prefix(1);
  if (behind.size() > most_decimals) return Unreadable::too_many_decimals;
  if (whole.size() > 10) return Unreadable::too_large;
  Number number{0, static_cast<int>(behind.size())};
  for (const char c : std::string(whole) + std::string(behind)) number.digits = number.digits * 10 + (c - '0');
  if (negative) number.digits = -number.digits;
  return number;
}

std::string sentence(Unreadable why, std::size_t row, std::size_t column, std::string_view text) {
  const std::string place_row = std::to_string(row + 1), place_column = std::to_string(column + 1), shown(text.substr(0, 40));
  if (why == Unreadable::too_large) return say("cli.matrix.too_large", {{"row", place_row}, {"column", place_column}});
  if (why == Unreadable::too_many_decimals) return say("cli.matrix.too_many_decimals", {{"text", shown}, {"row", place_row}, {"column", place_column}});
  return say("cli.matrix.not_a_number", {{"text", shown}, {"row", place_row}, {"column", place_column}});
}

std::int64_t power_of_ten(int exponent) {
  std::int64_t power = 1;
  for (; exponent > 0; --exponent) power *= 10;
  return power;
}

// The numbers times one power of ten; the place of the first that is then too large.
std::optional<std::size_t> take_in(const std::vector<std::optional<Number>>& numbers, Matrix& matrix) {
  for (const auto& number : numbers) matrix.decimals = std::max(matrix.decimals, number ? number->decimals : 0);
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const std::int64_t value = numbers[i] ? numbers[i]->digits * power_of_ten(matrix.decimals - numbers[i]->decimals) : matching::ruled_out;
    if (numbers[i] && (value > matching::largest_value || value < -matching::largest_value)) return i;
    matrix.problem.to_rows.push_back(static_cast<matching::Value>(value));
  }
  return std::nullopt;
}

}  // namespace

std::variant<Matrix, std::string> read_matrix(std::string_view text) {
  if (text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);
  if (trimmed(text).find_first_not_of('\n') == std::string_view::npos) return say("cli.matrix.empty");
  if (text.ends_with('\n')) text.remove_suffix(1);
  Matrix matrix;
  std::vector<std::optional<Number>> numbers;
  for (const std::string_view line : split(text, '\n')) {
    const std::vector<std::string_view> cells = split(line, ',');
    const std::size_t row = matrix.problem.rows++;
    if (row == 0) matrix.problem.columns = cells.size();
    if (matrix.problem.rows > matching::most_people || cells.size() > matching::most_people) return say("fault.too_many_people");
    if (cells.size() != matrix.problem.columns) {
      return say("cli.matrix.ragged", {{"row", std::to_string(row + 1)}, {"count", std::to_string(cells.size())}, {"first", std::to_string(matrix.problem.columns)}});
    }
    for (std::size_t column = 0; column < cells.size(); ++column) {
      const std::string_view cell = trimmed(cells[column]);
      numbers.emplace_back();
      if (cell.empty()) continue;
      const auto number = read_number(cell);
      if (const auto* why = std::get_if<Unreadable>(&number)) return sentence(*why, row, column, cell);
      numbers.back() = *std::get_if<Number>(&number);
    }
  }
  if (const auto at = take_in(numbers, matrix)) return sentence(Unreadable::too_large, *at / matrix.problem.columns, *at % matrix.problem.columns, {});
  return matrix;
}

std::variant<std::vector<int>, std::string> read_capacities(std::string_view text) {
  std::vector<int> capacities;
  for (const std::string_view part : split(text, ',')) {
    int capacity = 0;
    const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), capacity);
    if (error != std::errc{} || end != part.data() + part.size()) return say("cli.not_whole_numbers", {{"text", std::string(text.substr(0, 40))}});
    capacities.push_back(capacity);
  }
  return capacities;
}

std::string with_decimals(std::int64_t number, int decimals) {
  const std::int64_t power = power_of_ten(decimals);
  const std::uint64_t size = number < 0 ? 0 - static_cast<std::uint64_t>(number) : static_cast<std::uint64_t>(number);
  std::string text = (number < 0 ? "-" : "") + std::to_string(size / static_cast<std::uint64_t>(power));
  std::string behind = std::to_string(size % static_cast<std::uint64_t>(power));
  behind.insert(0, static_cast<std::size_t>(decimals) - std::min(static_cast<std::size_t>(decimals), behind.size()), '0');
  while (behind.ends_with('0')) behind.pop_back();
  return behind.empty() ? text : text + "." + behind;
}

}  // namespace bothways::cli
