// A table of thousands of rows: sorted by its headers, narrowed by a filter and choices above it, with rows
// to tick. It lies in the page's own scroll, and only rows near what can be seen (or near the keyboard) are
// laid out, drawn and said, each with its place among all. What is not said cannot be found in the page by
// the browser: the filter finds it. How it is looked at is part of the state (app/table_view.hpp).
#pragma once

#include <functional>
#include <optional>

#include "app/table_view.hpp"
#include "ui/fields.hpp"

namespace bothways::ui {

struct DataColumn {
  Column column;
  SortAs sort = SortAs::nothing;
};
// A choice above the table; `TableRow::choices` say what each row falls under.
struct Narrowing {
  std::string label;
  std::vector<std::string> options;  // the first is "all"
};
struct DataTableShape {
  std::string name;    // of its view
  std::string title;
  std::string filter;  // label of the box: "Filter these 5,000 people"
  std::vector<DataColumn> columns;
  std::vector<Narrowing> narrowings{};
  bool ticks = false;
};

// Drawing it: the controls when it is made, then what is to be done with ticked rows, then
// `while (const TableRow* row = table.next()) { table.cell(); …; }`, the first cell naming the row.
class [[nodiscard]] DataTable {
 public:
  DataTable(Desk& desk, DataTableShape shape, const TableRows& rows);
  ~DataTable();
  DataTable(const DataTable&) = delete;
  DataTable& operator=(const DataTable&) = delete;

  // The keys of the rows that are ticked and still there, in the table's order.
  const std::vector<std::uint64_t>& ticked() const { return ticked_; }
  // "3 selected", and the way to select none.
  void ticked_line();
  // The next row to draw, null behind the last one.
  const TableRow* next();
  void cell();

 private:
  struct Kept;
  void controls();
  void sort_choice();
  void count_line();
  void tick_line();
  void ask(std::string_view command, std::size_t number, std::int64_t value, std::string more = {});
  void sort_by(std::size_t column, bool descending);
  void begin_rows();
  void end_row();
  bool near(std::size_t i, float top) const;

  Desk& desk_;
  DataTableShape shape_;
  const TableRows& rows_;
  const TableView& view_;
  Kept& kept_;
  std::vector<std::uint64_t> ticked_;
  bool begun_ = false, drawing_ = false, at_end_ = false;
  std::size_t at_ = 0;           // the next row among those shown
  std::size_t focused_ = ~std::size_t{0};
  float top_ = 0, assumed_ = 0;  // where the row at hand begins; where it was thought to be
  float corrected_ = 0;          // how much higher what lies above the view came out
  int first_node_ = 0;
};

}  // namespace bothways::ui
