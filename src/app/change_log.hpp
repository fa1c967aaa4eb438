// The history as it can be asked: who changed, which field, about whom. What is told of a person is what is about
// any record that leads to them: their form, their pair, what the pair asked.
#pragma once

#include <string>
#include <vector>

#include "domain/history.hpp"
#include "domain/programme.hpp"

namespace bothways {

struct LogLine {
  const LogEntry* entry = nullptr;
  const RecordType* type = nullptr;  // of what it was about; null where it names nothing that is known here
  RecordPointer record;              // that, which may be gone
  const Field* field = nullptr;      // the one field that was changed, where it was one
  std::vector<Id> people;            // whom it was about
};
// Newest first.
std::vector<LogLine> change_log(const Programme& programme);

// The people whom a record is about, by what it refers to.
std::vector<Id> people_of(const Programme& programme, RecordKind kind, const Record& record);

// A field that holds something, as it is now, with who set it and when.
struct FieldNow {
  const RecordType* type = nullptr;
  const Record* record = nullptr;
  const Field* field = nullptr;
  Stamp at;
};
// All of what is about a person, newest first.
std::vector<FieldNow> fields_about(const Programme& programme, Id person);

}  // namespace bothways
