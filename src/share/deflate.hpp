// DEFLATE (RFC 1951), raw, with a text that both sides know beforehand in front (a preset dictionary, as in
// zlib): what is in the dictionary costs next to nothing. Writing uses the fixed codes; reading takes any
// stream.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace bothways::share {

std::string deflated(std::string_view bytes, std::string_view dictionary = {});
// Nothing where the stream is none, ends early, is followed by more, or holds more than `most` bytes.
std::optional<std::string> inflated(std::string_view stream, std::size_t most, std::string_view dictionary = {});

}  // namespace bothways::share
