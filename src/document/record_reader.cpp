#include <algorithm>

#include "base/limits.hpp"
#include "base/text.hpp"
#include "document/record_text.hpp"

namespace bothways::document {
namespace {

// How choices are called in files of any version: a newer version's own are told from rubbish by this.
bool possible_choice(std::string_view name) {
  return !name.empty() && name.size() <= 40 && name[0] >= 'a' && name[0] <= 'z' &&
         name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string_view::npos;
}

bool holds_text(const Field& field) { return field.kind <= Kind::phone; }

// Straight into the record: most fields are text, and a text is copied once.
std::optional<Error> read_into(Record& record, JsonView json, const Field& field) {
  if (!holds_text(field)) {
    const Result<Value> value = read_value(json, field);
    if (!value) return value.problem().error;
    set(record, field, *value);
    return std::nullopt;
  }
  if (json.type() != JsonType::text) return Error::wrong_type;
  const std::string_view text = json.text();
  if (text.size() > (field.kind == Kind::paragraph ? limits::paragraph_bytes : limits::line_bytes)) return Error::too_large;
  static_cast<std::string*>(field.member(record))->assign(text);
  return std::nullopt;
}

// One record on its way in. Steps stop at the first problem.
class Reader {
 public:
  Reader(const RecordType* type, const ReplicaList& replicas, Place place)
      : type_(type), replicas_(replicas), place_(place),
        record_(type != nullptr ? type->make() : std::make_shared<Record>()) {}

  Result<RecordPointer> read(JsonView object) {
    if (object.type() != JsonType::object) return Problem{Error::wrong_type, place_.in_words()};
    if (!name_and_time(object) || !members(object) || !stamps()) return *problem_;
    return RecordPointer(std::move(record_));
  }

 private:
  bool fail(Error error, std::string where) {
    problem_ = Problem{error, std::move(where)};
    return false;
  }

  // `id` and `made`, wherever they stand: all else is told from `made` on.
  bool name_and_time(JsonView object) {
    const auto id = object.find(member::id);
    if (!id) return fail(Error::missing_part, place_.in_words(member::id));
    if (id->type() != JsonType::text) return fail(Error::wrong_type, place_.in_words(member::id));
    const auto value = id_from_text(id->text());
    if (!value || !*value) return fail(Error::bad_value, place_.in_words(member::id));
    record_->id = *value;

    const auto made = object.find(member::made);
    if (!made) return fail(Error::missing_part, place_.in_words(member::made));
    if (made->type() != JsonType::text) return fail(Error::wrong_type, place_.in_words(member::made));
    const auto stamp = replicas_.stamp(made->text());
    if (const auto error = fault(stamp)) return fail(*error, place_.in_words(member::made));
    record_->made = *stamp;
    return true;
  }

  bool members(JsonView object) {
    std::size_t expected = 0;  // files hold the fields in the table's order
    for (const JsonView json : object) {
      const std::string_view name = json.key();
      if (name == member::id || name == member::made) continue;
      if (name == member::changed || name == member::removed || name == member::erased) {
        if (!time_of_change(json)) return false;
        continue;
      }
      const Field* field = known(name, expected);
      if (!(field != nullptr ? known_field(json, *field) : unknown_field(json))) return false;
    }
    auto& unknown = record_->unknown;
    std::sort(unknown.begin(), unknown.end(), [](const UnknownField& a, const UnknownField& b) { return a.name < b.name; });
    if (record_->erased && (fields_ > 0 || !changed_.empty() || record_->removed)) {
      return fail(Error::bad_value, place_.in_words(member::erased));
    }
    return true;
  }

  // The field of that name, looked for behind the last one first.
  const Field* known(std::string_view name, std::size_t& expected) const {
    if (type_ == nullptr) return nullptr;
    const auto fields = type_->fields;
    for (std::size_t i = expected; i < fields.size(); ++i) {
      if (fields[i].name == name) { expected = i + 1; return &fields[i]; }
    }
    return field_named(*type_, name);
  }

  bool time_of_change(JsonView json) {
    if (json.type() != JsonType::text) return fail(Error::wrong_type, place_.in_words(json.key()));
    if (json.key() == member::changed) { changed_ = json.text(); return true; }
    const auto stamp = replicas_.since(json.text(), record_->made);
    if (const auto error = fault(stamp)) return fail(*error, place_.in_words(json.key()));
    (json.key() == member::removed ? record_->removed : record_->erased) = *stamp;
    return true;
  }

  bool known_field(JsonView json, const Field& field) {
    ++fields_;
    const auto error = read_into(*record_, json, field);
    if (!error) {
      record_->stamps[index_of(*type_, field)] = record_->made;
      return true;
    }
    // A choice of a newer version is kept like a field of a newer version.
    if (*error == Error::unknown_choice && possible_choice(json.text())) return unknown_field(json);
    return fail(*error, place_.in_words(field.name));
  }

