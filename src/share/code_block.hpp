// A packet as lines of code in a letter, between a line that begins it and one that ends it. Whatever mail
// programs do to spaces, line ends, quotation marks and dashes, it is found again.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace bothways::share {

struct CodeBlock {
  std::string_view begin, end;  // "----- BEGIN BOTHWAYS ANSWERS -----"
};

std::string in_lines(const CodeBlock& block, std::string_view bytes);
bool holds(const CodeBlock& block, std::string_view text);
// What each block in the text holds, or why it cannot be read; no more of them than limits::packet_parts.
std::vector<Result<std::string>> bytes_in(const CodeBlock& block, std::string_view text);

}  // namespace bothways::share
