#include <algorithm>

#include "base/limits.hpp"
#include "document/document.hpp"
#include "document/envelope.hpp"
#include "document/equality_text.hpp"
#include "document/record_text.hpp"

namespace bothways::document {
namespace {

// The number of the first record whose id an earlier one has; 0 where all differ.
std::size_t first_twin(const std::vector<RecordPointer>& rows) {
  std::vector<std::pair<Id, std::size_t>> ids;
  ids.reserve(rows.size());
  for (const RecordPointer& record : rows) ids.emplace_back(record->id, ids.size() + 1);
  std::sort(ids.begin(), ids.end());
  std::size_t first = 0;
  for (std::size_t i = 1; i < ids.size(); ++i) {
    if (ids[i].first == ids[i - 1].first && (first == 0 || ids[i].second < first)) first = ids[i].second;
  }
  return first;
}

std::optional<Problem> read_table(JsonView json, const ReplicaList& replicas, Table& table, VersionVector& seen) {
  if (json.type() != JsonType::array) return Problem{Error::wrong_type, table.name};
  const bool single = table.type != nullptr && table.type->kind == RecordKind::scheme;
  if (json.size() > (single ? 1 : limits::records)) return Problem{Error::too_many, table.name};
  table.rows.reserve(json.size());
  bool sorted = true;
  for (const JsonView item : json) {
    auto record = read_record(item, table.type, replicas, {table.name, table.rows.size() + 1});
    if (!record) return record.problem();
    note_stamps(seen, **record);
    sorted = sorted && (table.rows.empty() || table.rows.back()->id < (*record)->id);
    table.rows.push_back(std::move(*record));
  }
  if (sorted) return std::nullopt;
  if (const std::size_t twin = first_twin(table.rows)) {
    return Problem{Error::duplicate_key, Place{table.name, twin}.in_words(member::id)};
  }
  std::sort(table.rows.begin(), table.rows.end(), [](const RecordPointer& a, const RecordPointer& b) { return a->id < b->id; });
  return std::nullopt;
}

// What this version does not know: an array is a collection of records, anything else a field.
std::optional<Problem> read_unknown(JsonView json, const ReplicaList& replicas, Programme& programme) {
  const std::string where(json.key());
  if (!possible_name(json.key())) return Problem{Error::bad_value, where};
  if (json.type() == JsonType::array) {
    if (json.size() == 0) return std::nullopt;
    if (programme.tables.size() >= record_kinds + limits::unknown_collections) return Problem{Error::too_many, ""};
    return read_table(json, replicas, programme.unknown_table(json.key()), programme.seen);
  }
  if (programme.unknown.size() >= limits::unknown_fields) return Problem{Error::too_many, ""};
  UnknownField field{std::string(json.key()), {}, {}};
  append_canonical(field.json, json);
  if (field.json.size() > limits::unknown_bytes) return Problem{Error::too_large, where};
  programme.unknown.push_back(std::move(field));
  return std::nullopt;
}

}  // namespace

Result<Programme> read(std::string_view bytes, Holds holds) {
  Result<Json> json = read_ours(bytes, holds);
  if (!json) return json.problem();
  const JsonView root(*json, 0);
  const auto seen_member = root.find(member::seen);
  if (!seen_member) return Problem{Error::missing_part, std::string(member::seen)};
  Result<Seen> seen = read_seen(*seen_member);
  if (!seen) return seen.problem();

  auto pack = read_pack_for(root);
  if (!pack) return pack.problem();

  Programme programme;
  programme.pack = *pack;
  programme.seen = std::move(seen->vector);
  for (const JsonView part : root) {
    const std::string_view name = part.key();
    if (name == member::format || name == member::version || name == member::seen || (programme.pack && name == member::pack)) continue;
    if (name == member::equality) {
      auto tally = read_equality(part);
      if (!tally) return tally.problem();
      programme.equality = std::make_shared<const EqualityTally>(std::move(*tally));
      continue;
    }
    const auto types = record_types();
    const auto type = std::find_if(types.begin(), types.end(), [&](const RecordType& t) { return t.collection == name; });
    const auto problem = type == types.end() ? read_unknown(part, seen->replicas, programme)
                                             : read_table(part, seen->replicas, programme.table(type->kind), programme.seen);
    if (problem) return *problem;
  }
  std::sort(programme.unknown.begin(), programme.unknown.end(),
            [](const UnknownField& a, const UnknownField& b) { return a.name < b.name; });
  return programme;
}

}  // namespace bothways::document
