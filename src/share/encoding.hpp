// Bytes of somebody else's spreadsheet as UTF-8: byte order marks first, then what the bytes can be.
// Excel writes UTF-8 with a mark ("CSV UTF-8"), UTF-16LE ("Unicode text") and Windows-1252 ("CSV").
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"

namespace bothways::share {

enum class Encoding : std::uint8_t { utf_8, utf_16_little, utf_16_big, windows_1252 };

struct Decoded {
  std::string text;  // without a byte order mark
  Encoding encoding = Encoding::utf_8;
  bool guessed = false;  // nothing in the file says so: a person should look at names with accents
};

// Fails with too_large, workbook (a zip, as .xlsx and .ods are, or an old .xls), or not_text: half a character, a lone
// surrogate, NUL, and control characters in anything but UTF-8. Bytes of Windows-1252 that have no character
// are control characters (WHATWG Encoding Standard).
Result<Decoded> decode(std::string_view bytes);

}  // namespace bothways::share
