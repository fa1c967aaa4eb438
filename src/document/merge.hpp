// Two copies of one scheme become one, field by field: the later stamp wins, an ordinary deletion gives
// way to a later edit, an erasure always wins. Commutative, associative, idempotent (a join
// semilattice, Shapiro et al., "Conflict-free Replicated Data Types", 2011). Version vectors tell a
// concurrent edit from a knowing one: only the first is a conflict.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "domain/programme.hpp"

namespace bothways::document {

// Both copies set this field without having seen each other's value. The merge took the later one.
// Fields of a record that the merge leaves removed or erased are not told.
struct Conflict {
  std::size_t table = 0;
  Id id;
  const Field* field = nullptr;
  // Without a field: `newer` names a field that only a newer version knows (mine and theirs are its
  // JSON); where that is empty too, one copy removed the record and the other edited it, and the number
  // of the one that removed it is 1.
  std::string newer;
  Value mine, theirs;
  bool took_theirs = false;
  Stamp mine_at, theirs_at;  // who set it and when; of a record that was edited, its latest edit

  bool is_removal() const { return field == nullptr && newer.empty(); }
};

struct Merged {
  Programme programme;
  std::vector<Change> changes;      // from mine to the merged one
  std::vector<Conflict> conflicts;  // in canonical order
};

// Fails with Error::other_scheme where the two are not copies of one scheme.
Result<Merged> merge(const Programme& mine, const Programme& theirs);

// What turns `before` into `after`, in canonical order; equal records give nothing. Tables are numbered
// as in `after`, which must have every collection that has records in `before`.
std::vector<Change> differences(const Programme& before, const Programme& after);

// One sentence for each thing that changed, for people: "Nadia Rahman: e-mail is now …", and who did it when.
// `programme` is the one after the changes. Log entries and replicas are left out.
struct Told {
  std::string words;
  Stamp at;  // none of what only a newer version knows
};
std::vector<Told> in_words(const Programme& programme, const std::vector<Change>& changes);
std::string in_words(const Programme& programme, const Conflict& conflict);

}  // namespace bothways::document
