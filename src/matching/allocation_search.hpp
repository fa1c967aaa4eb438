// The counts behind an allocation, kept up while people are moved about; for the searches and the reasons.
#pragma once

#include <array>
#include <vector>

#include "matching/allocation.hpp"

namespace bothways::matching {

inline constexpr std::size_t attributes = 3;  // everybody, sector, place

// Clashes first, then squares.
struct Cost {
  std::int64_t clashes = 0, squares = 0;
  auto operator<=>(const Cost&) const = default;
  Cost operator+(const Cost& other) const { return {clashes + other.clashes, squares + other.squares}; }
};

class Counts {
 public:
  // Nobody is placed yet. `taken`: who counts towards the shares.
  Counts(const std::vector<Newcomer>& people, const std::vector<Room>& rooms, const std::vector<bool>& taken);

  std::size_t rooms() const { return rooms_.size(); }
  int room_left(std::size_t room) const { return rooms_[room].capacity - counts_[room * values_]; }
  bool clashes(std::size_t person, std::size_t room) const { return !can_meet(people_[person].free, rooms_[room].meets); }
  // The value of the attribute as a column of the counts; nothing (0 is everybody) where it is not said.
  int value_of(std::size_t person, std::size_t attribute) const { return value_[person][attribute]; }
  int count(std::size_t room, int value) const { return counts_[room * values_ + static_cast<std::size_t>(value)]; }
  bool alike(std::size_t a, std::size_t b) const { return value_[a] == value_[b] && people_[a].free == people_[b].free; }

  void add(std::size_t person, std::size_t room) { change(person, room, 1); }
  void remove(std::size_t person, std::size_t room) { change(person, room, -1); }
  // What adding the person to the room would cost in one attribute.
  std::int64_t squares_of_adding(std::size_t person, std::size_t room, std::size_t attribute) const;
  Cost cost_of_adding(std::size_t person, std::size_t room) const;
  Cost cost_of_removing(std::size_t person, std::size_t room) const;

  std::int64_t squares() const;
  // The least squares of one value's column if `more` others of it are shared out best.
  std::int64_t least_squares(int value, int more) const;
  std::size_t values() const { return values_; }

 private:
  static constexpr std::int64_t square(std::int64_t x) { return x * x; }
  std::int64_t off(std::size_t room, int value) const {
    return whole_ * count(room, value) - total_[static_cast<std::size_t>(value)] * rooms_[room].capacity;
  }
  void change(std::size_t person, std::size_t room, int by);

  const std::vector<Newcomer>& people_;
  std::vector<Room> rooms_;
  std::vector<std::array<int, attributes>> value_;
  std::size_t values_ = 1;
  std::vector<std::int64_t> total_;  // of each value
  std::vector<int> counts_;          // room by value
  std::int64_t whole_ = 0;
};

// Where each of `movers` goes; the others are in `counts` already, and the movers are when it returns.
std::vector<std::size_t> exchange_search(Counts& counts, const std::vector<std::size_t>& movers);
// Better than `best`, or nothing better; false where it had to stop before it knew. `counts` is without the
// movers, and is so again afterwards.
bool branch_and_bound(Counts& counts, const std::vector<std::size_t>& movers, std::vector<std::size_t>& best, Cost best_cost);

}  // namespace bothways::matching
