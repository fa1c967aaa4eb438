// Every way to cut off a valid file, to turn one of its bits, and to drop or double one of its bytes: a
// problem, or a programme that is written and read like any other. Never anything else.
#include <doctest/doctest.h>

#include "document/document.hpp"
#include "document/merge.hpp"
#include "unit/document/files.hpp"

using namespace bothways;
using namespace bothways::test;

namespace {

// Whether the bytes are refused, or are a programme that keeps its promises.
bool well_behaved(std::string_view bytes) {
  const auto programme = document::read(bytes);
  if (!programme) return true;
  const std::string canonical = document::write(*programme);
  const auto again = document::read(canonical);
  if (!again || document::write(*again) != canonical) return false;
  const auto merged = document::merge(*programme, *again);
  return merged && merged->changes.empty() && merged->conflicts.empty() && document::write(merged->programme) == canonical;
}

}  // namespace

TEST_CASE("Every beginning of a file is told as cut off") {
  const std::string whole = whole_file("tests/golden/v1-every.json");
  REQUIRE(whole.size() > 5'000);
  std::size_t wrong = 0;
  for (std::size_t size = 1; size + 1 < whole.size(); ++size) {
    const auto programme = document::read(std::string_view(whole).substr(0, size));
    wrong += programme || programme.problem().error != Error::cut_off;
  }
  CHECK(wrong == 0);
  CHECK(document::read(std::string_view(whole).substr(0, whole.size() - 1)));  // all but the last line end
}

TEST_CASE("Every single turned bit of a file is noticed or does no harm") {
  for (const std::string& whole : {small_file, whole_file("tests/golden/v1-newer.json")}) {
    std::string bytes = whole;
    std::size_t wrong = 0, refused = 0;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
      for (int bit = 0; bit < 8; ++bit) {
        bytes[at] = static_cast<char>(whole[at] ^ (1 << bit));
        wrong += !well_behaved(bytes);
        refused += !document::read(bytes);
      }
      bytes[at] = whole[at];
    }
    CHECK(wrong == 0);
    CHECK(refused > whole.size() * 3);
  }
}

TEST_CASE("Every dropped, doubled or foreign byte is noticed or does no harm") {
  const std::string whole = whole_file("tests/golden/v1-newer.json") ;
  std::size_t wrong = 0;
  for (std::size_t at = 0; at < whole.size(); ++at) {
    wrong += !well_behaved(whole.substr(0, at) + whole.substr(at + 1));
    wrong += !well_behaved(whole.substr(0, at) + whole[at] + whole.substr(at));
    for (const char c : {'"', '{', '}', '[', ']', ',', ':', '\\', '0', '-', ' ', '\n'}) wrong += !well_behaved(whole.substr(0, at) + c + whole.substr(at + 1));
  }
  CHECK(wrong == 0);
}

TEST_CASE("Every single turned bit of a journal entry is noticed or does no harm") {
  const auto programme = document::read(whole_file("tests/golden/v1-newer.json"));
  REQUIRE(programme);
  const auto merged = document::merge(*document::read(R"({"format":"bothways-scheme","version":1,"seen":{"1":"1"},"schemes":[{"id":"4z0h8","made":"0@1"}]})"), *programme);
  REQUIRE(merged);
  const std::string whole = document::write_entry(merged->programme, {1, merged->programme.seen, merged->changes});
  std::string bytes = whole;
  std::size_t wrong = 0;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    for (int bit = 0; bit < 8; ++bit) {
      bytes[at] = static_cast<char>(whole[at] ^ (1 << bit));
      Programme into;
      const auto entry = document::read_entry(bytes, into);
      if (!entry) continue;
      const std::string line = document::write_entry(into, *entry);
      const auto again = document::read_entry(line, into);
      wrong += !again || document::write_entry(into, *again) != line;
    }
    bytes[at] = whole[at];
  }
  CHECK(wrong == 0);
}
