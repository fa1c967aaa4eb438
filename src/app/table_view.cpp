#include "app/table_view.hpp"

#include <algorithm>
#include <numeric>

#include "base/text.hpp"

namespace bothways {
namespace {

bool before(const SortValue& one, const SortValue& two, bool descending) {
  if (one.empty || two.empty) return !one.empty && two.empty;
  const SortValue& low = descending ? two : one;
  const SortValue& high = descending ? one : two;
  if (low.number != high.number) return low.number < high.number;
  return low.words < high.words;
}

std::vector<std::string> words_of(std::string_view filter) {
  std::vector<std::string> words;
  const std::string plain = folded(filter);
  for (std::size_t at = 0; at < plain.size();) {
    const std::size_t end = std::min(plain.find(' ', at), plain.size());
    words.push_back(plain.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

bool fits(const TableRow& row, const TableView& view, const std::vector<std::string>& words) {
  for (std::size_t i = 0; i < view.narrowed.size() && i < row.choices.size(); ++i) {
    if (view.narrowed[i] != 0 && view.narrowed[i] != row.choices[i]) return false;
  }
  return std::all_of(words.begin(), words.end(), [&](const std::string& word) { return row.words.find(word) != std::string::npos; });
}

}  // namespace

SortValue by_words(std::string_view text) { return {sort_key(text), 0, trimmed(text).empty()}; }
SortValue by_number(std::int64_t number) { return {{}, number, false}; }
SortValue by_date(Date date) { return {{}, date.days, !date}; }

std::uint64_t TableRows::next_version() {
  static std::uint64_t latest = 0;
  return ++latest;
}

std::vector<std::uint32_t> sorted_rows(const TableRows& table, const TableView& view) {
  std::vector<std::uint32_t> order(table.rows.size());
  std::iota(order.begin(), order.end(), 0u);
  const auto value = [&](std::uint32_t i) -> const SortValue& { return table.rows[i].values[view.sort]; };
  const bool known = std::all_of(table.rows.begin(), table.rows.end(), [&](const TableRow& row) { return view.sort < row.values.size(); });
  if (known) std::stable_sort(order.begin(), order.end(), [&](auto one, auto two) { return before(value(one), value(two), view.descending); });
  return order;
}

std::vector<std::uint32_t> shown_rows(const TableRows& table, const TableView& view, const std::vector<std::uint32_t>& sorted) {
  const std::vector<std::string> words = words_of(view.filter);
  std::vector<std::uint32_t> shown;
  for (const std::uint32_t i : sorted) {
    if (fits(table.rows[i], view, words)) shown.push_back(i);
  }
  return shown;
}

}  // namespace bothways
