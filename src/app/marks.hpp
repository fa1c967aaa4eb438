// Moments that this browser remembers of a scheme, to tell later what changed since: a full copy went out, or
// copies were taken in. With each goes what the scheme had seen by then.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/merge.hpp"

namespace bothways {

struct CopyMark {
  enum class Kind : std::uint8_t { sent, taken };
  Kind kind = Kind::sent;
  std::int64_t utc_ms = 0;
  std::string files;  // their names
  VersionVector seen;
};

// The setting that holds them, of a scheme.
std::string marks_setting(std::string_view scheme);
std::string write_marks(const std::vector<CopyMark>& marks);
std::vector<CopyMark> read_marks(std::string_view text);  // lines that cannot be read are left out

// Newest first; only the last few of each kind stay. A copy that is sent again as it was replaces the one before.
void add_mark(std::vector<CopyMark>& marks, CopyMark mark);
// Whether all that was seen then is here still: not where it was taken back.
bool holds(const VersionVector& now, const CopyMark& mark);
// The newest copy sent that is not as the scheme is now, null where there is none. Right after sending, that is
// the copy before: what changed since it is what the new one brings.
const CopyMark* last_sent(const std::vector<CopyMark>& marks, const VersionVector& now);

// What became different since, in the words that the review of a copy uses.
std::vector<document::Told> told_since(const Programme& programme, const VersionVector& seen);

}  // namespace bothways
