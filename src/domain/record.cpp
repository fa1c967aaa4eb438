#include "domain/record.hpp"

#include <algorithm>

#include "base/limits.hpp"
#include "base/text.hpp"

namespace bothways {

Stamp Record::touched() const {
  Stamp latest = made;
  for (const Stamp stamp : stamps) latest = std::max(latest, stamp);
  for (const UnknownField& field : unknown) latest = std::max(latest, field.stamp);
  return latest;
}

bool Record::live() const { return !erased && (!removed || touched() > removed); }

const Field* field_named(const RecordType& type, std::string_view name) {
  const auto it = std::find_if(type.fields.begin(), type.fields.end(), [&](const Field& f) { return f.name == name; });
  return it == type.fields.end() ? nullptr : &*it;
}

std::size_t index_of(const RecordType& type, const Field& field) {
  return static_cast<std::size_t>(&field - type.fields.data());
}

namespace {
// The tables hand out a way to the member for writing; reading goes the same way and writes nothing.
const void* member(const Record& record, const Field& field) {
  return field.member(const_cast<Record&>(record));  // NOLINT
}
}  // namespace

Value get(const Record& record, const Field& field) {
  const void* at = member(record, field);
  switch (field.kind) {
    case Kind::line: case Kind::paragraph: case Kind::email: case Kind::phone:
      return {*static_cast<const std::string*>(at), 0};
    case Kind::position: return {static_cast<const Position*>(at)->text, 0};
    case Kind::number: return {{}, static_cast<const Number*>(at)->value};
    case Kind::date: return {{}, static_cast<const Date*>(at)->days};
    case Kind::choice: return {{}, *static_cast<const std::uint8_t*>(at)};
    case Kind::reference: return {{}, static_cast<std::int64_t>(static_cast<const Id*>(at)->value)};
  }
  return {};
}

void set(Record& record, const Field& field, const Value& value) {
  void* at = field.member(record);
  switch (field.kind) {
    case Kind::line: case Kind::paragraph: case Kind::email: case Kind::phone:
      *static_cast<std::string*>(at) = value.text;
      break;
    case Kind::position: static_cast<Position*>(at)->text = value.text; break;
    case Kind::number: static_cast<Number*>(at)->value = static_cast<std::int32_t>(value.number); break;
    case Kind::date: static_cast<Date*>(at)->days = static_cast<std::int32_t>(value.number); break;
    case Kind::choice: *static_cast<std::uint8_t*>(at) = static_cast<std::uint8_t>(value.number); break;
    case Kind::reference: static_cast<Id*>(at)->value = static_cast<std::uint64_t>(value.number); break;
  }
}

bool same_value(const Record& a, const Record& b, const Field& field) {
  const void* x = member(a, field);
  const void* y = member(b, field);
  switch (field.kind) {
    case Kind::line: case Kind::paragraph: case Kind::email: case Kind::phone:
      return *static_cast<const std::string*>(x) == *static_cast<const std::string*>(y);
    case Kind::position: return *static_cast<const Position*>(x) == *static_cast<const Position*>(y);
    case Kind::number: return *static_cast<const Number*>(x) == *static_cast<const Number*>(y);
    case Kind::date: return *static_cast<const Date*>(x) == *static_cast<const Date*>(y);
    case Kind::choice: return *static_cast<const std::uint8_t*>(x) == *static_cast<const std::uint8_t*>(y);
    case Kind::reference: return *static_cast<const Id*>(x) == *static_cast<const Id*>(y);
  }
  return false;
}

void copy_value(Record& to, const Record& from, const Field& field) {
  void* x = field.member(to);
  const void* y = member(from, field);
  switch (field.kind) {
    case Kind::line: case Kind::paragraph: case Kind::email: case Kind::phone:
      *static_cast<std::string*>(x) = *static_cast<const std::string*>(y);
      break;
    case Kind::position: *static_cast<Position*>(x) = *static_cast<const Position*>(y); break;
    case Kind::number: *static_cast<Number*>(x) = *static_cast<const Number*>(y); break;
    case Kind::date: *static_cast<Date*>(x) = *static_cast<const Date*>(y); break;
    case Kind::choice: *static_cast<std::uint8_t*>(x) = *static_cast<const std::uint8_t*>(y); break;
    case Kind::reference: *static_cast<Id*>(x) = *static_cast<const Id*>(y); break;
  }
}

bool same_record(const RecordType* type, const Record& a, const Record& b) {
  if (&a == &b) return true;
  if (a.id != b.id || a.made != b.made || a.removed != b.removed || a.erased != b.erased) return false;
  if (a.stamps != b.stamps || a.unknown != b.unknown) return false;
  return type == nullptr || std::all_of(type->fields.begin(), type->fields.end(),
                                        [&](const Field& field) { return same_value(a, b, field); });
}

bool storable(const Field& field, const Value& value) {
  switch (field.kind) {
    case Kind::paragraph: return value.text.size() <= limits::paragraph_bytes && valid_utf8(value.text);
    case Kind::line: case Kind::email: case Kind::phone:
      return value.text.size() <= limits::line_bytes && valid_utf8(value.text);
    case Kind::position: return is_position(value.text);
    case Kind::number: return value.number >= INT32_MIN && value.number <= INT32_MAX;
    case Kind::date:
      return value.number == Date::nothing || (value.number >= -719162 && value.number <= 2932896);
    case Kind::choice: return value.number >= 0 && value.number < static_cast<std::int64_t>(field.choices.size());
    case Kind::reference: return true;
  }
  return false;
}

bool is_empty(const Record& record, const Field& field) {
  const Value value = get(record, field);
  switch (field.kind) {
    case Kind::number: return value.number == Number::nothing;
    case Kind::date: return value.number == Date::nothing;
    case Kind::choice: case Kind::reference: return value.number == 0;
    default: return value.text.empty();
  }
}

}  // namespace bothways
