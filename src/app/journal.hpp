// A partner's private journal. It is a setting of this browser and nothing else: never in the programme, its
// history, a pack, a copy or a return. Whoever clears the browser loses it, so it can be saved as plain text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"

namespace bothways {

struct JournalEntry {
  Date on;
  std::string text;
  bool operator==(const JournalEntry&) const = default;
};
using Journal = std::vector<JournalEntry>;  // newest first

// The setting that holds it; `scheme` is what the pack is kept as.
std::string journal_setting(std::string_view scheme);

std::string write_journal(const Journal& journal);  // empty for an empty one
// Nothing is lost: what cannot be read as a journal is one entry without a day.
Journal read_journal(std::string_view kept);

// For people to keep: each day with what was written, oldest first.
std::string journal_text(const Journal& journal);

}  // namespace bothways
