// Merging is a join: the order in which copies meet does not matter, and meeting twice changes nothing.
// What was edited on both sides unknowingly is told, all of it and nothing else.
#include <doctest/doctest.h>

#include <cstdio>
#include <cstdlib>

#include "document/document.hpp"
#include "property/history.hpp"
#include "property/oracle.hpp"

using namespace bothways;
using namespace bothways::test;

namespace {

constexpr std::size_t malicious = 10'000;

// BOTHWAYS_HISTORIES=<number> for a long run, which says now and then how far it is.
std::size_t histories() {
  const char* said = std::getenv("BOTHWAYS_HISTORIES");
  return said != nullptr ? std::strtoull(said, nullptr, 10) : 5'000;
}

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

// All copies taken in at once, in the order they have and in another one: the same bytes as one by one, and nothing
// lost that is not listed.
std::string broken_together(const History& history, Dice& dice, std::size_t& listed) {
  std::vector<Copy> copies = history.copies;
  std::string bytes;
  for (int order = 0; order < 2; ++order) {
    std::vector<Programme> others;
    for (std::size_t i = 1; i < copies.size(); ++i) others.push_back(copies[i].programme);
    const auto all = document::merge_all(copies[0].programme, others);
    if (!all) return "not merged";
    const std::string lost = unlisted(history.events, copies, *all);
    if (!lost.empty()) return lost;
    if (order == 0) {
      bytes = document::write(all->programme);
      listed += all->disputes.size();
      Programme one_by_one = copies[0].programme;
      for (const Programme& other : others) one_by_one = join(one_by_one, other);
      if (document::write(one_by_one) != bytes) return "all at once as one by one";
    } else if (document::write(all->programme) != bytes) {
      return "all at once in another order";
    }
    const auto changes = document::differences(copies[0].programme, all->programme);
    if (changes.size() != all->changes.size()) return "the changes told are those that there are";
    for (std::size_t i = copies.size() - 1; i > 0; --i) std::swap(copies[i], copies[dice.below(i + 1)]);
  }
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

TEST_CASE("Random histories on two to five copies: one outcome in every order, every conflict told") {
  const std::uint64_t seed = seed_of_run();
  const std::size_t count = histories();
  std::size_t met = 0, settled = 0, listed = 0, of_size[History::most_copies + 1] = {};
  for (std::size_t i = 0; i < count; ++i) {
    Dice dice{seed + i * 0x632BE59BD9B4E019u};
    History history(dice, 2 + dice.below(History::most_copies - 1));
    history.live(3 * history.copies.size() + dice.below(12));
    const auto& copies = history.copies;
    std::string wrong = broken_law(copies[0].programme, copies[1].programme, copies.back().programme);
    if (wrong.empty()) wrong = broken_together(history, dice, listed);
    // The last meeting of all: the conflicts are told once more.
    for (std::size_t from = 1; from < copies.size(); ++from) history.right = history.sync(0, from) && history.right;
    if (wrong.empty() && !history.right) wrong = "conflicts told are not those that there are";
    met += history.conflicts;
    settled += history.settled;
    ++of_size[copies.size()];
    if (!wrong.empty()) FAIL("history " << i << " of BOTHWAYS_SEED=" << seed << ": " << wrong);
    if ((i + 1) % 50'000 == 0) {
      std::printf("%zu histories, %zu conflicts, %zu settled, %zu listed\n", i + 1, met, settled, listed);
      std::fflush(stdout);
    }
  }
  MESSAGE(count << " histories (" << of_size[2] << ", " << of_size[3] << ", " << of_size[4] << " and " << of_size[5] << " on two to five copies), " << met
                << " conflicts told when two met, " << settled << " of them settled, " << listed << " listed of all copies together");
  CHECK(met > count / 10);  // or the test would test nothing
  CHECK(settled > count / 100);
  CHECK(listed > count / 10);
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
