// Orders that people make by hand (domain/position.hpp): a move sets one place of one record.
#pragma once

#include <algorithm>
#include <vector>

#include "app/command.hpp"
#include "domain/position.hpp"

namespace bothways {

// Gives the record at `moved` the place that it has in `wanted`, all ids of records in their order.
template <class T>
void put_in_order(Edit& edit, const std::vector<Id>& wanted, std::size_t moved, Position T::* place) {
  std::vector<Position> places;
  for (const Id id : wanted) places.push_back(edit.programme().find<T>(id)->*place);
  for (const auto& [at, to] : placed(places, moved, edit.stamp().replica)) {
    const Position& position = to;
    edit.change<T>(wanted[at], [&](T& one) { one.*place = position; });
  }
}

// Adds a record behind those in `order`.
template <class T>
Id add_last(Edit& edit, const std::vector<const T*>& order, Position T::* place) {
  std::vector<Id> wanted;
  for (const T* one : order) wanted.push_back(one->id);
  wanted.push_back(edit.add<T>([](T&) {}));
  put_in_order(edit, wanted, wanted.size() - 1, place);
  return wanted.back();
}

enum class Way : std::size_t { up, down };

// Moves the record `arguments.id` by one, the `Way` that `arguments.number` says. The place that it comes to, counted
// from 1; 0 where it cannot go further.
template <class T>
std::size_t move_by_one(Edit& edit, const std::vector<const T*>& order, const Arguments& arguments, Position T::* place) {
  std::vector<Id> wanted;
  for (const T* one : order) wanted.push_back(one->id);
  const auto from = std::find(wanted.begin(), wanted.end(), arguments.id);
  const bool down = arguments.number == static_cast<std::size_t>(Way::down);
  if (from == wanted.end() || (down ? from + 1 == wanted.end() : from == wanted.begin())) return 0;
  const auto to = down ? from + 1 : from - 1;
  std::iter_swap(from, to);
  const auto at = static_cast<std::size_t>(to - wanted.begin());
  put_in_order(edit, wanted, at, place);
  return at + 1;
}

}  // namespace bothways
