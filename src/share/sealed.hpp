// Sealed files (age v1) in whatever comes in: found in letters that mail programs have quoted, wrapped, escaped
// or dressed as HTML, put right, and looked at from outside. What is inside stays unknown here.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/sealing.hpp"

namespace bothways::share {

// True for armoured text however mangled, and for a file without armour.
bool holds_sealed(std::string_view bytes);
// A secret key written out, which belongs in no text box.
bool holds_secret_key(std::string_view bytes);

struct SealedFile {
  std::string armoured;     // as the age format has it, whatever it came as
  bool passphrase = false;  // opened with a passphrase rather than a key
  SealFault fault = SealFault::none;  // then nothing else counts: cut_off, altered, newer or not_sealed
  bool operator==(const SealedFile&) const = default;
};
// Each different one once, in order, no more than limits::packet_parts of them.
std::vector<SealedFile> find_sealed(std::string_view bytes);

// For a letter: a sentence for people, then the sealed answer as it is.
std::string sealed_letter(std::string_view title, std::string_view scheme, std::string_view armoured);

}  // namespace bothways::share
