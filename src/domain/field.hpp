// The field table: what a field is called, where it lives in its record, who may see and change it
// and how sensitive it is. JSON, schema, merge, words, forms, CSV and packets are loops over these
// tables; nothing else lists the fields a second time.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

#include "base/date.hpp"
#include "base/id.hpp"
#include "domain/position.hpp"

namespace bothways {

struct Record;

enum class RecordKind : std::uint8_t {
  scheme, statement, cohort, organisation, body, workshop, person, told_apart, member, application, known_column,
  question, answer,
  criterion, panel_member, declared_conflict, assessment,
  letter_template, sent_letter, relation, rule_setting, recipient,
  pair, ask, leadership_meeting, pulse, disagreement, replica, log_entry,
};
inline constexpr std::size_t record_kinds = 29;

// What a field holds. `line`, `paragraph`, `email` and `phone` are std::string; `position` is Position;
// `number` is Number; `date` is Date; `choice` is an `enum class : std::uint8_t` whose first value means "not said yet";
// `reference` is the Id of a record of `Field::refers_to` (nobody where not set).
enum class Kind : std::uint8_t { line, paragraph, email, phone, position, number, date, choice, reference };

// A whole number that may be missing.
struct Number {
  static constexpr std::int32_t nothing = INT32_MIN;
  std::int32_t value = nothing;
  explicit operator bool() const { return value != nothing; }
  auto operator<=>(const Number&) const = default;
};

// Who: bits, because packets are for several.
enum class Audience : std::uint8_t {
  nobody = 0, coordinator = 1, applicant = 2, panel = 4, partner = 8, sponsor = 16, everyone = 31,
};
constexpr Audience operator|(Audience a, Audience b) {
  return static_cast<Audience>(static_cast<unsigned>(a) | static_cast<unsigned>(b));
}
constexpr bool includes(Audience all, Audience one) {
  return (static_cast<unsigned>(all) & static_cast<unsigned>(one)) != 0;
}

enum class Sensitivity : std::uint8_t { plain, personal, confidential, special_category };

struct Access {
  Audience see = Audience::coordinator;
  Audience change = Audience::coordinator;
  Sensitivity sensitivity = Sensitivity::plain;
};

namespace access {
inline constexpr Access published{Audience::everyone, Audience::coordinator, Sensitivity::plain};
inline constexpr Access internal{Audience::coordinator, Audience::coordinator, Sensitivity::plain};
inline constexpr Access panel_list{Audience::coordinator | Audience::panel, Audience::coordinator, Sensitivity::plain};
inline constexpr Access identity{Audience::coordinator | Audience::partner, Audience::coordinator | Audience::applicant, Sensitivity::personal};
inline constexpr Access contact{Audience::coordinator, Audience::coordinator | Audience::applicant, Sensitivity::personal};
inline constexpr Access application{Audience::coordinator | Audience::panel, Audience::coordinator | Audience::applicant, Sensitivity::personal};
inline constexpr Access decision{Audience::coordinator, Audience::coordinator, Sensitivity::confidential};
inline constexpr Access feedback{Audience::coordinator | Audience::applicant, Audience::coordinator, Sensitivity::confidential};
inline constexpr Access pair{Audience::coordinator | Audience::partner, Audience::coordinator | Audience::partner, Sensitivity::personal};
inline constexpr Access in_confidence{Audience::coordinator, Audience::coordinator | Audience::partner, Sensitivity::confidential};
inline constexpr Access special{Audience::coordinator, Audience::coordinator | Audience::applicant, Sensitivity::special_category};
}  // namespace access

// A typed Id: the record it names is of this kind.
template <RecordKind K>
struct Ref {
  Id id;
  explicit operator bool() const { return static_cast<bool>(id); }
  auto operator<=>(const Ref&) const = default;
};

struct Field {
  std::string_view name;  // JSON key, and `<record>.<name>` is the key of its label in assets/words
  Kind kind = Kind::line;
  Access access;
  std::span<const std::string_view> choices;  // for Kind::choice: names by value, [0] = not said yet
  std::string_view choice_words;              // for Kind::choice: words key prefix, `<prefix>.<choice>`
  RecordKind refers_to = RecordKind::scheme;  // for Kind::reference
  void* (*member)(Record&) = nullptr;         // where it lives; its type follows from `kind`
};

// One row of a table: row<&Person::name>("name", access::identity).
template <auto Member>
constexpr Field row(std::string_view name, Access access, Kind text_kind = Kind::line);

// A field's value away from its record, for commands, forms and comparisons: text, or a whole number
// (Number::value, Date::days, the choice's index, an Id's value).
struct Value {
  std::string text;
  std::int64_t number = 0;
  bool operator==(const Value&) const = default;
};

Value get(const Record& record, const Field& field);
void set(Record& record, const Field& field, const Value& value);
// Whether a field holds nothing worth showing: empty text, no date, no choice.
bool is_empty(const Record& record, const Field& field);

// ---- how row<> reads a member pointer

// Choice enums say their names once: `constexpr std::string_view names(Side)[]` is found by type.
template <class E>
struct ChoiceNames;  // specialise: static constexpr std::string_view prefix; static constexpr std::array names

namespace detail {
template <class M> struct MemberOf;
template <class R, class T> struct MemberOf<T R::*> { using Owner = R; using Type = T; };
template <class T> struct IsRef : std::false_type {};
template <RecordKind K> struct IsRef<Ref<K>> : std::true_type { static constexpr RecordKind kind = K; };
}  // namespace detail

template <auto Member>
constexpr Field row(std::string_view name, Access access, Kind text_kind) {
  using Owner = typename detail::MemberOf<decltype(Member)>::Owner;
  using Type = typename detail::MemberOf<decltype(Member)>::Type;
  Field field;
  field.name = name;
  field.access = access;
  field.member = [](Record& record) -> void* { return &(static_cast<Owner&>(record).*Member); };
  if constexpr (std::is_same_v<Type, std::string>) {
    field.kind = text_kind;
  } else if constexpr (std::is_same_v<Type, Position>) {
    field.kind = Kind::position;
  } else if constexpr (std::is_same_v<Type, Number>) {
    field.kind = Kind::number;
  } else if constexpr (std::is_same_v<Type, Date>) {
    field.kind = Kind::date;
  } else if constexpr (detail::IsRef<Type>::value) {
    field.kind = Kind::reference;
    field.refers_to = detail::IsRef<Type>::kind;
  } else {
    static_assert(std::is_enum_v<Type> && sizeof(Type) == 1, "a field is text, Position, Number, Date, Ref or a choice");
    field.kind = Kind::choice;
    field.choices = ChoiceNames<Type>::names;
    field.choice_words = ChoiceNames<Type>::prefix;
  }
  return field;
}

}  // namespace bothways
