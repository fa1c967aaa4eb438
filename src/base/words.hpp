// Every sentence a person sees comes from `assets/words/<language>.txt` by its key. A line is
// `key = sentence`; {name} stands for what is handed in; `key[one]` and `key[other]` are the plural
// forms that {n} decides; a line starting with # is for translators. A key without a sentence shows
// as ⟦key⟧, and the tests fail on it.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bothways {

using Filling = std::pair<std::string_view, std::string>;

// The sentence for `key`, with its {names} filled in.
std::string say(std::string_view key, std::initializer_list<Filling> filling = {});
// The same with {n} and the plural form for n (Unicode CLDR's rule for the language; en: one, other).
std::string say_count(std::string_view key, long n, std::initializer_list<Filling> filling = {});
// "5,000"
std::string number_in_words(long n);
bool has_words(std::string_view key);
std::vector<std::string_view> all_word_keys();

// Exchanges the language. The text must outlive its use. English from assets is there at the start.
void use_words(std::string_view file_text);
// Another one after each exchange: for who keeps what was said.
std::uint64_t words_version();

}  // namespace bothways
