// What the reader of a pack may change: the rules by which a return is taken, and by which the page lets them
// change anything at all. Whose a record is goes by what stands in the scheme; of a new one, by what it says.
#pragma once

#include <map>
#include <set>
#include <tuple>

#include "domain/pair.hpp"
#include "domain/programme.hpp"

namespace bothways::share {

// One for each return: it counts what is added.
class Sender {
 public:
  // `browser` is the mark of their own edits where the pack is on their device; 0 where it came back.
  Sender(const Programme& mine, const PackFor& from, Replica browser = 0) : mine_(mine), from_(from), browser_(browser) {}

  // Still on the panel, or in a pair.
  bool there() const;
  // Whether the record is one of theirs: as it is here, or, of a new one, as it came.
  bool owns(RecordKind kind, const Record& record) const;
  // Whether a new one makes sense: each score, conflict and set of answers once, and no more than a few
  // hundred of what is logged.
  bool may_add(RecordKind kind, const Record& record);
  // Of a record that is theirs; null for `here` where it is new. What stands here, was not in their pack and is
  // not from them is not overwritten unseen.
  bool may_change(RecordKind kind, const Field& field, const Record& came, const Record* here) const;
  // Whoever added something may take it back; nothing else goes away.
  bool may_remove(RecordKind kind, const Record& here) const;

 private:
  bool is_own_mark(Stamp stamp) const { return stamp.replica == from_.whose.value || (browser_ != 0 && stamp.replica == browser_); }
  const Pair* own_pair(Id id) const;
  bool is_own_side(Id pair, Side side) const;
  bool fits(RecordKind kind, const Field& field, const Record& came, const Record& about) const;
  bool is_of_the_other(RecordKind kind, const Field& field, const Record& here) const;

  const Programme& mine_;
  PackFor from_;
  Replica browser_;
  std::set<std::tuple<RecordKind, Id, std::uint64_t>> added_;
  std::map<RecordKind, std::size_t> count_;
};

}  // namespace bothways::share
