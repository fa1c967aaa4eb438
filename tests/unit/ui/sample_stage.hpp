// A stage with the finished sample of a reciprocal scheme open, and its records by title.
#pragma once

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "app/route.hpp"
#include "domain/pair.hpp"
#include "domain/people.hpp"
#include "domain/scheme.hpp"
#include "unit/ui/stage.hpp"

namespace bothways::test {

struct Sample : Stage {
  explicit Sample(int width = 1280) : Stage(width) {
    button("Look at a finished sample: Partners in progress");
  }

  const Programme& programme() const { return state().programme; }
  void go(std::string_view screen, Id item = {}) {
    visit(address_of(state().scheme, screen, item).substr(1));
  }

  template <class T>
  Id id_of(std::string_view title) const {
    for (const T* record : programme().all<T>()) {
      if (title_of(programme(), *record, T::kind) == title) return record->id;
    }
    FAIL("no " << title);
    return {};
  }
  template <class T>
  const T& get(Id id) const {
    const T* record = programme().find<T>(id);
    REQUIRE(record != nullptr);
    return *record;
  }
  template <class T>
  std::set<Id> ids() const {
    std::set<Id> found;
    for (const T* record : programme().all<T>()) found.insert(record->id);
    return found;
  }
  // The one record that was not there before.
  template <class T>
  const T& added_to(const std::set<Id>& before) const {
    const T* found = nullptr;
    for (const T* record : programme().all<T>()) {
      if (!before.contains(record->id)) found = record;
    }
    REQUIRE(found != nullptr);
    CHECK(ids<T>().size() == before.size() + 1);
    return *found;
  }
  Id pair(std::string_view title) const { return id_of<Pair>(title); }
  // As matching lists people: "Helen Osei, Ridge and Vale Trust".
  std::string with_organisation(std::string_view name) const {
    const Person& person = get<Person>(id_of<Person>(name));
    return std::string(name) + ", " + get<Organisation>(person.organisation.id).name;
  }
};

inline constexpr std::string_view joseph_and_ruth = "Joseph Adeyemi and Ruth Calloway";

}  // namespace bothways::test
