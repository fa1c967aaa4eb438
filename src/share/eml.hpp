// A message as a file that mail programs open as a draft: RFC 5322 and MIME, the text as quoted-printable
// UTF-8 (RFC 2045), the subject in encoded words where it is not plain ASCII (RFC 2047), "X-Unsent: 1" for
// Outlook. Sender and date are the mail program's to set when the draft is sent.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "share/message.hpp"

namespace bothways::share {

// One plain address, "local@domain", that can stand in a header as it is: no spaces, no control characters,
// no list, no display name.
bool is_mail_address(std::string_view address);
// Nothing where the message has an address that is none: it could bring headers of its own.
std::optional<std::string> eml(const Message& message);

std::string encoded_subject(std::string_view subject);   // folded, without "Subject: "
std::string quoted_printable(std::string_view text);     // lines of 76 characters at most, CRLF

}  // namespace bothways::share
