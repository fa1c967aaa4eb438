// All orders of a few edits on three copies, each of which sets a field, removes or erases the one person, or takes in
// another copy: every life there is, but for the copies' names, which mean nothing (each is gone through with the
// copies named in the order in which they first do something). BOTHWAYS_EDITS=6 goes through all of up to six edits.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>

#include "document/document.hpp"
#include "document/merge.hpp"
#include "domain/people.hpp"

using namespace bothways;

namespace {

constexpr std::size_t copies = 3;
constexpr auto people = static_cast<std::size_t>(RecordKind::person);
constexpr std::int64_t start_ms = 1'780'000'000'000;

struct Life {
  Programme copy[copies];
  std::size_t known = 0;  // copies that have done something; the others are all alike
  std::int64_t ms = start_ms;
};

Life beginning() {
  Life life;
  Programme& programme = life.copy[0];
  const Stamp stamp{static_cast<std::uint64_t>(start_ms) << 16, 1};
  for (const std::size_t table : {static_cast<std::size_t>(RecordKind::scheme), people}) {
    const auto record = programme.tables[table].type->make();
    record->id = Id{1};
    record->made = stamp;
    programme.put(table, record->id, record);
  }
  note_seen(programme.seen, stamp);
  life.copy[1] = life.copy[2] = programme;
  return life;
}

enum class Edit : std::uint8_t { set, remove, erase };

// False where there is nothing left to edit.
bool edit(Life& life, std::size_t who, Edit what) {
  Programme& programme = life.copy[who];
  const RecordType& type = *programme.tables[people].type;
  const RecordPointer before = programme.tables[people].rows[0];
  if (before->erased || (what == Edit::remove && !before->live())) return false;
  const Stamp stamp = next_stamp(programme.seen, 11 + who, ++life.ms);
  auto record = type.copy(*before);
  if (what == Edit::set) {
    static_cast<Person&>(*record).name = std::to_string(life.ms - start_ms);
    record->stamps[0] = stamp;
  } else if (what == Edit::remove) {
    record->removed = stamp;
  } else {
    record = type.make();
    record->id = before->id;
    record->made = before->made;
    record->erased = stamp;
  }
  note_seen(programme.seen, stamp);
  programme.put(people, before->id, std::move(record));
  return true;
}

Programme join(const Programme& a, const Programme& b) { return std::move(document::merge(a, b)->programme); }

bool holds(const Life& life) {
  const auto& [a, b, c] = life.copy;
  const Programme ab = join(a, b);
  const std::string all = document::write(join(ab, c));
  return document::write(join(a, join(c, b))) == all && document::write(join(join(b, c), a)) == all && document::write(join(join(c, a), b)) == all &&
         document::write(join(ab, join(ab, c))) == all && document::write(join(c, join(b, a))) == all;
}

struct Count {
  std::size_t lives = 0, broken = 0;
};

void go_on(const Life& life, std::size_t edits, Count& count) {
  ++count.lives;
  count.broken += !holds(life);
  if (edits == 0) return;
  for (std::size_t who = 0; who < copies && who <= life.known; ++who) {
    const std::size_t known = std::max(life.known, who + 1);
    for (const Edit what : {Edit::set, Edit::remove, Edit::erase}) {
      Life next = life;
      next.known = known;
      if (edit(next, who, what)) go_on(next, edits - 1, count);
    }
    for (std::size_t from = 0; from < copies && from <= known; ++from) {
      if (from == who) continue;
      Life next = life;
      next.known = std::max(known, from + 1);
      next.copy[who] = join(next.copy[who], next.copy[from]);
      go_on(next, edits - 1, count);
    }
  }
}

}  // namespace

TEST_CASE("All orders of a few edits on three copies have one outcome, in whatever order the copies meet") {
  const char* said = std::getenv("BOTHWAYS_EDITS");
  const std::size_t edits = said != nullptr ? std::strtoull(said, nullptr, 10) : 3;
  Count count;
  go_on(beginning(), edits, count);
  MESSAGE(count.lives << " lives of up to " << edits << " edits");
  CHECK(count.broken == 0);
  CHECK(count.lives > 100);
}
