// Any number of copies of one scheme taken together: what would change here, and what several of them changed
// without knowing of each other. Of each such field all values stand side by side with who set them and when;
// a copy that knew two of them has settled between these.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "document/merge.hpp"

namespace bothways::document {

struct Candidate {
  Value value;  // of a record that one removed and another edited: number 1 removes it
  Stamp at;
  bool operator==(const Candidate&) const = default;
};

struct Dispute {
  std::size_t table = 0;
  Id id;
  const Field* field = nullptr;  // null, as in Conflict: a newer version's field, or removed against edited
  std::string newer;
  std::vector<Candidate> candidates;  // two or more, different, in the order in which the copies came
  std::size_t kept = 0;               // the one that stands in the merged programme

  std::string_view name() const { return field != nullptr ? field->name : std::string_view(newer); }  // empty: removed against edited
  bool is_removal() const { return field == nullptr && newer.empty(); }
  bool is_same(const Dispute& other) const { return table == other.table && id == other.id && name() == other.name(); }
};

struct Together {
  Programme programme;
  std::vector<Change> changes;  // from mine to all of them
  std::vector<Dispute> disputes;
};

// Fails with Error::other_scheme where one is not a copy of this scheme. The programme is the same bytes in
// whatever order the copies come.
Result<Together> merge_all(const Programme& mine, std::span<const Programme> copies);

}  // namespace bothways::document
