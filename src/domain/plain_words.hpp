// Advice for whoever writes for the public: sentences that are long and words that are hard, in words.
// What is hard and what is plainer is `plain.words` in assets/words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bothways {

inline constexpr int longest_plain_sentence = 20;  // words

std::vector<std::string> plain_advice(std::string_view text);

}  // namespace bothways
