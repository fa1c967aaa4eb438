// Any number of copies of one scheme walked together, one record after the other: what its versions join to, and
// where two of them were edited without knowing of each other. A record is looked at in all copies before the next
// one is, so that nothing has to be found again.
#pragma once

#include <span>
#include <vector>

#include "document/join.hpp"
#include "document/merge.hpp"

namespace bothways::document {

class Gathering {
 public:
  // Precondition: all are copies of one scheme, and outlive the walk.
  Gathering(const Programme& mine, std::span<const Programme> copies);
  virtual ~Gathering() = default;
  // In canonical order of the records; the programme is the same whatever the order of the copies.
  Programme run();

 protected:
  // What the record had become so far, if anything, has met the version of that copy. Conflicts of fields are there in a record
  // that is gone, too: a later copy may bring it back.
  virtual void met(std::size_t copy, const Record& theirs, std::vector<Conflict> conflicts) = 0;
  // All versions have been joined. `mine` is null where only others have the record; it is `record` itself where
  // they add nothing.
  virtual void done(std::size_t table, const RecordPointer& mine, const RecordPointer& record) = 0;

  const Programme& copy(std::size_t index) const { return copies_[index]; }
  // What mine and the copies before that one have seen.
  const VersionVector& seen_before(std::size_t copy) const { return seen_[copy]; }

 private:
  struct Column;
  void table(std::size_t index, Table& table);
  RecordPointer record(std::size_t index, Pairing& pairing, std::vector<Column>& columns, Id id);
  std::vector<Conflict> conflicts(std::size_t index, const Pairing& pairing, const Record& a, const Record& b, std::size_t copy) const;

  const Programme& mine_;
  std::span<const Programme> copies_;
  std::vector<VersionVector> seen_;
};

// The records of the collection that is called like this one.
const std::vector<RecordPointer>& rows_of(const Programme& programme, const Table& like);

}  // namespace bothways::document
