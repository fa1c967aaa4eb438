// The two levels of the letters' screen: all kinds, and one kind with its recipients.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "domain/letters_due.hpp"
#include "ui/data_table.hpp"

namespace bothways::ui {

// Who gets one kind of letter, and the same as rows.
struct Recipients {
  std::vector<LetterLine> lines;
  TableRows table;
  long due = 0, sent = 0;
};
using ByKind = std::map<LetterKind, Recipients>;

std::string state_in_words(const LetterLine& line);
std::string organisation_of(const Programme& programme, const Application& application);

// The letter as it will read for one person after another, who gets it, and its text.
void draw_letter_kind(Desk& desk, LetterKind kind, const Recipients& who);

}  // namespace bothways::ui
