// A long list as somebody looks at it: in which order, narrowed to what, and which rows are ticked. The
// view is part of the state, so that it is there again when they come back; nothing of it is kept in a file.
#pragma once

#include <cstdint>
#include <limits>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/collation.hpp"
#include "base/date.hpp"

namespace bothways {

enum class SortAs : std::uint8_t { nothing, words, number, date };

// What a row is sorted by in one column; what is empty comes last in either direction.
struct SortValue {
  std::string words;  // a sort key
  std::int64_t number = 0;
  bool empty = true;
};
SortValue by_words(std::string_view text);
SortValue by_number(std::int64_t number);
SortValue by_date(Date date);

struct TableRow {
  std::uint64_t key = 0;             // a record's id, or a line's number
  std::string name;                  // whom the row is about, for its check box
  std::string words;                 // folded: what the filter looks in
  std::vector<SortValue> values;     // by column
  std::vector<std::size_t> choices;  // for each choice above the table the option it falls under, from 1
};

// The rows of a table, made when what they come from changes. Each one made has a version of its own.
struct TableRows {
  std::vector<TableRow> rows;
  std::uint64_t version = next_version();
  static std::uint64_t next_version();
};

struct TableView {
  static constexpr std::size_t as_they_come = std::numeric_limits<std::size_t>::max();
  std::size_t sort = as_they_come;  // the column
  bool descending = false;
  std::string filter;
  std::vector<std::size_t> narrowed;  // for each choice above the table its option; 0: all
  std::set<std::uint64_t> ticked;     // keys of rows
};

// Indices of all rows in the view's order; stable, so that equal ones stay as they come.
std::vector<std::uint32_t> sorted_rows(const TableRows& table, const TableView& view);
// Of those, the ones that hold every word of the filter and fall under the options chosen.
std::vector<std::uint32_t> shown_rows(const TableRows& table, const TableView& view, const std::vector<std::uint32_t>& sorted);

}  // namespace bothways
