// Any bytes as a packet, as a code and as a letter are refused, or are read as what is written again as itself.
#include <cstdlib>

#include "base/text.hpp"
#include "share/form_packet.hpp"
#include "share/proposal_packet.hpp"

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
  if (const auto reply = read_reply(bytes)) {
    const auto again = read_reply(write_reply(*reply));
    if (!again || *again != *reply) std::abort();
  }
  if (const auto proposal = read_proposal(bytes)) {
    if (proposal->reader() == nullptr || proposal->partner() == nullptr || proposal->reader() == proposal->partner()) std::abort();
  }
  if (const auto inside = from_code(bytes)) {
    if (*from_code(to_code(*inside, CodeFor::web)) != *inside) std::abort();
  }
  if (valid_utf8(bytes)) {
    find_answers(bytes);
    find_replies(bytes);
  }
  return 0;
}
