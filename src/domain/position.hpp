// A place in an order that people make by hand: a text that sorts between the texts beside it. A move sets one
// field of one record, so that what two people move at the same time are two edits, not a new order each.
//
// Fractional indexing: E. Wallace, "Realtime editing of ordered sequences" (Figma, 2017); D. Greenspan,
// "Implementing fractional indexing" (2020). A whole part, whose letter says how many digits it has (a: one …
// f: six; Z: one, below zero … U: six), then a fraction that does not end in 0. Digits are 0–9, A–Z, a–z;
// compared byte by byte.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bothways {

struct Position {
  std::string text;  // empty: without a place

  // Where files of earlier days counted 1, 2, 3.
  static Position of(std::int32_t number);

  explicit operator bool() const { return !text.empty(); }
  bool operator==(const Position&) const = default;
  // Those without a place come last.
  std::strong_ordering operator<=>(const Position& other) const;
};

// Whether a text can be one (the empty one too).
bool is_position(std::string_view text);

// A place behind `before` and ahead of `after`; an empty one is no bound. Copies that put something into the same
// gap at the same time give different `salt`, and so different places. Empty where there is no room: the two are
// not in order, or the gap has become so narrow that its places would be too long.
Position between(const Position& before, const Position& after, std::uint64_t salt = 0);

// What is to be set (index, place) so that the one at `moved` stands between those beside it in `wanted`: that one
// alone where there is room for it; otherwise (two have the same place, or one has none) all of them anew.
std::vector<std::pair<std::size_t, Position>> placed(const std::vector<Position>& wanted, std::size_t moved, std::uint64_t salt);

}  // namespace bothways
