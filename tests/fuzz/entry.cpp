// Any bytes are refused, or are a journal entry that is written and read as itself.
#include <cstdlib>

#include "document/document.hpp"

using namespace bothways;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Programme programme;
  const auto entry = document::read_entry({reinterpret_cast<const char*>(data), size}, programme);
  if (!entry) return 0;
  const std::string line = document::write_entry(programme, *entry);
  const auto again = document::read_entry(line, programme);
  if (!again || document::write_entry(programme, *again) != line) std::abort();
  return 0;
}
