// What both ways of a pack go by.
#pragma once

#include "domain/pair.hpp"
#include "domain/people.hpp"

namespace bothways::share {

// It came back and was not withdrawn: the panel scores it.
bool is_scored(const Application& form);
// Which of the two a person is; unsaid for neither.
Side side_in(const Pair& pair, Id person);

}  // namespace bothways::share
