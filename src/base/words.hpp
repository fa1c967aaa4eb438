// Every sentence a person sees comes from `assets/words/<language>.txt` by its key. A line is
// `key = sentence`; {name} stands for what is handed in; `key[one]`, `key[few]`, `key[other]` … are the
// plural forms that {n} decides (base/plural.hpp); a line starting with # is for translators. What a
// language lacks is said in English. A key without any sentence shows as ⟦key⟧, and the tests fail on it.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bothways {

using Filling = std::pair<std::string_view, std::string>;

// The sentence for `key`, with its {names} filled in.
std::string say(std::string_view key, std::initializer_list<Filling> filling = {});
// The same with {n} and the plural form for n.
std::string say_count(std::string_view key, long n, std::initializer_list<Filling> filling = {});
bool has_words(std::string_view key);
std::vector<std::string_view> all_word_keys();

// BCP 47 tags of what can be chosen: English first, then one for each other file, then the test language
// that base/pseudo.hpp makes of English.
const std::vector<std::string>& languages();
// In the language itself: "English".
std::string name_of_language(std::string_view language);
// One of `languages()`. English is there at the start.
void use_language(std::string_view language);

// For tests: only this text, which must outlive its use; and back to the assets, in English.
void use_words(std::string_view language, std::string_view file_text);
void use_words_of_assets();

}  // namespace bothways
