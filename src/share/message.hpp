// A message ready to be sent by the coordinator's own mail program: nothing here sends anything.
// Links follow RFC 6068: percent-encoded UTF-8, line ends as %0D%0A.
#pragma once

#include <string>
#include <string_view>

#include "domain/passage.hpp"

namespace bothways::share {

struct Message {
  std::string to;  // an address; may be empty
  std::string subject;
  Passages body;
};

std::string plain_text(const Message& message);  // the body, without address and subject
std::string mailto_link(const Message& message);
std::string mailto_link(std::string_view to, std::string_view subject, std::string_view body);
// Mail programs cut links beyond about 2,000 characters: copying is the better way then.
bool fits_in_a_link(const Message& message);
bool fits_in_a_link(std::string_view link);

}  // namespace bothways::share
