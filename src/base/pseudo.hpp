// A test language made of English by machine: letters with accents, each word longer by 40 % or more,
// brackets round each sentence. What is filled in stays, so that whatever else has plain letters was
// written in the code and not in the words.
#pragma once

#include <string>
#include <string_view>

namespace bothways {

std::string lengthened(std::string_view sentence);

}  // namespace bothways
