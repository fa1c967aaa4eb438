// The e-mail with which a full copy goes to a deputy or to a successor: how it is sealed, how to open it, what
// comes apart from it, and what it means to hold it.
#pragma once

#include <string>
#include <string_view>

#include "domain/programme.hpp"
#include "share/message.hpp"

namespace bothways::share {

enum class Handing : std::uint8_t { deputy, successor };

struct Handover {
  Handing to{};
  std::string name, email;  // may be empty
  bool for_key = false;     // sealed for their key rather than with a passphrase
};

// `page` is where they open it; may be empty.
Message handover_letter(const Programme& programme, const Handover& handover, std::string_view page);

}  // namespace bothways::share
