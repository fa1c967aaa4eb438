// Base64 with padding (RFC 4648, section 4), on one line.
#pragma once

#include <string>
#include <string_view>

namespace bothways::share {

inline constexpr std::string_view base64_digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

std::string base64(std::string_view bytes);

}  // namespace bothways::share
