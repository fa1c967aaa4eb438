// Writing and reading lose nothing, whatever the history; the journal and the differences lead to the
// same programme as the merge.
#include <doctest/doctest.h>

#include "document/document.hpp"
#include "property/history.hpp"

using namespace bothways;
using namespace bothways::test;

namespace {

constexpr std::size_t histories = 5'000;

void put_all(Programme& programme, const std::vector<Change>& changes) {
  for (const Change& change : changes) programme.put(change.table, change.id, change.after);
}

std::string broken_promise(const Programme& before, const Programme& after) {
  const std::string bytes = document::write(after);
  auto read = document::read(bytes);
  if (!read) return "what was written can be read";
  if (document::write(*read) != bytes) return "the same bytes again";

  const auto merged = document::merge(before, after);
  Programme step = before;
  put_all(step, document::differences(before, merged->programme));
  step.seen = merged->programme.seen;
  if (!same(step, merged->programme)) return "differences lead from before to after";

  const document::Entry entry{7, merged->programme.seen, merged->changes};
  const std::string line = document::write_entry(merged->programme, entry);
  if (line.find('\n') != std::string::npos) return "an entry is one line";
  auto replayed = document::read(document::write(before));
  const auto found = document::read_entry(line, *replayed);
  if (!found || found->sequence != 7 || found->seen != entry.seen) return "an entry can be read";
  put_all(*replayed, found->changes);
  replayed->seen = found->seen;
  if (document::write(*replayed) != document::write(merged->programme)) return "the journal leads to the same bytes";
  return "";
}

}  // namespace

TEST_CASE("Files, journal entries and differences keep everything") {
  const std::uint64_t seed = seed_of_run();
  for (std::size_t i = 0; i < histories; ++i) {
    Dice dice{seed + i * 0xD1B54A32D192ED03u};
    History history(dice, 3);
    history.live(4 + dice.below(20));
    const std::string promise = broken_promise(history.copies[0].programme, history.copies[1].programme);
    if (!promise.empty()) FAIL("history " << i << " of BOTHWAYS_SEED=" << seed << ": " << promise);
  }
}
