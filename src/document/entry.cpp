#include "base/limits.hpp"
#include "document/document.hpp"
#include "document/envelope.hpp"
#include "document/record_text.hpp"

namespace bothways::document {
namespace {

constexpr std::string_view sequence_name = "sequence", changes_name = "changes";
constexpr std::string_view in_name = "in", put_name = "put", take_name = "take";

// {"in":"people","put":{…}} puts a record in its place, {"in":"people","take":"6b2k"} takes one out.
std::optional<Problem> read_change(JsonView json, std::size_t number, const ReplicaList& replicas, Programme& programme, Change& change) {
  const auto in = json.find(in_name);
  const auto put = json.find(put_name), take = json.find(take_name);
  const std::string where = item_place(changes_name, number);
  if (!in || static_cast<bool>(put) == static_cast<bool>(take)) return Problem{Error::missing_part, where};
  if (in->type() != JsonType::text || (take && take->type() != JsonType::text)) return Problem{Error::wrong_type, where};
  if (json.size() != 2 || !possible_name(in->text())) return Problem{Error::bad_value, where};

  std::size_t table = 0;
  while (table < programme.tables.size() && programme.tables[table].name != in->text()) ++table;
  if (table == programme.tables.size()) return Problem{Error::bad_value, where};
  change.table = table;
  if (take) {
    const auto id = id_from_text(take->text());
    if (!id || !*id) return Problem{Error::bad_value, where};
    change.id = *id;
    return std::nullopt;
  }
  auto record = read_record(*put, programme.tables[table].type, replicas, {in->text(), number});
  if (!record) return record.problem();
  change.id = (*record)->id;
  change.after = std::move(*record);
  return std::nullopt;
}

// The collections that the entry names and the programme has not, all before the first table is numbered.
bool make_tables(JsonView changes, Programme& programme) {
  for (const JsonView json : changes) {
    const auto in = json.find(in_name);
    if (!in || in->type() != JsonType::text || !possible_name(in->text())) continue;
    if (in->text() == member::format || in->text() == member::version || in->text() == member::seen || in->text() == member::equality) continue;
    bool known = false;
    for (const Table& table : programme.tables) known = known || table.name == in->text();
    if (known) continue;
    if (programme.tables.size() >= record_kinds + limits::unknown_collections) return false;
    programme.unknown_table(in->text());
  }
  return true;
}

}  // namespace

std::string write_entry(const Programme& programme, const Entry& entry) {
  VersionVector seen = entry.seen;
  for (const Change& change : entry.changes) {
    if (change.after) note_stamps(seen, *change.after);
  }
  const ReplicaList replicas(seen);
  std::string out = "{";
  append_quoted(out, sequence_name);
  out += ':' + std::to_string(entry.sequence) + ',';
  append_quoted(out, member::seen);
  out += ':';
  append_seen(out, seen, Layout::one_line);
  out += ',';
  append_quoted(out, changes_name);
  out += ":[";
  bool first = true;
  for (const Change& change : entry.changes) {
    const Table& table = programme.tables[change.table];
    out += first ? "{" : ",{";
    first = false;
    append_quoted(out, in_name);
    out += ':';
    append_quoted(out, table.name);
    out += ',';
    append_quoted(out, change.after ? put_name : take_name);
    out += ':';
    if (change.after) append_record(out, table.type, *change.after, replicas, Layout::one_line);
    else append_quoted(out, to_text(change.id));
    out += '}';
  }
  out += "]}";
  return out;
}

Result<Entry> read_entry(std::string_view bytes, Programme& programme) {
  JsonReading reading = read_json(bytes);
  if (reading.stopped) return *reading.stopped;
  if (reading.json.problem) return *reading.json.problem;
  const JsonView root(reading.json, 0);
  const auto sequence = root.find(sequence_name), seen_member = root.find(member::seen), changes = root.find(changes_name);
  if (!sequence || !seen_member || !changes) return Problem{Error::missing_part, ""};
  if (root.size() != 3) return Problem{Error::bad_value, ""};
  if (sequence->type() != JsonType::number) return Problem{Error::wrong_type, std::string(sequence_name)};
  if (sequence->number() < 1) return Problem{Error::bad_value, std::string(sequence_name)};
  if (changes->type() != JsonType::array) return Problem{Error::wrong_type, std::string(changes_name)};
  Result<Seen> seen = read_seen(*seen_member);
  if (!seen) return seen.problem();
  if (!make_tables(*changes, programme)) return Problem{Error::too_many, std::string(changes_name)};

  Entry entry;
  entry.sequence = static_cast<std::uint64_t>(sequence->number());
  entry.seen = std::move(seen->vector);
  entry.changes.reserve(changes->size());
  for (const JsonView json : *changes) {
    Change change;
    if (auto problem = read_change(json, entry.changes.size() + 1, seen->replicas, programme, change)) return *problem;
    if (change.after) note_stamps(entry.seen, *change.after);
    entry.changes.push_back(std::move(change));
  }
  return entry;
}

}  // namespace bothways::document
