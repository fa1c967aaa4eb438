#include "property/history.hpp"

#include <algorithm>

#include "property/oracle.hpp"

namespace bothways::test {
namespace {

constexpr std::int64_t start_ms = 1'780'000'000'000;
constexpr auto schemes = static_cast<std::size_t>(RecordKind::scheme);
constexpr std::size_t circles = record_kinds;  // a collection that this version does not know
constexpr std::size_t later = 3;               // the number of a choice that only a newer version has

Programme beginning(const std::vector<std::size_t>& tables) {
  Programme programme;
  programme.unknown_table("circles");
  const Stamp stamp{static_cast<std::uint64_t>(start_ms) << 16, 1};
  note_seen(programme.seen, stamp);
  std::uint64_t id = 1;
  for (const std::size_t table : tables) {
    for (std::size_t i = 0; i < (table == schemes || table == circles ? 1 : 2); ++i, ++id) {
      const RecordType* type = programme.tables[table].type;
      auto record = type != nullptr ? type->make() : std::make_shared<Record>();
      record->id = Id{id};
      record->made = stamp;
      programme.put(table, record->id, record);
    }
  }
  return programme;
}

void set_unknown(Record& record, const char* name, std::string json, Stamp stamp) {
  auto it = std::find_if(record.unknown.begin(), record.unknown.end(), [&](const UnknownField& f) { return f.name >= name; });
  if (it == record.unknown.end() || it->name != name) it = record.unknown.insert(it, UnknownField{name, {}, {}});
  it->json = std::move(json);
  it->stamp = stamp;
}

}  // namespace

History::History(Dice& dice, std::size_t count) : copies(count), dice_(dice) {
  const std::size_t one = 1 + dice.below(record_kinds - 1), other = 1 + dice.below(record_kinds - 1);
  tables_ = {schemes, one, one == other ? 1 + one % (record_kinds - 1) : other, circles};
  const Programme start = beginning(tables_);
  for (std::size_t i = 0; i < count; ++i) copies[i] = {start, 0, 11 + i};
}

void History::live(std::size_t steps) {
  for (std::size_t i = 0; i < steps && events.size() < most_events; ++i) {
    const std::size_t who = dice_.below(copies.size());
    if (dice_.chance(5)) right = sync(who, (who + 1 + dice_.below(copies.size() - 1)) % copies.size()) && right;
    else act(copies[who]);
  }
}

void History::act(Copy& who) {
  const std::size_t table = tables_[dice_.chance(4) ? 0 : dice_.chance(5) ? 3 : 1 + dice_.below(2)];
  const auto& rows = who.programme.tables[table].rows;
  if (rows.empty()) return;
  const Id id = rows[dice_.below(rows.size())]->id;
  const std::size_t what = dice_.below(16);
  if (what == 0 && table != schemes) add(who, table);
  else if (what <= 2 && table != schemes) take(who, table, id, Deed::removed);
  else if (what == 3 && table != schemes && dice_.chance(2)) take(who, table, id, Deed::erased);
  else set_any(who, table, id);
}

Stamp History::next(const Copy& who) {
  // Clocks on the wall disagree by up to a second.
  return next_stamp(who.programme.seen, who.replica, start_ms + static_cast<std::int64_t>(dice_.below(1000)));
}

std::shared_ptr<Record> History::changed(const Copy& who, std::size_t table, Id id) const {
  const RecordType* type = who.programme.tables[table].type;
  const RecordPointer record = who.programme.tables[table].find(id);
  return type != nullptr ? type->copy(*record) : std::make_shared<Record>(*record);
}

void History::happen(Copy& who, Event event, std::shared_ptr<Record> record) {
  note_seen(who.programme.seen, event.stamp);
  who.programme.put(event.table, event.id, std::move(record));
  who.knows |= std::uint64_t{1} << events.size();
  events.push_back(std::move(event));
}

void History::set_any(Copy& who, std::size_t table, Id id) {
  const RecordType* type = who.programme.tables[table].type;
  if (type == nullptr || dice_.chance(6)) return set(who, table, id, "colour", dice_.below(3));
  // Few fields of one record, so that copies meet; which ones, its id says.
  const Field& field = type->fields[(id.value * 7 + dice_.below(3)) % type->fields.size()];
  set(who, table, id, std::string(field.name), field.kind == Kind::choice && dice_.chance(4) ? later : dice_.below(3));
}

void History::set(Copy& who, std::size_t table, Id id, const std::string& name, std::size_t which) {
  auto record = changed(who, table, id);
  if (record->erased) return;
  constexpr const char* values[] = {"one", "two", "three", "later"};
  Event event{Deed::set, table, id, name, values[which], which, next(who)};
  const RecordType* type = who.programme.tables[table].type;
  const Field* field = type != nullptr ? field_named(*type, name) : nullptr;
  if (field == nullptr || which == later) {
    event.value = "\"" + event.value + "\"";
    set_unknown(*record, name.c_str(), event.value, event.stamp);
  } else {
    const std::size_t number = field->kind == Kind::choice ? which % field->choices.size() : which;
    event.value = values[number];
    if (field->kind == Kind::position) event.value = Position::of(static_cast<std::int32_t>(number)).text;
    const bool text = field->kind <= Kind::position;
    bothways::set(*record, *field, text ? Value{event.value, 0} : Value{{}, static_cast<std::int64_t>(number)});
    record->stamps[index_of(*type, *field)] = event.stamp;
    // A program that does not know the later choice leaves it where it is, as ours does.
  }
  happen(who, std::move(event), std::move(record));
}

// An edit like any other: one of the two values is set once more, knowingly.
void History::settle(Copy& who, const document::Conflict& conflict, std::size_t which) {
  const std::string name = conflict.field != nullptr ? std::string(conflict.field->name) : conflict.newer;
  if (name.empty()) return which == 1 ? take(who, conflict.table, conflict.id, Deed::removed) : set_any(who, conflict.table, conflict.id);
  set(who, conflict.table, conflict.id, name, which);
  ++settled;
}

void History::add(Copy& who, std::size_t table) {
  const RecordType* type = who.programme.tables[table].type;
  auto record = type != nullptr ? type->make() : std::make_shared<Record>();
  Event event{Deed::made, table, Id{next_id_++}, {}, {}, 0, next(who)};
  record->id = event.id;
  record->made = event.stamp;
  happen(who, std::move(event), std::move(record));
}

void History::take(Copy& who, std::size_t table, Id id, Deed deed) {
  const RecordType* type = who.programme.tables[table].type;
  auto record = changed(who, table, id);
  if (record->erased) return;
  Event event{deed, table, id, {}, {}, 0, next(who)};
  if (deed == Deed::removed) {
    record->removed = event.stamp;
  } else {
    const Stamp made = record->made;
    record = type != nullptr ? type->make() : std::make_shared<Record>();
    record->id = id;
    record->made = made;
    record->erased = event.stamp;
  }
  happen(who, std::move(event), std::move(record));
}

bool History::sync(std::size_t into, std::size_t from) {
  Copy& mine = copies[into];
  const Copy& theirs = copies[from];
  auto merged = document::merge(mine.programme, theirs.programme);
  if (!merged) return false;
  const Told all = expected(events, mine, theirs);
  conflicts += all.size();
  const bool told_right = told(*merged) == all;
  mine.programme = std::move(merged->programme);
  mine.knows |= theirs.knows;
  if (!merged->conflicts.empty() && events.size() < most_events && dice_.chance(2)) {
    settle(mine, merged->conflicts[dice_.below(merged->conflicts.size())], dice_.below(3));
  }
  return told_right;
}

bool same(const Programme& a, const Programme& b) {
  if (a.seen != b.seen || a.unknown != b.unknown) return false;
  const auto covers = [](const Programme& x, const Programme& y) {
    return std::all_of(x.tables.begin(), x.tables.end(), [&](const Table& table) {
      if (table.rows.empty()) return true;
      const auto it = std::find_if(y.tables.begin(), y.tables.end(), [&](const Table& t) { return t.name == table.name; });
      return it != y.tables.end() && table.rows.size() == it->rows.size() &&
             std::equal(table.rows.begin(), table.rows.end(), it->rows.begin(),
                        [&](const RecordPointer& r, const RecordPointer& s) { return same_record(table.type, *r, *s); });
    });
  };
  return covers(a, b) && covers(b, a);
}

}  // namespace bothways::test
