// What merging must tell, from a plain list of what happened and who knows of it, without the help of stamps in
// records and of version vectors: a later edit is one with a later stamp, and known is what the bit says.
#pragma once

#include <string>
#include <tuple>
#include <vector>

#include "document/disputes.hpp"
#include "property/history.hpp"

namespace bothways::test {

// Table, record, field ("" for removed against edited), whether the other copy's value won.
using Told = std::vector<std::tuple<std::size_t, Id, std::string, bool>>;

Told expected(const std::vector<Event>& events, const Copy& mine, const Copy& theirs);
Told told(const document::Merged& merged);

// What of any copy is gone after all were taken together and neither listed nor overwritten by one who knew that value; or
// listed without being anybody's. Empty where nothing is. The first copy is the one that took the others in.
std::string unlisted(const std::vector<Event>& events, const std::vector<Copy>& copies, const document::Together& all);

}  // namespace bothways::test
