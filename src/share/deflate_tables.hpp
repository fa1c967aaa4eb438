// What both directions of DEFLATE share: RFC 1951, 3.2.5.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace bothways::share::deflating {

inline constexpr std::size_t window = 32768, longest_match = 258;
inline constexpr int end_of_block = 256;

// Where each length and distance code begins, and how many bits follow it.
inline constexpr std::array<std::uint16_t, 29> length_base{3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258};
inline constexpr std::array<std::uint8_t, 29> length_bits{0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0};
inline constexpr std::array<std::uint16_t, 30> distance_base{1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577};
constexpr std::uint8_t distance_bits(std::size_t code) { return static_cast<std::uint8_t>(code < 4 ? 0 : code / 2 - 1); }

}  // namespace bothways::share::deflating
