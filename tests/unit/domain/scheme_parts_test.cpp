// The parts of the scheme's settings: every field is in one, and what each lacks is its own.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

#include "base/words.hpp"
#include "domain/scheme_parts.hpp"

using namespace bothways;

namespace {

Programme with(const Scheme& scheme) {
  Programme programme;
  auto record = std::make_shared<Scheme>(scheme);
  record->id = Id{1};
  programme.put(static_cast<std::size_t>(RecordKind::scheme), Id{1}, record);
  return programme;
}

}  // namespace

TEST_CASE("every setting is in one part, but what has a page of its own") {
  std::multiset<std::string_view> placed;
  for (const SchemePart& part : scheme_parts()) {
    CHECK(has_words("scheme_part." + std::string(part.name)));
    placed.insert(part.fields.begin(), part.fields.end());
  }
  for (const Field& field : type_of(RecordKind::scheme).fields) {
    CAPTURE(field.name);
    const bool elsewhere = field.name.starts_with("report_") || field.name.starts_with("seal_") || field.name == "competitive_from" || field.name == "form_issued";
    CHECK(placed.count(field.name) == (elsewhere ? 0u : 1u));
  }
}

TEST_CASE("what is missing belongs to exactly one part") {
  const Programme programme = with({});
  const auto missing = missing_for_scheme(programme, Date{20000});
  std::size_t found = 0;
  for (const SchemePart& part : scheme_parts()) found += missing_in(part, missing).size();
  CHECK(found == missing.size());
  CHECK(missing.size() > 15);
}

TEST_CASE("a part is empty, begun or complete") {
  Scheme scheme;
  const SchemePart& people = *scheme_part_named("people");
  const auto state = [&] {
    const Programme programme = with(scheme);
    return state_of(programme, people, missing_for_scheme(programme, {}));
  };
  CHECK_FALSE(state().filled);
  CHECK(state().lacks);
  scheme.host = "Harbour Voluntary Action";
  CHECK(state().filled);
  CHECK(state().lacks);
  scheme.contact_name = "Rosa Field";
  scheme.contact_phone = "01632 960 001";
  CHECK_FALSE(state().lacks);
  CHECK(scheme_part_named("nowhere") == nullptr);
}
