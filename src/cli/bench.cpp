// bothways bench: loading one's own file, merging the others into it and listing the conflicts, on 100
// people with 20 fields each and 50 pairs with 10 meetings each, for some numbers of copies and edits; and
// suggesting cohorts for people of 9 sectors and 12 places, a third of whom cannot come at all times. Who with
// whom is in bench_matching.cpp.
#include <algorithm>
#include <cstdio>
#include <ostream>
#include <vector>

#include "base/words.hpp"
#include "cli/arguments.hpp"
#include "cli/bench.hpp"
#include "cli/system.hpp"
#include "document/document.hpp"
#include "document/merge.hpp"
#include "domain/pair.hpp"
#include "domain/people.hpp"
#include "matching/allocation.hpp"

namespace bothways::cli {
namespace {

using Dice = BenchDice;

constexpr std::int64_t start_ms = 1'767'225'600'000;  // 1 January 2026
Value made_up(const Field& field, Dice& dice) {
  switch (field.kind) {
    case Kind::number: return {{}, static_cast<std::int64_t>(dice.below(100))};
    case Kind::date: return {{}, static_cast<std::int64_t>(20'000 + dice.below(1'000))};
    case Kind::choice: return {{}, static_cast<std::int64_t>(dice.below(field.choices.size()))};
    case Kind::reference: return {{}, static_cast<std::int64_t>(1 + dice.below(100))};
    default: return {"what was said " + std::to_string(dice.below(1'000'000)), 0};
  }
}

void set_field(Programme& programme, std::size_t table, Id id, std::size_t index, Stamp stamp, Dice& dice) {
  const RecordType& type = *programme.tables[table].type;
  const auto record = type.copy(*programme.tables[table].find(id));
  set(*record, type.fields[index], made_up(type.fields[index], dice));
  record->stamps[index] = stamp;
  programme.put(table, id, record);
  note_seen(programme.seen, stamp);
}

void add(Programme& programme, RecordKind kind, std::size_t count, std::size_t fields, Stamp stamp, Dice& dice) {
  const auto table = static_cast<std::size_t>(kind);
  for (std::size_t i = 1; i <= count; ++i) {
    const auto record = type_of(kind).make();
    record->id = Id{i};
    record->made = stamp;
    programme.put(table, record->id, record);
    for (std::size_t field = 0; field < fields; ++field) set_field(programme, table, Id{i}, field, stamp, dice);
  }
}

// 20 fields a person: 9 of the person and 11 of the application.
Programme beginning(Dice& dice) {
  Programme programme;
  const Stamp stamp = next_stamp({}, dice.roll(), start_ms);
  add(programme, RecordKind::scheme, 1, 10, stamp, dice);
  add(programme, RecordKind::person, 100, 9, stamp, dice);
  add(programme, RecordKind::application, 100, 11, stamp, dice);
  add(programme, RecordKind::pair, 50, 4, stamp, dice);
  add(programme, RecordKind::leadership_meeting, 500, 6, stamp, dice);
  return programme;
}

// A copy that somebody worked on alone, and the file they send back.
std::string edited(Programme programme, std::size_t edits, Dice& dice) {
  const Replica replica = dice.roll();
  std::int64_t ms = start_ms;
  for (std::size_t i = 0; i < edits; ++i) {
    constexpr RecordKind kinds[] = {RecordKind::person, RecordKind::application, RecordKind::leadership_meeting};
    const auto table = static_cast<std::size_t>(kinds[dice.below(3)]);
    const auto& rows = programme.tables[table].rows;
    const Id id = rows[dice.below(rows.size())]->id;
    ms += static_cast<std::int64_t>(dice.below(60'000));
    set_field(programme, table, id, dice.below(6), next_stamp(programme.seen, replica, ms), dice);
  }
  return document::write(programme);
}

// False where a file of our own making is refused, which would be a fault of ours.
bool measure(std::size_t copies, std::size_t edits, Streams streams) {
  Dice dice;
  const Programme start = beginning(dice);
  std::vector<std::string> files;
  for (std::size_t i = 0; i < copies; ++i) files.push_back(edited(start, edits, dice));
  std::vector<double> loads, merges;
  std::size_t conflicts = 0;
  for (int round = 0; round < bench_rounds; ++round) {
    const double begun = running_milliseconds();
    auto mine = document::read(files[0]);
    if (!mine) return false;
    loads.push_back(running_milliseconds() - begun);
    conflicts = 0;
    for (std::size_t i = 1; i < copies; ++i) {
      const auto theirs = document::read(files[i]);
      if (!theirs) return false;
      auto merged = document::merge(*mine, *theirs);
      if (!merged) return false;
      conflicts += merged->conflicts.size();
      *mine = std::move(merged->programme);
    }
    merges.push_back(running_milliseconds() - begun);
  }
  const std::string name = "K" + std::to_string(copies) + "/E" + std::to_string(edits);
  bench_row(name + " load, " + std::to_string(files[0].size() / 1024) + " KB", loads, streams);
  bench_row(name + " load, merge, " + std::to_string(conflicts) + " conflicts", merges, streams);
  return true;
}

void measure_allocation(std::size_t count, std::size_t cohorts, Streams streams) {
  Dice dice;
  std::vector<matching::Newcomer> people(count);
  for (matching::Newcomer& one : people) {
    one.sector = static_cast<int>(dice.below(10));
    one.place = static_cast<int>(dice.below(13));
    one.free = dice.below(3) == 0 ? static_cast<Times>(dice.roll()) & all_times : 0;
  }
  std::vector<matching::Room> rooms(cohorts);
  for (matching::Room& room : rooms) room = {static_cast<int>((count + cohorts - 1) / cohorts), Times{1} << dice.below(21)};
  std::vector<double> times;
  bool proven = false;
  for (int round = 0; round < bench_rounds; ++round) {
    const double begun = running_milliseconds();
    proven = matching::allocate(people, rooms).proven;
    times.push_back(running_milliseconds() - begun);
  }
  bench_row(std::to_string(count) + " people, " + std::to_string(cohorts) + " cohorts" + (proven ? ", proven" : ""), times, streams);
}

}  // namespace

std::string bench_number(double number) {
  char text[32];
  std::snprintf(text, sizeof text, "%.2f", number);
  return text;
}

void bench_row(std::string name, std::vector<double> times, Streams streams) {
  if (times.empty()) return;
  std::sort(times.begin(), times.end());
  streams.out << say("cli.bench.row", {{"name", std::move(name)}, {"median", bench_number(times[times.size() / 2])}, {"least", bench_number(times[0])}}) << '\n';
}

int bench(Arguments arguments, Streams streams) {
  if (!parse(arguments, 0, {}, streams)) return not_understood;
  for (const std::size_t edits : {1'000u, 10'000u}) {
    for (const std::size_t copies : {2u, 8u}) {
      if (!measure(copies, edits, streams)) return refused;
    }
  }
  measure_allocation(12, 3, streams);
  measure_allocation(200, 20, streams);
  bench_matching(streams);
  return done;
}

}  // namespace bothways::cli
