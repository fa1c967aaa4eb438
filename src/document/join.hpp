// The join of two records of one id: field by field the greater of (stamp, value). A total order on both
// makes it commutative, associative and idempotent whatever the files hold, equal stamps with different
// values included. An erasure leaves the id and the times, and no field.
#pragma once

#include <vector>

#include "domain/record.hpp"

namespace bothways::document {

// A field that both set to different values without having seen each other's.
struct Meeting {
  const Field* field = nullptr;  // null for a field that only a newer version knows
  std::string name;
  Value mine, theirs;            // of a newer version's field: its JSON as text
  bool took_theirs = false;
  Stamp mine_at, theirs_at;
};

// A record on its way through any number of joins: the first one until another has more, then one of its own,
// which the next joins change in place.
class Joined {
 public:
  explicit Joined(RecordPointer first) : record_(std::move(first)) {}
  const RecordPointer& record() const { return record_; }

  void become(RecordPointer other) {
    own_.reset();
    record_ = std::move(other);
  }
  Record& own(const RecordType& type) {
    if (!own_) record_ = own_ = type.copy(*record_);
    return *own_;
  }

 private:
  RecordPointer record_;
  std::shared_ptr<Record> own_;
};

// Two records held against each other; one pairing for all records of a type (null in an unknown collection).
class Pairing {
 public:
  explicit Pairing(const RecordType* type) : type_(type) {}

  // Precondition: both of the type and of one id; they outlive what is asked next.
  void hold(const Record& mine, const Record& theirs);
  // In the order of the file; nothing where one of them is erased.
  std::vector<Meeting> concurrent(const VersionVector& my_seen, const VersionVector& their_seen) const;
  // Makes of `mine` the join with `theirs`, which are the records that were held. Stays as it is, or becomes
  // `theirs` itself, where that is the join already.
  void join(Joined& mine, const RecordPointer& theirs) const;

 private:
  struct Difference {
    std::size_t field;
    bool theirs;  // is the greater
  };
  const RecordType* type_;
  const Record* mine_ = nullptr;
  const Record* theirs_ = nullptr;
  std::vector<Difference> differences_;  // of known fields
  bool mine_ahead_ = false, theirs_ahead_ = false;
};

}  // namespace bothways::document
