// What became different since a version vector, read from the stamps alone: nobody has to keep the copy that was
// sent. A field that was set anew to what it was counts too, as its value then is not known.
#pragma once

#include <vector>

#include "domain/programme.hpp"

namespace bothways::document {

// In canonical order, for `in_words`: `after` is the record as it is, `before` one that differs from it in just
// the fields set since (their values are not those of then), or null for a record made since.
std::vector<Change> changes_since(const Programme& programme, const VersionVector& seen);

}  // namespace bothways::document
