// The text of the e-mail that a full copy goes with. An e-mail is read on its way: what is about people is told
// as numbers, and only what everybody may know in the words of the review.
#pragma once

#include <string>

#include "base/date.hpp"
#include "domain/programme.hpp"

namespace bothways::share {

struct CopyLetter {
  std::string subject, body;
};
// `seen`: what the copy before had, null where there is none; `when`: its day.
CopyLetter copy_letter(const Programme& programme, const VersionVector* seen, Date when, std::string_view page);
// A link that opens the mail program with it; so much of the list as a link can hold.
std::string copy_letter_link(const Programme& programme, const VersionVector* seen, Date when, std::string_view page);

}  // namespace bothways::share
