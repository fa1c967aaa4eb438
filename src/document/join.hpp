// The join of two records of one id: field by field the greater of (stamp, value). A total order on both
// makes it commutative, associative and idempotent whatever the files hold, equal stamps with different
// values included. An erasure leaves the id and the times, and no field.
#pragma once

#include <vector>

#include "domain/record.hpp"

namespace bothways::document {

// `mine` or `theirs` itself where one of them is the join already. Precondition: both of `type` (null in
// an unknown collection) and of one id, neither null.
RecordPointer join(const RecordType* type, const RecordPointer& mine, const RecordPointer& theirs);

// A field that both set to different values without having seen each other's.
struct Meeting {
  const Field* field = nullptr;  // null for a field that only a newer version knows
  std::string name;
  Value mine, theirs;            // of a newer version's field: its JSON as text
  bool took_theirs = false;
  Stamp mine_at, theirs_at;
};
// In the order of the file.
std::vector<Meeting> concurrent(const RecordType* type, const Record& mine, const VersionVector& my_seen,
                                const Record& theirs, const VersionVector& their_seen);

}  // namespace bothways::document
