// What must hold of every field table, so that the loops over them can rely on it.
#include <doctest/doctest.h>

#include <set>

#include "base/words.hpp"
#include "domain/programme.hpp"

using namespace bothways;

TEST_CASE("Names are unique, plain and not those that files use themselves") {
  const std::set<std::string_view> taken{"id", "made", "changed", "removed", "erased"};
  const std::set<std::string_view> envelope{"format", "version", "seen", "anchor"};
  std::set<std::string_view> collections;
  for (const RecordType& type : record_types()) {
    CHECK_MESSAGE(collections.insert(type.collection).second, type.collection);
    CHECK_MESSAGE(!envelope.contains(type.collection), type.collection);
    std::set<std::string_view> names;
    for (const Field& field : type.fields) {
      CHECK_MESSAGE(names.insert(field.name).second, type.name << "." << field.name);
      CHECK_MESSAGE(!taken.contains(field.name), type.name << "." << field.name);
      CHECK_MESSAGE(field.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == std::string_view::npos, field.name);
      CHECK(index_of(type, field) < type.fields.size());
      CHECK(field_named(type, field.name) == &field);
    }
    CHECK(field_named(type, "no such field") == nullptr);
  }
}

TEST_CASE("Choices have names, each once, in words that files can hold") {
  for (const RecordType& type : record_types()) {
    for (const Field& field : type.fields) {
      CHECK((field.kind == Kind::choice) == !field.choices.empty());
      const std::set<std::string_view> names(field.choices.begin(), field.choices.end());
      CHECK(names.size() == field.choices.size());
      CHECK(field.choices.size() < 256);
      for (const std::string_view name : names) {
        CHECK_MESSAGE(name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string_view::npos, name);
        CHECK(name.size() <= 40);
      }
    }
  }
}

TEST_CASE("Each field is a place of its own: set, read, compared and copied without touching another") {
  for (const RecordType& type : record_types()) {
    for (const Field& field : type.fields) {
      const auto record = type.make();
      CHECK(is_empty(*record, field));
      CHECK(record->stamps.size() == type.fields.size());
      const Value value = field.kind <= Kind::phone ? Value{"said", 0} : field.kind == Kind::position ? Value{"a1", 0} : Value{{}, 1};
      REQUIRE(storable(field, value));
      set(*record, field, value);
      CHECK(get(*record, field) == value);
      CHECK_FALSE(is_empty(*record, field));
      for (const Field& other : type.fields) {
        if (&other != &field) CHECK_MESSAGE(is_empty(*record, other), type.name << "." << field.name << " and " << other.name);
      }
      const auto copied = type.make();
      CHECK_FALSE(same_value(*record, *copied, field));
      copy_value(*copied, *record, field);
      CHECK(same_value(*record, *copied, field));
      CHECK(same_record(&type, *type.copy(*record), *record));
      CHECK(same_record(&type, *copied, *record));
    }
  }
}

TEST_CASE("Special category data are seen by the coordinator alone, and published fields hold no secrets") {
  for (const RecordType& type : record_types()) {
    for (const Field& field : type.fields) {
      if (field.access.sensitivity == Sensitivity::special_category) CHECK(field.access.see == Audience::coordinator);
      if (field.access.see == Audience::everyone) CHECK(field.access.sensitivity == Sensitivity::plain);
      CHECK(includes(field.access.see, Audience::coordinator));
      CHECK(includes(field.access.change, Audience::coordinator));
    }
  }
}

TEST_CASE("What a file cannot hold is not storable") {
  const RecordType& person = type_of(RecordKind::person);
  const RecordType& cohort = type_of(RecordKind::cohort);
  const Field& name = *field_named(person, "name");
  CHECK(storable(name, {std::string(2000, 'a'), 0}));
  CHECK_FALSE(storable(name, {std::string(2001, 'a'), 0}));
  CHECK_FALSE(storable(name, {"\xFF", 0}));
  CHECK(storable(*field_named(person, "about"), {std::string(50'000, 'a'), 0}));
  CHECK_FALSE(storable(*field_named(person, "about"), {std::string(50'001, 'a'), 0}));
  CHECK_FALSE(storable(*field_named(person, "side"), {{}, 3}));
  CHECK_FALSE(storable(*field_named(person, "side"), {{}, -1}));
  CHECK_FALSE(storable(*field_named(cohort, "capacity"), {{}, std::int64_t{1} << 31}));
  CHECK(storable(*field_named(cohort, "starts"), {{}, Date::nothing}));
  CHECK_FALSE(storable(*field_named(cohort, "starts"), {{}, 2932897}));
}

TEST_CASE("Every field and every choice has its words") {
  for (const RecordType& type : record_types()) {
    for (const Field& field : type.fields) {
      CHECK_MESSAGE(has_words(std::string(type.name) + "." + std::string(field.name)), type.name << "." << field.name);
      for (const std::string_view choice : field.choices) {
        const bool role_words = field.choice_words == "choice.side" && choice != "unsaid";  // the scheme's own
        if (!role_words) CHECK_MESSAGE(has_words(std::string(field.choice_words) + "." + std::string(choice)), field.choice_words << "." << choice);
      }
    }
  }
}
