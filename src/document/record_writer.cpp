#include <algorithm>

#include "document/record_text.hpp"

namespace bothways::document {
namespace {

// What stands in a file under one name: a known field, or what a newer version wrote there.
struct Slot {
  std::string_view name;
  const Field* field = nullptr;
  const UnknownField* unknown = nullptr;
  Stamp stamp;
};

const UnknownField* unknown_named(const Record& record, std::string_view name) {
  const auto it = std::lower_bound(record.unknown.begin(), record.unknown.end(), name,
                                   [](const UnknownField& field, std::string_view n) { return field.name < n; });
  return it != record.unknown.end() && it->name == name ? &*it : nullptr;
}

// In the order of the file. Where a newer version's value and one of ours have the same name, the later
// one is the field's value.
std::vector<Slot> slots_of(const RecordType* type, const Record& record) {
  std::vector<Slot> slots;
  if (record.erased) return slots;
  const std::size_t count = type != nullptr ? std::min(type->fields.size(), record.stamps.size()) : 0;
  slots.reserve(count + record.unknown.size());
  for (std::size_t i = 0; i < count; ++i) {
    if (!record.stamps[i]) continue;
    const Field& field = type->fields[i];
    const UnknownField* newer = record.unknown.empty() ? nullptr : unknown_named(record, field.name);
    if (newer == nullptr || newer->stamp <= record.stamps[i]) slots.push_back({field.name, &field, nullptr, record.stamps[i]});
  }
  for (const UnknownField& unknown : record.unknown) {
    const Field* field = type != nullptr ? field_named(*type, unknown.name) : nullptr;
    if (field != nullptr && record.stamps[index_of(*type, *field)] >= unknown.stamp) continue;
    slots.push_back({unknown.name, nullptr, &unknown, unknown.stamp});
  }
  return slots;
}

// The fields that were set at another time than the record was made: "email,phone=0+3k name=1+5z".
std::string changed_text(std::vector<Slot> slots, Stamp made, const ReplicaList& replicas) {
  std::string out;
  for (auto first = slots.begin(); first != slots.end(); ++first) {
    const Stamp stamp = first->stamp;
    if (stamp == made) continue;
    if (!out.empty()) out += ' ';
    out += first->name;
    for (auto other = first + 1; other != slots.end(); ++other) {
      if (other->stamp != stamp) continue;
      (out += ',') += other->name;
      other->stamp = made;  // told
    }
    out += '=';
    replicas.append_since(out, stamp, made);
  }
  return out;
}

}  // namespace

void append_value(std::string& out, const Record& record, const Field& field) {
  const Value value = get(record, field);
  switch (field.kind) {
    case Kind::line: case Kind::paragraph: case Kind::email: case Kind::phone: case Kind::position: append_quoted(out, value.text); break;
    case Kind::number:
      if (value.number == Number::nothing) out += "null";
      else out += std::to_string(value.number);
      break;
    case Kind::date: append_quoted(out, to_iso(Date{static_cast<std::int32_t>(value.number)})); break;
    case Kind::choice: append_quoted(out, field.choices[static_cast<std::size_t>(value.number)]); break;
    case Kind::reference:
      append_quoted(out, value.number == 0 ? "" : to_text(Id{static_cast<std::uint64_t>(value.number)}));
      break;
  }
}

void append_record(std::string& out, const RecordType* type, const Record& record, const ReplicaList& replicas, Layout layout) {
  const std::string_view next = layout == Layout::lines ? ",\n  " : ",";
  const std::string_view beside = layout == Layout::lines ? ", " : ",";
  const std::string_view colon = layout == Layout::lines ? ": " : ":";
  const auto name = [&](std::string_view text) { append_quoted(out, text); out += colon; };
  const auto since = [&](std::string_view what, Stamp stamp) {
    if (!stamp) return;
    out += beside;
    name(what);
    out += '"';
    replicas.append_since(out, stamp, record.made);
    out += '"';
  };
  const std::vector<Slot> slots = slots_of(type, record);

  out += '{';
  name(member::id);
  append_quoted(out, to_text(record.id));
  out += beside;
  name(member::made);
  out += '"';
  replicas.append_stamp(out, record.made);
  out += '"';
  const std::string changed = changed_text(slots, record.made, replicas);
  if (!changed.empty()) {
    out += beside;
    name(member::changed);
    append_quoted(out, changed);
  }
  if (!record.erased) since(member::removed, record.removed);
  since(member::erased, record.erased);
  for (const Slot& slot : slots) {
    out += next;
    name(slot.name);
    if (slot.field != nullptr) append_value(out, record, *slot.field);
    else out += slot.unknown->json;
  }
  out += '}';
}

void note_stamps(VersionVector& seen, const Record& record) {
  // Most stamps of a record are the same one.
  Stamp last;
  const auto note = [&](Stamp stamp) {
    if (stamp == last) return;
    note_seen(seen, stamp);
    last = stamp;
  };
  note(record.made);
  for (const Stamp stamp : record.stamps) {
    if (stamp) note(stamp);
  }
  for (const UnknownField& field : record.unknown) note(field.stamp);
  note(record.removed);
  note(record.erased);
}

}  // namespace bothways::document
