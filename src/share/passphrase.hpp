// How hard a passphrase is to guess. The estimate is for what people make up: the entropy of user-chosen
// passwords after NIST SP 800-63 (2004), appendix A, which is low on purpose.
#pragma once

#include <cstdint>
#include <string_view>

namespace bothways::share {

enum class Strength : std::uint8_t { too_short, weak, fair, strong };
inline constexpr std::size_t shortest_passphrase = 8;  // characters
// Words that were picked by chance: 2,048 to choose from, 11 bits each.
inline constexpr int words_picked = 5, bits_of_picked = 55;

int bits_of(std::string_view passphrase);
// `picked` is what was offered here, if anything was.
Strength strength_of(std::string_view passphrase, std::string_view picked);
std::string_view name_of(Strength strength);

}  // namespace bothways::share
