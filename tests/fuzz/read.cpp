// Any bytes are refused, or are a programme whose canonical bytes read as themselves.
#include <cstdlib>

#include "document/document.hpp"

using namespace bothways;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto programme = document::read({reinterpret_cast<const char*>(data), size});
  if (!programme) return 0;
  const std::string canonical = document::write(*programme);
  const auto again = document::read(canonical);
  if (!again || document::write(*again) != canonical) std::abort();
  return 0;
}
