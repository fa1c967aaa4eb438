#include "matching/rules.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/words.hpp"
#include "unit/made.hpp"

using namespace bothways;
using namespace bothways::matching;
using tests::day;

namespace {
bool has(const std::vector<Finding>& findings, std::string_view key) {
  return std::any_of(findings.begin(), findings.end(), [&](const Finding& f) { return f.key == key; });
}

struct Two : tests::Small {
  Id lin, martin;
  Two() {
    lin = person("Lin Chen", Side::a, organisation("Tideway Association"));
    martin = person("Martin Ellery", Side::b, organisation("Harbourside Council"));
  }
  std::vector<Finding> findings(Id a, Id b, Id pair = {}) const { return check(programme, {a, b, cohort, pair}); }
};
}  // namespace

TEST_CASE("every rule has its sentence") {
  for (const Rule& rule : rules()) CHECK(has_words("rule." + std::string(rule.key)));
  CHECK(has_words("rule.somebody_missing"));
}

TEST_CASE("two strangers from two sides may be paired") {
  Two two;
  const auto findings = two.findings(two.lin, two.martin);
  CHECK(allowed(findings));
  CHECK(has(findings, "not_on_roster"));
}

TEST_CASE("somebody has to be there") {
  Two two;
  const auto findings = two.findings(two.lin, {});
  REQUIRE(findings.size() == 1);
  CHECK(findings.front().key == "somebody_missing");
  CHECK_FALSE(allowed(findings));
}

TEST_CASE("the same organisation, by record or by name, forbids") {
  Two two;
  const Id colleague = two.person("Asif Khan", Side::a, two.programme.find<Person>(two.martin)->organisation.id);
  CHECK(has(two.findings(colleague, two.martin), "same_organisation"));
  const Id namesake = two.person("Dee Cole", Side::a, two.organisation("harbourside  COUNCIL"));
  const auto findings = two.findings(namesake, two.martin);
  CHECK_FALSE(allowed(findings));
  CHECK(in_words(two.programme, {namesake, two.martin, {}, {}}, findings.front()) == "Both work for harbourside  COUNCIL");
  const Id alone = two.person("No Organisation", Side::a);
  const Id other_alone = two.person("None Either", Side::b);
  CHECK_FALSE(has(two.findings(alone, other_alone), "same_organisation"));
}

TEST_CASE("sides, themselves, and pairs of before") {
  Two two;
  CHECK(has(two.findings(two.lin, two.lin), "same_person"));
  CHECK(has(two.findings(two.martin, two.lin), "wrong_side"));
  CHECK(has(two.findings(two.nadia, two.paul), "paired_before"));
  CHECK(allowed(two.findings(two.nadia, two.paul, two.pair_id)));  // editing that very pair
  two.edit<Pair>(two.pair_id, [](Pair& p) { p.state = PairState::ended_early; });
  CHECK(has(two.findings(two.nadia, two.paul), "paired_before"));  // and still
}

TEST_CASE("capacity: one pair at a time unless the roster says more") {
  Two two;
  CHECK(has(two.findings(two.lin, two.paul), "no_room_b"));
  CHECK(has(two.findings(two.nadia, two.martin), "no_room_a"));
  Member seat;
  seat.person = {two.paul};
  seat.capacity = {2};
  const Id member = two.add(seat);
  CHECK(capacity_of(two.programme, two.paul) == 2);
  CHECK_FALSE(has(two.findings(two.lin, two.paul), "no_room_b"));
  two.edit<Member>(member, [](Member& m) { m.capacity = {0}; });
  CHECK(has(two.findings(two.lin, two.paul), "no_room_b"));
  two.edit<Pair>(two.pair_id, [](Pair& p) { p.state = PairState::completed; });
  CHECK(pairs_now(two.programme, two.paul) == 0);
}

TEST_CASE("a declared conflict is said, and said louder where it names the other") {
  Two two;
  Application form;
  form.person = {two.lin};
  form.decision = Decision::selected;
  form.conflicts = "HARBOURSIDE COUNCIL funds our lunch club.";
  const Id id = two.add(form);
  auto findings = two.findings(two.lin, two.martin);
  CHECK(has(findings, "names_conflict"));
  CHECK_FALSE(has(findings, "other_conflict"));
  CHECK(allowed(findings));
  two.edit<Application>(id, [](Application& a) { a.conflicts = "My sister works for the hospital."; });
  findings = two.findings(two.lin, two.martin);
  CHECK_FALSE(has(findings, "names_conflict"));
  CHECK(has(findings, "other_conflict"));
}

TEST_CASE("who waits for a partner") {
  Two two;
  Application form;
  form.person = {two.lin};
  form.decision = Decision::selected;
  form.cohort = {two.cohort};
  const Id id = two.add(form);
  Application paired = form;
  paired.person = {two.nadia};
  two.add(paired);
  Member seat;
  seat.person = {two.martin};
  two.add(seat);
  two.add(seat);  // two seats, one person
  auto people = waiting(Facts(two.programme), Side::a, two.cohort);
  REQUIRE(people.size() == 1);
  CHECK(people.front()->name == "Lin Chen");
  REQUIRE(waiting(Facts(two.programme), Side::b, two.cohort).size() == 1);
  two.edit<Application>(id, [](Application& a) { a.decision = Decision::reserve; });
  CHECK(waiting(Facts(two.programme), Side::a, two.cohort).empty());
  CHECK(has(two.findings(two.lin, two.martin), "not_selected"));
}
