// The e-mail that a pack goes out with: what it is, how to open it, that it is for them alone, and how to send
// back what they did.
#pragma once

#include <string_view>

#include "domain/programme.hpp"
#include "share/message.hpp"

namespace bothways::share {

// `page` is where they open it: the address of the page itself; may be empty.
Message pack_letter(const Programme& programme, const PackFor& whose, std::string_view page);

}  // namespace bothways::share
