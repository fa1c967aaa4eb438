// What the shell's program gets from the computer it runs on: time, randomness and files. Nothing else
// in src/cli asks for them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/moment.hpp"
#include "base/result.hpp"

namespace bothways::cli {

Moment now();
std::uint64_t random_bits();   // never zero
double running_milliseconds(); // since some moment, for measuring

// Error::no_such_record where it cannot be read, Error::too_large before reading what no scheme file is.
Result<std::string> read_file(const std::string& path);
// The old file or the new one, never between: written beside it, then renamed. False where that fails.
bool write_file(const std::string& path, std::string_view bytes);

}  // namespace bothways::cli