  bool unknown_field(JsonView json) {
    ++fields_;
    if (!possible_name(json.key())) return fail(Error::bad_value, place_.in_words(json.key()));
    if (record_->unknown.size() >= limits::unknown_fields) return fail(Error::too_many, place_.in_words());
    UnknownField field{std::string(json.key()), {}, record_->made};
    append_canonical(field.json, json);
    if (field.json.size() > limits::unknown_bytes) return fail(Error::too_large, place_.in_words(json.key()));
    record_->unknown.push_back(std::move(field));
    return true;
  }

  // "email,phone=0+3k name=1+5z": each name a field that is there, each once.
  bool stamps() {
    if (changed_.empty()) return true;
    told_.assign(record_->stamps.size() + record_->unknown.size(), false);
    std::size_t expected = 0;
    for (std::string_view rest = changed_; !rest.empty();) {
      const std::size_t space = rest.find(' ');
      const std::string_view group = rest.substr(0, space);
      rest = space == std::string_view::npos ? std::string_view{} : rest.substr(space + 1);
      const std::size_t equals = group.find('=');
      const auto stamp = equals == std::string_view::npos ? std::nullopt : replicas_.since(group.substr(equals + 1), record_->made);
      if (const auto error = fault(stamp)) return fail(*error, place_.in_words(member::changed));
      for (std::string_view names = group.substr(0, equals);;) {
        const std::size_t comma = names.find(',');
        if (!set_stamp(names.substr(0, comma), *stamp, expected)) return fail(Error::bad_value, place_.in_words(member::changed));
        if (comma == std::string_view::npos) break;
        names = names.substr(comma + 1);
      }
    }
    return true;
  }

  // Of a field that the record has and that was not told before.
  bool set_stamp(std::string_view name, Stamp stamp, std::size_t& expected) {
    const auto tell = [&](std::size_t number, Stamp& of_field) {
      if (told_[number]) return false;
      told_[number] = true;
      of_field = stamp;
      return true;
    };
    for (std::size_t i = 0; i < record_->unknown.size(); ++i) {
      if (record_->unknown[i].name == name) return tell(record_->stamps.size() + i, record_->unknown[i].stamp);
    }
    const Field* field = known(name, expected);
    if (field == nullptr) return false;
    const std::size_t index = index_of(*type_, *field);
    return record_->stamps[index] && tell(index, record_->stamps[index]);
  }

  const RecordType* type_;
  const ReplicaList& replicas_;
  Place place_;
  std::shared_ptr<Record> record_;
  std::string_view changed_;
  std::size_t fields_ = 0;
  std::vector<bool> told_;  // in `changed`: known fields by number, then those of a newer version
  std::optional<Problem> problem_;
};

Result<Value> read_number(JsonView json) {
  if (json.type() == JsonType::null) return Value{{}, Number::nothing};
  if (json.type() == JsonType::fraction) return Problem{Error::not_whole_number, ""};
  if (json.type() != JsonType::number) return Problem{Error::wrong_type, ""};
  const std::int64_t number = json.number();
  if (number <= Number::nothing || number > INT32_MAX) return Problem{Error::bad_value, ""};
  return Value{{}, number};
}

// A place in an order, as files of earlier days and those written by hand have it: 1, 2, 3.
Result<Value> read_counted(JsonView json) {
  const Result<Value> number = read_number(json);
  if (!number || number->number == Number::nothing) return number ? Result<Value>(Value{}) : number;
  return Value{Position::of(static_cast<std::int32_t>(number->number)).text, 0};
}

Result<Value> read_text(JsonView json, const Field& field) {
  const std::string_view text = json.text();
  switch (field.kind) {
    case Kind::date: {
      if (text.empty()) return Value{{}, Date::nothing};
      const auto date = date_from_iso(text);
      if (!date) return Problem{Error::bad_value, ""};
      return Value{{}, date->days};
    }
    case Kind::choice: {
      const auto it = std::find(field.choices.begin(), field.choices.end(), text);
      if (it == field.choices.end()) return Problem{Error::unknown_choice, ""};
      return Value{{}, it - field.choices.begin()};
    }
    case Kind::reference: {
      if (text.empty()) return Value{};
      const auto id = id_from_text(text);
      if (!id || !*id) return Problem{Error::bad_value, ""};
      return Value{{}, static_cast<std::int64_t>(id->value)};
    }
    default: {
      Value value{std::string(text), 0};
      if (!storable(field, value)) return Problem{field.kind == Kind::position ? Error::bad_value : Error::too_large, ""};
      return value;
    }
  }
}

}  // namespace

std::string Place::in_words(std::string_view member) const { return in_words() + ", " + shortened(member, 60); }

bool possible_name(std::string_view name) {
  return !name.empty() && name.size() <= 100 &&
         std::none_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) <= ' ' || c == ',' || c == '='; });
}

Result<Value> read_value(JsonView json, const Field& field) {
  if (field.kind == Kind::number) return read_number(json);
  if (field.kind == Kind::position && json.type() != JsonType::text) return read_counted(json);
  if (json.type() != JsonType::text) return Problem{Error::wrong_type, ""};
  return read_text(json, field);
}

Result<RecordPointer> read_record(JsonView object, const RecordType* type, const ReplicaList& replicas, Place place) {
  return Reader(type, replicas, place).read(object);
}

}  // namespace bothways::document
