// Names of records: 64 bits, ordered by when they were made, written in Crockford's base 32 (lower
// case, no leading zeros). Zero is "nobody". Randomness and time are handed in.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace bothways {

struct Id {
  std::uint64_t value = 0;
  explicit operator bool() const { return value != 0; }
  auto operator<=>(const Id&) const = default;
};

// 41 bits of milliseconds since 2020-01-01 UTC, then 23 random bits. `random` may have any bits set.
Id make_id(std::int64_t utc_ms, std::uint64_t random);

std::string to_text(Id id);  // "0" for nobody
// Empty for anything that is not the one canonical spelling.
std::optional<Id> id_from_text(std::string_view text);

// The base 32 underneath, also used for stamps.
std::string to_base32(std::uint64_t value);
std::optional<std::uint64_t> from_base32(std::string_view text);

}  // namespace bothways
