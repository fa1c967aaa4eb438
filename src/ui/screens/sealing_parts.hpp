// What the pages about sealing share.
#pragma once

#include <string>
#include <string_view>

#include "ui/fields.hpp"

namespace bothways::ui {

std::string fault_in_words(SealFault fault);  // the sentence and the next step
void passphrase_box(Desk& desk, const std::string& hint);
// While a passphrase is worked on: a line that says so.
void working_line(Desk& desk, std::string_view words);
// A button that works on the passphrase; not available while that is done, or where `ready` is missing.
void work_button(Desk& desk, std::string_view command, bool ready, std::string_view why);

// The box, how hard it is to guess, and five words by chance.
void choose_passphrase(Desk& desk, const std::string& hint);
bool long_enough(const Sealing& sealing);

// The page on which a passphrase is chosen: for a copy of the scheme, or for the recovery file.
void draw_seal_with_passphrase(Desk& desk, bool recovery);

}  // namespace bothways::ui
