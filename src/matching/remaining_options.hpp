// The options that the dual values of each level leave, for the proof of the fairest pairs: as bits, 64 at a time,
// and by the level at which they have to be looked at, so that a level costs no more than what it changes.
#pragma once

#include "matching/assignment.hpp"
#include "matching/bit_table.hpp"

namespace bothways::matching {

class RemainingOptions {
 public:
  RemainingOptions(const AssignmentProblem& problem, const std::vector<Level>& levels);

  // A dual value other than 0 of a row or column, for one level.
  void price(std::uint32_t person, std::int64_t dual);
  void forget_prices();
  const std::vector<std::uint32_t>& priced() const { return priced_; }
  std::int64_t dual(std::size_t person) const { return dual_[person]; }
  // What a pair costs beyond its dual values: none may be chosen that costs more, and all that cost less.
  std::int64_t price_of(std::int64_t cost, Cell pair) const { return cost + dual_[pair.row] - dual_[problem_.rows + pair.column]; }

  // Each keeps what costs 0 beyond the dual values and has no value below the next level's; false where something
  // costs less. `taken`, in order, are no options: they are chosen or locked.
  bool begin(const std::vector<Cell>& taken);
  bool go_on(std::size_t level);

 private:
  struct Mask {
    std::int64_t dual = 0;
    std::vector<Word> same, above;  // columns with this dual value; with a larger one
  };
  struct Looked {
    Cell pair;
    std::int64_t cost = 0;
  };
  struct When {
    std::uint32_t turn = 0;
    Cell pair;
  };

  const Mask& columns_for(std::int64_t dual);
  bool keep_tight(std::size_t row, std::size_t word, const Mask& mask);
  bool keep_tight_rows();
  void read_row(std::size_t row, Value least);
  void sort_by_turn();
  Value low_of(Cell pair) const;
  Value high_of(Cell pair) const;
  std::uint32_t turn_of(Value value) const;
  void look_at(Cell pair, std::int64_t cost);

  const AssignmentProblem& problem_;
  std::vector<Value> levels_;            // lowest first
  std::vector<std::uint32_t> first_of_;  // where to begin looking for a value among them
  unsigned shift_ = 0;
  BitTable options_;
  std::vector<std::int64_t> dual_;
  std::vector<std::uint32_t> priced_;    // persons whose dual value is not 0
  std::vector<std::size_t> words_;       // with such columns
  std::vector<Mask> masks_;
  std::size_t masks_used_ = 0;
  // Turns: 2i where a value is that of level i, 2i + 1 where it is above it and below the next.
  std::vector<When> unsorted_;
  std::vector<std::uint32_t> begin_;     // of each turn, in by_turn_
  std::vector<Cell> by_turn_;
  std::vector<std::vector<Cell>> later_; // of each turn, those whose lower value was looked at
  std::vector<Looked> looked_;
  std::vector<std::uint8_t> allowed_, rich_;
};

}  // namespace bothways::matching
