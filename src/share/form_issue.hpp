// The form given out: on paper, and in an e-mail that holds its link.
#pragma once

#include <string>
#include <string_view>

#include "domain/programme.hpp"
#include "share/message.hpp"

namespace bothways::share {

// As HTML to print: questions with lines to write on and boxes to tick, where it goes back to, and by when.
std::string paper_form(const Programme& programme);
// `link` may be empty: then the message speaks of the attached file.
Message form_message(const Programme& programme, std::string_view link);

}  // namespace bothways::share
