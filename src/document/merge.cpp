#include "document/merge.hpp"

#include <algorithm>

#include "document/join.hpp"

namespace bothways::document {
namespace {

// The records of the collection that is called like this one.
const std::vector<RecordPointer>& rows_of(const Programme& programme, const Table& like) {
  static const std::vector<RecordPointer> none;
  if (like.type != nullptr) return programme.table(like.type->kind).rows;
  const auto it = std::find_if(programme.tables.begin(), programme.tables.end(), [&](const Table& table) { return table.name == like.name; });
  return it != programme.tables.end() ? it->rows : none;
}

bool any_unseen(const Record& record, const VersionVector& seen) {
  return !has_seen(seen, record.made) ||
         std::any_of(record.stamps.begin(), record.stamps.end(), [&](Stamp stamp) { return !has_seen(seen, stamp); }) ||
         std::any_of(record.unknown.begin(), record.unknown.end(), [&](const UnknownField& field) { return !has_seen(seen, field.stamp); });
}

// Walks two sorted columns of records as one, with null where one of them has no record of an id.
template <class Visit>
void each_id(const std::vector<RecordPointer>& a, const std::vector<RecordPointer>& b, Visit visit) {
  static const RecordPointer none;
  auto x = a.begin(), y = b.begin();
  while (x != a.end() || y != b.end()) {
    const bool from_a = y == b.end() || (x != a.end() && (*x)->id <= (*y)->id);
    const bool from_b = x == a.end() || (y != b.end() && (*y)->id <= (*x)->id);
    const RecordPointer& of_a = from_a ? *x++ : none;
    const RecordPointer& of_b = from_b ? *y++ : none;
    visit(of_a, of_b);
  }
}

// Fields of the envelope have no stamps: the greater bytes win, which is arbitrary and everywhere the same.
std::vector<UnknownField> joined(const std::vector<UnknownField>& a, const std::vector<UnknownField>& b) {
  std::vector<UnknownField> all = a;
  all.insert(all.end(), b.begin(), b.end());
  std::sort(all.begin(), all.end(), [](const UnknownField& x, const UnknownField& y) {
    return x.name != y.name ? x.name < y.name : x.json > y.json;
  });
  all.erase(std::unique(all.begin(), all.end(), [](const UnknownField& x, const UnknownField& y) { return x.name == y.name; }), all.end());
  return all;
}

// The very tally of one of them where the other adds nothing.
std::shared_ptr<const EqualityTally> joined(const std::shared_ptr<const EqualityTally>& a, const std::shared_ptr<const EqualityTally>& b) {
  if (!a || !b || a == b) return a ? a : b;
  EqualityTally both = merged(*a, *b);
  return both == *a ? a : std::make_shared<const EqualityTally>(std::move(both));
}

class Merger {
 public:
  Merger(const Programme& mine, const Programme& theirs) : mine_(mine), theirs_(theirs) {}

  Merged run() {
    Programme& programme = out_.programme;
    programme.seen = mine_.seen;
    for (const Programme* side : {&mine_, &theirs_}) {
      for (const Table& table : side->tables) {
        if (table.type == nullptr) programme.unknown_table(table.name);
      }
    }
    for (const auto& [replica, time] : theirs_.seen) note_seen(programme.seen, {time, replica});
    for (std::size_t i = 0; i < programme.tables.size(); ++i) table(i);
    programme.equality = joined(mine_.equality, theirs_.equality);
    programme.unknown = joined(mine_.unknown, theirs_.unknown);
    std::erase_if(programme.unknown, [&](const UnknownField& field) {
      return std::any_of(programme.tables.begin(), programme.tables.end(),
                         [&](const Table& table) { return table.name == field.name && !table.rows.empty(); });
    });
    return std::move(out_);
  }

 private:
  // `mine` comes first, so its collections have the numbers that they have there.
  void table(std::size_t index) {
    Table& table = out_.programme.tables[index];
    const std::vector<RecordPointer>& mine = rows_of(mine_, table);
    const std::vector<RecordPointer>& theirs = rows_of(theirs_, table);
    if (theirs.empty()) {
      table.rows = mine;
      return;
    }
    table.rows.reserve(std::max(mine.size(), theirs.size()));
    each_id(mine, theirs, [&](const RecordPointer& a, const RecordPointer& b) {
      RecordPointer record = !a ? b : !b ? a : join(table.type, a, b);
      if (a && b) conflicts(index, table.type, *a, *b, *record);
      if (record != a) out_.changes.push_back({index, record->id, a, record});
      table.rows.push_back(std::move(record));
    });
  }

  void conflicts(std::size_t index, const RecordType* type, const Record& a, const Record& b, const Record& record) {
    if (&a == &b || record.erased) return;
    // The one who removed did not know of the other's edit, nor the other of the removal.
    const auto unaware = [](const Record& removed, const VersionVector& of_removed, const Record& edited, const VersionVector& of_edited) {
      return !removed.live() && edited.live() && !has_seen(of_edited, removed.removed) && any_unseen(edited, of_removed);
    };
    if (unaware(a, mine_.seen, b, theirs_.seen)) {
      out_.conflicts.push_back({index, record.id, nullptr, {}, {{}, 1}, {}, record.live(), a.removed, b.touched()});
    } else if (unaware(b, theirs_.seen, a, mine_.seen)) {
      out_.conflicts.push_back({index, record.id, nullptr, {}, {}, {{}, 1}, !record.live(), a.touched(), b.removed});
    }
    if (!record.live()) return;
    for (Meeting& meeting : concurrent(type, a, mine_.seen, b, theirs_.seen)) {
      out_.conflicts.push_back({index, record.id, meeting.field, meeting.field != nullptr ? std::string() : std::move(meeting.name),
                                std::move(meeting.mine), std::move(meeting.theirs), meeting.took_theirs, meeting.mine_at, meeting.theirs_at});
    }
  }

  const Programme& mine_;
  const Programme& theirs_;
  Merged out_;
};

}  // namespace

Result<Merged> merge(const Programme& mine, const Programme& theirs) {
  if (mine.id() != theirs.id()) return Problem{Error::other_scheme, theirs.scheme().name};
  return Merger(mine, theirs).run();
}

std::vector<Change> differences(const Programme& before, const Programme& after) {
  std::vector<Change> changes;
  for (std::size_t i = 0; i < after.tables.size(); ++i) {
    const Table& table = after.tables[i];
    each_id(rows_of(before, table), table.rows, [&](const RecordPointer& a, const RecordPointer& b) {
      if (a == b || (a && b && same_record(table.type, *a, *b))) return;
      changes.push_back({i, a ? a->id : b->id, a, b});
    });
  }
  return changes;
}

}  // namespace bothways::document
