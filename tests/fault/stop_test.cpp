// A browser that stops at any write: what was told as saved is there afterwards, and the state is one
// that the session had, never one between.
#include <doctest/doctest.h>

#include <set>

#include "app/keeping.hpp"
#include "document/document.hpp"
#include "unit/app/journey.hpp"

using namespace bothways;
using namespace bothways::test;

namespace {

std::vector<std::string> entries_of(const Disk& disk) {
  std::vector<std::string> entries;
  for (const auto& [sequence, text] : disk.journal) entries.push_back(text);
  return entries;
}

std::vector<std::string> snapshots_of(const Disk& disk) {
  std::vector<std::string> texts;
  for (const std::string& text : {disk.local, disk.database}) {
    if (!text.empty()) texts.push_back(text);
  }
  return texts;
}

struct Walk {
  Machine machine;
  std::vector<std::string> states;  // by sequence
};

Walk walk(long writes) {
  Walk w;
  w.machine.ask("scheme.start", {.text = "partners"});
  w.states.push_back(document::write(w.machine.programme()));
  w.machine.writes_left = writes;
  int count = 0;
  for (const Action& action : journey()) {
    w.machine.session.end_of_typing();
    action(w.machine);
    if (++count % 7 == 0) w.machine.ask("edit.undo");
    if (count % 7 == 0) w.machine.ask("edit.redo");
    if (count % 5 == 0) w.machine.session.rest();
    w.machine.settle();
    w.states.push_back(document::write(w.machine.programme()));
  }
  return w;
}

}  // namespace

TEST_CASE("stopped at each write in turn, everything told as saved is there after restart") {
  for (long writes = 0; writes < 80; ++writes) {
    CAPTURE(writes);
    const Walk w = walk(writes);
    const Disk& disk = w.machine.disks.at(w.machine.session.state().scheme);
    const auto kept = open_kept(snapshots_of(disk), entries_of(disk));
    REQUIRE(kept);
    CHECK(kept->sequence >= w.machine.told_saved);
    CHECK_FALSE(kept->mended);
  }
}

TEST_CASE("with either snapshot missing or damaged the other serves, and it is said") {
  Walk w = walk(-1);
  w.machine.session.rest();
  w.machine.settle();
  w.machine.ask("cohort.add");
  const std::string now = document::write(w.machine.programme());
  const Disk& disk = w.machine.disks.at(w.machine.session.state().scheme);
  for (int which = 0; which < 2; ++which) {
    auto snapshots = snapshots_of(disk);
    REQUIRE(snapshots.size() == 2);
    auto damaged = snapshots;
    damaged[static_cast<std::size_t>(which)][200] ^= 1;
    const auto mended = open_kept(damaged, entries_of(disk));
    REQUIRE(mended);
    CHECK(mended->mended);
    CHECK(document::write(mended->programme) == now);
    snapshots.erase(snapshots.begin() + which);
    const auto alone = open_kept(snapshots, entries_of(disk));
    REQUIRE(alone);
    CHECK(document::write(alone->programme) == now);
  }
}

TEST_CASE("a torn or missing journal entry ends the replay before it: an older state, never one between") {
  const Walk w = walk(-1);
  const Disk& disk = w.machine.disks.at(w.machine.session.state().scheme);
  Machine fresh;
  const auto snapshots = snapshots_of(disk);
  const auto entries = entries_of(disk);
  std::set<std::string> reached;
  for (std::size_t n = 0; n <= entries.size(); ++n) {
    const auto kept = open_kept(snapshots, {entries.begin(), entries.begin() + static_cast<std::ptrdiff_t>(n)});
    REQUIRE(kept);
    reached.insert(document::write(kept->programme));
  }
  for (std::size_t n = 0; n < entries.size(); ++n) {
    auto torn = entries;
    torn[n].resize(torn[n].size() / 2);
    const auto kept = open_kept(snapshots, torn);
    REQUIRE(kept);
    CHECK(kept->mended);
    CHECK(reached.contains(document::write(kept->programme)));
    auto missing = entries;
    missing.erase(missing.begin() + static_cast<std::ptrdiff_t>(n));
    const auto gap = open_kept(snapshots, missing);
    REQUIRE(gap);
    CHECK(reached.contains(document::write(gap->programme)));
  }
}

TEST_CASE("random damage anywhere is an older state or a problem, never a crash or a mixture") {
  const Walk w = walk(-1);
  const Disk& disk = w.machine.disks.at(w.machine.session.state().scheme);
  const auto snapshots = snapshots_of(disk);
  const auto entries = entries_of(disk);
  std::uint64_t seed = 2026;
  MESSAGE("seed " << seed);
  for (int round = 0; round < 300; ++round) {
    auto s = snapshots;
    auto e = entries;
    seed = seed * 6364136223846793005ull + 1442695040888963407ull;
    auto& text = (seed >> 60) < 4 || e.empty() ? s[(seed >> 33) % s.size()] : e[(seed >> 33) % e.size()];
    text[(seed >> 20) % text.size()] ^= static_cast<char>(1 + (seed >> 50) % 200);
    const auto kept = open_kept(s, e);
    if (kept) CHECK(document::read(document::write(kept->programme)));
  }
}
