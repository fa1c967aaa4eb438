// To a partner, before the introduction: who the other one would be, and that a no needs no reason. It holds
// no contact details, and nothing of what the other one answered.
#pragma once

#include <string_view>

#include "domain/pair.hpp"
#include "domain/programme.hpp"
#include "share/message.hpp"

namespace bothways::share {

// `link` leads to a page to answer on; empty where there is none.
Message proposal(const Programme& programme, const Pair& pair, Side to, Date today, std::string_view link);

}  // namespace bothways::share
