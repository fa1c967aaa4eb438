// Two files, with a line "====" between them: merged either way they are the same bytes, and merging one
// of them once more changes nothing; the words for it are found.
#include <cstdlib>
#include <string_view>

#include "document/document.hpp"
#include "document/merge.hpp"

using namespace bothways;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::size_t between = bytes.find("\n====\n");
  if (between == std::string_view::npos) return 0;
  const auto mine = document::read(bytes.substr(0, between)), theirs = document::read(bytes.substr(between + 6));
  if (!mine || !theirs) return 0;
  const auto merged = document::merge(*mine, *theirs), other_way = document::merge(*theirs, *mine);
  if (static_cast<bool>(merged) != static_cast<bool>(other_way)) std::abort();
  if (!merged) return 0;
  const std::string joined = document::write(merged->programme);
  if (document::write(other_way->programme) != joined) std::abort();
  const auto again = document::merge(merged->programme, *theirs);
  if (!again || !again->changes.empty() || document::write(again->programme) != joined) std::abort();
  document::in_words(merged->programme, merged->changes);
  for (const document::Conflict& conflict : merged->conflicts) document::in_words(merged->programme, conflict);
  return 0;
}
