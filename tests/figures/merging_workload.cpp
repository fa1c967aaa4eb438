// Makes the files that merging is timed on: 100 people of 20 fields each (9 of the person, 11 of the application),
// 50 pairs with 10 meetings each; K copies of that, in each of which E fields were set, any with the same chance,
// by somebody who saw nobody else's. For each of the four workloads a folder with our files, 0.json and so on,
// and plain.json, from which peers make theirs: {"base": {collection: {id: {field: value}}}, "edits": [[[collection,
// id, field, value], …], …]}. Usage: merging_workload FOLDER
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "document/document.hpp"
#include "document/record_text.hpp"

using namespace bothways;

namespace {

constexpr std::int64_t start_ms = 1'767'225'600'000;  // 1 January 2026

// xorshift64 (Marsaglia 2003): the same work each time.
struct Dice {
  std::uint64_t state = 88172645463325252ull;
  std::uint64_t roll() {
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return state;
  }
  std::size_t below(std::size_t n) { return static_cast<std::size_t>(roll() % n); }
};

struct Part {
  RecordKind kind;
  std::size_t count, fields;
};
constexpr Part parts[] = {{RecordKind::person, 100, 9}, {RecordKind::application, 100, 11}, {RecordKind::pair, 50, 4}, {RecordKind::leadership_meeting, 500, 6}};

struct Place {
  std::size_t table;
  Id id;
  std::size_t field;
};

Value made_up(const Field& field, Dice& dice) {
  switch (field.kind) {
    case Kind::number: return {{}, static_cast<std::int64_t>(dice.below(100))};
    case Kind::date: return {{}, static_cast<std::int64_t>(20'000 + dice.below(1'000))};
    case Kind::choice: return {{}, static_cast<std::int64_t>(dice.below(field.choices.size()))};
    case Kind::reference: return {{}, static_cast<std::int64_t>(1 + dice.below(100))};
    default: return {"what was said " + std::to_string(dice.below(1'000'000)), 0};
  }
}

class Workload {
 public:
  explicit Workload(Dice& dice) : dice_(dice) {
    const Stamp stamp = next_stamp({}, dice.roll(), start_ms);
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

  std::string base() const {
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

  // What somebody did who worked alone, and the file they send.
  struct Copy {
    std::string file, edits;
  };
  Copy edited(std::size_t edits) {
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

 private:
  static void put(Programme& programme, RecordKind kind, Id id, Stamp stamp) {
    const auto record = type_of(kind).make();
    record->id = id;
    record->made = stamp;
    programme.put(static_cast<std::size_t>(kind), id, record);
  }

  void set(Programme& programme, Place place, Stamp stamp) {
    const RecordType& type = *programme.tables[place.table].type;
    const auto record = type.copy(*programme.tables[place.table].find(place.id));
    bothways::set(*record, type.fields[place.field], made_up(type.fields[place.field], dice_));
    record->stamps[place.field] = stamp;
    programme.put(place.table, place.id, record);
    note_seen(programme.seen, stamp);
  }

  static std::string member(const Record& record, const Field& field, const char* between) {
    std::string out = "\"" + std::string(field.name) + "\"" + between;
    document::append_value(out, record, field);
    return out;
  }

  Dice& dice_;
  Programme start_;
  std::vector<Place> places_;
};

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) return 2;
  Dice dice;
  Workload workload(dice);
  for (const std::size_t edits : {1'000u, 10'000u}) {
    for (const std::size_t copies : {2u, 8u}) {
      const std::filesystem::path folder = std::filesystem::path(arguments[1]) / ("K" + std::to_string(copies) + "-E" + std::to_string(edits));
      std::filesystem::create_directories(folder);
      std::ofstream plain(folder / "plain.json");
      plain << "{\"base\":" << workload.base() << ",\n\"edits\":[";
      for (std::size_t i = 0; i < copies; ++i) {
        const Workload::Copy copy = workload.edited(edits);
        plain << (i == 0 ? "" : ",\n") << copy.edits;
        std::ofstream(folder / (std::to_string(i) + ".json"), std::ios::binary) << copy.file;
      }
      plain << "]}\n";
    }
  }
  return 0;
}
