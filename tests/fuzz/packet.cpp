// Any bytes as a packet, as a code and as a letter are refused, or are read as what is written again as itself.
#include <cstdlib>

#include "base/text.hpp"
#include "share/form_packet.hpp"

using namespace bothways;
using namespace bothways::share;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (const auto answers = read_answers(bytes)) {
    const auto again = read_answers(write_answers(*answers));
    if (!again || again->given.size() != answers->given.size()) std::abort();
  }
  if (const auto form = read_form(bytes)) {
    if (!read_form(write_form(*form))) std::abort();
  }
  if (const auto inside = from_code(bytes)) {
    if (*from_code(to_code(*inside, CodeFor::web)) != *inside) std::abort();
  }
  if (valid_utf8(bytes)) find_answers(bytes);
  return 0;
}
