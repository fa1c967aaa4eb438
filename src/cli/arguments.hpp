// Reading a command's arguments, and telling in words what went wrong with them or with a file.
#pragma once

#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "cli/command.hpp"
#include "domain/programme.hpp"

namespace bothways::cli {

struct Parsed {
  std::vector<std::string> files;
  std::map<std::string, std::string, std::less<>> options;  // "-o" → its value
};
// Nothing, and the reason on `err`, unless there are `files` files and exactly these options, each with
// a value.
std::optional<Parsed> parse(Arguments arguments, std::size_t files, std::initializer_list<std::string_view> options, Streams streams);
// The same with at most `files` files, and any of the options or none.
std::optional<Parsed> parse_some(Arguments arguments, std::size_t files, std::initializer_list<std::string_view> options, Streams streams);

// The problem's sentence, its place and the next step, on `err`.
void tell(const Problem& problem, std::string_view file, Streams streams);

// A scheme from a file; nothing, and the reason on `err`, where it cannot be had.
std::optional<Programme> load(const std::string& file, Streams streams);
// Whole or not at all: into a file beside it first. False, and the reason on `err`, where that fails.
bool save(const std::string& file, std::string_view bytes, Streams streams);

}  // namespace bothways::cli
