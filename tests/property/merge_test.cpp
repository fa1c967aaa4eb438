// Merging is a join: the order in which copies meet does not matter, and meeting twice changes nothing.
// What was edited on both sides unknowingly is told, all of it and nothing else.
#include <doctest/doctest.h>

#include "document/document.hpp"
#include "property/history.hpp"

using namespace bothways;
using namespace bothways::test;

namespace {

constexpr std::size_t histories = 100'000;
constexpr std::size_t malicious = 10'000;

Programme join(const Programme& a, const Programme& b) { return std::move(document::merge(a, b)->programme); }

// The laws for three copies; the empty text where they hold. Everything is compared through `same`, and
// the last two ways around as bytes too.
std::string broken_law(const Programme& a, const Programme& b, const Programme& c) {
  const Programme ab = join(a, b), bc = join(b, c), ca = join(c, a);
  if (!same(ab, join(b, a))) return "commutative";
  const Programme all = join(ab, c);
  if (!same(all, join(a, bc))) return "associative";
  if (document::write(join(ca, b)) != document::write(all)) return "the same bytes in every order";
  if (!same(join(all, all), all)) return "idempotent";
  const auto again = document::merge(all, b);
  if (!again->changes.empty() || !same(again->programme, all)) return "a known copy changes nothing";
  return "";
}

// Nobody's clock and nobody's program would write this: few stamps for many values, on purpose.
Programme malicious_programme(Dice& dice) {
  Programme programme;
  const auto stamp = [&] { return Stamp{(1 + dice.below(3)) << 16, 1 + dice.below(2)}; };
  const auto maybe = [&](std::size_t one_in) { return dice.chance(one_in) ? stamp() : Stamp{}; };
  const auto json = [&] { return std::to_string(dice.below(3)); };
  for (std::uint64_t id = 1; id <= 2; ++id) {
    for (const RecordKind kind : {RecordKind::scheme, RecordKind::cohort, RecordKind::person}) {
      if ((kind == RecordKind::scheme) != (id == 1)) continue;
      const RecordType& type = type_of(kind);
      const auto record = type.make();
      record->id = Id{id};
      record->made = stamp();
      record->removed = maybe(4);
      if (dice.chance(8)) {
        record->removed = {};
        record->erased = stamp();
      } else {
        for (std::size_t i = 0; i < 4; ++i) {
          record->stamps[i] = maybe(2);
          const Field& field = type.fields[i];
          if (record->stamps[i]) set(*record, field, field.kind <= Kind::phone ? Value{json(), 0} : Value{{}, static_cast<std::int64_t>(dice.below(3))});
        }
        if (dice.chance(2)) record->unknown.push_back({"colour", json(), stamp()});
        if (dice.chance(2) && type.fields[1].kind == Kind::choice) {
          if (!record->stamps[1]) record->unknown.push_back({std::string(type.fields[1].name), "\"later\"", stamp()});
        }
      }
      programme.put(static_cast<std::size_t>(kind), record->id, record);
    }
    if (dice.chance(2)) {
      programme.unknown_table(dice.chance(2) ? "circles" : "rings");
      auto record = std::make_shared<Record>();
      record->id = Id{id};
      record->made = stamp();
      record->unknown.push_back({"size", json(), stamp()});
      programme.put(programme.tables.size() - 1, record->id, record);
    }
  }
  if (dice.chance(2)) programme.unknown.push_back({dice.chance(2) ? "circles" : "theme", json(), {}});
  programme.seen = {{1, (1 + dice.below(3)) << 16}, {2, (1 + dice.below(3)) << 16}};
  return programme;
}

}  // namespace

TEST_CASE("Random histories on three copies: one outcome in every order, every conflict told") {
  const std::uint64_t seed = seed_of_run();
  std::size_t met = 0, syncs_with_conflicts = 0;
  for (std::size_t i = 0; i < histories; ++i) {
    Dice dice{seed + i * 0x632BE59BD9B4E019u};
    History history(dice);
    history.live(4 + dice.below(12));
    const Copy* copy = history.copy;
    const std::string law = broken_law(copy[0].programme, copy[1].programme, copy[2].programme);
    // The last meeting of all: the conflicts are told once more.
    const bool right = history.sync(0, 1) && history.sync(0, 2) && history.right;
    met += history.conflicts;
    syncs_with_conflicts += history.conflicts > 0;
    if (!law.empty() || !right) {
      FAIL("history " << i << " of BOTHWAYS_SEED=" << seed << ": " << (!law.empty() ? law : "conflicts told are not those that there are"));
    }
  }
  MESSAGE(histories << " histories, " << met << " conflicts in " << syncs_with_conflicts << " of them");
  CHECK(met > histories / 10);  // or the test would test nothing
}

TEST_CASE("The laws hold for copies that no honest program wrote") {
  const std::uint64_t seed = seed_of_run();
  for (std::size_t i = 0; i < malicious; ++i) {
    Dice dice{seed ^ (i * 0x9FB21C651E98DF25u)};
    const Programme a = malicious_programme(dice), b = malicious_programme(dice), c = malicious_programme(dice);
    const std::string law = broken_law(a, b, c);
    if (!law.empty()) FAIL("run " << i << " of BOTHWAYS_SEED=" << seed << ": " << law);
  }
}
