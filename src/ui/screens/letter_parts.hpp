// One letter to one applicant, as it will read, with the ways to send it and the button that notes it as sent.
#pragma once

#include <string>

#include "domain/letters_due.hpp"
#include "ui/fields.hpp"

namespace bothways::ui {

std::string letter_title(LetterKind kind);
// "Sent on 3 June 2026: e-mail program"
std::string how_it_went(const SentLetter& letter);

// What stops the letter and what it lacks, the letter itself, and what to do with it.
void draw_letter(Desk& desk, const Application& application, LetterKind kind);

// How letters went, by what was pressed last; a choice. `label` names it.
LetterWay choose_way(const std::string& label);

}  // namespace bothways::ui
