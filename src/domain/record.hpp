// What every record has: a name of its own, when each field was set and by which replica, whether it
// was taken away, and what a newer version of the program wrote into it. Records are values behind
// shared pointers to const: a change is a new record in the old one's place.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/stamp.hpp"
#include "domain/field.hpp"

namespace bothways {

// A field this version does not know: its canonical JSON, kept and merged like any other field.
struct UnknownField {
  std::string name;
  std::string json;
  Stamp stamp;
  bool operator==(const UnknownField&) const = default;
};

struct Record {
  Id id;
  Stamp made;                 // always set
  Stamp removed;              // an ordinary deletion: gives way to a later edit
  Stamp erased;               // an erasure: always wins, and no field is left
  std::vector<Stamp> stamps;  // by field number; a field without a stamp was never set
  std::vector<UnknownField> unknown;  // sorted by name
  virtual ~Record() = default;

  // Latest of `made` and all field stamps.
  Stamp touched() const;
  // Not erased, and not removed after it was last touched.
  bool live() const;
};

using RecordPointer = std::shared_ptr<const Record>;

struct RecordType {
  RecordKind kind = RecordKind::scheme;
  std::string_view name;        // "person": prefix of its words
  std::string_view collection;  // "people": JSON key
  std::span<const Field> fields;
  bool carried_over = false;    // into a new scheme made from this one: a setting, and nobody's data
  std::shared_ptr<Record> (*make)() = nullptr;
  std::shared_ptr<Record> (*copy)(const Record&) = nullptr;
};

// The one table of record types, by RecordKind.
std::span<const RecordType, record_kinds> record_types();
const RecordType& type_of(RecordKind kind);
// Nothing where there is none of that name.
const Field* field_named(const RecordType& type, std::string_view name);
std::size_t index_of(const RecordType& type, const Field& field);

// Compares and copies one field between two records of its type, without a Value in between.
bool same_value(const Record& a, const Record& b, const Field& field);
void copy_value(Record& to, const Record& from, const Field& field);
// Equal in everything: stamps, values, what a newer version wrote. `type` is null for a record of an
// unknown collection.
bool same_record(const RecordType* type, const Record& a, const Record& b);
// Whether a file may hold the value in that field: text within its cap, a choice that there is, a number
// within 32 bits, a date of the years 1 to 9999. What is not storable must not enter the programme.
bool storable(const Field& field, const Value& value);

// `struct Person : RecordOf<RecordKind::person>`
template <RecordKind K>
struct RecordOf : Record {
  static constexpr RecordKind kind = K;
};

enum class Carried : std::uint8_t { no, over };

template <class T>
constexpr RecordType record_type(std::string_view name, std::string_view collection, std::span<const Field> fields,
                                 Carried carried = Carried::no) {
  return {T::kind, name, collection, fields, carried == Carried::over,
          []() -> std::shared_ptr<Record> {
            auto record = std::make_shared<T>();
            record->stamps.resize(type_of(T::kind).fields.size());
            return record;
          },
          [](const Record& from) -> std::shared_ptr<Record> {
            return std::make_shared<T>(static_cast<const T&>(from));
          }};
}

}  // namespace bothways
