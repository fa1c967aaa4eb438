// The programme: all records of one scheme, and what its copies have seen of each other. Records are
// shared and never change in place, so a copy of a programme costs pointers, and undo, merge and
// journal all speak of the record before and the record after.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "domain/equality.hpp"
#include "domain/pack.hpp"
#include "domain/record.hpp"
#include "domain/scheme.hpp"

namespace bothways {

// Records of one type, by id. A collection of a newer version has no type and unknown fields only.
struct Table {
  Table(std::string table_name, const RecordType* table_type, std::vector<RecordPointer> table_rows)
      : name(std::move(table_name)), type(table_type), rows(std::move(table_rows)) {}
  std::string name;                  // the JSON key
  const RecordType* type = nullptr;  // nothing for an unknown collection
  std::vector<RecordPointer> rows;   // sorted by id, each id once, none null

  RecordPointer find(Id id) const;   // removed and erased ones too
};

class Programme {
 public:
  Programme();  // the known tables, empty

  std::optional<PackFor> pack;       // nothing: a full copy
  VersionVector seen;
  std::vector<Table> tables;         // the known ones by RecordKind, then unknown ones as they were met (a change's table number stays right)
  std::shared_ptr<const EqualityTally> equality;  // beside the records, without stamps; null: no slip yet
  std::vector<UnknownField> unknown; // fields of the envelope that a newer version wrote; no stamps

  Table& table(RecordKind kind) { return tables[static_cast<std::size_t>(kind)]; }
  const Table& table(RecordKind kind) const { return tables[static_cast<std::size_t>(kind)]; }
  // The unknown collection of that name, made where it is missing.
  Table& unknown_table(std::string_view name);

  // Puts a record in its place, or takes the one of that id out where `record` is null.
  void put(std::size_t table, Id id, RecordPointer record);

  // The scheme's settings; an empty scheme where the file has none yet.
  const Scheme& scheme() const;
  Id id() const;

  // The live record of that id, or null.
  template <class T>
  const T* find(Id id) const {
    const RecordPointer record = table(T::kind).find(id);
    return record && record->live() ? static_cast<const T*>(record.get()) : nullptr;
  }
  template <RecordKind K>
  const Record* find(Ref<K> ref) const {
    const RecordPointer record = table(K).find(ref.id);
    return record && record->live() ? record.get() : nullptr;
  }
  // All live records of a type, oldest first.
  template <class T>
  std::vector<const T*> all() const {
    std::vector<const T*> found;
    for (const RecordPointer& record : table(T::kind).rows) {
      if (record->live()) found.push_back(static_cast<const T*>(record.get()));
    }
    return found;
  }
};

// One record before and after; null where it was or will be absent. `table` indexes Programme::tables.
struct Change {
  std::size_t table = 0;
  Id id;
  RecordPointer before, after;
};

// What a person would call the record: a person's name, "Nadia Rahman and Paul Whitmore", a cohort's
// name; "no name yet" in words where there is none.
std::string title_of(const Programme& programme, const Record& record, RecordKind kind);

// The scheme's own words for its two sides and its body; plain ones where it has none yet.
struct RoleWords {
  std::string a, a_many, b, b_many, body;
};
RoleWords role_words(const Scheme& scheme);

// What a choice reads like; the two sides in the scheme's own role words.
std::string choice_in_words(const Programme& programme, const Field& field, std::size_t index);

// A field's value in words: "3 June 2026", "Selected", a referred record's title, which of its
// kind a place in an order comes behind; "" where empty.
std::string value_in_words(const Programme& programme, const Record& record, const Field& field);

// The label of a field with the scheme's own role words filled in: `<record>.<field>` in words, with
// {a} {a_many} {b} {b_many} {body}.
std::string label_of(const Programme& programme, RecordKind kind, const Field& field);

}  // namespace bothways
