// Who edits, and what was done when. A log entry names its command and the record it was about, never
// the person's data, so that an erasure needs no second pass over the history.
#pragma once

#include "domain/record.hpp"

namespace bothways {

// A copy of the scheme that has edited it; its id is the replica's number.
struct ReplicaRecord : RecordOf<RecordKind::replica> {
  std::string name;  // "Asha, laptop"; may be empty
};
inline constexpr Field replica_fields[] = {
    row<&ReplicaRecord::name>("name", access::internal),
};

// `made` says when and on which replica.
struct LogEntry : RecordOf<RecordKind::log_entry> {
  std::string command;  // the command's name: its words are `command.<name>.done`
  std::string about;    // "people/6b2k…": collection and id, or empty
  std::string detail;   // what the sentence needs besides: a field's name, a count; no personal data
};
inline constexpr Field log_entry_fields[] = {
    row<&LogEntry::command>("command", access::internal),
    row<&LogEntry::about>("about", access::internal),
    row<&LogEntry::detail>("detail", access::internal),
};

}  // namespace bothways
