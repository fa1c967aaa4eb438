// For whom answers are sealed: the scheme's own key and those of others who may open them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/programme.hpp"

namespace bothways {

// An age public key: "age1…", Bech32 (BIP 173) over 32 bytes, small letters, its checksum right.
bool is_public_key(std::string_view text);

// Whatever is no key is left out, and none is there twice. Empty: the scheme has no key, nothing is sealed.
std::vector<std::string> sealing_keys(const Programme& programme);

}  // namespace bothways
