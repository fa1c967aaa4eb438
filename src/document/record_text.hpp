// One record as JSON and back, for the scheme file, the journal and presets alike. The members are loops
// over the field table; which of them stand in front, and what `changed` says, is in FORMAT.md.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "document/json.hpp"
#include "document/stamp_text.hpp"
#include "domain/record.hpp"

namespace bothways::document {

// Members that are no fields. No field may be called like one of them.
namespace member {
inline constexpr std::string_view id = "id", made = "made", changed = "changed", removed = "removed", erased = "erased";
}

// What a field or a collection of a newer version may be called, so that `changed` can name it.
bool possible_name(std::string_view name);

enum class Layout : std::uint8_t { lines, one_line };  // a field a line as in files, or none as in the journal

// `type` is null for a record of an unknown collection; `replicas` holds the replica of every stamp.
void append_record(std::string& out, const RecordType* type, const Record& record, const ReplicaList& replicas, Layout layout);

// Where a record stands; put into words only when something is wrong there.
struct Place {
  std::string_view collection;
  std::size_t number = 0;  // 1, 2, 3 …
  std::string in_words() const { return record_place(collection, number); }
  std::string in_words(std::string_view member) const;
};

Result<RecordPointer> read_record(JsonView object, const RecordType* type, const ReplicaList& replicas, Place place);

// The value of a known field; Error::unknown_choice where it is a choice that this version does not know.
// Its problem does not say where: that is made up only when it is told.
Result<Value> read_value(JsonView json, const Field& field);
void append_value(std::string& out, const Record& record, const Field& field);

// Every stamp of the record is seen.
void note_stamps(VersionVector& seen, const Record& record);

}  // namespace bothways::document
