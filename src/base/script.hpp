// Which language a text's script speaks for: so that screen readers take the right voice and browsers the
// right letters. A script is not a language, so this is the likeliest one.
#pragma once

#include <string_view>

namespace bothways {

// BCP 47, where more than half of the letters are in one script other than Latin; else empty. Arabic
// letters that only Urdu or Persian have make it "ur" or "fa"; kana "ja" and Hangul "ko" of Han letters.
std::string_view language_of_script(std::string_view text);

// Is the first letter, or the first mark of direction, a right-to-left one?
bool begins_rtl(std::string_view text);
bool is_rtl(char32_t c);

}  // namespace bothways
