// The call for expressions of interest and the participant information sheet, made from the scheme's
// settings. What is not filled in is left out; domain/checks says what is missing.
#pragma once

#include "domain/passage.hpp"
#include "domain/programme.hpp"
#include "share/message.hpp"

namespace bothways::share {

Passages call_text(const Programme& programme);          // for a web page or one printed page
Message call_message(const Programme& programme);        // the same as an e-mail to pass on, no address
Passages information_sheet(const Programme& programme);  // what taking part means (C2)

}  // namespace bothways::share
