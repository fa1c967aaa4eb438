#include <algorithm>

#include "document/document.hpp"
#include "document/envelope.hpp"
#include "document/equality_text.hpp"
#include "document/record_text.hpp"

namespace bothways::document {
namespace {

void append_table(std::string& out, const Table& table, const ReplicaList& replicas) {
  append_quoted(out, table.name);
  out += ": [";
  for (const RecordPointer& record : table.rows) {
    out += record == table.rows.front() ? "\n " : ",\n ";
    append_record(out, table.type, *record, replicas, Layout::lines);
  }
  out += ']';
}

// Those that have records: the known ones in the order of their table, then a newer version's by name.
std::vector<const Table*> in_canonical_order(const Programme& programme) {
  std::vector<const Table*> tables;
  for (const Table& table : programme.tables) {
    if (!table.rows.empty()) tables.push_back(&table);
  }
  const auto unknown = std::find_if(tables.begin(), tables.end(), [](const Table* table) { return table->type == nullptr; });
  std::sort(unknown, tables.end(), [](const Table* a, const Table* b) { return a->name < b->name; });
  return tables;
}

}  // namespace

std::string write(const Programme& programme) {
  VersionVector seen = programme.seen;
  for (const Table& table : programme.tables) {
    for (const RecordPointer& record : table.rows) note_stamps(seen, *record);
  }
  const ReplicaList replicas(seen);

  std::string out = "{\n";
  const auto name = [&](std::string_view text) { append_quoted(out, text); out += ": "; };
  name(member::format);
  append_quoted(out, programme.pack ? pack_format : format);
  out += ",\n";
  name(member::version);
  out += std::to_string(version) + ",\n";
  if (programme.pack) {
    name(member::pack);
    append_pack_for(out, *programme.pack);
    out += ",\n";
  }
  name(member::seen);
  append_seen(out, seen, Layout::lines);
  for (const Table* table : in_canonical_order(programme)) {
    out += ",\n";
    append_table(out, *table, replicas);
  }
  if (programme.equality && *programme.equality != EqualityTally{}) {
    out += ",\n";
    name(member::equality);
    append_equality(out, *programme.equality, Layout::lines);
  }
  for (const UnknownField& field : programme.unknown) {
    const auto same = std::find_if(programme.tables.begin(), programme.tables.end(),
                                   [&](const Table& table) { return table.name == field.name && !table.rows.empty(); });
    if (same != programme.tables.end()) continue;  // a collection of that name has taken its place
    out += ",\n";
    name(field.name);
    out += field.json;
  }
  out += "\n}\n";
  return out;
}

}  // namespace bothways::document
