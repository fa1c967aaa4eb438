// UTF-8 text: everything inside the program is valid UTF-8 that entered through `valid_utf8`.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bothways {

// Well-formed after the Unicode Standard, table 3-7 (no surrogates, no overlong forms).
bool valid_utf8(std::string_view bytes);

// Decodes the code point at `at` and moves behind it. Precondition: valid UTF-8, at < size.
char32_t next_code_point(std::string_view text, std::size_t& at);
void append_utf8(std::string& text, char32_t code_point);

std::string_view trimmed(std::string_view text);  // spaces, tabs, line ends, no-break spaces
// For finding and comparing, not for showing: trimmed, inner spaces single, Latin, Greek and Cyrillic in
// lower case; combining marks, vowel points and the accents of Latin letters dropped where a plain letter
// exists; the forms of alef as one.
std::string folded(std::string_view text);
// At most `bytes` bytes, cut between code points, with an ellipsis where something was cut.
std::string shortened(std::string_view text, std::size_t bytes);
std::vector<std::string_view> lines_of(std::string_view text);  // without \r\n; no last empty line
std::string joined(const std::vector<std::string>& parts, std::string_view between);

// For a file: "Partners in progress" gives "partners-in-progress". Letters a to z, digits and "-" only; where
// none is left, `otherwise`.
std::string file_name_of(std::string_view title, std::string_view otherwise);

// CRC-32C (Castagnoli), for snapshots and journal entries.
std::uint32_t checksum(std::string_view bytes);

}  // namespace bothways
