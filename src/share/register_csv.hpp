// The register of expressions of interest as CSV, a row for each, with a column for everything that
// pasted rows can fill: what goes out comes back in the same fields.
#pragma once

#include <string>

#include "domain/programme.hpp"

namespace bothways::share {

// UTF-8 with a byte order mark, as Excel wants it. Applications whose person is gone are left out.
std::string register_csv(const Programme& programme);

}  // namespace bothways::share
