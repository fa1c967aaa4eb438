// When and where a field was last set: a hybrid logical clock (Kulkarni, Demirbas et al., "Logical
// Physical Clocks", OPODIS 2014) and the replica that set it. Stamps are totally ordered; a replica
// never uses one twice for two different values that others could have seen.
//
// A clock that is wrong by years does no harm: order is kept, for every copy counts on from the latest that it
// has seen, and nothing runs away. No stamp is later than the year 9000 (no file with one is read, and none is
// given out); a copy does not follow its own wall clock, nor take in a copy, more than `reach` beyond what it
// has seen.
#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>
#include <map>

namespace bothways {

// One copy of a scheme that is edited on its own: a browser, a deputy's laptop. Random, never zero.
using Replica = std::uint64_t;

struct Stamp {
  std::uint64_t time = 0;  // 48 bits of milliseconds since 1970 UTC, then a 16-bit counter; 0 = never
  Replica replica = 0;
  explicit operator bool() const { return time != 0; }
  auto operator<=>(const Stamp&) const = default;

  std::int64_t utc_ms() const { return static_cast<std::int64_t>(time >> 16); }
};

inline constexpr std::int64_t last_ms = 221'876'927'999'999;  // the end of the year 9000
inline constexpr std::uint64_t last_time = static_cast<std::uint64_t>(last_ms) << 16 | 0xFFFF;
inline constexpr std::int64_t reach_ms = 100LL * 365 * 86'400'000;  // a hundred years: clocks are wrong by less

// What a copy has seen: for each replica the latest time of its stamps.
using VersionVector = std::map<Replica, std::uint64_t>;

inline bool has_seen(const VersionVector& seen, Stamp stamp) {
  const auto it = seen.find(stamp.replica);
  return !stamp || (it != seen.end() && it->second >= stamp.time);
}

inline void note_seen(VersionVector& seen, Stamp stamp) {
  if (!stamp) return;
  auto& time = seen[stamp.replica];
  if (time < stamp.time) time = stamp.time;
}

inline std::uint64_t latest(const VersionVector& seen) {
  std::uint64_t latest = 0;
  for (const auto& [replica, time] : seen) latest = std::max(latest, time);
  return latest;
}

// The next stamp after everything seen so far; follows the wall clock where that is ahead within reach. A wall
// clock that was wrong into the future keeps counting from there: order matters more than the hour.
inline Stamp next_stamp(const VersionVector& seen, Replica replica, std::int64_t utc_ms) {
  const std::uint64_t after = std::min(latest(seen) + 1, last_time);
  const std::int64_t room = last_ms - reach_ms;  // for all edits that come after
  const std::int64_t furthest = after == 1 ? room : std::min(room, static_cast<std::int64_t>(after >> 16) + reach_ms);
  if (utc_ms <= 0 || utc_ms > furthest) return {after, replica};
  return {std::max(after, static_cast<std::uint64_t>(utc_ms) << 16), replica};
}

// Whether a copy is further ahead than any honest clock goes. Who took it in would count on from there, and a
// few such copies would use up all the time that there is.
inline bool is_far_ahead(const VersionVector& theirs, const VersionVector& mine, std::int64_t utc_ms) {
  const std::int64_t known = std::max(static_cast<std::int64_t>(latest(mine) >> 16), std::min(utc_ms, last_ms));
  return static_cast<std::int64_t>(latest(theirs) >> 16) > known + reach_ms;
}

}  // namespace bothways
