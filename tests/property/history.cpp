#include "property/history.hpp"

#include <algorithm>
#include <set>

#include "domain/people.hpp"

namespace bothways::test {
namespace {

constexpr std::int64_t start_ms = 1'780'000'000'000;
constexpr auto schemes = static_cast<std::size_t>(RecordKind::scheme);
constexpr auto people = static_cast<std::size_t>(RecordKind::person);
constexpr std::size_t circles = record_kinds;  // a collection that this version does not know

Programme beginning() {
  Programme programme;
  programme.unknown_table("circles");
  const Stamp stamp{static_cast<std::uint64_t>(start_ms) << 16, 1};
  note_seen(programme.seen, stamp);
  const auto put = [&](std::size_t table, std::uint64_t id) {
    const RecordType* type = programme.tables[table].type;
    auto record = type != nullptr ? type->make() : std::make_shared<Record>();
    record->id = Id{id};
    record->made = stamp;
    programme.put(table, Id{id}, record);
  };
  put(schemes, 1);
  put(people, 2);
  put(people, 3);
  put(circles, 4);
  return programme;
}

void set_unknown(Record& record, const char* name, std::string json, Stamp stamp) {
  auto it = std::find_if(record.unknown.begin(), record.unknown.end(), [&](const UnknownField& f) { return f.name >= name; });
  if (it == record.unknown.end() || it->name != name) it = record.unknown.insert(it, UnknownField{name, {}, {}});
  it->json = std::move(json);
  it->stamp = stamp;
}

}  // namespace

History::History(Dice& dice) : dice_(dice) {
  static const Programme start = beginning();
  for (std::size_t i = 0; i < copies; ++i) copy[i] = {start, 0, 11 + i};
}

void History::live(std::size_t steps) {
  for (std::size_t i = 0; i < steps && events.size() < most_events; ++i) {
    const std::size_t who = dice_.below(copies);
    if (dice_.chance(5)) right = sync(who, (who + 1 + dice_.below(copies - 1)) % copies) && right;
    else act(copy[who]);
  }
}

void History::act(Copy& who) {
  const std::size_t table = dice_.chance(4) ? schemes : dice_.chance(5) ? circles : people;
  const auto& rows = who.programme.tables[table].rows;
  if (rows.empty()) return;
  const Id id = rows[dice_.below(rows.size())]->id;
  const std::size_t what = dice_.below(16);
  if (what == 0 && table != schemes) add(who, table);
  else if (what <= 2 && table != schemes) take(who, table, id, Deed::removed);
  else if (what == 3 && table != schemes && dice_.chance(2)) take(who, table, id, Deed::erased);
  else set(who, table, id);
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

void History::set(Copy& who, std::size_t table, Id id) {
  auto record = changed(who, table, id);
  if (record->erased) return;
  Event event{Deed::set, table, id, {}, {}, next(who)};
  const RecordType* type = who.programme.tables[table].type;
  const char* const values[] = {"one", "two", "three"};
  const std::size_t value = dice_.below(3);
  if (type == nullptr || dice_.chance(6)) {
    event.name = "colour";
    event.value = "\"" + std::string(values[value]) + "\"";
    set_unknown(*record, "colour", event.value, event.stamp);
  } else {
    const std::size_t index = dice_.below(3);
    const Field& field = type->fields[index];
    event.name = field.name;
    if (field.kind == Kind::choice && dice_.chance(4)) {  // one that only a newer version has
      event.value = "\"later\"";
      set_unknown(*record, event.name.c_str(), event.value, event.stamp);
    } else {
      const bool text = field.kind <= Kind::phone;
      event.value = values[value];
      bothways::set(*record, field, text ? Value{values[value], 0} : Value{{}, static_cast<std::int64_t>(value)});
      record->stamps[index] = event.stamp;
      // A program that does not know the later choice leaves it where it is, as ours does.
    }
  }
  happen(who, std::move(event), std::move(record));
}

void History::add(Copy& who, std::size_t table) {
  const RecordType* type = who.programme.tables[table].type;
  auto record = type != nullptr ? type->make() : std::make_shared<Record>();
  Event event{Deed::made, table, Id{next_id_++}, {}, {}, next(who)};
  record->id = event.id;
  record->made = event.stamp;
  happen(who, std::move(event), std::move(record));
}

void History::take(Copy& who, std::size_t table, Id id, Deed deed) {
  const RecordType* type = who.programme.tables[table].type;
  auto record = changed(who, table, id);
  if (record->erased) return;
  Event event{deed, table, id, {}, {}, next(who)};
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
  Copy& mine = copy[into];
  const Copy& theirs = copy[from];
  auto merged = document::merge(mine.programme, theirs.programme);
  if (!merged) return false;
  const Told all = expected(mine, theirs);
  conflicts += all.size();
  const bool told_right = told(*merged) == all;
  mine.programme = std::move(merged->programme);
  mine.knows |= theirs.knows;
  return told_right;
}

Told History::told(const document::Merged& merged) {
  Told all;
  for (const document::Conflict& conflict : merged.conflicts) {
    all.emplace_back(conflict.table, conflict.id, conflict.field != nullptr ? std::string(conflict.field->name) : conflict.newer, conflict.took_theirs);
  }
  std::sort(all.begin(), all.end());
  return all;
}

// From the list of events alone: who knew what, and what was later.
Told History::expected(const Copy& mine, const Copy& theirs) const {
  struct Side {
    std::uint64_t knows = 0;
    const Event* last(Deed deed, std::size_t table, Id id, const std::string* name, const std::vector<Event>& all) const {
      const Event* last = nullptr;
      for (std::size_t i = 0; i < all.size(); ++i) {
        const Event& e = all[i];
        if ((knows >> i & 1) == 0 || e.deed != deed || e.table != table || e.id != id || (name != nullptr && e.name != *name)) continue;
        if (last == nullptr || last->stamp < e.stamp) last = &e;
      }
      return last;
    }
    bool live(std::size_t table, Id id, const std::vector<Event>& all) const {
      const Event* removed = last(Deed::removed, table, id, nullptr, all);
      const Event* edited = last(Deed::set, table, id, nullptr, all);
      return removed == nullptr || (edited != nullptr && edited->stamp > removed->stamp);
    }
  };
  const auto knows = [&](const Copy& who, const Event* event) { return (who.knows >> (event - events.data()) & 1) != 0; };
  const Side my{mine.knows}, their{theirs.knows}, both{mine.knows | theirs.knows};

  std::set<std::pair<std::size_t, Id>> records;
  std::set<std::tuple<std::size_t, Id, std::string>> fields;
  for (const Event& event : events) {
    records.emplace(event.table, event.id);
    if (event.deed == Deed::set) fields.emplace(event.table, event.id, event.name);
  }
  Told all;
  for (const auto& [table, id] : records) {
    if (both.last(Deed::erased, table, id, nullptr, events) != nullptr) continue;
    const bool kept = both.live(table, id, events);
    const auto unaware = [&](const Copy& remover, const Side& of_remover, const Copy& editor, const Side& of_editor) {
      if (of_remover.live(table, id, events) || !of_editor.live(table, id, events)) return false;
      if (knows(editor, of_remover.last(Deed::removed, table, id, nullptr, events))) return false;
      return std::any_of(events.begin(), events.end(), [&](const Event& e) {
        return e.deed == Deed::set && e.table == table && e.id == id && knows(editor, &e) && !knows(remover, &e) &&
               of_editor.last(Deed::set, table, id, &e.name, events) == &e;
      });
    };
    if (unaware(mine, my, theirs, their)) all.emplace_back(table, id, "", kept);
    else if (unaware(theirs, their, mine, my)) all.emplace_back(table, id, "", !kept);
  }
  for (const auto& [table, id, name] : fields) {
    if (both.last(Deed::erased, table, id, nullptr, events) != nullptr || !both.live(table, id, events)) continue;
    const Event* m = my.last(Deed::set, table, id, &name, events);
    const Event* t = their.last(Deed::set, table, id, &name, events);
    if (m == nullptr || t == nullptr || knows(theirs, m) || knows(mine, t) || m->value == t->value) continue;
    all.emplace_back(table, id, name, m->stamp < t->stamp);
  }
  std::sort(all.begin(), all.end());
  return all;
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
