// Safety copies: what a scheme was before something was taken into it from outside. This browser keeps the last
// few of each scheme, beside the scheme and apart from it. A copy is restored by new edits, so that it travels
// and wins over what it undoes; what was erased stays erased.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "domain/programme.hpp"

namespace bothways {

class Edit;

// One that is kept, as the list tells it.
struct SafetyCopy {
  std::uint64_t kept = 0;  // its number, and when it was kept: milliseconds UTC
  std::string before;      // the command that took something in
  std::string detail;      // the names of the files, where there were any
};

// One that is looked at.
struct OpenSafety {
  std::uint64_t kept = 0;
  std::optional<Programme> programme;  // nothing: it is being read, or `fault` says why not
  std::optional<Error> fault{};
  std::vector<std::string> changes{};  // what restoring it would change now
};

struct Safety {
  std::vector<SafetyCopy> copies;  // of the open scheme, newest first
  std::string blocked;             // why this browser cannot say which it keeps; empty where it can
  std::optional<OpenSafety> open;

  // A command that takes something in waits until the copy before it is safe, and what is asked after it waits too.
  std::uint64_t asked = 0;  // the number of that copy; 0: nothing waits
  std::string refused;      // why it could not be kept: "full", "blocked"; a person is asked then

  const SafetyCopy* find(std::uint64_t kept) const;
};

// The list as a platform hands it over: a line each, number, command and detail parted by tabs.
std::vector<SafetyCopy> read_safety_list(std::string_view lines);
// The last two of these, as a platform keeps them.
std::string safety_note(std::string_view before, std::string_view detail);

// The text of a copy, with its checksum, and what it holds.
std::string safety_text(const Programme& programme);
Result<Programme> read_safety(std::string_view text);

// Sets everything back to what `copy` says, but for the history and who edited. The equality box, which has no
// stamps, and what only a newer version knows stay as they are.
void restore(Edit& edit, const Programme& copy);
// A sentence for each thing that this would change.
std::vector<std::string> restoring_in_words(const Programme& now, const Programme& copy);

}  // namespace bothways
