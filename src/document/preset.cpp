// Presets and samples: the scheme file's format without stamps, with short ids that stand for new ones.
#include <algorithm>
#include <array>
#include <map>

#include "base/limits.hpp"
#include "document/document.hpp"
#include "document/envelope.hpp"
#include "document/record_text.hpp"
#include "domain/history.hpp"

namespace bothways::document {
namespace {

// splitmix64 (Steele, Lea, Flood, "Fast Splittable Pseudorandom Number Generators", 2014).
std::uint64_t next_random(std::uint64_t& state) {
  state += 0x9E3779B97F4A7C15u;
  std::uint64_t z = state;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
  return z ^ (z >> 31);
}

class PresetReader {
 public:
  explicit PresetReader(const Fresh& fresh) : fresh_(fresh), random_(fresh.random) {}

  Result<Programme> read(JsonView root) {
    for (const JsonView part : root) {
      const std::string_view name = part.key();
      if (name == member::format || name == member::version || name == member::anchor) continue;
      const auto types = record_types();
      const auto type = std::find_if(types.begin(), types.end(), [&](const RecordType& t) { return t.collection == name; });
      if (type == types.end()) return Problem{Error::bad_value, std::string(name)};
      if (part.type() != JsonType::array) return Problem{Error::wrong_type, std::string(name)};
      const bool single = type->kind == RecordKind::scheme;
      if (part.size() > (single ? 1 : limits::records)) return Problem{Error::too_many, std::string(name)};
    }
    Programme programme;
    // Ids first, for all: references point in every direction.
    for (const RecordType& type : record_types()) {
      if (auto problem = name_records(root, type)) return *problem;
    }
    for (const RecordType& type : record_types()) {
      if (auto problem = make_records(root, type, programme)) return *problem;
    }
    note_seen(programme.seen, fresh_.stamp);
    return programme;
  }

 private:
  using Names = std::map<Id, Id>;  // the preset's own to the new ones
  Names& names(RecordKind kind) { return names_[static_cast<std::size_t>(kind)]; }

  // New ids rise in the preset's order, so that its order stays.
  Id next_id() {
    const std::uint64_t random = next_random(random_);
    last_ = last_ ? Id{((last_.value >> 23) + 1) << 23 | (random & ((1u << 23) - 1))} : make_id(fresh_.stamp.utc_ms(), random);
    return last_;
  }

  std::optional<Problem> name_records(JsonView root, const RecordType& type) {
    const auto collection = root.find(type.collection);
    if (!collection) return std::nullopt;
    std::size_t number = 0;
    for (const JsonView json : *collection) {
      const Place place{type.collection, ++number};
      const auto name = json.find(member::id);
      if (!name) return Problem{Error::missing_part, place.in_words(member::id)};
      if (name->type() != JsonType::text) return Problem{Error::wrong_type, place.in_words(member::id)};
      const auto id = id_from_text(name->text());
      if (!id || !*id) return Problem{Error::bad_value, place.in_words(member::id)};
      if (!names(type.kind).emplace(*id, next_id()).second) return Problem{Error::duplicate_key, place.in_words(member::id)};
    }
    return std::nullopt;
  }

  std::optional<Problem> make_records(JsonView root, const RecordType& type, Programme& programme) {
    const auto collection = root.find(type.collection);
    if (!collection) return std::nullopt;
    auto& rows = programme.table(type.kind).rows;
    std::size_t number = 0;
    for (const JsonView json : *collection) {
      const Place place{type.collection, ++number};
      const auto record = type.make();
      record->made = fresh_.stamp;
      record->id = names(type.kind).at(*id_from_text(json.find(member::id)->text()));
      for (const JsonView part : json) {
        if (part.key() == member::id) continue;
        const Field* field = field_named(type, part.key());
        if (field == nullptr) return Problem{Error::bad_value, place.in_words(part.key())};
        Result<Value> value = read_value(part, *field);
        if (!value) return Problem{value.problem().error, place.in_words(part.key())};
        if (!renewed(*value, *field, type)) return Problem{Error::no_such_record, place.in_words(part.key())};
        if (!storable(*field, *value)) return Problem{Error::bad_value, place.in_words(part.key())};
        set(*record, *field, *value);
        record->stamps[index_of(type, *field)] = fresh_.stamp;
      }
      rows.push_back(record);
    }
    return std::nullopt;
  }

  // References follow the ids, dates move. False where a reference leads nowhere.
  bool renewed(Value& value, const Field& field, const RecordType& type) {
    if (field.kind == Kind::date && value.number != Date::nothing) value.number += fresh_.move_days;
    if (field.kind == Kind::reference && value.number != 0) {
      const auto it = names(field.refers_to).find(Id{static_cast<std::uint64_t>(value.number)});
      if (it == names(field.refers_to).end()) return false;
      value.number = static_cast<std::int64_t>(it->second.value);
    }
    if (type.kind == RecordKind::log_entry && field.name == "about") value.text = renewed_about(value.text);
    return true;
  }

  // "people/p1", as log entries name what they were about.
  std::string renewed_about(const std::string& about) {
    const std::size_t slash = about.find('/');
    if (slash == std::string::npos) return about;
    const auto id = id_from_text(std::string_view(about).substr(slash + 1));
    for (const RecordType& type : record_types()) {
      if (!id || about.substr(0, slash) != type.collection) continue;
      const auto it = names(type.kind).find(*id);
      if (it != names(type.kind).end()) return about.substr(0, slash + 1) + to_text(it->second);
    }
    return about;
  }

  const Fresh& fresh_;
  std::uint64_t random_;
  Id last_;
  std::array<Names, record_kinds> names_;
};

}  // namespace

Result<Programme> read_preset(std::string_view bytes, const Fresh& fresh) {
  Result<Json> json = read_ours(bytes);
  if (!json) return json.problem();
  return PresetReader(fresh).read(JsonView(*json, 0));
}

Date anchor_of(std::string_view preset_bytes) {
  Result<Json> json = read_ours(preset_bytes);
  if (!json) return {};
  const auto anchor = JsonView(*json, 0).find(member::anchor);
  if (!anchor || anchor->type() != JsonType::text) return {};
  return date_from_iso(anchor->text()).value_or(Date{});
}

}  // namespace bothways::document
