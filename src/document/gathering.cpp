#include "document/gathering.hpp"

#include <algorithm>

namespace bothways::document {
namespace {

bool any_unseen(const Record& record, const VersionVector& seen) {
  return !has_seen(seen, record.made) ||
         std::any_of(record.stamps.begin(), record.stamps.end(), [&](Stamp stamp) { return !has_seen(seen, stamp); }) ||
         std::any_of(record.unknown.begin(), record.unknown.end(), [&](const UnknownField& field) { return !has_seen(seen, field.stamp); });
}

// Fields of the envelope have no stamps: the greater bytes win, which is arbitrary and everywhere the same.
std::vector<UnknownField> joined(std::vector<UnknownField> all, const std::vector<UnknownField>& more) {
  all.insert(all.end(), more.begin(), more.end());
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

// The one who removed did not know of the other's edit, nor the other of the removal.
bool unaware(const Record& removed, const VersionVector& of_removed, const Record& edited, const VersionVector& of_edited) {
  return !removed.live() && edited.live() && !has_seen(of_edited, removed.removed) && any_unseen(edited, of_removed);
}

// What the join makes of the conflicts: none are left in an erased record.
void judge(std::vector<Conflict>& found, const Record& joined) {
  if (joined.erased) return found.clear();
  for (Conflict& one : found) {
    if (one.is_removal()) one.took_theirs = (one.mine.number == 1) == joined.live();
  }
}

}  // namespace

// One copy's records of a table, sorted by id, and how far the walk has come there.
struct Gathering::Column {
  std::vector<RecordPointer>::const_iterator at, end;
  bool holds(Id id) const { return at != end && (*at)->id == id; }
};

Gathering::Gathering(const Programme& mine, std::span<const Programme> copies) : mine_(mine), copies_(copies) {
  seen_.push_back(mine.seen);
  for (const Programme& copy : copies) {
    seen_.push_back(seen_.back());
    for (const auto& [replica, time] : copy.seen) note_seen(seen_.back(), {time, replica});
  }
}

Programme Gathering::run() {
  Programme programme;
  programme.seen = seen_.back();
  programme.equality = mine_.equality;
  programme.unknown = mine_.unknown;
  // Mine comes first, so its collections have the numbers that they have there.
  const auto take_up = [&](const Programme& from) {
    for (const Table& table : from.tables) {
      if (table.type == nullptr) programme.unknown_table(table.name);
    }
  };
  take_up(mine_);
  for (const Programme& copy : copies_) {
    take_up(copy);
    programme.equality = joined(programme.equality, copy.equality);
    programme.unknown = joined(std::move(programme.unknown), copy.unknown);
  }
  for (std::size_t i = 0; i < programme.tables.size(); ++i) table(i, programme.tables[i]);
  std::erase_if(programme.unknown, [&](const UnknownField& field) {
    return std::any_of(programme.tables.begin(), programme.tables.end(),
                       [&](const Table& table) { return table.name == field.name && !table.rows.empty(); });
  });
  return programme;
}

void Gathering::table(std::size_t index, Table& table) {
  std::vector<Column> columns;
  const auto add = [&](const Programme& programme) {
    const auto& rows = rows_of(programme, table);
    columns.push_back({rows.begin(), rows.end()});
    return rows.size();
  };
  std::size_t most = add(mine_);
  for (const Programme& copy : copies_) most = std::max(most, add(copy));
  table.rows.reserve(most);
  Pairing pairing(table.type);
  for (;;) {
    const Record* next = nullptr;
    for (const Column& column : columns) {
      if (column.at != column.end && (next == nullptr || (*column.at)->id < next->id)) next = column.at->get();
    }
    if (next == nullptr) return;
    table.rows.push_back(record(index, pairing, columns, next->id));
  }
}

RecordPointer Gathering::record(std::size_t index, Pairing& pairing, std::vector<Column>& columns, Id id) {
  const RecordPointer mine = columns[0].holds(id) ? *columns[0].at++ : nullptr;
  Joined joined(mine);
  for (std::size_t copy = 0; copy < copies_.size(); ++copy) {
    Column& column = columns[copy + 1];
    if (!column.holds(id)) continue;
    const RecordPointer& theirs = *column.at++;
    if (!joined.record()) {
      joined.become(theirs);
      met(copy, *theirs, {});
      continue;
    }
    pairing.hold(*joined.record(), *theirs);
    std::vector<Conflict> found = conflicts(index, pairing, *joined.record(), *theirs, copy);
    pairing.join(joined, theirs);
    judge(found, *joined.record());
    met(copy, *theirs, std::move(found));
  }
  done(index, mine, joined.record());
  return joined.record();
}

std::vector<Conflict> Gathering::conflicts(std::size_t index, const Pairing& pairing, const Record& a, const Record& b, std::size_t copy) const {
  const VersionVector& my_seen = seen_[copy];
  const VersionVector& their_seen = copies_[copy].seen;
  std::vector<Conflict> found;
  if (&a == &b) return found;
  if (unaware(a, my_seen, b, their_seen)) found.push_back({index, a.id, nullptr, {}, {{}, 1}, {}, false, a.removed, b.touched()});
  else if (unaware(b, their_seen, a, my_seen)) found.push_back({index, a.id, nullptr, {}, {}, {{}, 1}, false, a.touched(), b.removed});
  for (Meeting& meeting : pairing.concurrent(my_seen, their_seen)) {
    found.push_back({index, a.id, meeting.field, meeting.field != nullptr ? std::string() : std::move(meeting.name),
                     std::move(meeting.mine), std::move(meeting.theirs), meeting.took_theirs, meeting.mine_at, meeting.theirs_at});
  }
  return found;
}

const std::vector<RecordPointer>& rows_of(const Programme& programme, const Table& like) {
  static const std::vector<RecordPointer> none;
  if (like.type != nullptr) return programme.table(like.type->kind).rows;
  const auto it = std::find_if(programme.tables.begin(), programme.tables.end(), [&](const Table& table) { return table.name == like.name; });
  return it != programme.tables.end() ? it->rows : none;
}

}  // namespace bothways::document
