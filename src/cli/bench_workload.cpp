#include "cli/bench_workload.hpp"

#include "document/document.hpp"
#include "document/record_text.hpp"

namespace bothways::cli {
namespace {

constexpr std::int64_t start_ms = 1'767'225'600'000;  // 1 January 2026

struct Part {
  RecordKind kind;
  std::size_t count, fields;
};
constexpr Part parts[] = {{RecordKind::person, 100, 9}, {RecordKind::application, 100, 11}, {RecordKind::pair, 50, 4}, {RecordKind::leadership_meeting, 500, 6}};

Value made_up(const Field& field, BenchDice& dice) {
  switch (field.kind) {
    case Kind::position: return {Position::of(static_cast<std::int32_t>(dice.below(100))).text, 0};
    case Kind::number: return {{}, static_cast<std::int64_t>(dice.below(100))};
    case Kind::date: return {{}, static_cast<std::int64_t>(20'000 + dice.below(1'000))};
    case Kind::choice: return {{}, static_cast<std::int64_t>(dice.below(field.choices.size()))};
    case Kind::reference: return {{}, static_cast<std::int64_t>(1 + dice.below(100))};
    default: return {"what was said " + std::to_string(dice.below(1'000'000)), 0};
  }
}

void put(Programme& programme, RecordKind kind, Id id, Stamp stamp) {
  const auto record = type_of(kind).make();
  record->id = id;
  record->made = stamp;
  programme.put(static_cast<std::size_t>(kind), id, record);
}

std::string member(const Record& record, const Field& field, const char* between) {
  std::string out = "\"" + std::string(field.name) + "\"" + between;
  document::append_value(out, record, field);
  return out;
}

}  // namespace

BenchWorkload::BenchWorkload() {
  const Stamp stamp = next_stamp({}, dice_.roll(), start_ms);
  put(start_, RecordKind::scheme, Id{1}, stamp);
  set(start_, {static_cast<std::size_t>(RecordKind::scheme), Id{1}, 0}, stamp);
  for (const Part& part : parts) {
    for (std::size_t i = 1; i <= part.count; ++i) {
      put(start_, part.kind, Id{i}, stamp);
      for (std::size_t field = 0; field < part.fields; ++field) {
        places_.push_back({static_cast<std::size_t>(part.kind), Id{i}, field});
        set(start_, places_.back(), stamp);
      }
    }
  }
}

std::string BenchWorkload::base() const {
  std::string out = "{";
  for (const Part& part : parts) {
    const Table& table = start_.table(part.kind);
    out += (out.size() > 1 ? ",\n\"" : "\n\"") + table.name + "\":{";
    for (const RecordPointer& record : table.rows) {
      out += (record == table.rows.front() ? "\"" : ",\n\"") + to_text(record->id) + "\":{";
      for (std::size_t i = 0; i < part.fields; ++i) out += (i == 0 ? "" : ",") + member(*record, table.type->fields[i], ":");
      out += '}';
    }
    out += '}';
  }
  return out + "}";
}

BenchWorkload::Copy BenchWorkload::edited(std::size_t edits) {
  Programme programme = start_;
  Copy copy{{}, "["};
  const Replica replica = dice_.roll();
  std::int64_t ms = start_ms;
  for (std::size_t i = 0; i < edits; ++i) {
    const Place place = places_[dice_.below(places_.size())];
    ms += static_cast<std::int64_t>(dice_.below(60'000));
    set(programme, place, next_stamp(programme.seen, replica, ms));
    const Table& table = programme.tables[place.table];
    copy.edits += (i == 0 ? "[\"" : ",\n[\"") + table.name + "\",\"" + to_text(place.id) + "\"," +
                  member(*table.find(place.id), table.type->fields[place.field], ",") + "]";
  }
  copy.edits += ']';
  copy.file = document::write(programme);
  return copy;
}

void BenchWorkload::set(Programme& programme, Place place, Stamp stamp) {
  const RecordType& type = *programme.tables[place.table].type;
  const auto record = type.copy(*programme.tables[place.table].find(place.id));
  bothways::set(*record, type.fields[place.field], made_up(type.fields[place.field], dice_));
  record->stamps[place.field] = stamp;
  programme.put(place.table, place.id, record);
  note_seen(programme.seen, stamp);
}

}  // namespace bothways::cli
