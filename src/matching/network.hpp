// The answers that are equally good so far, as a circulation: from the source to each row, over chosen pairs
// to columns, and from columns back to the source. An option is a pair that may be chosen or not; what is no
// option any more is decided. A person is `open` while the number of their partners may still change.
// A search goes along what could change: to a column by an option that is not chosen, back to a row by a
// chosen one, and over the source where somebody gains or loses a partner. Options are bits, so that a search
// passes 64 at a time (as in Cheriyan & Mehlhorn, Algorithms for dense graphs and networks on the random access
// computer, Algorithmica 15, 1996). Rows and columns are numbered here as the seed has them (tie_order.hpp).
#pragma once

#include <utility>

#include "matching/assignment.hpp"
#include "matching/bit_table.hpp"
#include "matching/tie_order.hpp"
#include "matching/value_order.hpp"

namespace bothways::matching {

inline constexpr Value none_left = std::numeric_limits<Value>::max();

class Network {
 public:
  // With as many pairs as possible.
  explicit Network(const AssignmentProblem& problem);

  // Keeps the options and open persons that the dual values of the number of pairs leave.
  void decide_number();
  // Chooses the lowest value that cannot be avoided as rarely as possible, finds the dual values that prove it
  // and returns it; `none_left` at the end.
  Value choose_rarely();
  // Keeps the options and open persons that the dual values of that value leave.
  void decide();

  // Those of the last step that are not 0, by person as the problem has them: rows, then columns, then the source.
  void note_duals(std::vector<LevelDual>& duals);
  std::vector<Cell> pairs() const;

 private:
  struct Held {
    std::uint32_t row = 0;
    std::int32_t cost = 0;  // how often it has the value that is looked at
  };
  static constexpr std::int32_t largest_dual = 2;
  using Node = std::uint32_t;  // rows, then columns, then the source

  Node node_of_column(std::size_t column) const { return static_cast<Node>(rows_ + column); }
  std::uint32_t column_of_node(Node node) const { return node - static_cast<Node>(rows_); }
  Node source() const { return static_cast<Node>(rows_ + columns_); }
  // Whether one more row, or one column less, could be taken.
  bool from_source(Node person) const { return open_[person] && (person < rows_ ? spare_[person] > 0 : spare_[person] < capacity_[person]); }
  std::uint32_t problem_column(std::uint32_t column) const;
  Cell cell_of(std::uint32_t row, std::uint32_t column) const { return {order_.rows[row], problem_column(column)}; }

  Held* held(std::uint32_t row, std::uint32_t column);  // or nothing
  void choose(std::uint32_t row, std::uint32_t column);
  void give_up(std::uint32_t row, std::uint32_t column);
  void add_option(std::uint32_t row, std::uint32_t column);
  void drop(std::uint32_t row, std::uint32_t column);
  void shift(Node from, Node to);

  // network_build.cpp
  struct Outline;
  void take_options(Value least);
  void begin(const Outline& outline);
  // network_fill.cpp
  void fill_from_best();
  void fill();
  bool add_pair(Node row);
  void take_free(Node row, Node last, std::uint32_t column);
  bool is_full(std::size_t first, std::size_t last) const;
  void prove_number(const std::vector<int>& unfilled);
  // network_level.cpp
  std::size_t take_next_values();
  std::pair<Value, Value> values_at(std::uint32_t row, std::uint32_t column) const;
  void keep_for_later(std::uint32_t row, std::uint32_t column);
  void look_at(ValueAt value, bool lower);
  // network_search.cpp
  void begin_search();
  void reach(Node node, Node from);
  bool is_reached(std::uint32_t column) const { return (reached_columns_[column / word_bits] & bit_of(column)) != 0; }
  bool leads(Node row, std::uint32_t column) const;
  void reach_from_column(std::uint32_t column, Node from);
  void reach_from_row(Node row);
  void reach_from_source();
  bool search(Node row, std::uint32_t column);
  void lower_reached();
  void change_dual(Node node, std::int32_t by);
  void reroute(std::uint32_t row, std::uint32_t column);
  // network_decide.cpp
  void change_all();
  std::int32_t base_of_duals();
  const Word* columns_with(std::int32_t dual) const {
    const auto place = static_cast<std::size_t>(largest_dual - dual);
    return place < by_dual_.size() ? by_dual_[place].data() : no_columns_.data();
  }
  std::vector<Word>& columns_to_have(std::int32_t dual);
  void sort_by_dual();
  void forget_duals();
  void close_people();
  void decide_options();
  void keep_tight(Node row, std::size_t word, Word tight);
  void decide_chosen(std::uint32_t column);
  void decide_looked_at(std::uint32_t row, std::uint32_t column);

  const AssignmentProblem& problem_;
  std::size_t rows_ = 0, columns_ = 0;
  TieOrder order_;
  BitTable options_;                            // that are not chosen and do not have the value that is looked at
  BitTable once_, twice_;                       // that have it
  std::vector<std::uint32_t> degree_;           // of columns, in options_
  std::vector<Held> held_;                      // chosen options by column
  std::vector<std::uint32_t> held_begin_, held_count_;
  std::vector<int> capacity_, spare_;           // spare: partners that a person could still take
  std::vector<char> open_;
  std::vector<Cell> decided_;                   // pairs
  Value lowest_ = 0;                            // what values are counted from
  std::vector<ValueAt> values_, later_, now_;   // ascending; a heap of those whose lower one was looked at; looked at
  std::vector<Cell> poor_;                      // chosen pairs that have the value that is looked at
  std::size_t next_value_ = 0;
  std::vector<std::int32_t> dual_;
  std::vector<std::vector<Word>> by_dual_;      // columns with 2, 1, 0, -1 …
  std::vector<Word> no_columns_, all_columns_;
  std::vector<std::size_t> words_;              // in which columns have other dual values than most
  bool duals_ = false, rows_have_duals_ = false;
  std::vector<Node> changed_;                   // whose dual values have changed
  std::vector<char> is_changed_;

  std::vector<Word> reached_columns_, free_;    // of a search; columns that could take one more
  std::vector<std::uint32_t> seen_;
  std::vector<Node> from_, queue_;
  std::uint32_t search_ = 0;
};

}  // namespace bothways::matching
