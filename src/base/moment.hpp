// A moment as somebody's clock shows it, and a scheme as the shelf shows it. Handed in, never read.
#pragma once

#include <cstdint>
#include <string>

namespace bothways {

struct Moment {
  std::int64_t utc_ms = 0;
  int offset_minutes = 0;  // local time is ahead of UTC by this
};

// A scheme that this browser keeps.
struct Shelved {
  std::string scheme;  // id
  std::string name;
  std::int64_t saved_utc_ms = 0;
};

}  // namespace bothways
