// The answers that are equally good so far, as a circulation: from the source to each row, over chosen pairs
// to columns, and from columns back to the source. `Option` is a pair that may be chosen or not; what is
// no option any more is decided. A person is `open` while the number of their partners may still change.
// A search goes along what could change: to a column by an option that is not chosen, back to a row by a
// chosen one, and over the source where somebody gains or loses a partner.
#pragma once

#include "matching/assignment.hpp"

namespace bothways::matching {

inline constexpr Value none_left = std::numeric_limits<Value>::max();

struct Option {
  std::uint32_t column = 0;
  Value low = none_left, high = none_left;  // values that are still to be looked at, ascending
  bool chosen = false;
};

class Network {
 public:
  // With as many pairs as possible.
  explicit Network(const AssignmentProblem& problem);

  // Pairs anew until the lowest value left is as large as can be, and returns it; `none_left` at the end.
  Value raise();
  // Chooses `level` as rarely as possible and finds the dual values that prove it.
  void choose_rarely(Value level);
  // Keeps the options and open persons that the dual values leave; `level` counts as looked at.
  void decide(Value level);

  // Rows, then columns, then the source. Of the last step: those of Network() prove the number of pairs.
  const std::vector<std::int32_t>& duals() const { return dual_; }
  std::vector<Cell> pairs() const;

 private:
  struct Held {
    std::uint32_t row = 0, option = 0;
  };
  using Node = std::uint32_t;

  Node node_of_column(std::size_t column) const { return static_cast<Node>(rows_ + column); }
  // Whether one more row, or one column less, could be taken.
  bool from_source(Node person) const { return open_[person] && (person < rows_ ? spare_[person] > 0 : spare_[person] < capacity_[person]); }
  Node source() const { return static_cast<Node>(rows_ + columns_); }

  // network_build.cpp
  struct Outline;
  void take_options(const AssignmentProblem& problem, const Outline& outline, std::size_t first_column, Value least);
  Value best_options(std::size_t count) const;
  // network_fill.cpp
  void fill(Value least);
  bool add_pair(Node row, Value least);
  void prove_number(const Outline& outline);
  // network_raise.cpp
  Value bound() const;
  void lift(Node row, std::uint32_t option, Value& least);
  void rich_first(Value least);
  void reach_from(Node node, Value least);
  void reach_columns(Node row, std::uint32_t first, std::uint32_t last, Value least);
  // network_rare.cpp
  bool only_way(Node target, Value level) const;
  void reroute(Node row, std::uint32_t option, Value level);
  void label(Node node, Node from, std::uint32_t option, std::int32_t distance);
  void label_neighbours(Node node, Value level);
  // network.cpp
  void begin_search();
  bool reach(Node node, Node from, std::uint32_t option);
  void choose(Node row, std::uint32_t option);
  void give_up(std::uint32_t option);
  void shift(Node from, Node to);
  void gather(Value below);

  std::size_t rows_ = 0, columns_ = 0;
  std::vector<Option> options_;                // row after row
  std::vector<std::uint32_t> begin_, end_;     // of each row
  std::vector<std::uint32_t> rich_end_;        // of the options that are good enough, in raise()
  std::vector<Held> held_;                     // chosen options by column
  std::vector<std::uint32_t> held_begin_, held_count_;
  std::vector<int> capacity_, spare_;          // spare: partners that a person could still take
  std::vector<char> open_, full_;              // full: has as many partners as they could, in each answer
  std::vector<std::uint32_t> order_, turn_;    // in which rows are taken; of each, when
  std::vector<Value> best_;                    // of each person's options, the lower value
  std::vector<char> holds_;                    // whether a row has a chosen option
  std::vector<Held> low_;                      // chosen options that are to be looked at, by row
  std::vector<Cell> decided_;                  // pairs
  std::vector<std::int32_t> dual_;

  std::vector<std::uint32_t> seen_, via_;      // of a search: when, and by which option
  std::vector<Node> from_;
  std::uint32_t search_ = 0;
  std::vector<Node> queue_[3];                 // by distance
  bool rows_have_duals_ = false;
  std::vector<std::int32_t> distance_;
  std::vector<Value> beyond_;                  // the best option below the threshold to a column
  std::vector<std::uint32_t> beyond_seen_, waiting_;
};

}  // namespace bothways::matching
