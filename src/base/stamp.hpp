// When and where a field was last set: a hybrid logical clock (Kulkarni, Demirbas et al., "Logical
// Physical Clocks", OPODIS 2014) and the replica that set it. Stamps are totally ordered; a replica
// never uses one twice for two different values that others could have seen.
#pragma once

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

// The next stamp after everything seen so far; follows the wall clock where that is ahead. A wall
// clock that was wrong far into the future keeps counting from there:
// order matters more than the hour.
inline Stamp next_stamp(const VersionVector& seen, Replica replica, std::int64_t utc_ms) {
  std::uint64_t latest = 0;
  for (const auto& [other, time] : seen) latest = time > latest ? time : latest;
  const std::uint64_t wall = static_cast<std::uint64_t>(utc_ms > 0 ? utc_ms : 0) << 16;
  return {wall > latest ? wall : latest + 1, replica};
}

}  // namespace bothways
